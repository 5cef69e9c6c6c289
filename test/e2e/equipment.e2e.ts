import { startTestServer, type Asker, type TestServer } from '../support/test-server.js';

let server: TestServer;
let approver: Asker;
const ids: Record<string, string> = {};

type Item = Record<string, unknown> & { readonly id: string; readonly name: string };
const items = async (url: string): Promise<Item[]> =>
  (await approver.get(url)).json<{ items: Item[] }>().items;
const make = async (kind: string, ...objects: object[]): Promise<string[]> => {
  const answer = await approver.send('POST', `/kinds/${kind}`, objects);
  expect([answer.status, answer.text]).toEqual([201, expect.anything()]);
  return answer.json<{ ids: string[] }>().ids;
};
const portsOf = (id: string): Promise<Item[]> => items(`/kinds/ports?deviceId=${id}&limit=100`);
const port = async (id: string, name: string): Promise<Item> =>
  (await portsOf(id)).find((one) => one.name === name)!;

beforeAll(async () => {
  server = await startTestServer();
  approver = await server.as('approver');
  [ids['site']] = (await make('locations', { name: 'NORD', kind: 'site' })) as [string];
  [ids['rack']] = (await make('racks', { name: 'SR1', locationId: ids['site'], heightU: 42 })) as [string];
  const face = (name: string): object => ({ name, kind: 'interface', connector: 'rj45' });
  [ids['old'], ids['new'], ids['chassis']] = (await make(
    'device-types',
    { manufacturer: 'Maker', model: 'SW-3', heightU: 1, ports: ['1', '2', '3'].map(face) },
    { manufacturer: 'Maker', model: 'SW-2', heightU: 1, ports: ['1', '2', 'up'].map(face) },
    {
      manufacturer: 'Maker',
      model: 'CH',
      heightU: 4,
      moduleBays: [
        { name: 'Slot 1', position: '1' },
        { name: 'Slot 2', position: '2' },
      ],
    },
  )) as [string, string, string];
  [ids['card'], ids['bigger']] = (await make(
    'module-types',
    { manufacturer: 'Maker', model: 'CARD', ports: [face('Gi{module}/1'), face('Gi{module}/2')] },
    { manufacturer: 'Maker', model: 'CARD-X', ports: [face('Gi{module}/1'), face('Gi{module}/3')] },
  )) as [string, string];
});
afterAll(() => server?.stop());

describe('[SW1:1] --J-1-- [SW2:1], [SW1:3] --J-3--', () => {
  it('a device comes with the ports of its type', async () => {
    const answer = await approver.send('POST', '/equipment/devices', [
      { name: 'SW1', typeId: ids['old'], rackId: ids['rack'], positionU: 10 },
      { name: 'SW2', typeId: ids['old'], rackId: ids['rack'], positionU: 12 },
    ]);
    expect(answer.status).toBe(201);
    [ids['sw1'], ids['sw2']] = answer.json<{ ids: string[] }>().ids as [string, string];
    expect((await portsOf(ids['sw1'])).map(({ name }) => name)).toEqual(['1', '2', '3']);
    const end = async (device: string, name: string) => [{ portId: (await port(ids[device]!, name)).id }];
    await make(
      'cables',
      { label: 'J-1', status: 'installed', a: await end('sw1', '1'), b: await end('sw2', '1') },
      { label: 'J-3', status: 'installed', a: await end('sw1', '3') },
    );
    await make('addresses', { address: '10.0.0.1/24', portId: (await port(ids['sw1'], '1')).id });
  });

  it('an exchange that would leave a cable behind is refused and names it', async () => {
    const answer = await approver.send('POST', `/equipment/devices/${ids['sw1']}/exchange`, {
      typeId: ids['new'],
    });
    expect(answer.status).toBe(409);
    expect(answer.json()).toMatchObject({
      code: 'EQUIPMENT_IN_USE',
      findings: [{ code: 'EQUIPMENT_STRANDED', place: 'J-3' }],
    });
  });

  it('the new device has the old cables and addresses on ports of the same name', async () => {
    const before = await port(ids['sw1']!, '1');
    const answer = await approver.send('POST', `/equipment/devices/${ids['sw1']}/exchange`, {
      typeId: ids['new'],
      facts: { serial: '0042' },
      release: true,
    });
    expect(answer.json()).toMatchObject({ released: ['J-3'] });
    expect((await portsOf(ids['sw1']!)).map(({ name }) => name).toSorted()).toEqual(['1', '2', 'up']);
    expect((await port(ids['sw1']!, '1')).id).toBe(before.id);
    expect(await items('/kinds/cables')).toMatchObject([
      { label: 'J-1', a: [{ portId: before.id }] },
      { label: 'J-3', a: [] },
    ]);
    expect(await items('/kinds/addresses')).toMatchObject([{ portId: before.id }]);
    ids['event'] = answer.json<{ event: string }>().event;
  });

  it('and one undo puts the old one back', async () => {
    expect((await approver.send('POST', `/change-sets/${ids['event']}/undo`, {})).status).toBe(201);
    expect((await portsOf(ids['sw1']!)).map(({ name }) => name).toSorted()).toEqual(['1', '2', '3']);
  });
});

