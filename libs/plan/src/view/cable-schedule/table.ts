import { cableStatuses, compareNames, mediaFamily, type Cable, type Media } from '#cabling';
import type { State } from '#drawing';
import type { Language } from '#findings';
import type { Comparison, Side } from '../comparison.js';
import { mediaName } from '../device-summary.js';
import { endName, standsAt } from '../place-names.js';
import { entryCells, entryColumns } from '../tables/entries.js';
import type { ViewRow, ViewTable } from '../tables/table.js';
import { tableWords } from '../tables/words/words.js';

/** The limit that a permanent link of a medium is tested against; empty for media without a link class. */
export function limitOfMedia(media: Media): string {
  const limits: Partial<Record<Media, string>> = {
    cat5e: 'Cat5e permanent link',
    cat6: 'Cat6 permanent link',
    cat6a: 'Cat6A permanent link',
    cat7: 'Class F permanent link',
    cat7a: 'Class FA permanent link',
  };
  const family = mediaFamily(media);
  if (family === 'multimode' || family === 'singlemode') return `ISO/IEC 14763-3 ${mediaName(media)}`;
  return limits[media] ?? '';
}

/**
 * The cables that are pulled once (horizontal cables and trunks): those that the project adds, moves, changes or takes
 * out; all of them without a project. Status, measured length and remark are for the site to fill in.
 */
export function cableSchedule(comparison: Comparison, language: Language): ViewTable {
  const words = tableWords(language);
  const rows = scheduledCables(comparison).map(({ cable, state, side }) => row(cable, state, side, language));
  const head = words.cables;
  return {
    name: 'cable-schedule',
    title: words.titles['cable-schedule'],
    question: words.questions['cable-schedule'],
    columns: [
      { title: head.action },
      { title: head.label },
      { title: head.role },
      { title: head.from, weight: 1.4 },
      { title: head.fromAt, weight: 1.2 },
      { title: head.to, weight: 1.4 },
      { title: head.toAt, weight: 1.4 },
      { title: head.media, weight: 1.2 },
      { title: head.fire, weight: 1.2 },
      { title: head.route, weight: 1.6 },
      { title: head.planned, kind: 'number' },
      { title: head.test, weight: 1.4 },
      ...entryColumns(cableStatuses, language),
    ],
    rows,
  };
}

/** The cables of the schedule with the layer that tells of them, in order of use and label. */
export function scheduledCables(
  comparison: Comparison,
): { readonly cable: Cable; readonly state: State; readonly side: Side }[] {
  const { before, after, changes } = comparison;
  const all = new Map([...before.objects.cable, ...after.objects.cable]);
  return [...all.values()]
    .filter(({ role }) => role === 'horizontal' || role === 'trunk')
    .map((cable) => {
      const state = comparison.stateOf('cable', cable.id);
      const side = state === 'removed' ? before : after;
      return { cable: side.objects.cable.get(cable.id) ?? cable, state, side };
    })
    .filter(({ state }) => !changes || state !== 'existing')
    .sort((a, b) => compareNames(a.cable.role, b.cable.role) || compareNames(a.cable.label, b.cable.label));
}

function row(cable: Cable, state: State, side: Side, language: Language): ViewRow {
  const words = tableWords(language);
  const strands = cable.strands === null ? '' : ` · ${cable.strands}`;
  return {
    ref: { kind: 'cable', id: cable.id },
    cells: [
      words.actions[state],
      cable.label,
      words.cableRoles[cable.role],
      endName(side, cable.a) || words.loose,
      placeOf(side, cable.a),
      endName(side, cable.b) || words.loose,
      placeOf(side, cable.b),
      `${mediaName(cable.media)}${strands}`,
      cable.fireClass ?? '',
      routeOf(side, cable),
      cable.lengthM,
      limitOfMedia(cable.media),
      ...entryCells(cable, language),
    ],
  };
}

/** The pathways of a cable from end A to end B. */
export function routeOf(side: Side, cable: Cable): string {
  return cable.pathwayIds.flatMap((id) => side.objects.pathway.get(id)?.name ?? []).join(' > ');
}

/** Where the device at an end stands. */
export function placeOf(side: Side, end: Cable['a']): string {
  const port = side.objects.port.get(end[0]?.portId ?? '');
  const device = port && side.objects.device.get(port.deviceId);
  return device ? standsAt(side, device) : '';
}
