import { everything, presentPlan } from '#persistence';
import { checkPlan } from '#plan';
import { startTestServer, type Answer, type Asker, type TestServer } from '../support/test-server.js';

let server: TestServer;
let who: Asker;
const ids: Record<string, string> = {};

const NOWHERE = '00000000-0000-7000-8000-000000000000';
const LATER = '2026-11-22';

/** Makes objects in one request; the first is remembered by its name. */
async function make(name: string, kind: string, ...objects: object[]): Promise<Answer> {
  const answer = await who.send('POST', `/kinds/${kind}`, objects);
  if (answer.status === 201) [ids[name]] = answer.json<{ ids: string[] }>().ids as [string];
  return answer;
}

/** How many rows of the plan there are, and how many events the register has. */
async function size(): Promise<unknown> {
  const { present } = await presentPlan(server.db, everything);
  const [events] = await server.db.rows<[number]>('SELECT count(*)::int FROM register_event');
  return [Object.values(present).map(({ size: rows }) => rows), events];
}

/** What the rules say of the present. */
async function codes(): Promise<string[]> {
  const plan = await presentPlan(server.db, everything);
  const [before] = checkPlan(plan, { today: LATER, layers: ['before'] });
  return before!.findings.map(({ code }) => code);
}

interface Problem {
  readonly code: string;
  readonly hint: string;
  readonly findings: readonly { readonly code: string; readonly place: string; readonly hint: string }[];
}

const versionOf = async (kind: string, id: string): Promise<Record<string, string>> => ({
  'if-match': (await who.get(`/kinds/${kind}/${id}`)).headers.get('etag') ?? '',
});

/** [SW:1 …4][SW:Vlan1]   [P1:f1 f2 f3 front]--[P1:r1, 2 positions] [P1:r2]   [OLD:1], retired */
beforeAll(async () => {
  server = await startTestServer();
  who = await server.as('approver');
  await make('site', 'locations', { name: 'NORD', kind: 'site' });
  await make('room', 'locations', { name: 'SR1', kind: 'room', parentId: ids['site'] });
  await make('type', 'device-types', { manufacturer: 'Acme', model: 'P2' });
  const device = (name: string, more: object = {}) =>
    make(name, 'devices', { name, typeId: ids['type'], locationId: ids['room'], ...more });
  await device('SW');
  await device('P1');
  await device('OLD', { status: 'retired' });
  const port = (name: string, on: string, kind: string, more: object = {}) =>
    make(name, 'ports', { deviceId: ids[on], name, kind, ...more });
  for (const name of ['1', '2', '3', '4']) await port(name, 'SW', 'interface');
  await port('Vlan1', 'SW', 'interface', { type: 'svi' });
  for (const name of ['f1', 'f2', 'f3']) await port(name, 'P1', 'front');
  await port('r1', 'P1', 'rear', { positions: 2 });
  await port('r2', 'P1', 'rear');
  await port('gone', 'OLD', 'front');
  await make('taken', 'cables', { label: 'T', a: [{ portId: ids['1'] }] });
});
afterAll(() => server?.stop());

const plug = (port: string, more: object = {}): object => ({ portId: ids[port] ?? port, ...more });

