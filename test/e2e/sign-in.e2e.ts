import { createApp } from '../../apps/api/src/app.js';
import {
  startTestServer,
  TEST_PASSWORD,
  type Answer,
  type Asker,
  type TestServer,
} from '../support/test-server.js';

let server: TestServer;
/** Addresses of the sessions, newest first. */
const addresses = async (): Promise<string[]> =>
  (await server.db.rows<[string]>('SELECT remote_address FROM session ORDER BY created_at DESC')).map(
    ([address]) => address,
  );
const problem = (answer: Answer): string => answer.json<{ code?: string }>().code ?? '';
const signIn = (
  username: string,
  password = TEST_PASSWORD,
  headers: Record<string, string> = {},
): Promise<Answer> => server.ask({ method: 'POST', url: '/session', body: { username, password }, headers });

describe('attempts to sign in', () => {
  beforeAll(async () => void (server = await startTestServer()));
  afterAll(() => server?.stop());

  /** Another process on the same database: the same server after a restart, or a second one beside it. */
  async function another(
    use: (post: (username: string, password: string) => Promise<number>) => Promise<void>,
  ): Promise<void> {
    const { runtime, db, databaseUrl } = server;
    const app = await createApp({ runtime, db, databaseUrl, webRoot: null, logger: false });
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as { port: number };
    const post = async (username: string, password: string): Promise<number> => {
      const body = JSON.stringify({ username, password });
      const headers = { 'content-type': 'application/json' };
      return (await fetch(`http://127.0.0.1:${port}/api/v1/session`, { method: 'POST', headers, body }))
        .status;
    };
    try {
      await use(post);
    } finally {
      await app.close();
    }
  }

  it('are counted over all processes, from whatever addresses, and a restart forgives none', async () => {
    const { username } = await server.as('viewer');
    for (let i = 0; i < 9; i += 1) expect((await signIn(username.toUpperCase(), 'wrong')).status).toBe(401);
    await another(async (post) => {
      expect(await post(username, 'wrong')).toBe(401);
      expect(await post(username, TEST_PASSWORD)).toBe(429);
    });
    const refused = await signIn(username);
    expect([refused.status, problem(refused)]).toEqual([429, 'SIGN_IN_TOO_OFTEN']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(800);
    // Another account is not held back by it.
    expect((await signIn((await server.as('viewer')).username)).status).toBe(200);
  });

  it('many at once do not slip through', async () => {
    const { username } = await server.as('viewer');
    const answers = await Promise.all(Array.from({ length: 15 }, () => signIn(username, 'wrong')));
    expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(10);
  });

  it('are forgotten when the window has passed, and when the password was right', async () => {
    await server.db.execute(`UPDATE sign_in_attempt SET at = at - interval '16 minutes'`);
    const { username } = await server.as('viewer');
    for (let round = 0; round < 2; round += 1) {
      for (let i = 0; i < 9; i += 1) expect((await signIn(username, 'wrong')).status).toBe(401);
      await server.db.execute(`DELETE FROM sign_in_attempt WHERE key LIKE 'address %'`);
      expect((await signIn(username)).status).toBe(200);
    }
    expect(
      await server.db.rows(`SELECT 1 FROM sign_in_attempt WHERE key = $1`, [`account ${username}`]),
    ).toEqual([]);
  });

  it('stop from one address, on whatever accounts', async () => {
    await server.db.execute('DELETE FROM sign_in_attempt');
    const statuses: number[] = [];
    for (let i = 0; i < 31; i += 1) statuses.push((await signIn(`nobody-${i}`, 'wrong')).status);
    expect(statuses.indexOf(429)).toBe(30);
  });
});

describe('a password that is no more', () => {
  let admin: Asker;
  beforeAll(async () => {
    server = await startTestServer();
    admin = await server.as('administrator');
  });
  afterAll(() => server?.stop());

  const cookieOf = (answer: Answer): string => (answer.headers.get('set-cookie') ?? '').split(';')[0]!;

  it('ends every session and every API token of the account', async () => {
    const person = await server.as('planner');
    const [old, own] = [cookieOf(await signIn(person.username)), cookieOf(await signIn(person.username))];
    expect((await person.get('/session')).status).toBe(200);
    const body = { current: TEST_PASSWORD, next: 'another long sentence' };
    const changed = await server.ask({
      method: 'PUT',
      url: '/session/password',
      body,
      headers: { cookie: own, 'sec-fetch-site': 'same-origin' },
    });
    expect(changed.status).toBe(200);
    expect((await person.get('/session')).status).toBe(401);
    for (const cookie of [old, own])
      expect((await server.ask({ url: '/session', headers: { cookie } })).status).toBe(401);
    expect((await server.ask({ url: '/session', headers: { cookie: cookieOf(changed) } })).status).toBe(200);
  });

  it.each([
    ['a reset', { resetPassword: true }, {}],
    ['an account that is closed, and opened again', { disabled: true }, { disabled: false }],
  ])('%s: the same', async (_, change, back) => {
    const person = await server.as('planner');
    const cookie = cookieOf(await signIn(person.username));
    expect((await admin.send('PATCH', `/users/${person.userId}`, change)).status).toBe(200);
    await admin.send('PATCH', `/users/${person.userId}`, back);
    expect((await person.get('/session')).status).toBe(401);
    expect((await server.ask({ url: '/session', headers: { cookie } })).status).toBe(401);
  });
});

describe('what a proxy says of the caller', () => {
  afterEach(() => server?.stop());
  const forwarded = { 'x-forwarded-for': '203.0.113.9', 'x-forwarded-proto': 'https' };

  it.each([
    ['nobody', '', '127.0.0.1', 'brassage='],
    ['a proxy elsewhere', '192.0.2.1, 198.51.100.0/24', '127.0.0.1', 'brassage='],
    ['the one in front', '192.0.2.1 127.0.0.0/8', '203.0.113.9', '__Host-brassage='],
  ])('is believed of %s', async (_, proxies, address, cookie) => {
    server = await startTestServer({ BRASSAGE_TRUST_PROXY: proxies });
    const { username } = await server.as('viewer');
    const answer = await signIn(username, TEST_PASSWORD, forwarded);
    expect(answer.headers.get('set-cookie')).toContain(cookie);
    expect(await addresses()).toEqual([address]);
  });
});
