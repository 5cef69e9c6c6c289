import { startTestServer, TEST_PASSWORD, type TestServer } from '../support/test-server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.stop());

describe('signing in', () => {
  const own = { 'sec-fetch-site': 'same-origin' };

  it('sets a cookie that scripts cannot read, and answers who it is', async () => {
    await server.as('planner', 'pia');
    const answer = await server.ask({
      method: 'POST',
      url: '/session',
      body: { username: 'Pia', password: TEST_PASSWORD },
    });
    expect(answer.status).toBe(200);
    expect(answer.json()).toMatchObject({
      user: { username: 'pia', role: 'planner', mustChangePassword: false },
    });
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^brassage=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Strict$/);
    const me = await server.ask({
      method: 'GET',
      url: '/session',
      headers: { cookie },
    });
    expect(me.status).toBe(200);
    const out = await server.ask({
      method: 'DELETE',
      url: '/session',
      headers: { cookie, ...own },
    });
    expect(out.status).toBe(204);
  });
});
