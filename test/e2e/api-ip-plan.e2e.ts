import { seedExample } from '../../apps/api/src/start/seed-example.js';
import { startTestServer, type Asker, type TestServer } from '../support/test-server.js';

let server: TestServer;
let planner: Asker;
let base: string;
let project: string;

beforeAll(async () => {
  server = await startTestServer();
  await seedExample(server.db, server.runtime, 'examples/atelier-nord/plan.yaml');
  planner = await server.as('planner');
  [{ id: project }] = (await planner.get('/projects')).json<{ items: [{ id: string }] }>().items;
  base = `/projects/${project}/ip-plan`;
});
afterAll(() => server?.stop());

const prefixes = async () =>
  (await planner.get(base)).json<{ prefixes: { id: string; prefix: string }[] }>().prefixes;
const prefixId = async (prefix: string): Promise<string> =>
  (await prefixes()).find((it) => it.prefix === prefix)!.id;

describe('exports of the addressing plan', () => {
  it('one file comes as it is, several as a ZIP, all as downloads', async () => {
    const kea = await planner.get(`${base}/exports/kea`);
    expect(kea.headers.get('content-disposition')).toContain('kea-dhcp4.conf');
    expect((JSON.parse(kea.text) as { Dhcp4: { subnet4: object[] } }).Dhcp4.subnet4).toHaveLength(6);
    const bind = await planner.get(`${base}/exports/bind?domain=nord.example`);
    expect([bind.status, bind.headers.get('content-type')]).toEqual([200, 'application/zip']);
  });

  it('a format that there is not is refused', async () => {
    expect((await planner.get(`${base}/exports/dnsmasq`)).status).toBe(400);
  });
});

it('the matrix names every VLAN and every device that carries one', async () => {
  const { vlans, devices, cells } = (await planner.get(`${base}/vlan-matrix`)).json<{
    vlans: { vid: number }[];
    devices: { path: string }[];
    cells: object[];
  }>();
  expect(vlans.map(({ vid }) => vid)).toContain(160);
  expect(devices.map(({ path }) => path)).toContain('RG-A/core-1');
  expect(cells.length).toBeGreaterThan(20);
});

describe('networks for a need', () => {
  const need = { places: ['Halle Est'], vlans: [{ name: 'LAB', role: 'iot', hosts: 60 }] };

  it('come with changes that a project takes', async () => {
    const body = { ...need, containerId: await prefixId('10.40.0.0/16') };
    const proposed = (await planner.send('POST', `${base}/allocate`, body)).json<{
      ok: true;
      blocks: { block: string }[];
      changes: object[];
    }>();
    expect(proposed.blocks.map(({ block }) => block)).toEqual(['10.40.0.0/25']);
    const made = await planner.send('POST', '/change-sets', {
      project,
      step: 3,
      reason: 'hall',
      changes: proposed.changes,
    });
    expect(made.status).toBe(201);
    expect((await prefixes()).map(({ prefix }) => prefix)).toContain('10.40.0.0/25');
  });

  it('that no block is left for are refused with the length', async () => {
    const body = {
      places: ['X'],
      vlans: [{ name: 'BIG', role: 'user', hosts: 60_000 }],
      containerId: await prefixId('10.40.0.0/16'),
    };
    expect((await planner.send('POST', `${base}/allocate`, body)).json()).toEqual({
      ok: false,
      reason: 'space',
      wanted: '/15',
    });
  });
});

describe('renumbering', () => {
  it('is told in three stages', async () => {
    const body = { prefixId: await prefixId('10.40.70.0/26'), to: '10.40.71.0/26' };
    const { steps } = (await planner.send('POST', `${base}/renumber`, body)).json<{
      steps: { stage: string; changes: object[]; lines: { name: string }[] }[];
    }>();
    expect(steps.map(({ stage }) => stage)).toEqual(['prepare', 'move', 'clean']);
    expect(steps[0]!.lines[0]).toMatchObject({
      op: 'add',
      kind: 'prefix',
      name: '10.40.71.0/26',
      becomes: null,
    });
  });

  it('to what is no prefix is refused with the reason', async () => {
    const answer = await planner.send('POST', `${base}/renumber`, {
      prefixId: await prefixId('10.40.70.0/26'),
      to: '10.40.71.5/26',
    });
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('10.40.71.0/26')]);
  });
});

describe('what if', () => {
  const idOf = async (kind: string, name: string): Promise<string> => {
    const { items } = (await planner.get(`/kinds/${kind}?limit=1000`)).json<{
      items: { id: string; name: string }[];
    }>();
    return items.find((it) => it.name === name)!.id;
  };

  it('a core were not there: the other carries on', async () => {
    const body = { removed: [{ kind: 'device', id: await idOf('devices', 'core-2') }], layer: 'before' };
    expect((await planner.send('POST', `${base}/what-if`, body)).json()).toMatchObject({ breaks: [] });
  });

  it('the uplink of a switch were not there: hops and ports come with device and rack', async () => {
    const { vlans } = (await planner.get(base)).json<{ vlans: { id: string; vid: number }[] }>();
    const map = await planner.get(`${base}/vlans/${vlans.find(({ vid }) => vid === 120)!.id}/map`);
    const { links, devices } = map.json<{
      links: { state: string; a: { portId: string; mode: string; rack: string | null } }[];
      devices: { part: number; gateway: boolean }[];
    }>();
    expect(devices.filter(({ gateway }) => gateway).map(({ part }) => part)).toContain(0);
    const trunks = links.filter(({ state }) => state === 'carries');
    expect(trunks.length).toBeGreaterThan(1);
    const removed = trunks.map(({ a }) => ({ kind: 'port', id: a.portId }));
    const { breaks } = (await planner.send('POST', `${base}/what-if`, { removed })).json<{
      breaks: {
        vid: string;
        was: { from: { rack: string } }[];
        cutOff: { rack: string; device: string }[];
      }[];
    }>();
    const broken = breaks.find(({ vid }) => vid === '120')!;
    expect(broken.was[0]!.from.rack).toBe(broken.cutOff[0]!.rack);
  });

  it('a VLAN that is not there has no map', async () => {
    expect((await planner.get(`${base}/vlans/${project}/map`)).status).toBe(404);
  });
});

it('one prefix and what lies in it alone', async () => {
  const under = await prefixId('10.40.70.0/26');
  const { prefixes: rows, strays } = (await planner.get(`${base}?under=${under}`)).json<{
    prefixes: { prefix: string; addresses: object[] }[];
    strays: object[];
  }>();
  expect([rows.map(({ prefix }) => prefix), strays]).toEqual([['10.40.70.0/26'], []]);
  expect((await planner.get(`${base}?under=${project}`)).status).toBe(404);
});

describe('what the network says of itself', () => {
  it('is compared with the plan and not kept', async () => {
    const files = [{ name: 'arp.csv', text: 'ip,mac\n10.40.70.61,0000.5e00.0001\nx,y\n' }];
    const answer = await planner.send('POST', `${base}/observations`, { layer: 'before', files });
    const {
      files: read,
      faults,
      findings,
    } = answer.json<{
      files: object[];
      faults: { code: string }[];
      findings: { code: string; text: string }[];
    }>();
    expect([answer.status, read]).toEqual([200, [{ name: 'arp.csv', sort: 'answers', rows: 1 }]]);
    expect([faults.map(({ code }) => code), findings.map(({ code }) => code)]).toEqual([
      ['OBSERVED_ROW'],
      ['IPPLAN_SEEN_STRANGER'],
    ]);
  });
});
