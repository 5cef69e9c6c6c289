import { seedExample } from '../../apps/api/src/start/seed-example.js';
import { startTestServer, type Asker, type TestServer } from '../support/test-server.js';

interface Named {
  readonly id: string;
  readonly path: string;
}
interface Finding {
  readonly code: string;
  readonly text: string;
}
interface Connected {
  readonly rows: {
    label: string;
    a: Named;
    b: Named;
    media: string;
    lengthM: number | null;
    findings: Finding[];
  }[];
  readonly findings: Finding[];
  readonly changes: Record<string, unknown>[];
}
interface Routed {
  readonly from: Named | null;
  readonly findings: Finding[];
  readonly routes: {
    cords: number;
    changes: unknown[];
    legs: { kind: string; from: Named; to: Named; cables: Named[]; free: number | null }[];
  }[];
  readonly without: unknown[];
}

let server: TestServer;
let planner: Asker;
let project: string;

beforeAll(async () => {
  server = await startTestServer();
  await seedExample(server.db, server.runtime, 'examples/atelier-nord/plan.yaml');
  planner = await server.as('planner');
  [{ id: project }] = (await planner.get('/projects')).json<{ items: [{ id: string }] }>().items;
});
afterAll(() => server?.stop());

const preview = async (body: object, language = 'en') =>
  (
    await planner.send('POST', `/projects/${project}/connect-preview`, body, { 'accept-language': language })
  ).json<Connected>();

describe('connect preview: [SR2/acc-n1 …] -- [SR2/P1 …]', () => {
  const range = { from: 'SR2/P2:23-24', to: 'acc-n1:Te1/1/3-4' };

  it('shows cables with labels, and which ports are taken, in the language of the reader', async () => {
    const { rows, findings } = await preview(range, 'fr');
    expect(rows).toHaveLength(2);
    expect(rows[0]!.label).toMatch(/^J-\d{4}$/);
    expect(new Set(rows.map(({ label }) => label)).size).toBe(2);
    expect(findings.map(({ code }) => code)).toEqual([
      'CABLING_PORT_DOUBLE_BOOKED',
      'CABLING_PORT_DOUBLE_BOOKED',
    ]);
    expect(findings[0]!.text).toMatch(/sont tous deux branchés/);
  });

  it('says which port is not there', async () => {
    const { rows, findings, changes } = await preview({ from: 'P2:23-25', to: 'acc-n1:Gi1/0/46-48' });
    expect([rows, changes]).toEqual([[], []]);
    expect(findings.map(({ code }) => code)).toContain('CABLING_CONNECT_PORT_UNKNOWN');
  });

  it('its changes can be made, undone, and then are as they were', async () => {
    const before = await preview({ from: 'acc-n2:Gi1/0/47', to: 'acc-n1:Gi1/0/47' });
    expect(before.findings).toEqual([]);
    const made = await planner.send('POST', '/change-sets', {
      project,
      step: 3,
      reason: 'range',
      changes: before.changes,
    });
    expect(made.status).toBe(201);
    const twice = await preview({ from: 'acc-n2:Gi1/0/47', to: 'acc-n1:Gi1/0/47' });
    expect(twice.findings.map(({ code }) => code)).toEqual([
      'CABLING_PORT_DOUBLE_BOOKED',
      'CABLING_PORT_DOUBLE_BOOKED',
    ]);
    await planner.send('POST', `/change-sets/${made.json<{ event: string }>().event}/undo`, {});
    expect((await preview({ from: 'acc-n2:Gi1/0/47', to: 'acc-n1:Gi1/0/47' })).findings).toEqual([]);
  });
});

