import { seedExample } from '../../apps/api/src/start/seed-example.js';
import { imported, workerOf } from '../support/import-job.js';
import { startWorker, type Worker } from '../../apps/worker/src/start-worker.js';
import { startTestServer, type Answer, type Asker, type TestServer } from '../support/test-server.js';

const EXAMPLE = 'examples/atelier-nord/plan.yaml';

type Item = Record<string, unknown> & { readonly id: string };
interface Listed {
  readonly items: Item[];
  readonly next: string | null;
}

/** A job that was running when the worker before ours died. */
const INTERRUPTED = '01900000-0000-7000-8000-00000000dead';

let server: TestServer;
let worker: Worker;
let planner: Asker;
let approver: Asker;
let viewer: Asker;
let project: string;

const problem = (answer: Answer): string => answer.json<{ code?: string }>().code ?? '';
const items = async (url: string): Promise<Item[]> => (await viewer.get(url)).json<Listed>().items;

beforeAll(async () => {
  server = await startTestServer();
  await seedExample(server.db, server.runtime, EXAMPLE);
  await server.db.execute(
    `INSERT INTO job (id, task, state, author, created_at) VALUES ($1, 'push', 'running', 'somebody', now())`,
    [INTERRUPTED],
  );
  await server.db.execute(
    `INSERT INTO push (id, device_id, state, author, reason, diff, created_at, proof)
     VALUES ($1, $1, 'running', 'somebody', '', '', now(), '{"dryRun": false}')`,
    [INTERRUPTED],
  );
  worker = await startWorker({
    url: server.databaseUrl,
    home: server.home,
    secretKey: null,
    managementNetworks: null,
  });
  planner = await server.as('planner');
  approver = await server.as('approver');
  viewer = await server.as('viewer');
  project = (await items('/projects'))[0]!.id;
});
afterAll(async () => {
  await worker?.stop();
  await server?.stop();
});

