import { routesOf } from '../../apps/api/src/http/routes.js';
import { rightsOf, roles } from '../../apps/api/src/auth/rights.js';
import { slices } from '../../apps/api/src/slices.js';
import {
  startTestServer,
  TEST_PASSWORD,
  type Answer,
  type Asker,
  type TestServer,
} from '../support/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.stop());

const NOWHERE = '01900000-0000-7000-8000-000000000000';
const own = { 'sec-fetch-site': 'same-origin' };
const problem = (answer: Answer): string => answer.json<{ code?: string }>().code ?? '';
const signIn = (username: string, password: string, headers: Record<string, string> = {}): Promise<Answer> =>
  server.ask({ method: 'POST', url: '/session', body: { username, password }, headers });
const cookieOf = (answer: Answer): string => answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';

/** A request that gets past the guard at most to a refusal: nothing of that id exists, and bodies are empty. */
function harmless(path: string): string {
  const url = path.replace(':kind', 'racks').replace(':file', 'none.svg');
  return url.replaceAll(/:\w+/g, NOWHERE);
}

describe('every role on every route', () => {
  const routes = routesOf(slices).filter(({ access }) => access !== 'public');
  const askers = new Map<string, Asker>();
  beforeAll(async () => {
    for (const role of roles) askers.set(role, await server.as(role));
  });

  it.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s',
    async (_, route) => {
      const body = route.method === 'GET' || route.method === 'DELETE' ? undefined : {};
      const url = harmless(route.path);
      const anonymous = await server.ask({ method: route.method, url, ...(body ? { body } : {}) });
      expect([anonymous.status, problem(anonymous)]).toEqual([401, 'SIGN_IN_NEEDED']);
      for (const role of roles) {
        const answer = await askers.get(role)!.send(route.method, url, body);
        const allowed = rightsOf[role].some((right) => right === route.access);
        const refused = answer.status === 403 && problem(answer) === 'RIGHT_MISSING';
        expect([role, refused]).toEqual([role, !allowed]);
        expect(answer.status).not.toBe(401);
        expect(answer.status).toBeLessThan(500);
      }
    },
  );
});

