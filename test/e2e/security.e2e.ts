import { kinds } from '#plan';
import { seedExample } from '../../apps/api/src/start/seed-example.js';
import { kindPath } from '../../apps/api/src/kinds/kind-names.js';
import {
  startTestServer,
  TEST_PASSWORD,
  type Answer,
  type Asker,
  type TestServer,
} from '../support/test-server.js';

// What docs/security.md says of requests: who sees what, which states allow what, and what odd input gets.

type Item = Record<string, unknown> & { readonly id: string };

let server: TestServer;
let planner: Asker;
let approver: Asker;
let administrator: Asker;
let project: string;

const problem = (answer: Answer): string => answer.json<{ code?: string }>().code ?? '';
const items = async (who: Asker, url: string): Promise<Item[]> =>
  (await who.get(url)).json<{ items: Item[] }>().items;

beforeAll(async () => {
  server = await startTestServer();
  await seedExample(server.db, server.runtime, 'examples/atelier-nord/plan.yaml');
  planner = await server.as('planner');
  approver = await server.as('approver');
  administrator = await server.as('administrator');
  project = (await items(planner, '/projects'))[0]!.id;
});
afterAll(() => server?.stop());

/** A device with its type, its rack, its place and all places around that. */
async function standingIn(device: Item): Promise<Set<string>> {
  const racks = await items(planner, `/kinds/racks?limit=1000&project=${project}`);
  const locations = await items(planner, `/kinds/locations?limit=1000&project=${project}`);
  const rack = racks.find(({ id }) => id === device['rackId']);
  const ids = new Set([device.id, String(device['typeId']), ...(rack ? [rack.id] : [])]);
  const placeOf = (place: unknown): Item | undefined => locations.find(({ id }) => id === place);
  for (let at = placeOf(device['locationId'] ?? rack?.['locationId']); at; at = placeOf(at['parentId']))
    ids.add(at.id);
  return ids;
}

describe('a subcontractor', () => {
  let subcontractor: Asker;
  let own: Item;
  let foreign: Item;
  /** The device of its package, and what that stands in: its type, its rack, the places up to the site. */
  let visible: Set<string>;

  beforeAll(async () => {
    subcontractor = await server.as('subcontractor');
    const devices = await items(planner, '/kinds/devices?limit=1000');
    own = devices.find(({ name }) => name === 'acc-1')!;
    foreign = devices.find(({ name }) => name === 'core-1')!;
    visible = await standingIn(own);
    const workPackage = server.runtime.newId();
    await server.db.execute('INSERT INTO work_package (id, project_id, name) VALUES ($1, $2, $3)', [
      workPackage,
      project,
      'lot 1',
    ]);
    await server.db.execute('INSERT INTO work_package_object (package_id, object_id) VALUES ($1, $2)', [
      workPackage,
      own.id,
    ]);
    const change = { workPackages: [workPackage] };
    expect((await administrator.send('PATCH', `/users/${subcontractor.userId}`, change)).status).toBe(200);
  });

  it.each(kinds)(
    'sees no %s but its own and where that stands, in the present and in any view of a project',
    async (kind) => {
      const path = kindPath(kind);
      for (const view of [
        '',
        `&project=${project}`,
        `&project=${project}&layer=before`,
        `&project=${project}&layer=1`,
      ]) {
        const seen = await items(subcontractor, `/kinds/${path}?limit=1000${view}`);
        const all = (await items(planner, `/kinds/${path}?limit=1000${view}`)).map(({ id }) => ({ id }));
        const expected = all.filter(({ id }) => visible.has(id));
        expect([view, seen.map(({ id }) => ({ id }))]).toEqual([view, expected]);
        expect(expected.length > 0).toBe(['location', 'rack', 'deviceType', 'device'].includes(kind));
        const hidden = all.find(({ id }) => !visible.has(id));
        if (!hidden) continue;
        const one = await subcontractor.get(`/kinds/${path}/${hidden.id}?${view.slice(1)}`);
        expect([view, one.status, problem(one)]).toEqual([view, 404, 'NOT_FOUND']);
      }
    },
  );

  it('finds its own by search and by filter, and nothing else', async () => {
    expect((await items(subcontractor, '/search?q=acc-1')).map(({ id }) => id)).toEqual([own.id]);
    for (const text of ['core', 'SR', '10.40', 'VLAN', 'L-', '%', '_'])
      expect([
        text,
        (await items(subcontractor, `/search?q=${encodeURIComponent(text)}`)).filter(
          ({ id }) => !visible.has(id),
        ),
      ]).toEqual([text, []]);
    for (const query of ['name=core-1', 'q=core', `rackId=${String(foreign['rackId'])}&name=core-1`])
      expect([query, await items(subcontractor, `/kinds/devices?${query}`)]).toEqual([query, []]);
  });

  it.each([
    '/register',
    '/register?object=FOREIGN',
    '/projects',
    '/projects/PROJECT/changes',
    '/projects/PROJECT/drawings',
    '/projects/PROJECT/drawings/S2-one-line.svg',
    '/projects/PROJECT/patch-table.csv',
    '/projects/PROJECT/export.yaml',
    '/projects/PROJECT/configurations',
    '/projects/PROJECT/ip-plan',
    '/trace?port=FOREIGN',
    '/jobs',
  ])('does not read the whole plant: %s', async (url) => {
    const answer = await subcontractor.get(url.replace('PROJECT', project).replace('FOREIGN', foreign.id));
    expect([answer.status, problem(answer)]).toEqual([403, 'RIGHT_MISSING']);
    expect(answer.text).not.toContain('core-1');
  });

  it('without a work package sees nothing', async () => {
    const nobody = await server.as('subcontractor');
    expect(await items(nobody, '/kinds/devices')).toEqual([]);
    expect(await items(nobody, '/search?q=acc')).toEqual([]);
  });
});

