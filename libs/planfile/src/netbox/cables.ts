import { mediaNames, type Media, type Termination } from '#cabling';
import {
  amountOf,
  choiceOf,
  lineOf,
  nameOf,
  numberOf,
  textOf,
  type Named,
  type NetBoxReader,
} from './reader.js';
import { portLists } from './ports.js';
import { METRES } from './units.js';
import { isRecord } from './lists.js';

const STATUS: Readonly<Record<string, string>> = {
  connected: 'installed',
  planned: 'planned',
  decommissioning: 'retired',
};

/** NetBox's cable types that are called otherwise here. */
const MEDIA: Readonly<Record<string, Media>> = {
  'dac-active': 'dac',
  'dac-passive': 'dac',
  mmf: 'om3',
  'mmf-om1': 'om1',
  'mmf-om2': 'om2',
  'mmf-om3': 'om3',
  'mmf-om4': 'om4',
  'mmf-om5': 'om5',
  smf: 'os2',
  'smf-os1': 'os1',
  'smf-os2': 'os2',
  coaxial: 'coax',
  'mrj21-trunk': 'other',
  cat8: 'cat8.1',
};

const listOfType = new Map<string, string>([
  ...portLists.map(([list, , type]) => [type, list] as const),
  ['circuits.circuittermination', 'circuit-terminations'],
  ['dcim.powerfeed', 'power-feeds'],
]);
const USED = new Set([
  'type',
  'a_terminations',
  'b_terminations',
  'status',
  'profile',
  'label',
  'color',
  'length',
  'length_unit',
  'description',
]);

/** Cables with all their terminations. One that ends at something which is not recorded here hangs loose there. */
export function readCables(reader: NetBoxReader): void {
  const details = terminationDetails(reader);
  for (const object of reader.list('cables')) {
    const from = { list: 'cables', object };
    const ends = (['a', 'b'] as const).map((end) => terminationsOf(reader, from, end, details));
    const [a, b] = ends as [Termination[], Termination[]];
    const length = amountOf(object['length']);
    const factor = METRES[choiceOf(object['length_unit']) || 'm'];
    const status = choiceOf(object['status']) || 'connected';
    if (STATUS[status] === undefined) reader.became(from, 'status', status, 'installed');
    reader.add('cable', from, {
      label: nameOf(object['label']) ?? `#${object.id}`,
      role: roleOf(reader, [...a, ...b]),
      media: mediaOf(reader, from),
      profile: nameOf(choiceOf(object['profile'])),
      a,
      b,
      status: STATUS[status] ?? 'installed',
      lengthM: length === null || factor === undefined ? null : Math.round(length * factor * 1000) / 1000,
      colour: textOf(object['color']) === '' ? null : `#${textOf(object['color']).toLowerCase()}`,
      description: lineOf(object['description']),
    });
    reader.unused(from, USED);
  }
}

interface Detail {
  readonly connector: number | null;
  readonly positions: readonly number[];
}

/** Connectors as the list of terminations has them (from 4.5); else they are counted in order. */
function terminationDetails(reader: NetBoxReader): ReadonlyMap<string, Detail> {
  return new Map(
    reader.list('cable-terminations').map((object) => {
      const key = [
        numberOf(object['cable']),
        textOf(object['cable_end']).toLowerCase(),
        choiceOf(object['termination_type']),
        numberOf(object['termination_id']),
      ].join(' ');
      const positions = Array.isArray(object['positions'])
        ? (object['positions'] as unknown[]).filter((one) => typeof one === 'number')
        : [];
      return [key, { connector: amountOf(object['connector']), positions }];
    }),
  );
}

function terminationsOf(
  reader: NetBoxReader,
  from: Named,
  end: 'a' | 'b',
  details: ReadonlyMap<string, Detail>,
): Termination[] {
  const { object } = from;
  const given: unknown = object[`${end}_terminations`];
  if (!Array.isArray(given)) return [];
  return (given as unknown[]).filter(isRecord).flatMap((termination, index): Termination[] => {
    const type = choiceOf(termination['object_type']);
    const number = numberOf(termination['object_id'] ?? termination['object']);
    const list = listOfType.get(type);
    if (list === undefined || number === null) {
      reader.became(from, `end ${end.toUpperCase()}`, `${type} ${number ?? ''}`.trim(), 'unplugged');
      return [];
    }
    const portId = reader.ref('port', list, number, from);
    const detail = details.get([object.id, end, type, number].join(' '));
    return portId === null ? [] : [{ portId, connector: detail?.connector ?? index + 1, position: null }];
  });
}

function mediaOf(reader: NetBoxReader, from: Named): Media {
  const type = choiceOf(from.object['type']);
  const media = MEDIA[type] ?? mediaNames.find((known) => known === type);
  if (media !== undefined || type === '') return media ?? 'other';
  reader.became(from, 'type', type, 'other');
  return 'other';
}

/** Between panels a cable was pulled; at a power port it feeds; all others are cords. */
function roleOf(reader: NetBoxReader, ends: readonly Termination[]): 'cord' | 'horizontal' | 'power' {
  const kinds = ends.map(({ portId }) => reader.objects.port.get(portId)?.kind);
  if (kinds.some((kind) => kind === 'power-port' || kind === 'power-outlet' || kind === 'power-feed'))
    return 'power';
  return kinds.length > 1 && kinds.every((kind) => kind === 'rear') ? 'horizontal' : 'cord';
}
