import { difference } from '#changes';
import { kinds, noObjects, schemas, type Kind, type Plan, type PlanObjects } from '#plan';

const PANEL = 24;
const two = (n: number): string => String(n).padStart(2, '0');

/**
 * A new building with so many outlets: in each distributor two panels, a switch of 48 ports and a trunk of 12 strands to
 * the core; every outlet is cabled, patched and has a device and a VLAN. The core is there already.
 */
export function outletsPlan(outlets: number): Plan {
  const present = noObjects();
  const put = putter(present);
  put('location', { id: 'site', name: 'Site', kind: 'site' });
  types(put);
  put('rack', { id: 'core', name: 'CORE', locationId: 'site', heightU: 42 });
  device(put, 'core-sw', 'core-1', 'core-type', { rackId: 'core', positionU: 20 });
  for (let vid = 10; vid < 20; vid += 1) {
    put('vlan', { id: `v${vid}`, vid, name: `NET${vid}` });
    put('prefix', { id: `p${vid}`, prefix: `10.0.${vid}.0/24`, vlanId: `v${vid}`, gateway: `10.0.${vid}.1` });
  }
  const after = Object.fromEntries(
    kinds.map((kind) => [kind, new Map(present[kind] as Map<string, never>)]),
  ) as unknown as PlanObjects;
  const add = putter(after);
  const rooms = Math.ceil(outlets / (2 * PANEL));
  for (let room = 1; room <= rooms; room += 1)
    addRoom(add, room, Math.min(2 * PANEL, outlets - (room - 1) * 2 * PANEL));
  const changes = difference(present, after, kinds).map((change) => ({ step: 1, change }));
  const project = {
    id: 'p',
    code: 'EXT-500',
    name: 'Extension',
    client: '',
    index: 'A',
    state: 'draft' as const,
    description: '',
    drawnBy: '',
    checkedBy: '',
    approvedBy: '',
    steps: [{ number: 1, title: 'All' }],
    changes,
  };
  return { name: 'Outlets', present, project, waivers: [], policy: {} };
}

function addRoom(put: Put, room: number, outlets: number): void {
  const name = `SR${two(room)}`;
  put('location', { id: name, name: `Hall ${room}`, kind: 'room', parentId: 'site' });
  put('rack', { id: `rack-${name}`, name, locationId: name, heightU: 24 });
  put('pathway', {
    id: `way-${name}`,
    name: `CDC-${two(room)}`,
    locationId: name,
    widthMm: 300,
    heightMm: 60,
  });
  device(put, `${name}-F`, 'P0', 'fibre-type', { rackId: `rack-${name}`, positionU: 24 });
  device(put, `${name}-sw`, `acc-${two(room)}`, 'access-type', { rackId: `rack-${name}`, positionU: 18 });
  for (const panel of [1, 2])
    device(put, `${name}-P${panel}`, `P${panel}`, 'panel-type', {
      rackId: `rack-${name}`,
      positionU: 23 - 2 * panel,
    });
  for (let n = 1; n <= outlets; n += 1) {
    const [panel, port] = [n <= PANEL ? 1 : 2, two(((n - 1) % PANEL) + 1)];
    const [outlet, user] = [`${name}-T${two(n)}`, `${name}-pc${two(n)}`];
    device(put, outlet, `T${room}-${two(n)}`, 'outlet-type', { locationId: name });
    device(put, user, `pc-${room}-${two(n)}`, 'pc-type', { locationId: name });
    cable(put, `L-${room}${two(n)}`, `${name}-P${panel}:R${port}`, `${outlet}:R1`, {
      role: 'horizontal',
      media: 'cat6a',
      lengthM: 20 + (n % 30),
      pathwayIds: [`way-${name}`],
    });
    const colour = ['BE', 'OR', 'VI', 'JN'][n % 4];
    cable(put, `J-${room}${two(n)}`, `${name}-P${panel}:${port}`, `${name}-sw:Gi1/0/${n}`, {
      media: 'cat6a',
      colour,
      lengthM: 1,
    });
    cable(put, `D-${room}${two(n)}`, `${outlet}:1`, `${user}:eth0`, { media: 'cat6a', colour, lengthM: 3 });
    put('interfaceVlan', {
      id: `iv-${name}-${n}`,
      portId: `${name}-sw:Gi1/0/${n}`,
      mode: 'access',
      untaggedVlanId: `v${10 + (n % 10)}`,
    });
  }
  cable(put, `F-${room}`, `${name}-sw:Te1`, `core-sw:Te${room}`, { media: 'os2', colour: 'JF', lengthM: 60 });
  for (const port of [`${name}-sw:Te1`, `core-sw:Te${room}`])
    put('interfaceVlan', {
      id: `iv-${port}`,
      portId: port,
      mode: 'trunk',
      taggedVlanIds: Array.from({ length: 10 }, (_, n) => `v${10 + n}`),
    });
}