describe('signing in', () => {
  it('sets a cookie that scripts cannot read, and a new one each time', async () => {
    const { username } = await server.as('planner');
    const first = await signIn(username.toUpperCase(), TEST_PASSWORD);
    expect(first.status).toBe(200);
    expect(first.json()).toMatchObject({ user: { username, role: 'planner', mustChangePassword: false } });
    expect(first.headers.getSetCookie()[0]).toMatch(
      /^brassage=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    const second = await signIn(username, TEST_PASSWORD, { cookie: 'brassage=planted' });
    expect(cookieOf(second)).not.toBe(cookieOf(first));
    expect(cookieOf(second)).not.toContain('planted');
    for (const answer of [first, second]) {
      const me = await server.ask({ url: '/session', headers: { cookie: cookieOf(answer) } });
      expect(me.json()).toMatchObject({ user: { username } });
    }
  });

  it('keeps neither session ids nor tokens nor passwords in clear text', async () => {
    const { username, token } = await server.as('viewer');
    const secret = cookieOf(await signIn(username, TEST_PASSWORD)).slice('brassage='.length);
    const rows = await server.db.rows<[string]>(
      'SELECT row_to_json(s)::text FROM session s UNION ALL SELECT row_to_json(t)::text FROM api_token t UNION ALL SELECT row_to_json(u)::text FROM user_account u',
    );
    const stored = rows.flat().join('\n');
    expect(stored).toContain('$argon2id$');
    for (const planted of [secret, token, TEST_PASSWORD]) expect(stored).not.toContain(planted);
  });

  it.each([
    ['a wrong password', 'known', 'wrong wrong wrong'],
    ['an unknown account', 'unknown', TEST_PASSWORD],
    ['a closed account', 'closed', TEST_PASSWORD],
  ])('says the same for %s', async (_, name, password) => {
    const { username, userId } = await server.as('viewer');
    if (name === 'closed')
      await server.db.execute('UPDATE user_account SET disabled = true WHERE id = $1', [userId]);
    const answer = await signIn(name === 'unknown' ? `nobody-${username}` : username, password);
    expect([answer.status, problem(answer)]).toEqual([401, 'SIGN_IN_WRONG']);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  it('refuses pages of other sites', async () => {
    const { username } = await server.as('viewer');
    const answer = await signIn(username, TEST_PASSWORD, { 'sec-fetch-site': 'cross-site' });
    expect([answer.status, problem(answer)]).toEqual([403, 'ORIGIN_FOREIGN']);
  });
});

describe('a session', () => {
  it('changes things only for pages of this server', async () => {
    const { username } = await server.as('planner');
    const cookie = cookieOf(await signIn(username, TEST_PASSWORD));
    const begin = (headers: Record<string, string>): Promise<Answer> =>
      server.ask({
        method: 'POST',
        url: '/projects',
        body: { code: `P-${Math.random()}`, name: 'x' },
        headers: { cookie, ...headers },
      });
    expect(problem(await begin({}))).toBe('ORIGIN_FOREIGN');
    expect(problem(await begin({ origin: 'https://evil.test' }))).toBe('ORIGIN_FOREIGN');
    expect((await begin(own)).status).toBe(201);
  });

  it('ends at sign-out, and when it was idle too long', async () => {
    const { username } = await server.as('viewer');
    const cookie = cookieOf(await signIn(username, TEST_PASSWORD));
    const other = cookieOf(await signIn(username, TEST_PASSWORD));
    const me = async (of: string): Promise<number> =>
      (await server.ask({ url: '/session', headers: { cookie: of } })).status;
    const out = await server.ask({ method: 'DELETE', url: '/session', headers: { cookie, ...own } });
    expect([out.status, await me(cookie), await me(other)]).toEqual([204, 401, 200]);
    await server.db.execute(`UPDATE session SET expires_at = now() - interval '1 second'`);
    expect(await me(other)).toBe(401);
  });

  it('is renewed by a password change that ends all others', async () => {
    const { username } = await server.as('viewer');
    const first = cookieOf(await signIn(username, TEST_PASSWORD));
    const second = cookieOf(await signIn(username, TEST_PASSWORD));
    const change = (current: string, next: string): Promise<Answer> =>
      server.ask({
        method: 'PUT',
        url: '/session/password',
        body: { current, next },
        headers: { cookie: first, ...own },
      });
    expect(problem(await change('not this one', 'a longer new password'))).toBe('PASSWORD_WRONG');
    for (const weak of ['short', TEST_PASSWORD, `x ${username} x y z`, 'aaaaaaaaaaaaaaaa'])
      expect(problem(await change(TEST_PASSWORD, weak))).toBe('PASSWORD_WEAK');
    const changed = await change(TEST_PASSWORD, 'a longer new password');
    expect(changed.status).toBe(200);
    for (const cookie of [first, second])
      expect((await server.ask({ url: '/session', headers: { cookie } })).status).toBe(401);
    expect((await server.ask({ url: '/session', headers: { cookie: cookieOf(changed) } })).status).toBe(200);
    expect((await signIn(username, TEST_PASSWORD)).status).toBe(401);
  });
});

describe('accounts', () => {
  it('begin with a password that must be changed before anything else', async () => {
    const admin = await server.as('administrator');
    const made = await admin.send('POST', '/users', { username: 'Tess', role: 'technician' });
    expect(made.status).toBe(201);
    const { password } = made.json<{ password: string }>();
    expect((await admin.get('/users')).text).not.toContain(password);
    const signedIn = await signIn('tess', password);
    expect(signedIn.json()).toMatchObject({ user: { mustChangePassword: true } });
    const cookie = cookieOf(signedIn);
    expect(problem(await server.ask({ url: '/projects', headers: { cookie } }))).toBe(
      'PASSWORD_CHANGE_NEEDED',
    );
    expect(problem(await server.ask({ url: '/tokens', headers: { cookie } }))).toBe('PASSWORD_CHANGE_NEEDED');
    const changed = await server.ask({
      method: 'PUT',
      url: '/session/password',
      body: { current: password, next: 'cords in the tray 12' },
      headers: { cookie, ...own },
    });
    expect((await server.ask({ url: '/projects', headers: { cookie: cookieOf(changed) } })).status).toBe(200);
  });

  it('lose their sessions with their role; the last administrator stays', async () => {
    const admin = await server.as('administrator');
    const { username, userId } = await server.as('planner');
    const cookie = cookieOf(await signIn(username, TEST_PASSWORD));
    expect((await admin.send('PATCH', `/users/${userId}`, { role: 'viewer' })).json()).toMatchObject({
      role: 'viewer',
    });
    expect((await server.ask({ url: '/session', headers: { cookie } })).status).toBe(401);
    await server.db.execute(
      `UPDATE user_account SET role = 'viewer' WHERE role = 'administrator' AND id <> $1`,
      [admin.userId],
    );
    expect(problem(await admin.send('PATCH', `/users/${admin.userId}`, { disabled: true }))).toBe(
      'LAST_ADMINISTRATOR',
    );
    expect(
      problem(await admin.send('POST', '/users', { username: username.toUpperCase(), role: 'viewer' })),
    ).toBe('USERNAME_TAKEN');
  });
});

describe('API tokens', () => {
  it('are told once, read or write, and end', async () => {
    const { username, userId } = await server.as('planner');
    const cookie = cookieOf(await signIn(username, TEST_PASSWORD));
    const make = async (scope: string, expiresOn: string): Promise<Record<string, string>> => {
      const body = { name: 'ci', scope, expiresOn };
      const headers = { cookie, ...own };
      const answer = await server.ask({ method: 'POST', url: '/tokens', headers, body });
      const { token } = answer.json<{ token: string }>();
      expect((await server.ask({ url: '/tokens', headers })).text).not.toContain(token);
      return { authorization: `Bearer ${token}` };
    };
    const reads = await make('read', '2099-01-01');
    expect((await server.ask({ url: '/projects', headers: reads })).status).toBe(200);
    const write = { method: 'POST', url: '/projects', body: { code: 'T-1', name: 'x' } };
    expect(problem(await server.ask({ ...write, headers: reads }))).toBe('TOKEN_READS_ONLY');
    expect((await server.ask({ ...write, headers: await make('write', '2099-01-01') })).status).toBe(201);
    const short = await make('read', server.runtime.now().toISOString().slice(0, 10));
    expect((await server.ask({ url: '/projects', headers: short })).status).toBe(200);
    await server.db.execute(`UPDATE api_token SET expires_at = now() - interval '1 s' WHERE user_id = $1`, [
      userId,
    ]);
    expect((await server.ask({ url: '/projects', headers: short })).status).toBe(401);
  });

  it('make no other token, and none is made that has ended', async () => {
    const planner = await server.as('planner');
    const body = { name: 'longer', scope: 'write', expiresOn: '2099-01-01' };
    const byToken = await planner.send('POST', '/tokens', body);
    expect([byToken.status, problem(byToken)]).toEqual([403, 'TOKEN_MAKES_NONE']);
    const cookie = cookieOf(await signIn(planner.username, TEST_PASSWORD));
    const past = {
      method: 'POST',
      url: '/tokens',
      headers: { cookie, ...own },
      body: { ...body, expiresOn: '2020-01-01' },
    };
    const ended = await server.ask(past);
    expect([ended.status, problem(ended)]).toEqual([400, 'TOKEN_EXPIRED']);
    expect((await planner.get('/tokens')).json<{ items: unknown[] }>().items).toHaveLength(1);
  });

  it('are nobody else’s to end', async () => {
    const [one, other] = [await server.as('planner'), await server.as('planner')];
    const { items } = (await one.get('/tokens')).json<{ items: { id: string }[] }>();
    expect((await other.send('DELETE', `/tokens/${items[0]!.id}`)).status).toBe(404);
    expect((await one.send('DELETE', `/tokens/${items[0]!.id}`)).status).toBe(204);
    expect((await one.get('/tokens')).status).toBe(401);
  });
});

describe('the register', () => {
  it('tells who signed in, and what an administrator did to accounts, without a secret', async () => {
    const admin = await server.as('administrator');
    const { password } = (await admin.send('POST', '/users', { username: 'reg', role: 'viewer' })).json();
    await signIn('reg', String(password));
    const { text } = await admin.get('/register?limit=500');
    for (const action of [
      'user.added',
      'user.signed-in',
      'user.password-changed',
      'token.made',
      'token.removed',
    ])
      expect(text).toContain(`"${action}"`);
    expect(text).not.toContain(String(password));
    expect((await admin.get('/register/verify')).json()).toMatchObject({ ok: true });
  });
});

describe('answers', () => {
  it('carry a policy without eval or inline scripts', async () => {
    const { headers } = await server.ask({ url: '/health' });
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-eval');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    ['en', 'Sign-in needed', 'en'],
    ['fr-FR,fr;q=0.9,en;q=0.5', 'Connexion nécessaire', 'fr'],
  ])('speak the reader’s language: %s', async (accept, title, language) => {
    const answer = await server.ask({ url: '/projects', headers: { 'accept-language': accept } });
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(answer.headers.get('content-language')).toBe(language);
    expect(answer.json()).toMatchObject({ type: 'urn:brassage:problem:SIGN_IN_NEEDED', title, status: 401 });
  });

  it.each([
    ['no JSON', '{"a":', 400, 'REQUEST_MALFORMED'],
    ['another type', '<a/>', 415, 'MEDIA_UNSUPPORTED'],
    ['too much', `"${'x'.repeat(33 * 1024 * 1024)}"`, 413, 'BODY_TOO_LARGE'],
  ])('explain a body with %s', async (what, body, status, code) => {
    const headers = { 'content-type': what === 'another type' ? 'text/xml' : 'application/json' };
    const answer = await server.ask({ method: 'POST', url: '/session', body, headers });
    expect([answer.status, problem(answer)]).toEqual([status, code]);
  });

  it('say what is unknown', async () => {
    expect(problem(await server.ask({ url: '/nothing' }))).toBe('ROUTE_UNKNOWN');
  });
});

// Last: it locks the address of all tests out.
describe('guessing passwords', () => {
  it('is stopped after ten attempts on an account, with the time to wait', async () => {
    const { username } = await server.as('viewer');
    for (let attempt = 1; attempt <= 10; attempt += 1)
      expect((await signIn(username, 'wrong')).status).toBe(401);
    const stopped = await signIn(username, TEST_PASSWORD);
    expect([stopped.status, problem(stopped)]).toEqual([429, 'SIGN_IN_TOO_OFTEN']);
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(800);
  });
});
