import { startTestServer, type Asker, type TestServer } from '../support/test-server.js';

let server: TestServer;
let who: Asker;
const ids: Record<string, string> = {};

async function make(kind: string, ...objects: Record<string, unknown>[]): Promise<void> {
  const answer = await who.send('POST', `/kinds/${kind}`, objects);
  expect([answer.status, answer.text]).toEqual([201, expect.anything()]);
  answer.json<{ ids: string[] }>().ids.forEach((id, at) => {
    const { name, label, model } = objects[at]!;
    ids[String(name ?? label ?? model)] = id;
  });
}

interface Traced {
  readonly paths: readonly {
    readonly complete: boolean;
    readonly lengthM: number;
    readonly hops: readonly { readonly kind: string; readonly ids: readonly string[] }[];
    readonly loss: { readonly lossDb: number; readonly connectors: number } | null;
  }[];
  readonly names: Readonly<Record<string, string>>;
}

const trace = async (query: string): Promise<Traced> =>
  (await who.get(`/trace?${query}`)).json<Traced & Record<string, unknown>>();

/** [SW:te1] --F1 2 m-- [FP:1][FP:1r] --X 500 m-- [NTE:in] ~FO-0012 4,000 m~ [NTE2:out] --F2-- [SW2:te1] */
beforeAll(async () => {
  server = await startTestServer();
  who = await server.as('approver');
  await make('locations', { name: 'NORD', kind: 'site' }, { name: 'SUD', kind: 'site' });
  await make('device-types', { manufacturer: 'Acme', model: 'Any' });
  const typeId = ids['Any'];
  const [north, south] = [ids['NORD'], ids['SUD']];
  await make(
    'devices',
    { name: 'SW', typeId, locationId: north },
    { name: 'FP', typeId, locationId: north },
    { name: 'NTE', typeId, locationId: north },
    { name: 'NTE2', typeId, locationId: south },
    { name: 'SW2', typeId, locationId: south },
  );
  const port = (name: string, device: string, kind: string, connector: string) => ({
    name,
    deviceId: ids[device],
    kind,
    connector,
  });
  await make(
    'ports',
    port('te1', 'SW', 'interface', 'lc'),
    port('1', 'FP', 'front', 'lc'),
    port('1r', 'FP', 'rear', 'lc'),
    port('in', 'NTE', 'circuit', 'lc'),
    port('out', 'NTE2', 'circuit', 'lc'),
    port('te2', 'SW2', 'interface', 'lc'),
  );
  await make('port-maps', { frontPortId: ids['1'], rearPortId: ids['1r'] });
  const cable = (label: string, a: string, b: string, lengthM: number) => ({
    label,
    media: 'os2',
    status: 'installed',
    lengthM,
    a: [{ portId: ids[a] }],
    b: [{ portId: ids[b] }],
  });
  await make('cables', cable('F1', 'te1', '1', 2), cable('X', '1r', 'in', 500), cable('F2', 'out', 'te2', 2));
});
afterAll(() => server?.stop());

it('fibre to an open end: what light loses, by the planned parts', async () => {
  const [path] = (await trace(`port=${ids['te1']}`)).paths;
  // 0.502 km × 1 dB/km and one mated pair of 0.75 dB, by the defaults of the policy.
  expect(path).toMatchObject({ complete: false, lengthM: 502, loss: { lossDb: 1.25, connectors: 1 } });
});

it('through a circuit to the other site, its length counted', async () => {
  await make('circuits', {
    name: 'FO-0012',
    provider: 'Acme Telecom',
    aPortId: ids['in'],
    zPortId: ids['out'],
    lengthM: 4000,
  });
  const { paths, names } = await trace(`port=${ids['te1']}`);
  const line = { id: ids['FO-0012'], name: 'FO-0012', provider: 'Acme Telecom', service: '' };
  // te1, F1, 1, 1r, X, in: it is entered at the sixth hop.
  expect(paths[0]).toMatchObject({ complete: true, lengthM: 4504, circuits: [{ ...line, after: 5 }] });
  expect(paths[0]!.hops.at(-1)!.ids.map((id) => names[id])).toEqual(['SUD/SW2:te2']);
});

it('a project that touches one end sees the other end too, and traces the same way', async () => {
  const made = await who.send('POST', '/projects', { code: 'P-1', name: 'One more cord' });
  const project = made.json<{ id: string }>((body) => body as { id: string }).id;
  const { paths, names } = await trace(`port=${ids['te2']}&project=${project}&layer=after`);
  expect(paths[0]).toMatchObject({
    complete: true,
    lengthM: 4504,
    circuits: [{ name: 'FO-0012', provider: 'Acme Telecom', after: 2 }],
  });
  expect(paths[0]!.hops.at(-1)!.ids.map((id) => names[id])).toEqual(['NORD/SW:te1']);
});

it('a circuit that is given up leads nowhere', async () => {
  const etag = (await who.get(`/kinds/circuits/${ids['FO-0012']}`)).headers.get('etag') ?? '';
  await who.send('PATCH', `/kinds/circuits/${ids['FO-0012']}`, { status: 'retired' }, { 'if-match': etag });
  expect((await trace(`port=${ids['te1']}`)).paths[0]).toMatchObject({ complete: false, lengthM: 502 });
});

it('a whole panel, one position and one strand are traced too, in the present and in a project', async () => {
  const made = await who.send('POST', '/projects', { code: 'P-2', name: 'Nothing yet' });
  const { id } = made.json<{ id: string }>();
  for (const view of ['', `&project=${id}&layer=after`]) {
    const whole = (await trace(`cable=${ids['X']}${view}`)).paths;
    expect((await trace(`device=${ids['FP']}${view}`)).paths).toEqual(whole);
    expect((await trace(`cable=${ids['X']}&strand=1${view}`)).paths).toEqual(whole);
    expect((await trace(`cable=${ids['X']}&strand=2${view}`)).paths).toEqual([]);
    expect((await trace(`port=${ids['1r']}&position=1${view}`)).paths).toEqual(whole);
  }
});

it.each([
  ['strand=1', 'nothing is named'],
  ['port=PORT&strand=1', 'a strand goes with a cable'],
  ['cable=CABLE&position=1', 'a position with a port'],
  ['port=PORT&device=DEVICE', 'one thing at a time'],
  ['cable=CABLE&strand=0', 'strands count from 1'],
])('%s: refused, %s', async (query) => {
  const named = query.replace('PORT', ids['te1']!).replace('CABLE', ids['X']!).replace('DEVICE', ids['FP']!);
  expect((await who.get(`/trace?${named}`)).status).toBe(400);
});

it('a device that is not there, or has nothing at its front: 404', async () => {
  expect((await who.get(`/trace?device=${ids['NTE']}`)).status).toBe(404);
});