describe('routes: [SR2 …] ~ [SR2/P0] ==TR-02== [RG-A …] ~ [RG-A …]', () => {
  it('finds the free strands between the two rooms, by path', async () => {
    const query = new URLSearchParams({ from: 'SR2/acc-n1:Te1/1/4', to: 'RG-A/core-1:TwentyFiveGigE1/0/20' });
    const { routes, findings } = (
      await planner.get(`/projects/${project}/routes?${query.toString()}`)
    ).json<Routed>();
    expect(findings).toEqual([]);
    const [best] = routes;
    expect(best?.legs.map(({ kind }) => kind)).toEqual(['cord', 'installed', 'cord']);
    expect(best?.legs[1]?.cables.map(({ path }) => path)).toEqual(['TR-02']);
    expect(best?.legs[1]?.free).toBeGreaterThan(0);
    expect(best?.changes).toHaveLength(2);
  });

  it('two lists of ports: a way for each pair over strands of their own, laid together; what is left over is said', async () => {
    const get = async (from: string, to: string) =>
      (
        await planner.get(`/projects/${project}/routes?${new URLSearchParams({ from, to }).toString()}`)
      ).json<Routed>();
    const { routes, without } = await get('SR2/acc-n1:Te1/1/3-4', 'RG-A/core-1:TwentyFiveGigE1/0/20-21');
    expect([without, routes.length]).toEqual([[], 2]);
    const ends = routes.flatMap(({ legs }) => legs.flatMap(({ from, to }) => [from.path, to.path]));
    expect(new Set(ends).size).toBe(8);
    const labels = routes.flatMap(({ changes }) =>
      changes.map((change) => (change as { after: { label: string } }).after.label),
    );
    expect([labels.length, new Set(labels).size]).toEqual([4, 4]);
    const uneven = await get('SR2/acc-n1:Te1/1/3-4', 'RG-A/core-1:TwentyFiveGigE1/0/20-22');
    expect([uneven.routes, uneven.findings.map(({ code }) => code)]).toEqual([[], ['CABLING_CONNECT_COUNT']]);
  });

  it('says what is wrong with an end', async () => {
    const query = new URLSearchParams({ from: 'acc-n1:nothing', to: 'RG-A/P1:01' });
    const { routes, from, findings } = (
      await planner.get(`/projects/${project}/routes?${query.toString()}`)
    ).json<Routed>();
    expect([routes, from]).toEqual([[], null]);
    expect(findings.map(({ code }) => code)).toEqual([
      'CABLING_CONNECT_PORT_UNKNOWN',
      'CABLING_ROUTE_PORT_TAKEN',
    ]);
  });
});

describe('moves', () => {
  it('lists what the hands do, step by step, cords only or all cables', async () => {
    interface Moves {
      steps: { layer: number | string; gestures: { kind: string; cable: Named }[]; blocked: unknown[] }[];
    }
    const cords = (await planner.get(`/projects/${project}/moves`)).json<Moves>();
    const all = (await planner.get(`/projects/${project}/moves?all=true`)).json<Moves>();
    const count = ({ steps }: Moves): number => steps.reduce((sum, { gestures }) => sum + gestures.length, 0);
    expect(cords.steps.at(-1)?.layer).toBe('after');
    expect(cords.steps.flatMap(({ blocked }) => blocked)).toEqual([]);
    expect(count(all)).toBeGreaterThan(count(cords));
    expect(cords.steps.at(-1)?.gestures[0]).toMatchObject({ kind: 'take-out', cable: { path: 'J-0100' } });
  });

  it('names the faces that hands reach for, as they are before the first gesture', async () => {
    interface Face {
      path: string;
      rack: string;
      unit: number | null;
      ports: { name: string; cord: string | null }[];
    }
    const { devices } = (await planner.get(`/projects/${project}/moves`)).json<{ devices: Face[] }>();
    const [known, added] = ['RG-A/core-1', 'SR2/acc-n1'].map((path) =>
      devices.find((one) => one.path === path)!,
    );
    expect(added).toMatchObject({
      rack: expect.stringMatching(/SR2$/) as string,
      unit: expect.any(Number) as number,
    });
    expect(known!.ports.some(({ cord }) => cord !== null)).toBe(true);
    expect(added!.ports.filter(({ cord }) => cord !== null)).toEqual([]);
  });
});