describe('what cannot be is refused with its place and a hint, and nothing of the request is saved', () => {
  const refusals: readonly (readonly [
    what: string,
    kind: string,
    object: () => object,
    status: number,
    code: string,
    place: string,
  ])[] = [
    [
      'a cable to itself',
      'cables',
      () => ({ label: 'X', a: [plug('2')], b: [plug('2')] }),
      409,
      'STRUCTURE_PORT_TAKEN',
      'SR1/SW:2',
    ],
    [
      'a cable in a port that is taken',
      'cables',
      () => ({ label: 'X', a: [plug('1')] }),
      409,
      'STRUCTURE_PORT_TAKEN',
      'SR1/SW:1',
    ],
    [
      'a cable in a position and the whole of one port',
      'cables',
      () => ({ label: 'X', a: [plug('r1')], b: [plug('r1', { position: 2 })] }),
      409,
      'STRUCTURE_PORT_TAKEN',
      'SR1/P1:r1',
    ],
    [
      'a cable in a port that is not there',
      'cables',
      () => ({ label: 'X', a: [plug(NOWHERE)] }),
      409,
      'STRUCTURE_REFERENCE',
      NOWHERE,
    ],
    [
      'a rack in a place that is not there',
      'racks',
      () => ({ name: 'R', heightU: 42, locationId: NOWHERE }),
      409,
      'STRUCTURE_REFERENCE',
      NOWHERE,
    ],
    [
      'a position below the first',
      'cables',
      () => ({ label: 'X', a: [plug('2', { position: 0 })] }),
      400,
      'REQUEST_FIELD',
      'body (body.1.a.0.position)',
    ],
    [
      'a profile without connectors',
      'cable-profiles',
      () => ({ name: 'X', a: [], b: [1] }),
      400,
      'REQUEST_FIELD',
      'body (body.1.a)',
    ],
    [
      'a profile with half a row',
      'cable-profiles',
      () => ({ name: 'X', a: [1], b: [1], map: [[1, 1, 1]] }),
      400,
      'REQUEST_FIELD',
      'body (body.1.map.0)',
    ],
    [
      'a label that is a number',
      'cables',
      () => ({ label: 12 }),
      400,
      'REQUEST_FIELD',
      'body (body.1.label)',
    ],
    [
      'a label with a space at its end',
      'cables',
      () => ({ label: 'X ' }),
      400,
      'REQUEST_FIELD',
      'body (body.1.label)',
    ],
    [
      'a label of 500 characters',
      'cables',
      () => ({ label: 'x'.repeat(500) }),
      400,
      'REQUEST_FIELD',
      'body (body.1.label)',
    ],
    [
      'a label that turns the reading round',
      'cables',
      () => ({ label: 'SR\u202e2' }),
      400,
      'REQUEST_FIELD',
      'body (body.1.label)',
    ],
    [
      'a label of two lines',
      'cables',
      () => ({ label: 'SR\n2' }),
      400,
      'REQUEST_FIELD',
      'body (body.1.label)',
    ],
    [
      'a field that nobody knows',
      'cables',
      () => ({ label: 'X', colours: 'BE' }),
      400,
      'REQUEST_FIELD',
      'body (body.1)',
    ],
  ];

  it.each(refusals)('%s', async (_what, kind, object, status, code, place) => {
    const before = await size();
    const sound: Record<string, object> = {
      cables: { label: 'sound' },
      racks: { name: 'sound', heightU: 42, locationId: ids['room'] },
      'cable-profiles': { name: 'sound', a: [1], b: [1] },
    };
    const answer = await make('never', kind, sound[kind]!, object());
    expect(answer.status).toBe(status);
    const problem = answer.json<Problem & Record<string, unknown>>();
    expect(problem.findings).toContainEqual(expect.objectContaining({ code, place }));
    expect(problem.hint).not.toBe('');
    for (const finding of problem.findings) expect(finding.hint).not.toBe('');
    expect(await size()).toEqual(before);
  });

  it('a type that is used: by the route of its kind, every user is named', async () => {
    const before = await size();
    const headers = await versionOf('device-types', ids['type']!);
    const answer = await who.send('DELETE', `/kinds/device-types/${ids['type']}`, undefined, headers);
    expect(answer.status).toBe(409);
    const { code, findings } = answer.json<Problem & Record<string, unknown>>();
    expect([code, findings.map(({ place }) => place)]).toEqual([
      'CATALOGUE_TYPE_IN_USE',
      ['SR1/SW', 'SR1/P1', 'SR1/OLD'],
    ]);
    expect(await size()).toEqual(before);
  });

  it('a type that is used: as a change set, by the database itself', async () => {
    const before = await size();
    const type = (await presentPlan(server.db, everything)).present.deviceType.get(ids['type']!)!;
    const changes = [{ op: 'remove', kind: 'deviceType', id: type.id, before: type, after: null }];
    const answer = await who.send('POST', '/change-sets', { reason: 'try', changes });
    expect(answer.status).toBe(409);
    expect(answer.json<Problem & Record<string, unknown>>().findings).toMatchObject([
      { code: 'STRUCTURE_REFERENCE' },
    ]);
    expect(await size()).toEqual(before);
  });
});