describe('odd input', () => {
  const nul = '%00';
  it.each<readonly [string, string, string, unknown]>([
    ['a NUL in a search', 'GET', `/search?q=a${nul}b`, undefined],
    ['a NUL in a list', 'GET', `/kinds/devices?q=${nul}`, undefined],
    ['a NUL in a filter', 'GET', `/kinds/devices?name=a${nul}`, undefined],
    ['a NUL in the register', 'GET', `/register?action=${nul}`, undefined],
    ['a NUL in a name', 'POST', '/session', { username: 'a\u0000b', password: 'x' }],
    ['a lone surrogate in a name', 'POST', '/session', { username: 'a\ud800', password: 'x' }],
    ['SQL in a search', 'GET', `/search?q=${encodeURIComponent("'; DROP TABLE device; --")}`, undefined],
    ['SQL as a field', 'GET', `/kinds/devices?${encodeURIComponent("name' OR '1'='1")}=x`, undefined],
    ['a prototype as a field', 'GET', '/kinds/devices?__proto__=x&constructor=y', undefined],
    ['a prototype as a kind', 'GET', '/kinds/constructor', undefined],
    [
      'a prototype in a body',
      'POST',
      '/projects',
      '{"__proto__":{"role":"administrator"},"code":"x","name":"x"}',
    ],
    [
      'a constructor in a body',
      'POST',
      '/projects',
      '{"constructor":{"prototype":{"x":1}},"code":"x","name":"x"}',
    ],
    ['a body 100,000 levels deep', 'POST', '/projects', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['a number beyond all bounds', 'GET', '/kinds/racks?heightU=1e999', undefined],
    ['a huge number', 'GET', '/register?cursor=99999999999999999999', undefined],
    ['a huge limit', 'GET', '/kinds/devices?limit=1e9', undefined],
    ['a field twice', 'GET', '/kinds/devices?name=a&name=b', undefined],
    ['a broken percent sign', 'GET', '/kinds/devices?q=%E0%A4%A', undefined],
    ['a broken path', 'GET', '/kinds/%E0%A4%A', undefined],
    ['a path out of the folder', 'GET', '/projects/..%2f..%2fetc%2fpasswd', undefined],
    ['a drawing out of the folder', 'GET', '/projects/PROJECT/drawings/..%2f..%2fpackage.json', undefined],
    ['a path of 5,000 signs', 'GET', `/kinds/${'x'.repeat(5000)}`, undefined],
    ['a NUL in a reason', 'POST', '/kinds/locations?project=PROJECT&reason=%00', { name: 'a', kind: 'site' }],
    [
      'a NUL in free text',
      'POST',
      '/kinds/locations?project=PROJECT',
      { name: 'a', kind: 'site', description: '\u0000' },
    ],
    ['a NUL in a comment', 'POST', '/projects', { code: 'N-1', name: 'n', description: 'a\u0000b' }],
  ])('%s is no fault of the server', async (_, method, url, body) => {
    const answer = await administrator.send(method, url.replace('PROJECT', project), body);
    expect([answer.status < 500, answer.text.slice(0, 300)]).toEqual([true, answer.text.slice(0, 300)]);
    expect(answer.text).not.toMatch(/SELECT |INSERT |node_modules|\.[jt]s:\d+|QueryFailed/);
    expect(answer.headers.get('content-type')).toMatch(/^application\/(problem\+)?json/);
  });

  it.each([
    ['a right-to-left override', 'SR\u202e2'],
    ['a line break', 'SR2\nno shutdown'],
    ['an escape sequence', 'SR2\u001b[2J'],
    ['500 characters', 'x'.repeat(500)],
    ['a space at its end', 'SR2 '],
  ])('a name with %s is refused', async (_, name) => {
    const answer = await approver.send('POST', '/kinds/locations', { name, kind: 'site' });
    expect([answer.status, problem(answer)]).toEqual([400, 'REQUEST_INVALID']);
  });
});

describe('a version that was never given', () => {
  it.each([
    ['*', 428],
    ['"1","2"', 428],
    ['"-1"', 428],
    ['"1e1"', 428],
    ['"99999999999999999999"', 428],
    ['"1.2.3"', 428],
    ['""', 428],
    ['"999999"', 412],
    ['"1.2"', 412],
  ])('If-Match: %s changes nothing', async (tag, status) => {
    const [place] = await items(approver, '/kinds/locations?limit=1');
    const url = `/kinds/locations/${place!.id}`;
    for (const method of ['PATCH', 'DELETE']) {
      const body = method === 'PATCH' ? { name: 'mine' } : undefined;
      const answer = await approver.send(method, url, body, { 'if-match': tag });
      expect([method, answer.status]).toEqual([method, status]);
    }
    expect((await approver.get(url)).json()).toEqual(
      expect.objectContaining({ name: place!['name'], version: place!['version'] }),
    );
  });
});

describe('accounts that change at the same moment', () => {
  it('two administrators who close each other’s account: one of them stays', async () => {
    const alone = await startTestServer();
    try {
      for (let round = 0; round < 5; round += 1) {
        await alone.db.execute(`UPDATE user_account SET disabled = true`);
        const [one, other] = [await alone.as('administrator'), await alone.as('administrator')];
        const answers = await Promise.all([
          one.send('PATCH', `/users/${other.userId}`, { disabled: true }),
          other.send('PATCH', `/users/${one.userId}`, { role: 'viewer' }),
        ]);
        expect([round, answers.some(({ status }) => status >= 400)]).toEqual([round, true]);
        const left = await alone.db.rows(
          `SELECT 1 FROM user_account WHERE role = 'administrator' AND NOT disabled`,
        );
        expect([round, left.length]).toEqual([round, 1]);
      }
    } finally {
      await alone.stop();
    }
  });

  it('an account that is closed while its password is changed stays closed', async () => {
    const { username, userId } = await server.as('viewer');
    const body = { username, password: TEST_PASSWORD };
    const cookie = (await server.ask({ method: 'POST', url: '/session', body })).headers
      .getSetCookie()[0]!
      .split(';')[0]!;
    const change = { current: TEST_PASSWORD, next: 'another long password' };
    await Promise.all([
      server.ask({
        method: 'PUT',
        url: '/session/password',
        body: change,
        headers: { cookie, 'sec-fetch-site': 'same-origin' },
      }),
      administrator.send('PATCH', `/users/${userId}`, { disabled: true }),
    ]);
    expect(await server.db.rows('SELECT disabled FROM user_account WHERE id = $1', [userId])).toEqual([
      [true],
    ]);
  });
});

describe('every answer', () => {
  it.each([
    ['a good one', '/session'],
    ['a refusal', '/users'],
    ['nothing there', '/kinds/devices/01900000-0000-7000-8000-000000000000'],
    ['an unknown route', '/nothing'],
    ['a broken address', '/%E0%A4%A'],
    ['a drawing', '/projects/PROJECT/drawings/S2-one-line.svg'],
    ['a workbook', '/projects/PROJECT/export.xlsx'],
    ['a plan file', '/projects/PROJECT/export.yaml'],
    ['a table', '/projects/PROJECT/patch-table.csv'],
    ['the documentation', '/openapi.json'],
  ])('keeps browsers from guessing and running: %s', async (what, url) => {
    const { headers } = await planner.get(url.replace('PROJECT', project));
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/default-src '(self|none)'/);
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
    if (['a drawing', 'a workbook', 'a plan file', 'a table'].includes(what)) {
      expect(policy).toContain('sandbox');
      expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+"/);
    }
  });
});