describe('ticks at the racks', () => {
  const path = (): string => `/projects/${project}/ticks`;
  const items = async (): Promise<object[]> => (await planner.get(path())).json<{ items: object[] }>().items;

  it('a technician says what is done and what is in the way; the last word counts, and all are in the register', async () => {
    const technician = await server.as('technician');
    const say = (...ticks: object[]) => technician.send('PUT', path(), { ticks });
    const done = { gesture: 'lay a', state: 'done' };
    const problem = { gesture: 'lay b', state: 'problem', remark: 'port 18 is broken' };
    expect((await say(done, problem)).json()).toMatchObject({
      items: [{ ...done, remark: '', author: expect.stringMatching(/^technician/) as string }, problem],
    });
    await say({ ...problem, state: 'open', remark: '' }, { ...done, state: 'problem', remark: 'x' }, done);
    expect(await items()).toEqual([expect.objectContaining(done)]);
    // Whoever did not hear the answer says it again: it is no second event.
    expect((await say(done, { ...problem, state: 'open', remark: '' })).status).toBe(200);
    const events = (await planner.get('/register?limit=10')).json<{ items: { action: string }[] }>().items;
    expect(events.filter(({ action }) => action === 'gestures.ticked')).toHaveLength(2);
  });

  it.each<[string, unknown[], number]>([
    ['nothing', [], 400],
    ['a state that there is not', [{ gesture: 'a', state: 'perhaps' }], 400],
    ['a remark of two lines', [{ gesture: 'a', state: 'problem', remark: 'a\nb' }], 400],
    ['more than 5,000', Array.from({ length: 5001 }, (_, n) => ({ gesture: `${n}`, state: 'done' })), 400],
  ])('%s is refused, and nothing is kept', async (_, ticks, status) => {
    const before = await items();
    expect((await planner.send('PUT', path(), { ticks })).status).toBe(status);
    expect(await items()).toEqual(before);
  });

  it('a project that is not there has none', async () => {
    const nowhere = '/projects/01900000-0000-7000-8000-0000000000ff/ticks';
    const said = { ticks: [{ gesture: 'a', state: 'done' }] };
    expect((await planner.get(nowhere)).status).toBe(404);
    expect((await planner.send('PUT', nowhere, said)).status).toBe(404);
  });
});

describe('free ports and a need', () => {
  it('counts what each switch has left', async () => {
    const { ports, devices } = (
      await planner.get(`/projects/${project}/free-ports?role=switch&connector=rj45&count=3`)
    ).json<{ ports: Named[]; devices: (Named & { ports: number; free: number; usable: number })[] }>();
    expect(ports).toHaveLength(3);
    expect(devices.every(({ free, usable, ports: all }) => usable <= free && free <= all)).toBe(true);
  });

  it('24 outlets more in the hall: racks with what they would have to take', async () => {
    const kind = async (name: string, path: string): Promise<string> =>
      (await planner.get(`/projects/${project}/tables/${name}?limit=500`))
        .json<{ items: Named[] }>()
        .items.find((it) => it.path.endsWith(path))!.id;
    const body = {
      outlets: 24,
      location: await kind('locations', 'Halle Nord'),
      panelType: await kind('device-types', 'CP-24-6A'),
      switchType: await kind('device-types', 'C9200L-48P-4X'),
    };
    const answer = await planner.send('POST', `/projects/${project}/need-proposals`, body);
    expect(answer.status).toBe(200);
    const { proposals } = answer.json<{
      proposals: { rack: Named; links: number; obstacles: unknown[]; changes: unknown[] }[];
    }>();
    expect(proposals[0]).toMatchObject({ links: 27 });
    expect(proposals.map(({ rack }) => rack.path)).toContain('SR2');
  });
});