describe('many objects at once', () => {
  it('get the same facts, or none of them when one changed meanwhile', async () => {
    const ports = await portsOf(ids['sw1']!);
    const seen = ports.map(({ id, version }) => ({ id, version: String(version) }));
    const done = await approver.send('PATCH', '/kinds/ports', {
      objects: seen,
      fields: { description: 'Hall B', enabled: false },
    });
    expect(done.json()).toMatchObject({ applied: 3 });
    expect((await portsOf(ids['sw1']!)).every(({ enabled }) => enabled === false)).toBe(true);
    const stale = await approver.send('PATCH', '/kinds/ports', { objects: seen, fields: { enabled: true } });
    expect(stale.status).toBe(412);
    expect(
      stale.json<{ stale: { path: string; seen: string }[] }>().stale.map((one) => [one.path, one.seen]),
    ).toEqual([
      ['SR1/SW1:1', seen[0]!.version],
      ['SR1/SW1:2', '1'],
      ['SR1/SW1:3', '1'],
    ]);
    const fresh = (await portsOf(ids['sw1']!)).map(({ id, version }) => ({ id, version: String(version) }));
    const bad = await approver.send('PATCH', '/kinds/ports', { objects: fresh, fields: { positions: 0 } });
    expect(bad.status).toBe(400);
  });
});

describe('[CH Slot 2] ← CARD', () => {
  it('a module brings ports named by its bay, and a bay takes one', async () => {
    [ids['ch']] = (
      await approver.send('POST', '/equipment/devices', [
        { name: 'CH1', typeId: ids['chassis'], rackId: ids['rack'], positionU: 20 },
      ])
    ).json<{ ids: string[] }>().ids as [string];
    const card = { deviceId: ids['ch'], bay: 'Slot 2', typeId: ids['card'] };
    const answer = await approver.send('POST', '/equipment/modules', card);
    expect(answer.status).toBe(201);
    [ids['module']] = answer.json<{ ids: string[] }>().ids as [string];
    expect((await portsOf(ids['ch'])).map(({ name }) => name)).toEqual(['Gi2/1', 'Gi2/2']);
    const again = await approver.send('POST', '/equipment/modules', { ...card, typeId: ids['bigger'] });
    expect([again.status, again.text]).toEqual([409, expect.stringContaining('STRUCTURE_BAY_TAKEN')]);
    expect(await items(`/equipment/devices/${ids['ch']}/bays`)).toMatchObject([
      { name: 'Slot 1', module: null },
      { name: 'Slot 2', module: { type: 'Maker CARD' } },
    ]);
  });

  it('is exchanged in its bay: what it lacks goes, what stays keeps its identity', async () => {
    const first = await port(ids['ch']!, 'Gi2/1');
    const answer = await approver.send('POST', `/equipment/modules/${ids['module']}/exchange`, {
      typeId: ids['bigger'],
    });
    expect(answer.status).toBe(201);
    expect((await portsOf(ids['ch']!)).map(({ name }) => name).toSorted()).toEqual(['Gi2/1', 'Gi2/3']);
    expect((await port(ids['ch']!, 'Gi2/1')).id).toBe(first.id);
  });

  it('is copied with its rack, cables inside included', async () => {
    const answer = await approver.send('POST', `/equipment/racks/${ids['rack']}/copy`, {
      name: 'SR2',
      rename: [{ find: 'SW', replace: 'ACC' }],
    });
    expect([answer.status, answer.text]).toEqual([201, expect.anything()]);
    const [copy] = answer.json<{ ids: string[] }>().ids;
    const devices = await items(`/kinds/devices?rackId=${copy}`);
    expect(devices.map(({ name }) => name).toSorted()).toEqual(['ACC1', 'ACC2', 'CH1']);
    expect((await items('/kinds/cables')).map(({ label }) => label)).toEqual([
      'J-1',
      'J-3',
      'J-1-SR2',
      'J-3-SR2',
    ]);
    expect(
      (await portsOf(devices.find(({ name }) => name === 'CH1')!.id)).map(({ name }) => name).toSorted(),
    ).toEqual(['Gi2/1', 'Gi2/3']);
  });

  it('a removal names what is plugged in, and takes the device with its ports when told to', async () => {
    const refused = await approver.send('POST', '/equipment/removals', { kind: 'device', ids: [ids['sw2']] });
    expect(refused.json()).toMatchObject({ code: 'EQUIPMENT_IN_USE', findings: [{ place: 'J-1' }] });
    const dry = await approver.send('POST', '/equipment/removals', {
      kind: 'device',
      ids: [ids['sw2']],
      release: true,
      dry: true,
    });
    expect(dry.json()).toMatchObject({ event: null, released: ['J-1'] });
    const done = await approver.send('POST', '/equipment/removals', {
      kind: 'device',
      ids: [ids['sw2'], ids['ch']],
      release: true,
    });
    expect(done.status).toBe(201);
    expect(await portsOf(ids['sw2']!)).toEqual([]);
    expect(await items(`/kinds/modules?deviceId=${ids['ch']}`)).toEqual([]);
  });
});