describe('the example in an empty database', () => {
  it('is one project with its steps, as a draft', async () => {
    const answer = await viewer.get(`/projects/${project}`);
    expect(answer.headers.get('etag')).toMatch(/^"\d+"$/);
    expect(answer.json()).toMatchObject({ state: 'draft', next: ['submitted', 'cancelled'] });
  });

  it('is not brought in a second time', async () => {
    await seedExample(server.db, server.runtime, EXAMPLE);
    expect(await items('/projects')).toHaveLength(1);
  });

  it.each([
    '/projects',
    '/projects/ID',
    '/projects/ID/changes',
    '/projects/ID/conflicts',
    '/projects/ID/findings?layer=after',
    '/projects/ID/findings?layer=before',
    '/projects/ID/findings?layer=1',
    '/projects/ID/drawings',
    '/projects/ID/drawings/S2-one-line.svg?lang=fr',
    '/projects/ID/patch-table',
    '/projects/ID/patch-table.csv',
    '/projects/ID/patch-table.xlsx',
    '/projects/ID/ip-plan',
    '/projects/ID/export.yaml',
    '/projects/ID/export.xlsx',
    '/kinds/devices',
    '/kinds/ports?limit=1000',
    '/kinds/cables?project=ID&layer=after',
    '/kinds/locations',
    '/register',
    '/search?q=a',
    '/search?q=SR2&project=ID',
    '/jobs',
  ])('%s takes at most 10 statements', async (page) => {
    const url = page.replace('ID', project);
    await viewer.get('/session'); // the token’s use is noted once a minute
    const before = server.db.statements;
    const answer = await viewer.get(url);
    expect(answer.status).toBe(200);
    expect(answer.bytes.length).toBeGreaterThan(2);
    expect(server.db.statements - before).toBeLessThanOrEqual(10);
  });

  it('is searched in each of its layers', async () => {
    const found = async (layer: string): Promise<unknown[]> =>
      (await viewer.get(`/search?q=SR2/P1:07&project=${project}&layer=${layer}`))
        .json<{ items: { path: string; planned: boolean }[] }>()
        .items.map(({ path, planned }) => [path, planned]);
    expect(await found('before')).toEqual([]);
    expect(await found('after')).toEqual([['SR2/P1:07', true]]);
  });

  it('leaves as files that open as downloads and run nothing', async () => {
    const { headers, text } = await viewer.get(`/projects/${project}/drawings/S2-one-line.svg`);
    expect(headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    expect(headers.get('content-disposition')).toContain('attachment; filename="S2-one-line.svg"');
    expect(headers.get('content-security-policy')).toContain('sandbox');
    expect(text).not.toMatch(/<script|foreignObject|href="http/);
  });

  it.each([
    ['S2-one-line.pdf', 'application/pdf', '%PDF'],
    ['drawings.pdf', 'application/pdf', '%PDF'],
    ['S2-one-line.dxf', 'image/vnd.dxf', '0'],
    ['drawings.drawio', 'application/vnd.jgraph.mxfile', '<?xml'],
    ['S2-one-line.png?dpi=40', 'image/png', '\x89PNG'],
  ])('leaves as %s', async (file, type, start) => {
    const { status, headers, bytes } = await viewer.get(`/projects/${project}/drawings/${file}`);
    expect([status, headers.get('content-type')]).toEqual([200, type]);
    expect(headers.get('content-disposition')).toContain(`filename="${file.split('?')[0]}"`);
    expect(Buffer.from(bytes).toString('latin1').startsWith(start)).toBe(true);
  });

  it.each([
    ['S2-one-line.gif', 400],
    ['S2-one-line.png?dpi=9999', 400],
    ['drawings.svg', 404],
    ['S99-nothing.pdf', 404],
  ])('%s is refused', async (file, status) => {
    expect((await viewer.get(`/projects/${project}/drawings/${file}`)).status).toBe(status);
  });

  it('is drawn byte for byte alike twice', async () => {
    const url = `/projects/${project}/drawings/S2-one-line.svg`;
    expect((await viewer.get(url)).text).toBe((await viewer.get(url)).text);
  });
});

describe('objects of the present', () => {
  it('are added in bulk, paged, filtered, read, changed and removed', async () => {
    const site = await approver.send('POST', '/kinds/locations', { name: 'BULK', kind: 'site' });
    expect(site.status).toBe(201);
    const [locationId] = site.json<{ ids: string[] }>().ids;
    const racks = Array.from({ length: 250 }, (_, n) => ({ name: `BK${n}`, locationId, heightU: 42 }));
    const made = await approver.send('POST', '/kinds/racks?reason=fill', racks);
    expect(made.json<{ ids: string[] }>().ids).toHaveLength(250);

    const pages: Item[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const from: string = cursor ? `&cursor=${cursor}` : '';
      const answer = await viewer.get(`/kinds/racks?locationId=${locationId}&limit=100${from}`);
      const page: Listed = answer.json<Listed>();
      pages.push(...page.items);
      cursor = page.next;
    }
    expect(pages.map(({ name }) => name)).toEqual(racks.map(({ name }) => name));
    expect(await items('/kinds/racks?q=bk24&heightU=42')).toHaveLength(11);
    expect(problem(await viewer.get('/kinds/racks?colour=red'))).toBe('REQUEST_INVALID');
    expect(problem(await viewer.get('/kinds/shelves'))).toBe('REQUEST_INVALID');

    const rack = pages[0]!;
    const url = `/kinds/racks/${rack.id}`;
    const removed = await approver.send('DELETE', url, undefined, { 'if-match': '"1"' });
    expect([removed.status, (await viewer.get(url)).status]).toEqual([204, 404]);
  });

  it('are told all faults of a bulk request at once, and none is added', async () => {
    const answer = await approver.send('POST', '/kinds/locations', [
      { name: 'good', kind: 'site' },
      { name: '', kind: 'site' },
      { name: 'odd', kind: 'planet', colour: 'red' },
    ]);
    expect(answer.status).toBe(400);
    const { findings } = answer.json<{ findings: { place: string }[] }>();
    expect(findings.map(({ place }) => place)).toEqual([
      'body (body.1.name)',
      'body (body.2.kind)',
      'body (body.2)',
    ]);
    expect(await items('/kinds/locations?name=good')).toEqual([]);
  });

  it('are refused beyond 10,000 in one request', async () => {
    const many = Array.from({ length: 10_001 }, (_, n) => ({ name: `${n}`, kind: 'site' }));
    expect((await approver.send('POST', '/kinds/locations', many)).status).toBe(400);
  });

  it('are changed only on top of the version that the writer saw', async () => {
    const { ids } = (await approver.send('POST', '/kinds/locations', { name: 'V', kind: 'site' })).json<{
      ids: string[];
    }>();
    const url = `/kinds/locations/${ids[0]}`;
    const change = (title: string, tag?: string): Promise<Answer> =>
      approver.send('PATCH', url, { title }, tag === undefined ? {} : { 'if-match': tag });
    expect(problem(await change('none'))).toBe('PRECONDITION_NEEDED');
    const changed = await change('one', '"1"');
    expect([changed.status, changed.headers.get('etag')]).toEqual([200, '"2"']);
    const stale = await change('other', '"1"');
    expect(stale.status).toBe(412);
    expect(stale.json()).toMatchObject({
      code: 'VERSION_STALE',
      current: { title: 'one', version: 2 },
      seen: { version: '1', object: { title: '' } },
    });
  });

  it('that something refers to cannot be removed', async () => {
    const [rack] = await items('/kinds/racks?limit=1');
    const answer = await approver.send(
      'DELETE',
      `/kinds/locations/${String(rack!['locationId'])}`,
      undefined,
      {
        'if-match': '"1"',
      },
    );
    expect([answer.status, problem(answer)]).toEqual([409, 'CHANGES_CONFLICT']);
    expect(answer.json<{ findings: { code: string }[] }>().findings[0]?.code).toBe('STRUCTURE_REFERENCE');
  });

  it('are for approvers; planners write to projects', async () => {
    const answer = await planner.send('POST', '/kinds/locations', { name: 'no', kind: 'site' });
    expect([answer.status, problem(answer)]).toEqual([403, 'RIGHT_MISSING']);
  });
});

describe('undo', () => {
  const title = async (id: string): Promise<unknown> =>
    (await viewer.get(`/kinds/locations/${id}`)).json()['title'];
  const set = async (id: string, version: number, text: string): Promise<string> => {
    const headers = { 'if-match': `"${version}"` };
    await approver.send('PATCH', `/kinds/locations/${id}`, { title: text }, headers);
    return (await items(`/register?object=${id}`))[0]!.id;
  };

  it('takes a change set back, unless somebody changed the object since', async () => {
    const { ids } = (await approver.send('POST', '/kinds/locations', { name: 'U', kind: 'site' })).json<{
      ids: string[];
    }>();
    const id = ids[0]!;
    const first = await set(id, 1, 'first');
    const second = await set(id, 2, 'second');
    const refused = await approver.send('POST', `/change-sets/${first}/undo`);
    expect(refused.status).toBe(409);
    expect(refused.json()).toMatchObject({
      code: 'UNDO_REFUSED',
      conflicts: [{ path: 'U', fields: ['title'], later: { actor: approver.username } }],
    });
    expect(await title(id)).toBe('second');
    expect((await approver.send('POST', `/change-sets/${second}/undo`, { reason: 'wrong' })).status).toBe(
      201,
    );
    expect(await title(id)).toBe('first');
    expect(problem(await planner.send('POST', `/change-sets/${first}/undo`))).toBe('RIGHT_MISSING');
  });
});

describe('change sets', () => {
  it('are made together or not at all; 409 names every conflict', async () => {
    const id = server.runtime.newId();
    const gone = server.runtime.newId();
    const place = { id, name: 'CS', kind: 'site', parentId: null, title: '', description: '' };
    const add = { op: 'add', kind: 'location', id, before: null, after: place };
    const ghost = { ...place, id: gone };
    const remove = { op: 'remove', kind: 'location', id: gone, before: ghost, after: null };
    const both = await approver.send('POST', '/change-sets', { reason: 'both', changes: [add, remove] });
    expect(both.status).toBe(409);
    expect(both.json()).toMatchObject({
      conflicts: [{ reason: 'missing', id: gone }],
      findings: [{ code: 'CHANGE_MISSING' }],
    });
    expect((await viewer.get(`/kinds/locations/${id}`)).status).toBe(404);
    const one = await approver.send('POST', '/change-sets', { reason: 'one', changes: [add] });
    expect([one.status, one.json()['applied']]).toEqual([201, 1]);
  });

  it.each([
    ['an object of another id', { after: { id: '01900000-0000-7000-8000-000000000001' } }, 'after.id'],
    ['a before where there is none', { before: {} }, 'before'],
    ['a missing after', { after: null }, 'after'],
    ['an unknown field', { after: { colour: 'red' } }, 'after'],
  ])('are refused with %s', async (_, wrong: { before?: object; after?: object | null }, path) => {
    const id = '01900000-0000-7000-8000-000000000000';
    const after = wrong.after === null ? null : { id, name: 'X', kind: 'site', ...wrong.after };
    const change = { op: 'add', kind: 'location', id, before: wrong.before ?? null, after };
    const answer = await approver.send('POST', '/change-sets', { changes: [change] });
    expect(answer.status).toBe(400);
    expect(answer.json<{ findings: { place: string }[] }>().findings[0]?.place).toBe(
      `body (body.changes.0.${path})`,
    );
  });
});

describe('a port of the example', () => {
  it('is traced through the panels to its far end, before and after', async () => {
    const cable = (await items(`/kinds/cables?project=${project}&layer=after&limit=500`)).find(({ label }) =>
      String(label).startsWith('F-'),
    )!;
    const before = await viewer.get(`/trace?cable=${cable.id}`);
    const after = await viewer.get(`/trace?cable=${cable.id}&project=${project}&layer=after`);
    const { paths, names } = after.json<{
      paths: { hops: { ids: string[] }[] }[];
      names: Record<string, string>;
    }>();
    expect(paths.length).toBeGreaterThan(0);
    for (const id of paths.flatMap(({ hops }) => hops.flatMap(({ ids }) => ids)))
      expect(names[id]).toBeDefined();
    expect([200, 404]).toContain(before.status);
    expect(problem(await viewer.get('/trace'))).toBe('REQUEST_INVALID');
  });
});

describe('a plan file', () => {
  const form = (name: string, text: string | Uint8Array, fields: Record<string, string> = {}): FormData => {
    const data = new FormData();
    for (const [field, value] of Object.entries(fields)) data.append(field, value);
    data.append('file', new Blob([text]), name);
    return data;
  };
  const yaml = (code: string, rack: string): string => `brassage: 1
name: Plant
present:
  locations:
    - { name: FILE, kind: site }
extension:
  code: ${code}
  name: A rack
  steps:
    - title: Rack
      add:
        racks:
          - { name: ${rack}, location: FILE, heightU: 24 }
`;

  it('comes in as present and project, and a second time changes nothing of the present', async () => {
    const first = await imported(approver, '/imports/plan', form('plan.yaml', yaml('IMP-1', 'FR1')));
    expect([first.code, first.result]).toEqual([
      '',
      { project: expect.any(String), present: { added: 1, changed: 0 }, extension: 1, dry: false },
    ]);
    const again = await imported(approver, '/imports/plan', form('plan.yaml', yaml('IMP-2', 'FR2')));
    expect(again.json()).toMatchObject({ present: { added: 0, changed: 0 }, extension: 1 });
    const into = form('plan.yaml', yaml('IMP-3', 'FR3'), { project: String(first.json()['project']) });
    const joined = await imported(approver, '/imports/plan', into);
    expect(joined.json()['project']).toBe(first.json()['project']);
    expect((await viewer.get(`/projects/${String(joined.json()['project'])}`)).json()).toMatchObject({
      counts: { added: 2 },
    });
    expect((await imported(approver, '/imports/plan', form('plan.yaml', yaml('IMP-1', 'X')))).code).toBe(
      'PROJECT_CODE_TAKEN',
    );
  });

  it('only reports on a dry run', async () => {
    const dry = await imported(approver, '/imports/plan?dry=true', form('p.yaml', yaml('DRY-1', 'D1')));
    expect([dry.code, dry.result]).toEqual([
      '',
      { project: null, present: { added: 0, changed: 0 }, extension: 1, dry: true },
    ]);
    expect((await items('/projects')).map(({ code }) => code)).not.toContain('DRY-1');
  });

  it('with faults is refused whole, with every line', async () => {
    const bad = yaml('BAD-1', 'B1')
      .replace('kind: site', 'kind: planet')
      .replace('heightU: 24', 'heightU: many');
    const answer = await imported(approver, '/imports/plan', form('bad.yaml', bad), {
      'accept-language': 'fr',
    });
    expect(answer.code).toBe('IMPORT_REFUSED');
    const { findings } = answer.json<{ findings: { place: string; text: string }[] }>();
    expect(findings.map(({ place }) => place.split(':').slice(0, 2).join(':'))).toEqual([
      'bad.yaml:5',
      'bad.yaml:13',
    ]);
    expect((await items('/projects')).map(({ code }) => code)).not.toContain('BAD-1');
  });

  it.each([
    ['no plan', 'photo.png', 'x', 'FILE_KIND_UNKNOWN', 415],
    ['not UTF-8', 'plan.yaml', new Uint8Array([0xff, 0xfe, 0x00]), 'IMPORT_REFUSED', 202],
    ['a workbook that is none', 'plan.xlsx', 'PK nonsense', 'IMPORT_REFUSED', 202],
  ])('that is %s is refused', async (_, name, content, code, status) => {
    const answer = await imported(approver, '/imports/plan', form(name, content));
    expect([answer.code, answer.status]).toEqual([code, status]);
  });

  it('describes the present for approvers only', async () => {
    const file = form(
      'plan.yaml',
      yaml('PLN-1', 'P1')
        .replace('name: FILE,', 'name: ELSEWHERE,')
        .replace('location: FILE', 'location: ELSEWHERE'),
    );
    expect((await imported(planner, '/imports/plan', file)).code).toBe('RIGHT_MISSING');
  });

  it('goes out as workbook and comes back the same', async () => {
    const workbook = (await viewer.get(`/projects/${project}/export.xlsx?ids=true`)).bytes;
    const other = await startTestServer();
    const otherWorker = await workerOf(other);
    try {
      const asker = await other.as('approver');
      const into = await imported(asker, '/imports/plan', form('plan.xlsx', workbook));
      expect(into.code).toBe('');
      const exported = await asker.get(`/projects/${String(into.json()['project'])}/export.yaml?ids=true`);
      expect(exported.text).toBe((await viewer.get(`/projects/${project}/export.yaml?ids=true`)).text);
    } finally {
      await otherWorker.stop();
      await other.stop();
    }
  });
});

describe('a project from draft to closing', () => {
  const move = (who: Asker, to: string): Promise<Answer> =>
    who.send('POST', `/projects/${project}/transitions`, { to, comment: 'because' });
  const state = async (): Promise<unknown> => (await viewer.get(`/projects/${project}`)).json()['state'];

  it('is checked after a change, and the list says what was found', async () => {
    const [device] = await items(`/kinds/devices?project=${project}&layer=after&limit=1`);
    const { id, version } = device!;
    const url = `/kinds/devices/${id}?project=${project}&step=1`;
    const stale = await planner.send(
      'PATCH',
      url,
      { description: 'x' },
      { 'if-match': `"${String(version)}9"` },
    );
    expect(stale.status).toBe(412);
    const job = await finished('check-project');
    expect(job).toMatchObject({ state: 'done', progress: { step: '' } });
    expect((await items('/projects')).find((it) => it.id === project)).toMatchObject({
      findings: { error: 1 },
    });
  });

  it('is not approved with an open error; a proposed fix mends it', async () => {
    expect((await move(planner, 'submitted')).json()).toMatchObject({ state: 'submitted' });
    expect(problem(await move(planner, 'approved'))).toBe('RIGHT_MISSING');
    const refused = await move(approver, 'approved');
    expect([refused.status, problem(refused)]).toEqual([409, 'PROJECT_HAS_ERRORS']);
    const { items: found } = (await viewer.get(`/projects/${project}/findings`)).json<{
      items: { severity: string; code: string; place: string; fixes: { label: string }[] }[];
    }>();
    const error = found.find(({ severity }) => severity === 'error')!;
    expect(error.fixes[0]?.label).toMatch(/VLAN 160/);
    const fix = { code: error.code, place: error.place, fix: 0, label: error.fixes[0]!.label };
    const other = await planner.send('POST', `/projects/${project}/fixes`, {
      ...fix,
      label: 'Remove VLAN 160',
    });
    expect([other.status, problem(other)]).toEqual([409, 'FIX_CHANGED']);
    expect((await planner.send('POST', `/projects/${project}/fixes`, fix)).status).toBe(201);
    // An edit takes it back to the drawing board.
    expect(await state()).toBe('draft');
  });

  it('is waived with a reason, and the waiver can be taken back', async () => {
    const findings = async (): Promise<Item[]> =>
      (await viewer.get(`/projects/${project}/findings`)).json<Listed>().items;
    const open = (await findings()).find(({ waived }) => waived === null)!;
    const waiver = { code: open['code'], place: open['place'], reason: 'agreed', expiresOn: '2099-01-01' };
    const made = await planner.send('POST', `/projects/${project}/waivers`, waiver);
    expect(made.status).toBe(201);
    const same = async (): Promise<unknown> =>
      (await findings()).find(({ code, place }) => code === open['code'] && place === open['place'])?.[
        'waived'
      ];
    expect(await same()).toMatchObject({ reason: 'agreed', author: planner.username });
    expect(
      (await planner.send('DELETE', `/projects/${project}/waivers/${String(made.json()['id'])}`)).status,
    ).toBe(204);
    expect(await same()).toBeNull();
  });

  it('goes through submission, approval by somebody else, work, and closing into the present', async () => {
    const author = await server.as('approver');
    const [vlan] = await items(`/kinds/vlans?project=${project}&layer=after&limit=1`);
    const edit = await author.send(
      'PATCH',
      `/kinds/vlans/${vlan!.id}?project=${project}&step=1`,
      { description: 'by an approver' },
      { 'if-match': `"${String(vlan!['version'])}"` },
    );
    expect(edit.status).toBe(200);
    await move(planner, 'submitted');
    expect(problem(await move(author, 'approved'))).toBe('PROJECT_OWN_WORK');
    const approved = await move(approver, 'approved');
    expect(approved.json()).toMatchObject({
      state: 'approved',
      index: 'C',
      approvedHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const wrong = await move(approver, 'submitted');
    expect([wrong.status, wrong.json()]).toMatchObject([
      409,
      { code: 'PROJECT_STATE_WRONG', allowed: ['in-progress', 'draft', 'closed', 'cancelled'] },
    ]);
    expect((await move(approver, 'in-progress')).status).toBe(200);
    const { counts } = (await viewer.get(`/projects/${project}`)).json<{ counts: { added: number } }>();
    expect(counts.added).toBeGreaterThan(100);
    const unproven = await move(approver, 'closed');
    expect([unproven.status, problem(unproven)]).toEqual([409, 'CERT_NOT_ACCEPTED']);
    for (const link of unproven.json<{ links: string[] }>().links) {
      const reserve = { link, reason: 'tested with the next stage', dueOn: '2027-03-31' };
      const signed = await approver.send('POST', `/projects/${project}/certification/reserves`, reserve);
      expect(signed.status).toBe(201);
    }
    const closed = await move(approver, 'closed');
    expect(closed.json()).toMatchObject({ state: 'closed', next: [] });
    expect((await items('/search?q=SR2')).map(({ path }) => path)).toContain('SR2');
    const late = await planner.send('POST', `/kinds/locations?project=${project}`, {
      name: 'late',
      kind: 'site',
    });
    expect([late.status, problem(late)]).toEqual([409, 'PROJECT_NOT_EDITABLE']);
  });

  it('has left every step in a register that verifies', async () => {
    const events = await items(`/register?project=${project}&limit=200`);
    const actions = events.map(({ action }) => action);
    for (const action of [
      'project.created',
      'changes.written',
      'waiver.added',
      'waiver.removed',
      'project.submitted',
      'project.approved',
      'project.in-progress',
      'project.closed',
    ])
      expect(actions).toContain(action);
    // What a project only plans has a name too: a port is called by its device.
    const nameless = events
      .flatMap(({ objects }) => objects as { path: string }[])
      .filter(({ path }) => /[<>]|^[0-9a-f]{8}-/.test(path));
    expect(nameless).toEqual([]);
    expect((await viewer.get('/register/verify')).json()).toMatchObject({ ok: true, brokenAt: null });
  });

  it('can be deleted as a draft only', async () => {
    const made = await planner.send('POST', '/projects', { code: 'DEL-1', name: 'x' });
    const { id } = made.json<Item>();
    expect((await planner.send('DELETE', `/projects/${id}`)).status).toBe(204);
    expect(problem(await planner.send('DELETE', `/projects/${project}`))).toBe('PROJECT_NOT_DELETABLE');
  });
});

describe('long work', () => {
  it('that a dead worker left behind is told to have failed', async () => {
    const job = (await viewer.get(`/jobs/${INTERRUPTED}`)).json();
    expect(job).toMatchObject({ state: 'failed', error: 'The worker stopped while it was at it.' });
  });

  it('that was a push is ended by the next worker: this one had sent nothing yet', async () => {
    const ended = async (): Promise<Record<string, unknown>> => {
      const push = (await viewer.get(`/pushes/${INTERRUPTED}`)).json();
      if (push['state'] !== 'running') return push;
      await new Promise((later) => setTimeout(later, 50));
      return ended();
    };
    expect(await ended()).toMatchObject({
      state: 'unchanged',
      outcome: expect.stringContaining('before anything was sent'),
    });
  });

  it('is followed by server-sent events until it ends', async () => {
    const { id } = (await planner.send('POST', '/projects', { code: 'JOB-1', name: 'x' })).json<Item>();
    await planner.send('POST', `/kinds/locations?project=${id}`, { name: 'J', kind: 'site' });
    const [job] = await items('/jobs?limit=1');
    const events = await viewer.get(`/jobs/${job!.id}/events`);
    expect(events.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    const states = [...events.text.matchAll(/^data: (.*)$/gm)].map(
      ([, data]) => (JSON.parse(data!) as Item)['state'],
    );
    expect(states.at(-1)).toBe('done');
  });
});

/** The newest job of a kind, when it has ended. */
async function finished(kind: string): Promise<Item> {
  const job = (await items('/jobs')).find((it) => it['kind'] === kind)!;
  await viewer.get(`/jobs/${job.id}/events`);
  return (await viewer.get(`/jobs/${job.id}`)).json<Item>();
}