describe('what is odd but a fact is recorded, and a rule says what is wrong with it', () => {
  const odd: readonly (readonly [what: string, kind: string, object: () => object, code: string])[] = [
    [
      'a cable on a retired device',
      'cables',
      () => ({ label: 'O1', status: 'installed', a: [plug('gone')] }),
      'CABLING_DEVICE_RETIRED',
    ],
    [
      'a position beyond the port',
      'cables',
      () => ({ label: 'O2', a: [plug('r1', { position: 9 })] }),
      'CABLING_POSITION_BEYOND_PORT',
    ],
    [
      'a map row beyond the port',
      'port-maps',
      () => ({ frontPortId: ids['f1'], rearPortId: ids['r1'], rearPosition: 9 }),
      'CABLING_MAP_BEYOND_PORT',
    ],
    [
      'a map row with its sides exchanged',
      'port-maps',
      () => ({ frontPortId: ids['r2'], rearPortId: ids['f2'] }),
      'CABLING_MAP_SIDES',
    ],
    [
      'a profile with holes',
      'cable-profiles',
      () => ({ name: 'holes', a: [2], b: [2], map: [[1, 1, 1, 1]] }),
      'CABLING_PROFILE_HOLES',
    ],
    [
      'a profile with a row beyond its connectors',
      'cable-profiles',
      () => ({
        name: 'beyond',
        a: [1],
        b: [1],
        map: [
          [1, 1, 1, 1],
          [1, 1, 4, 7],
        ],
      }),
      'CABLING_PROFILE_BEYOND',
    ],
    [
      'a cable with a connector that its profile lacks',
      'cables',
      () => ({ label: 'O3', profile: 'holes', a: [plug('2', { connector: 7 })] }),
      'CABLING_CONNECTOR_BEYOND_PROFILE',
    ],
    [
      'a cable of a profile that nobody knows',
      'cables',
      () => ({ label: 'O4', profile: 'no such' }),
      'CABLING_PROFILE_UNKNOWN',
    ],
    [
      'a cable in an interface without a socket',
      'cables',
      () => ({ label: 'O5', a: [plug('Vlan1')] }),
      'CABLING_PORT_TAKES_NO_CABLE',
    ],
    ['two cables of one label', 'cables', () => ({ label: 'O1' }), 'CABLING_LABEL_TWICE'],
  ];

  it.each(odd)('%s', async (_what, kind, object, code) => {
    expect(await codes()).not.toContain(code);
    expect((await make('odd', kind, object())).status).toBe(201);
    expect(await codes()).toContain(code);
  });

  it('a place inside itself, by way of a room', async () => {
    const headers = await versionOf('locations', ids['site']!);
    const answer = await who.send(
      'PATCH',
      `/kinds/locations/${ids['site']}`,
      { parentId: ids['room'] },
      headers,
    );
    expect(answer.status).toBe(200);
    expect(await codes()).toContain('CABLING_INSIDE_ITSELF');
    const back = await versionOf('locations', ids['site']!);
    await who.send('PATCH', `/kinds/locations/${ids['site']}`, { parentId: null }, back);
    expect(await codes()).not.toContain('CABLING_INSIDE_ITSELF');
  });

  it('[SW:3] --L1-- [f1][r1] --L2-- [r2]…: a way that closes on itself is traced to where it closes', async () => {
    await make('m1', 'port-maps', { frontPortId: ids['f1'], rearPortId: ids['r1'] });
    await make('m2', 'port-maps', { frontPortId: ids['f2'], rearPortId: ids['r2'] });
    await make('loop', 'cables', {
      label: 'LOOP',
      status: 'installed',
      a: [plug('r1', { position: 1 })],
      b: [plug('r2')],
    });
    await make('cord', 'cables', { label: 'CORD', status: 'installed', a: [plug('f1')], b: [plug('f2')] });
    const answer = await who.get(`/trace?cable=${ids['cord']}`);
    expect(answer.status).toBe(200);
    const { paths } = answer.json<{ paths: { loop: boolean; complete: boolean }[] }>();
    expect(paths.length).toBeGreaterThan(0);
    for (const path of paths) expect(path).toMatchObject({ complete: false });
  });
});

describe('identifiers are kept to the letter', () => {
  it.each(['0012', '1E05', '00:1A', '1-2', 'راك 7', 'Baie n° 4', 'é', '=SUM(A1)', 'x'.repeat(200)])(
    '%s',
    async (label) => {
      expect((await make('kept', 'cables', { label })).status).toBe(201);
      const answer = await who.get(`/kinds/cables/${ids['kept']}`);
      expect(answer.json<{ label: string }>().label).toBe(label);
    },
  );
});