describe('a project', () => {
  let author: Asker;
  let other: Asker;
  let id: string;
  const move = (who: Asker, to: string): Promise<Answer> =>
    who.send('POST', `/projects/${id}/transitions`, { to, comment: 'because' });
  const head = async (): Promise<Record<string, unknown>> => (await planner.get(`/projects/${id}`)).json();
  const add = (who: Asker, name: string): Promise<Answer> =>
    who.send('POST', `/kinds/locations?project=${id}&step=1`, { name, kind: 'site' });
  const push = (who: Asker, dryRun: boolean): Promise<Answer> =>
    who.send('POST', `/projects/${id}/pushes`, { deviceIds: [device], dryRun });
  let device: string;

  beforeAll(async () => {
    author = await server.as('approver');
    other = await server.as('approver');
    device = (await items(planner, '/kinds/devices?name=acc-1'))[0]!.id;
    id = (await planner.send('POST', '/projects', { code: 'SEC-1', name: 'states' })).json<Item>().id;
  });

  it('is not approved by who made any change, taken back or not', async () => {
    const { event } = (await add(author, 'mine')).json<{ event: string }>();
    await add(planner, 'theirs');
    await author.send('POST', `/change-sets/${event}/undo`, { reason: 'no' });
    await move(planner, 'submitted');
    expect(problem(await move(author, 'approved'))).toBe('PROJECT_OWN_WORK');
    expect((await head())['state']).toBe('submitted');
  });

  it('is pushed from approved and in progress only, by an approver; a dry run is free', async () => {
    const outcomes: [string, string][] = [];
    const note = async (): Promise<void> => {
      const answer = await push(other, false);
      outcomes.push([String((await head())['state']), answer.status === 202 ? 'pushed' : problem(answer)]);
      expect(problem(await push(planner, false))).toBe('RIGHT_MISSING');
      expect((await push(planner, true)).status).toBe(202);
    };
    await note();
    await move(planner, 'draft');
    await note();
    await move(planner, 'submitted');
    await move(other, 'approved');
    await note();
    await move(other, 'in-progress');
    await note();
    expect(outcomes).toEqual([
      ['submitted', 'PUSH_NOT_APPROVED'],
      ['draft', 'PUSH_NOT_APPROVED'],
      ['approved', 'pushed'],
      ['in-progress', 'pushed'],
    ]);
  });

  it.each([
    ['a new object', () => add(planner, 'late')],
    ['the head', () => planner.send('PATCH', `/projects/${id}`, { name: 'another name' })],
    ['the steps', () => planner.send('PATCH', `/projects/${id}`, { steps: [{ number: 1, title: 'other' }] })],
  ])('is a draft again after an edit of %s, and is pushed and closed no more', async (what, edit) => {
    await add(planner, `before ${what}`); // from whatever state, back to the drawing board
    await move(planner, 'submitted');
    expect((await move(other, 'approved')).json()).toMatchObject({ state: 'approved' });
    const before = await head();
    expect((await edit()).status).toBeLessThan(300);
    expect(await head()).toMatchObject({ state: 'draft', index: before['index'] });
    expect(problem(await push(other, false))).toBe('PUSH_NOT_APPROVED');
    expect(problem(await move(other, 'closed'))).toBe('PROJECT_STATE_WRONG');
  });
});
