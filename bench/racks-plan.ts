import { difference } from '#changes';
import { kinds, noObjects, schemas, type Kind, type Plan, type PlanObjects } from '#plan';

const CORDS_PER_SWITCH = 48;

/**
 * Racks in rooms of their own, each fed from the first by a trunk and full of switches under their panels; the second half
 * is what the project adds. `cables` is the number of cables in all, within one switch.
 */
export function racksPlan({ racks, cables }: { readonly racks: number; readonly cables: number }): Plan {
  const present = noObjects();
  const first = putter(present);
  first('location', { id: 'site', name: 'Site', kind: 'site' });
  types(first);
  const switches = Math.max(1, Math.round(cables / racks / (CORDS_PER_SWITCH + 1)));
  const half = Math.ceil(racks / 2);
  for (let rack = 1; rack <= half; rack += 1) addRack(first, rack, switches);
  const after = Object.fromEntries(
    kinds.map((kind) => [kind, new Map(present[kind] as Map<string, never>)]),
  ) as unknown as PlanObjects;
  const second = putter(after);
  for (let rack = half + 1; rack <= racks; rack += 1) addRack(second, rack, switches);
  const changes = difference(present, after, kinds).map((change) => ({ step: 1, change }));
  const project = {
    id: 'p',
    code: 'EXT',
    name: 'Extension',
    client: '',
    index: 'A',
    state: 'draft' as const,
    description: '',
    drawnBy: '',
    checkedBy: '',
    approvedBy: '',
    steps: [],
    changes,
  };
  return { name: 'Racks', present, project, waivers: [], policy: {} };
}

type Put = (kind: Kind, object: Record<string, unknown>) => void;

function putter(objects: PlanObjects): Put {
  return (kind, object) => {
    const parsed = schemas[kind].parse(object);
    (objects[kind] as unknown as Map<string, unknown>).set(parsed.id, parsed);
  };
}

function types(put: Put): void {
  const type = (id: string, role: string, heightU: number): void =>
    put('deviceType', { id, manufacturer: 'Generic', model: id, role, heightU });
  type('panel', 'patch-panel', 1);
  type('fibre', 'fibre-panel', 1);
  type('access', 'switch', 1);
  type('core', 'switch', 2);
}

function addRack(put: Put, rack: number, switches: number): void {
  const name = `R${rack}`;
  put('location', { id: `room${rack}`, name: `Room ${rack}`, kind: 'room', parentId: 'site' });
  put('rack', { id: name, name, locationId: `room${rack}`, heightU: 42 });
  const device = (id: string, typeId: string, positionU: number): void =>
    put('device', { id: `${name}.${id}`, name: `${name}.${id}`, typeId, rackId: name, positionU });
  const port = (of: string, port: string, kind: string, connector: string): string => {
    put('port', { id: `${name}.${of}:${port}`, deviceId: `${name}.${of}`, name: port, kind, connector });
    return `${name}.${of}:${port}`;
  };
  const cable = (label: string, a: string, b: string, more: Record<string, unknown>): void =>
    put('cable', { id: label, label, a: [{ portId: a }], b: [{ portId: b }], lengthM: 2, ...more });
  device('F', 'fibre', 42);
  device('core', 'core', 40);
  const trunk = port('F', 'R1', 'rear', 'lc');
  if (rack > 1) cable(`TR-${rack}`, 'R1.F:R1', trunk, { role: 'trunk', media: 'os2', strands: 12 });
  for (let at = 1; at <= switches; at += 1) {
    device(`acc${at}`, 'access', 40 - 4 * at);
    cable(
      `F-${rack}-${at}`,
      port('core', `Te1/${at}`, 'interface', 'sfp+'),
      port(`acc${at}`, 'Te1/1/1', 'interface', 'sfp+'),
      { media: 'om4', colour: 'AQ' },
    );
    for (const half of [0, 1]) {
      const panel = `P${2 * at - 1 + half}`;
      device(panel, 'panel', 41 - 4 * at - 2 * half);
      for (let n = 1; n <= 24; n += 1) {
        const front = port(panel, String(n).padStart(2, '0'), 'front', 'rj45');
        const far = port(`acc${at}`, `Gi1/0/${24 * half + n}`, 'interface', 'rj45');
        cable(`J-${rack}-${panel}-${n}`, front, far, { media: 'cat6a', colour: n % 2 ? 'BE' : 'OR' });
      }
    }
  }
}
