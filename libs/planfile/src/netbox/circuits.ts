import { isRecord } from './lists.js';
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
import { METRES } from './units.js';

const STATUS: Readonly<Record<string, string>> = {
  planned: 'planned',
  provisioning: 'planned',
  active: 'active',
  offline: 'offline',
  deprovisioning: 'offline',
  decommissioned: 'retired',
};

/** Words that say here what they say there; the others are told. */
const SAME_MEANING: ReadonlySet<string> = new Set(['planned', 'active', 'offline', 'decommissioned']);

/** Where one end of a circuit is: a socket of ours, or a network of the provider. */
interface End {
  readonly portId: string | null;
  readonly network: string;
  readonly rateMbps: number | null;
}

const LOOSE: End = { portId: null, network: '', rateMbps: null };

/**
 * Circuits with both ends. NetBox has no box at the end of a circuit: one is made at the place of each termination, with
 * one port of kind circuit, so that a cable can be plugged in. Comes before the cables.
 */
export function readCircuits(reader: NetBoxReader): void {
  const ends = new Map<string, End>();
  for (const object of reader.list('circuit-terminations')) {
    const from = { list: 'circuit-terminations', object };
    const side = choiceOf(object['term_side']);
    ends.set(`${numberOf(object['circuit'])} ${side}`, readTermination(reader, from, side.toUpperCase()));
    reader.unused(
      from,
      new Set([
        'circuit',
        'term_side',
        'termination',
        'termination_type',
        'termination_id',
        'location',
        'provider_network',
        'port_speed',
        'xconnect_id',
        'pp_info',
        'description',
        'mark_connected',
      ]),
    );
  }
  for (const object of reader.list('circuits')) readCircuit(reader, { list: 'circuits', object }, ends);
}

function readCircuit(reader: NetBoxReader, from: Named, ends: ReadonlyMap<string, End>): void {
  const { object } = from;
  const [a, z] = ['a', 'z'].map((side) => ends.get(`${object.id} ${side}`) ?? LOOSE) as [End, End];
  const distance = amountOf(object['distance']);
  const factor = METRES[choiceOf(object['distance_unit']) || 'm'];
  // NetBox counts kbit/s.
  const committed = amountOf(object['commit_rate']);
  reader.add('circuit', from, {
    name: nameOf(object['cid']),
    provider: providerOf(object['provider']) || 'NetBox',
    service: serviceOf(object['type']),
    status: circuitStatusOf(reader, from),
    rateMbps: committed === null || committed <= 0 ? (a.rateMbps ?? z.rateMbps) : committed / 1000,
    lengthM: distance === null || factor === undefined ? null : Math.round(distance * factor * 1000) / 1000,
    aPortId: a.portId,
    aNetwork: a.network,
    zPortId: z.portId,
    zNetwork: z.network,
    description: lineOf(object['description']),
  });
  reader.unused(
    from,
    new Set([
      'cid',
      'provider',
      'type',
      'status',
      'distance',
      'distance_unit',
      'commit_rate',
      'description',
      'termination_a',
      'termination_z',
    ]),
  );
}

/** The status of a circuit, virtual or not, in the words of the plan; what is said otherwise here is told. */
export function circuitStatusOf(reader: NetBoxReader, from: Named): string {
  const status = choiceOf(from.object['status']) || 'active';
  const became = STATUS[status] ?? 'active';
  if (!SAME_MEANING.has(status)) reader.became(from, 'status', status, became);
  return became;
}

function readTermination(reader: NetBoxReader, from: Named, side: string): End {
  const { object } = from;
  const speed = amountOf(object['port_speed']);
  const rateMbps = speed === null || speed <= 0 ? null : speed / 1000;
  const network = networkOf(reader, from);
  if (network !== null) return { portId: null, network, rateMbps };
  const locationId = locationOf(reader, from);
  if (locationId === null) return { ...LOOSE, rateMbps };
  const circuit = reader.list('circuits').find(({ id }) => id === numberOf(object['circuit']));
  const name = nameOf(`${textOf(circuit?.['cid']) || `circuit ${numberOf(object['circuit'])}`} ${side}`);
  const typeId = handOverType(reader, from, providerOf(circuit?.['provider']) || 'NetBox');
  const deviceId = reader.add(
    'device',
    from,
    { name, typeId, locationId },
    reader.id('circuit-hand-overs', object.id),
  );
  if (deviceId === null) return { ...LOOSE, rateMbps };
  const portId = reader.add('port', from, {
    deviceId,
    name: side,
    kind: 'circuit',
    label: lineOf(object['pp_info']),
    markedConnected: object['mark_connected'] === true,
    description: lineOf(
      [textOf(object['xconnect_id']), textOf(object['description'])]
        .filter((text) => text !== '')
        .join(' · '),
    ),
  });
  return { portId, network: '', rateMbps };
}

/** One type of box for each provider. */
function handOverType(reader: NetBoxReader, from: Named, manufacturer: string): string | null {
  const known = [...reader.objects.deviceType.values()].find(
    (type) => type.manufacturer === manufacturer && type.model === 'Circuit hand-over',
  );
  if (known) return known.id;
  return reader.add(
    'deviceType',
    from,
    { manufacturer, model: 'Circuit hand-over', role: 'other', heightU: 0 },
    reader.id('circuit-hand-over-types', from.object.id),
  );
}

/** The provider's network that a termination is in, by its name: a field of its own up to 4.1, any object from 4.2. */
function networkOf({ lists }: NetBoxReader, { object }: Named): string | null {
  const generic = choiceOf(object['termination_type']) === 'circuits.providernetwork';
  const given = generic ? (object['termination'] ?? object['termination_id']) : object['provider_network'];
  const number = numberOf(given);
  if (number === null) return null;
  const listed = lists.get('provider-networks')?.find(({ id }) => id === number);
  const shown = listed ?? (isRecord(given) ? given : {});
  return lineOf(shown['name'] ?? shown['display']) || `network ${number}`;
}

function locationOf(reader: NetBoxReader, from: Named): string | null {
  const { object } = from;
  const type = choiceOf(object['termination_type']);
  const number = object['termination_id'] ?? object['termination'];
  if (type === 'dcim.location') return reader.ref('location', 'locations', number, from);
  if (type === 'dcim.site') return reader.ref('location', 'sites', number, from);
  if (type !== '') reader.became(from, 'termination_type', type, 'none');
  return type === '' ? reader.ref('location', 'sites', object['site'], from) : null;
}

const providerOf = (provider: unknown): string =>
  (isRecord(provider) ? nameOf(provider['name'] ?? provider['display']) : null) ?? '';
const serviceOf = (type: unknown): string => (isRecord(type) ? lineOf(type['name'] ?? type['display']) : '');
