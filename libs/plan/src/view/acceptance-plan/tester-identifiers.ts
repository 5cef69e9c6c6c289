import { compareNames } from '#cabling';
import type { Language } from '#findings';
import { pathOf } from '../../value/path.js';
import { limitOfMedia, scheduledCables } from '../cable-schedule/table.js';
import type { Comparison, Side } from '../comparison.js';
import { mediaName } from '../device-summary.js';
import { endName } from '../place-names.js';
import type { ViewTable } from '../tables/table.js';
import { tableWords } from '../tables/words/words.js';

/** The identifiers to load into a cable tester, so that results come back under the names of the plan. */
export function testerIdentifiers(comparison: Comparison, language: Language): ViewTable {
  const words = tableWords(language);
  const head = words.tester;
  const links = scheduledCables(comparison)
    .filter(({ cable, state }) => state !== 'removed' && limitOfMedia(cable.media) !== '')
    .sort((a, b) => compareNames(a.cable.label, b.cable.label));
  return {
    name: 'tester-identifiers',
    title: words.titles['tester-identifiers'],
    question: words.questions['tester-identifiers'],
    columns: [
      { title: head.id },
      { title: head.from, weight: 1.2 },
      { title: head.to, weight: 1.2 },
      { title: head.limit, weight: 1.6 },
      { title: head.media },
      { title: head.length, kind: 'number' },
      { title: head.site, weight: 1.4 },
      { title: head.floor, weight: 1.6 },
      { title: head.room, weight: 1.4 },
    ],
    rows: links.map(({ cable, side }) => {
      const [site, floor, room] = placesOf(side, cable.b[0]?.portId ?? cable.a[0]?.portId);
      return {
        ref: { kind: 'cable', id: cable.id } as const,
        cells: [
          cable.label,
          endName(side, cable.a),
          endName(side, cable.b),
          limitOfMedia(cable.media),
          mediaName(cable.media),
          cable.lengthM,
          site,
          floor,
          room,
        ],
      };
    }),
  };
}

/** Site, what lies between, and the innermost place of a port. */
function placesOf(side: Side, portId: string | undefined): [site: string, floor: string, room: string] {
  const { objects } = side;
  const device = objects.device.get(objects.port.get(portId ?? '')?.deviceId ?? '');
  const id = device?.locationId ?? (device?.rackId ? objects.rack.get(device.rackId)?.locationId : undefined);
  if (!id) return ['', '', ''];
  const parts = pathOf(objects, 'location', id).split('/');
  const [site = ''] = parts;
  return [site, parts.slice(1, -1).join(' / '), parts.length > 1 ? (parts.at(-1) ?? '') : ''];
}
