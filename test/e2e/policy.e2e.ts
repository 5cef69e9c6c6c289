import { seedExample } from '../../apps/api/src/start/seed-example.js';
import { startTestServer, type Asker, type TestServer } from '../support/test-server.js';

let server: TestServer;
let approver: Asker;
let planner: Asker;

beforeAll(async () => {
  server = await startTestServer();
  approver = await server.as('approver');
  await seedExample(server.db, server.runtime, 'examples/atelier-nord/plan.yaml');
  planner = await server.as('planner');
  await approver.send('PUT', '/policy', {});
});
afterAll(() => server?.stop());

interface Threshold {
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly value: unknown;
  readonly default: unknown;
  readonly set: boolean;
  readonly rules: { code: string; title: string }[];
}
const thresholds = async (url = '/policy'): Promise<Threshold[]> =>
  (await planner.get(url)).json<{ items: Threshold[] }>().items;
const one = async (key: string, url?: string): Promise<Threshold | undefined> =>
  (await thresholds(url)).find((threshold) => threshold.key === key);

describe('the thresholds of the site', () => {
  it('are all there with their default until somebody sets one', async () => {
    const all = await thresholds();
    expect(all.filter(({ set }) => set)).toEqual([]);
    expect(all.map(({ key, value }) => [key, value])).toContainEqual(['channelMaxM', 100]);
    expect(all.map(({ key }) => key)).toContain('openingReviewDays');
    expect((await one('dualStack', '/policy?lang=fr'))?.rules).toEqual([
      { code: 'IPPLAN_IPV6_MISSING', title: expect.stringMatching(/IPv6/) },
    ]);
  });

  it.each([
    ['a key that no rule knows', { chanelMaxM: 80 }],
    ['a number out of bounds', { growthFactor: 0 }],
    ['a text where a number belongs', { channelMaxM: '80' }],
    ['an address that is none', { dnsServers: '10.0.0.300' }],
    ['a fire class that there is not', { fireClass: 'Zca' }],
  ])('%s is refused and nothing is kept', async (_, body) => {
    expect((await approver.send('PUT', '/policy', body)).status).toBe(400);
    expect((await thresholds()).filter(({ set }) => set)).toEqual([]);
  });

  it('each has a name in the reader’s language, and a unit where it is a quantity', async () => {
    const [all, french] = [await thresholds(), await thresholds('/policy?lang=fr')];
    expect(all.filter(({ label }) => label === '')).toEqual([]);
    expect(french.filter(({ label }, at) => label === all[at]!.label).map(({ key }) => key)).toEqual([]);
    expect([all, french].map((list) => new Set(list.map(({ label }) => label)).size)).toEqual([
      all.length,
      all.length,
    ]);
    expect(await one('channelMaxM')).toMatchObject({ label: 'Longest channel', unit: 'm' });
    expect(await one('forecastDays')).toMatchObject({ unit: 'd' });
    expect(await one('hostnamePattern')).toMatchObject({ unit: '' });
  });

  it('a planner may look only', async () => {
    expect((await planner.send('PUT', '/policy', {})).status).toBe(403);
  });

  it('what equals its default is not kept; the rest is entered in the register with what was before', async () => {
    const answer = await approver.send('PUT', '/policy', { channelMaxM: 100, growthFactor: 2 });
    expect(answer.status).toBe(200);
    expect((await thresholds()).filter(({ set }) => set).map(({ key, value }) => [key, value])).toEqual([
      ['growthFactor', 2],
    ]);
    await approver.send('PUT', '/policy', { growthFactor: 3 });
    const { items } = (await approver.get('/register')).json<{
      items: { action: string; detail: unknown }[];
    }>();
    expect(items.filter(({ action }) => action === 'policy.set').map(({ detail }) => detail)).toContainEqual({
      before: { growthFactor: 2 },
      after: { growthFactor: 3 },
    });
  });

  it('a changed one changes the findings at once', async () => {
    const { items } = (await planner.get('/projects')).json<{ items: { id: string }[] }>();
    const longLinks = async (): Promise<number> => {
      const answer = await planner.get(`/projects/${items[0]!.id}/findings`);
      const told = answer.json<{ items: { code: string }[] }>().items;
      return told.filter(({ code }) => code === 'CABLING_LINK_TOO_LONG').length;
    };
    await approver.send('PUT', '/policy', {});
    const before = await longLinks();
    await approver.send('PUT', '/policy', { permanentLinkMaxM: 1 });
    expect(await longLinks()).toBeGreaterThan(before);
    await approver.send('PUT', '/policy', {});
    expect(await longLinks()).toBe(before);
  });

  it('every open project is checked anew, once however often it is set', async () => {
    const waiting = async (): Promise<number> => {
      const rows = await server.db.rows<[number]>(
        `SELECT count(*)::int FROM graphile_worker.jobs WHERE key LIKE 'check-project %'`,
      );
      return rows[0]![0];
    };
    await server.db.execute(`DELETE FROM graphile_worker._private_jobs`);
    await approver.send('PUT', '/policy', { growthFactor: 2 });
    await approver.send('PUT', '/policy', {});
    const open = await server.db.rows<[number]>(
      `SELECT count(*)::int FROM project WHERE state NOT IN ('closed', 'cancelled', 'rejected')`,
    );
    expect([(await waiting()) > 0, await waiting()]).toEqual([true, open[0]![0]]);
  });
});
