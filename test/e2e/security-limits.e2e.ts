import { MOST_STREAMS } from '../../apps/api/src/jobs/open-streams.js';
import { TokenStore } from '../../apps/api/src/auth/token-store.js';
import { seedExample } from '../../apps/api/src/start/seed-example.js';
import {
  startTestServer,
  TEST_PASSWORD,
  type Answer,
  type Asker,
  type TestServer,
} from '../support/test-server.js';

// What docs/security.md says of time and number: nothing that a person may write or leave open keeps the server busy, and what
// ends on a day ends with that day.

type Item = Record<string, unknown> & { readonly id: string };

let server: TestServer;
let planner: Asker;
let administrator: Asker;
let project: string;

const problem = (answer: Answer): string => answer.json<{ code?: string }>().code ?? '';
const items = async (who: Asker, url: string): Promise<Item[]> =>
  (await who.get(url)).json<{ items: Item[] }>().items;

beforeAll(async () => {
  server = await startTestServer();
  await seedExample(server.db, server.runtime, 'examples/atelier-nord/plan.yaml');
  planner = await server.as('planner');
  administrator = await server.as('administrator');
  project = (await items(planner, '/projects'))[0]!.id;
});
afterAll(() => server?.stop());

describe('a pattern that backtracks without end', () => {
  const OWNED = '[{"in":[],"line":"^(a+)+$"}]';

  it('ends a preview', async () => {
    const [device] = await items(planner, '/kinds/devices?name=acc-1');
    const files = { 'switch.hbs': `${'a'.repeat(60)}!`, 'owned.json': OWNED };
    const body = { project, device: device!.id, files };
    const started = Date.now();
    const answer = await planner.send('POST', '/templates/ios-xe/preview', body);
    expect([answer.status, problem(answer)]).toEqual([422, 'TEMPLATE_PATTERN_SLOW']);
    expect(Date.now() - started).toBeLessThan(20_000);
  });

  it('is not saved', async () => {
    const body = { path: 'owned.json', source: OWNED };
    const answer = await administrator.send('PUT', '/templates/ios-xe/file', body);
    expect([answer.status, problem(answer)]).toEqual([422, 'TEMPLATE_PATTERN_SLOW']);
    const file = await administrator.get('/templates/ios-xe/file?path=owned.json');
    expect(file.json()).toMatchObject({ own: false, versions: [] });
  });
});

describe('event streams', () => {
  /** Opens the stream of a job that nobody works on, as a browser does, and lets it stand. */
  async function follow(who: Asker, job: string): Promise<{ status: number; leave: () => void }> {
    const stop = new AbortController();
    const headers = { authorization: `Bearer ${who.token}` };
    const url = `${server.address}/api/v1/jobs/${job}/events`;
    const { status } = await fetch(url, { headers, signal: stop.signal });
    return { status, leave: () => stop.abort() };
  }
  const waitingJob = async (): Promise<string> => {
    await planner.send('POST', `/projects/${project}/checks`);
    return (await items(planner, '/jobs?limit=1'))[0]!.id;
  };

  it('of one account are so many, and leaving one makes room', async () => {
    const job = await waitingJob();
    const open = await Promise.all(Array.from({ length: MOST_STREAMS }, () => follow(planner, job)));
    expect(new Set(open.map(({ status }) => status))).toEqual(new Set([200]));
    const refused = await planner.get(`/jobs/${job}/events`);
    expect([refused.status, problem(refused)]).toEqual([429, 'STREAMS_TOO_MANY']);
    const other = await follow(administrator, job);
    expect(other.status).toBe(200);
    open[0]!.leave();
    // The server hears of it a moment later.
    for (let again = await follow(planner, job); ; again = await follow(planner, job)) {
      again.leave();
      if (again.status === 200) break;
    }
    for (const { leave } of [...open, other]) leave();
  });
});

describe('an API token', () => {
  const at = (time: string) => ({ newId: () => server.runtime.newId(), now: () => new Date(time) });
  it.each([
    ['2027-03-31T00:00:00.000Z', true],
    ['2027-03-31T23:59:59.900Z', true],
    ['2027-04-01T00:00:00.000Z', false],
  ])('that ends on 2027-03-31: at %s it counts: %s', async (time, counts) => {
    const store = (now: string): TokenStore => new TokenStore(server.db, at(now) as never);
    const { text } = await store('2027-01-01T12:00:00Z').make(planner.userId, 'ends', 'read', '2027-03-31');
    expect((await store(time).accountOf(text)) !== null).toBe(counts);
  });
});

describe('behind a proxy that ends TLS', () => {
  it('the cookie is bound to the host, secure, and unseen by scripts', async () => {
    const behind = await startTestServer({ BRASSAGE_TRUST_PROXY: '127.0.0.1' });
    try {
      const { username } = await behind.as('viewer');
      const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '192.0.2.1' };
      const body = { username, password: TEST_PASSWORD };
      const answer = await behind.ask({ method: 'POST', url: '/session', body, headers });
      expect(answer.headers.getSetCookie()[0]).toMatch(
        /^__Host-brassage=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
      );
      expect(answer.headers.get('strict-transport-security')).toContain('max-age=31536000');
      // Without TLS the same cookie counts for nothing.
      const cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!;
      expect((await behind.ask({ url: '/session', headers: { ...headers, cookie } })).status).toBe(200);
      expect((await behind.ask({ url: '/session', headers: { cookie } })).status).toBe(401);
    } finally {
      await behind.stop();
    }
  });
});