type Put = (kind: Kind, object: Record<string, unknown>) => void;

function putter(objects: PlanObjects): Put {
  return (kind, object) => {
    const parsed = schemas[kind].parse(object) as { readonly id: string };
    (objects[kind] as Map<string, unknown>).set(parsed.id, parsed);
  };
}

const row = (count: number, look: object, name: (n: number) => string): object[] =>
  Array.from({ length: count }, (_, index) => ({ name: name(index + 1), ...look }));

const ports: Readonly<Record<string, readonly object[]>> = {
  'panel-type': [
    ...row(PANEL, { kind: 'front', connector: 'rj45', media: 'cat6a' }, two),
    ...row(PANEL, { kind: 'rear', media: 'cat6a' }, (n) => `R${two(n)}`),
  ],
  'fibre-type': row(12, { kind: 'front', connector: 'lc' }, two),
  'outlet-type': [
    { name: '1', kind: 'front', connector: 'rj45' },
    { name: 'R1', kind: 'rear' },
  ],
  'pc-type': [{ name: 'eth0', kind: 'interface', connector: 'rj45', speedMbps: 1000 }],
  'access-type': [
    ...row(48, { kind: 'interface', connector: 'rj45', speedMbps: 1000 }, (n) => `Gi1/0/${n}`),
    { name: 'Te1', kind: 'interface', connector: 'sfp+', speedMbps: 10_000 },
  ],
  'core-type': row(48, { kind: 'interface', connector: 'sfp+', speedMbps: 10_000 }, (n) => `Te${n}`),
};

const roles: Readonly<Record<string, string>> = {
  'panel-type': 'patch-panel',
  'fibre-type': 'fibre-panel',
  'outlet-type': 'outlet',
  'pc-type': 'workstation',
  'access-type': 'switch',
  'core-type': 'switch',
};

function types(put: Put): void {
  for (const [id, role] of Object.entries(roles))
    put('deviceType', {
      id,
      manufacturer: 'Generic',
      model: id,
      role,
      heightU: ['outlet', 'workstation'].includes(role) ? 0 : 1,
      ports: ports[id],
    });
}

function device(put: Put, id: string, name: string, typeId: string, where: object): void {
  put('device', { id, name, typeId, ...where });
  for (const port of ports[typeId] ?? [])
    put('port', { id: `${id}:${(port as { name: string }).name}`, deviceId: id, ...port });
  const fronts = (ports[typeId] ?? []).filter((port) => (port as { kind: string }).kind === 'front') as {
    name: string;
  }[];
  for (const { name: front } of fronts) {
    const rear = `${id}:R${front}`;
    if (typeId !== 'fibre-type')
      put('portMap', { id: `${id}#${front}`, frontPortId: `${id}:${front}`, rearPortId: rear });
  }
}

function cable(put: Put, label: string, a: string, b: string, more: object): void {
  put('cable', { id: label, label, a: [{ portId: a }], b: [{ portId: b }], ...more });
}
