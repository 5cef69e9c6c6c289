import { readFile } from 'node:fs/promises';
import type { Cable } from '#cabling';
import { changed } from '#changes';
import { zipOf } from '#documents';
import { everything, planOf, writeChanges } from '#persistence';
import { layerOf, type PlanChangeSet, type PlanObjects } from '#plan';
import { refuseUnproven } from '../../apps/api/src/certification/acceptance-gate.js';
import { seedExample } from '../../apps/api/src/start/seed-example.js';
import { startTestServer, type Answer, type Asker, type TestServer } from '../support/test-server.js';
import { ended, imported, workerOf, type Imported } from '../support/import-job.js';
import type { Worker } from '../../apps/worker/src/start-worker.js';

const EXAMPLE = 'examples/atelier-nord';

interface BindingsAnswer {
  readonly open: readonly { readonly id: string; readonly identifier: string }[];
  readonly decided: readonly object[];
  readonly links: readonly { readonly link: string; readonly name: string }[];
}
interface Row {
  readonly link: string;
  readonly name: string;
  readonly state: string;
  readonly method: string | null;
  readonly retests: number;
}
interface CoverageAnswer {
  readonly required: number;
  readonly proven: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly rows: readonly Row[];
  readonly orphans: readonly { readonly identifier: string }[];
  readonly findings: readonly { readonly code: string; readonly text: string }[];
  readonly acceptable: boolean;
  readonly open: readonly string[];
  readonly reserves: readonly { readonly id: string }[];
}

let server: TestServer;
let worker: Worker;
let technician: Asker;
let viewer: Asker;
let url: string;

beforeAll(async () => {
  server = await startTestServer();
  worker = await workerOf(server);
  await seedExample(server.db, server.runtime, `${EXAMPLE}/plan.yaml`);
  technician = await server.as('technician');
  viewer = await server.as('viewer');
  const [project] = (await viewer.get('/projects')).json<{ items: { id: string }[] }>().items;
  url = `/projects/${project!.id}/certification`;
});
afterAll(async () => {
  await worker?.stop();
  await server?.stop();
});

const form = (name: string, content: Uint8Array | string, profile = ''): FormData => {
  const data = new FormData();
  if (profile !== '') data.set('profile', profile);
  data.set('file', new Blob([Buffer.from(content)]), name);
  return data;
};
const coverage = async (): Promise<CoverageAnswer> => (await viewer.get(url)).json<CoverageAnswer>();
const bring = (body: FormData): Promise<Imported> => imported(technician, `${url}/imports`, body);
const problem = (answer: Answer): string => answer.json<{ code?: string }>().code ?? '';
const stored = async (): Promise<number> =>
  Number((await server.db.rows<[string]>('SELECT count(*) FROM test_record'))[0]?.[0]);

describe('certifying the example', () => {
  it('misses every link before the first import', async () => {
    const { required, proven, counts, rows } = await coverage();
    expect({ required, proven, missing: counts['missing'] }).toEqual({
      required: 60,
      proven: 0,
      missing: 60,
    });
    // Each strand of the trunk is a link of its own.
    expect(rows.map(({ name }) => name)).toContain('TR-02/12');
  });

  it('brings nothing of a file with faults, and names each with line and column', async () => {
    const faulty = 'Cable ID,Result,Length (m)\nL-1001,PASS,16\nL-1002,perhaps,17\nL-1003,PASS,long\n';
    const { code, findings } = await bring(form('faulty.csv', faulty));
    expect([code, findings.map(({ place }) => place)]).toEqual([
      'CERT_FILE_REFUSED',
      ['faulty.csv:3:2', 'faulty.csv:4:3'],
    ]);
    expect(await stored()).toBe(0);
  });

  it('binds the copper results of the tester, the odd spelling included', async () => {
    const bytes = await readFile(`${EXAMPLE}/results/cuivre.csv`);
    const { result, findings, job } = await bring(form('cuivre.csv', bytes, 'generic-fr'));
    expect(result).toMatchObject({
      records: 49,
      bound: 48,
      unbound: 1,
      unmatched: [{ identifier: 'L-1049', candidates: [] }],
    });
    expect([findings, job?.progress.counts]).toEqual([[], { read: 49, bound: 48, faults: 0 }]);
    const { rows, counts, proven, orphans } = await coverage();
    const row = (name: string): Row | undefined => rows.find((one) => one.name === name);
    expect(row('L-1007')).toMatchObject({ state: 'pass', method: 'normalised' });
    expect(row('L-1012')).toMatchObject({ state: 'passed-after-retest', retests: 1 });
    expect(row('L-1023')).toMatchObject({ state: 'pass-marginal' });
    expect(row('L-1031')).toMatchObject({ state: 'missing' });
    expect(row('L-1040')).toMatchObject({ state: 'fail' });
    expect(counts).toMatchObject({
      missing: 13,
      fail: 1,
      'pass-marginal': 1,
      'passed-after-retest': 1,
      pass: 44,
    });
    expect(proven).toBe(46);
    expect(orphans.map(({ identifier }) => identifier)).toEqual(['L-1049']);
  });

  it('says what stands against acceptance in the reader’s language', async () => {
    const { findings } = (await viewer.get(url, { 'accept-language': 'fr' })).json<CoverageAnswer>();
    expect(findings.map(({ code }) => code)).toEqual([
      'CERT_LINK_FAILED',
      ...Array<string>(13).fill('CERT_LINK_UNTESTED'),
      'CERT_LINK_MARGINAL',
      'CERT_RECORD_ORPHAN',
    ]);
    expect(findings[0]?.text).toBe(
      'Le dernier test de L-1040 est en échec (marge -1,1 dB, 2026-11-18 09:30:03).',
    );
  });

  it('recognises the same file, and keeps its original to the byte', async () => {
    const bytes = await readFile(`${EXAMPLE}/results/cuivre.csv`);
    const again = await Promise.all(
      [1, 2].map(() => technician.send('POST', `${url}/imports`, form('renamed.csv', bytes))),
    );
    expect(again.map((one) => [one.status, problem(one)])).toEqual([
      [409, 'CERT_FILE_KNOWN'],
      [409, 'CERT_FILE_KNOWN'],
    ]);
    const [first] = (await viewer.get(`${url}/imports`)).json<{ items: { id: string; file: string }[] }>()
      .items;
    const original = await viewer.get(`${url}/imports/${first!.id}/file`);
    expect(Buffer.from(original.bytes).equals(bytes)).toBe(true);
  });

  it('lets one of two win who bring the same file at once', async () => {
    const bytes = await readFile(`${EXAMPLE}/results/fibre.csv`);
    const both = await Promise.all([1, 2].map(() => bring(form('fibre.csv', bytes))));
    expect(both.map(({ code }) => code).toSorted()).toEqual(['', 'CERT_FILE_KNOWN']);
    expect((await coverage()).proven).toBe(58);
    const figures = await server.db.rows(
      `SELECT f->>0, f->>1, (f->>5)::float8 FROM test_record, json_array_elements(measurements) AS f ORDER BY 2`,
    );
    expect(figures).toEqual([
      ['LOSS', '1310', 0.82],
      ['LOSS', '1550', 0.74],
    ]);
  });

  it('proposes a link for what found none, and keeps who bound it', async () => {
    const shown = (await viewer.get(`${url}/bindings`)).json<BindingsAnswer>();
    expect(shown.open.map(({ identifier }) => identifier)).toEqual(['L-1049']);
    const free = shown.links.find(({ name }) => name === 'L-1031')!;
    const body = { decisions: [{ record: shown.open[0]!.id, link: free.link }] };
    expect((await viewer.send('POST', `${url}/bindings`, body)).status).toBe(403);
    expect((await technician.send('POST', `${url}/bindings`, body)).status).toBe(204);
    const after = (await viewer.get(`${url}/bindings`)).json<BindingsAnswer>();
    expect(after.decided).toMatchObject([{ identifier: 'L-1049', name: 'L-1031', method: 'manual' }]);
    expect((await coverage()).rows.find(({ name }) => name === 'L-1031')).toMatchObject({
      state: 'pass',
      method: 'manual',
    });
    const strange = { decisions: [{ record: shown.open[0]!.id, link: 'nowhere' }] };
    expect(problem(await technician.send('POST', `${url}/bindings`, strange))).toBe('CERT_LINK_UNKNOWN');
    const back = {
      decisions: [{ record: shown.open[0]!.id, link: null, discarded: 'spare cable of the store' }],
    };
    expect((await technician.send('POST', `${url}/bindings`, back)).status).toBe(204);
    expect((await coverage()).orphans).toEqual([]);
  });

  it('shows one link with three verdicts, and whether all can be believed', async () => {
    const { rows } = await coverage();
    const failed = rows.find(({ name }) => name === 'L-1040')!;
    const link = (await viewer.get(`${url}/links/${failed.link}`)).json<{ tests: { verdicts: object }[] }>();
    expect(link.tests[0]?.verdicts).toMatchObject({
      tester: { result: 'fail', marginDb: -1.1 },
      exported: null,
    });
    const strand = rows.find(({ name }) => name === 'TR-02/03')!;
    const fibre = (await viewer.get(`${url}/links/${strand.link}`)).json<{
      tests: { fibreVerdict: { applications: { fits: boolean }[] } }[];
    }>();
    expect(fibre.tests[0]?.fibreVerdict.applications.every(({ fits }) => fits)).toBe(true);
    const trust = (await viewer.get(`${url}/trust`)).json<{
      findings: { code: string }[];
      headroom: { all: { count: number } };
    }>();
    expect(trust.findings.map(({ code }) => code)).toEqual(['CERT_REFERENCE_MISSING']);
    expect(trust.headroom.all.count).toBe(47);
  });

  it('does not close a project with links that are neither proven nor reserved', async () => {
    const approver = await server.as('approver');
    const before = await coverage();
    expect(before.acceptable).toBe(false);
    for (const link of before.open) {
      const reserve = {
        link,
        reason: 'outlet behind a machine, tested at its next stop',
        dueOn: '2027-03-31',
      };
      expect((await technician.send('POST', `${url}/reserves`, reserve)).status).toBe(403);
      expect((await approver.send('POST', `${url}/reserves`, reserve)).status).toBe(201);
    }
    const after = await coverage();
    expect([after.acceptable, after.reserves.length]).toEqual([true, before.open.length]);
    const proven = after.rows.find(({ state }) => state === 'pass')!;
    expect(
      problem(
        await approver.send('POST', `${url}/reserves`, {
          link: proven.link,
          reason: 'none',
          dueOn: '2027-03-31',
        }),
      ),
    ).toBe('CERT_LINK_PROVEN');
    expect((await approver.send('DELETE', `${url}/reserves/${after.reserves[0]!.id}`)).status).toBe(204);
    expect((await coverage()).acceptable).toBe(false);
    await expect(refuseUnproven(server.db, url.split('/')[2]!)).rejects.toMatchObject({
      code: 'CERT_NOT_ACCEPTED',
    });
  });

  it('gives the lists that testers load, and finds collisions first', async () => {
    const plan = (await viewer.get(`${url}/test-plan?teams=A,B`)).json<{
      lines: { identifier: string; team: string }[];
    }>();
    expect(plan.lines).toHaveLength(60);
    expect(new Set(plan.lines.map(({ team }) => team))).toEqual(new Set(['A', 'B']));
    const txt = Buffer.from((await viewer.get(`${url}/test-plan/file?format=txt`)).bytes).toString();
    expect(txt.split('\r\n').slice(0, 2)).toEqual(['TR-02/01', 'TR-02/02']);
    const clash = (await viewer.get(`${url}/test-plan?scheme=%7Bport%7D`)).json<{
      findings: { code: string }[];
    }>();
    expect(clash.findings[0]?.code).toBe('CERT_IDENTIFIER_COLLISION');
    const labels = await viewer.get(`${url}/test-plan/file?format=labels`);
    expect(Buffer.from(labels.bytes.subarray(0, 5)).toString()).toBe('%PDF-');
  });

  it('looks at a table before it is imported, takes a mapping, and keeps a profile', async () => {
    const table = 'Nr;Wann;Gut;Meter\nL-1031;04/03/2026;1;17,5\n';
    const mapping = {
      name: 'halle',
      columns: { Nr: 'identifier', Wann: 'date', Gut: 'result', Meter: 'length' },
      results: { 1: 'pass' },
      dateOrder: 'dmy',
    };
    const data = form('neu.csv', table);
    data.set('mapping', JSON.stringify(mapping));
    const looked = await technician.send('POST', `${url}/imports/preview`, data);
    const { upload } = looked.json<{ upload: string }>();
    expect(looked.json()).toMatchObject({
      known: null,
      table: {
        delimiter: ';',
        records: [{ identifier: 'L-1031', testedAt: '2026-03-04T00:00:00', lengthM: 17.5 }],
      },
    });
    expect((await technician.send('PUT', '/tester-profiles/halle', mapping)).status).toBe(200);
    expect(problem(await technician.send('PUT', '/tester-profiles/generic', mapping))).toBe(
      'CERT_PROFILE_KNOWN',
    );
    // The file is there already: it is named, not sent again.
    expect(await imported(technician, `${url}/imports`, { upload, profile: 'halle' })).toMatchObject({
      code: '',
      result: { records: 1 },
    });
    expect(problem(await technician.send('POST', `${url}/imports`, { upload }))).toBe('UPLOAD_GONE');
    const again = await technician.send('POST', `${url}/imports/preview`, form('neu.csv', table, 'halle'));
    expect(again.json()).toMatchObject({ known: { file: 'neu.csv' } });
  });

  it('reads an archive of tester files, and refuses bombs', async () => {
    const zip = zipOf([{ name: 'day 2/more.csv', bytes: Buffer.from('id,result\nX-1,PASS\n') }]);
    expect((await bring(form('all.zip', zip))).result).toMatchObject({ records: 1, bound: 0 });
    const { items } = (await viewer.get(`${url}/imports`)).json<{ items: object[] }>();
    expect(items[0]).toMatchObject({ file: 'all.zip', format: 'zip', profile: 'generic', records: 1 });
    const bomb = zipOf([{ name: 'bomb.csv', bytes: new Uint8Array(30_000_000) }]);
    expect((await bring(form('bomb.zip', bomb))).code).toBe('CERT_ARCHIVE_REFUSED');
  });

  it('keeps agreements, testers and limit packs', async () => {
    const planner = await server.as('planner');
    const { policy } = (await viewer.get(`${url}/agreement`)).json<{ policy: object }>();
    const agreed = {
      policy: { ...policy, acceptMarginal: false, templates: ['{panel}.{port}'] },
      aliases: {},
      limitPack: '',
    };
    expect((await planner.send('PUT', `${url}/agreement`, agreed)).status).toBe(200);
    expect((await coverage()).findings.map(({ code }) => code)).toContain('CERT_LINK_MARGINAL_REFUSED');
    const odd = { ...agreed, policy: { ...policy, templates: ['{pannel}'] } };
    expect(problem(await planner.send('PUT', `${url}/agreement`, odd))).toBe('CERT_TEMPLATE_UNKNOWN');
    const tester = { serial: 'MX5-00417', calibratedOn: '2026-03-12', calibratedUntil: '2027-03-11' };
    expect((await technician.send('POST', '/testers', tester)).status).toBe(201);
    expect((await viewer.get('/testers')).json()).toMatchObject({
      items: [{ serial: 'MX5-00417', state: 'valid' }],
    });
    const calendar = await viewer.get('/testers/calendar.ics', { 'accept-language': 'fr' });
    expect(calendar.headers.get('content-type')).toContain('text/calendar');
    expect(calendar.text).toContain('SUMMARY:Fin d’étalonnage du testeur MX5-00417\r\n');
    const pack = (await viewer.get('/limit-pack')).json<{ version: string }>();
    expect(problem(await planner.send('POST', '/limit-packs', pack))).toBe('CERT_PACK_KNOWN');
    expect(
      (await planner.send('POST', '/limit-packs', { ...pack, version: '2026.11-verified' })).status,
    ).toBe(201);
  });

  it('enters in the register, once, that a certificate has ended', async () => {
    const ended0 = { serial: 'OLD-1', calibratedOn: '2019-03-12', calibratedUntil: '2020-03-11' };
    expect((await technician.send('POST', '/testers', ended0)).status).toBe(201);
    for (const reminded of [1, 0]) {
      const id = server.runtime.newId();
      await server.db.execute(
        `INSERT INTO job (id, task, state, author, created_at) VALUES ($1, 'remind', 'waiting', '', now())`,
        [id],
      );
      await server.db.execute(
        `SELECT graphile_worker.add_job('remind', payload := json_build_object('job', $1::text))`,
        [id],
      );
      expect((await ended(technician, id)).result).toEqual({ reminded });
    }
    const told = await server.db.rows(
      `SELECT detail->>'serial' FROM register_event WHERE action = 'tester.calibration-expired'`,
    );
    expect(told).toEqual([['OLD-1']]);
  });

  it('is written into the register', async () => {
    const events = await server.db.rows<[string, { records: number }]>(
      `SELECT action, detail FROM register_event WHERE action = 'tests.imported' ORDER BY seq`,
    );
    expect(events.map(([, { records }]) => records)).toEqual([49, 1, 1, 1]);
  });

  it.each([
    ['an unknown profile', form('a.csv', 'x', 'nobody'), 422, 'CERT_PROFILE_UNKNOWN'],
    ['a picture', form('a.csv', new Uint8Array([1, 0, 2, 3])), 202, 'CERT_FILE_REFUSED'],
    ['no file', new FormData(), 400, 'FILE_MISSING'],
  ])('refuses %s', async (_, body, status, code) => {
    const answer = await bring(body);
    expect([answer.status, answer.code]).toEqual([status, code]);
  });

  it('is cancelled where it stands, and leaves nothing', async () => {
    await worker.stop();
    const before = await stored();
    const answer = await technician.send('POST', `${url}/imports`, form('long.csv', 'id,result\nX-9,PASS\n'));
    const { job } = answer.json<{ job: string }>();
    expect((await viewer.send('POST', `/jobs/${job}/cancel`)).status).toBe(403);
    expect((await technician.send('POST', `/jobs/${job}/cancel`)).json()).toMatchObject({
      state: 'cancelled',
    });
    worker = await workerOf(server);
    expect(await ended(technician, job)).toMatchObject({ state: 'cancelled', result: null });
    expect(await stored()).toBe(before);
  });

  it('says of each port and device what is proven there', async () => {
    const { required, proven, counts } = await coverage();
    const status = (await viewer.get(`${url}/status`)).json<{
      required: number;
      proven: number;
      counts: Record<string, number>;
      ports: Record<string, string>;
      devices: Record<string, Record<string, number>>;
    }>();
    expect(status).toMatchObject({ required, proven });
    const own = Object.fromEntries(Object.entries(counts).filter(([, n]) => n > 0));
    expect(status.counts).toMatchObject(own);
    const states = Object.values(status.ports);
    expect(states.every((state) => (counts[state] ?? 0) > 0)).toBe(true);
    // Both ends of every copper link are ports of a panel and of an outlet box.
    const atDevices = Object.values(status.devices).reduce((sum, one) => sum + (one['pass'] ?? 0), 0);
    expect(atDevices).toBeGreaterThanOrEqual(2 * 40);
  });

  it('keeps findings of a job apart from lists, and gives them page by page', async () => {
    const id = server.runtime.newId();
    const findings = Array.from({ length: 250 }, (_, i) => ({
      code: 'CERT_FILE_EMPTY',
      severity: 'error',
      where: [{ file: `f${i}.csv` }],
      params: {},
    }));
    const fault = {
      code: 'CERT_FILE_REFUSED',
      params: { file: 'all.zip', count: 4000 },
      findings,
      findingCount: 4000,
    };
    await server.db.execute(
      `INSERT INTO job (id, task, state, author, created_at, ended_at, fault) VALUES ($1, 'import-tests', 'failed', '', now(), now(), $2)`,
      [id, JSON.stringify(fault)],
    );
    const listed = (await viewer.get('/jobs')).json<{ items: { id: string; findings: object[] }[] }>().items;
    expect(listed.find((job) => job.id === id)).toMatchObject({ findings: [], findingCount: 4000 });
    const one = (await viewer.get(`/jobs/${id}`)).json<{ findings: object[]; findingCount: number }>();
    expect([one.findings.length, one.findingCount]).toEqual([100, 4000]);
    const page = async (cursor: string) =>
      (await viewer.get(`/jobs/${id}/findings?cursor=${cursor}&limit=100`)).json<{
        items: { place: string }[];
        next: string | null;
      }>();
    const last = await page('200');
    expect([(await page('0')).next, last.items.length, last.items[0]?.place, last.next]).toEqual([
      '100',
      50,
      'f200.csv',
      null,
    ]);
  });

  it('is for those who record', async () => {
    expect((await viewer.send('POST', `${url}/imports`, form('a.csv', 'x'))).status).toBe(403);
    const nowhere = url.replace(/projects\/[^/]+/, 'projects/00000000-0000-7000-8000-000000000001');
    expect((await viewer.get(nowhere)).status).toBe(404);
    expect((await viewer.get(`${nowhere}/imports`)).status).toBe(404);
  });

  it('calls a test stale when its own link was changed after it, and says why; cords change nothing', async () => {
    const projectId = url.split('/')[2]!;
    const plan = (await planOf(server.db, everything, projectId))!;
    const { objects } = layerOf(plan, 'after') as { objects: PlanObjects };
    const step = Math.max(...plan.project!.steps.map(({ number }) => number));
    const labelled = (label: string): Cable =>
      [...objects.cable.values()].find((cable) => cable.label === label)!;
    const cord = [...objects.cable.values()].find(({ role, media }) => role === 'cord' && media === 'cat6a')!;
    const [moved, longer] = [labelled('L-1001'), labelled('L-1002')];
    const write = async (changes: PlanChangeSet) =>
      expect(
        await writeChanges(server.db, {
          actor: 'planner',
          reason: 'work',
          changes,
          projectId,
          step,
          at: server.runtime.now(),
          newId: () => server.runtime.newId(),
        }),
      ).toMatchObject({ ok: true });
    const before = await coverage();
    await write([
      changed('cable', moved, { ...moved, wiringA: 't568b' as const }),
      changed('cable', longer, { ...longer, lengthM: (longer.lengthM ?? 0) + 40 }),
      changed('cable', cord, { ...cord, lengthM: 9, colour: 'RO' }),
    ]);
    const rewired: Cable = { ...moved, wiringA: 't568b' };
    await write([changed('cable', rewired, { ...rewired, wiringA: 't568a' })]);
    const after = await coverage();
    expect([after.counts['stale'], after.proven]).toEqual([2, before.proven - 2]);
    const { findings } = (await viewer.get(url, { 'accept-language': 'fr' })).json<CoverageAnswer>();
    const told = findings.filter(({ code }) => code.startsWith('CERT_STALE'));
    expect(told.map(({ code }) => code)).toEqual(['CERT_STALE_LENGTH', 'CERT_STALE_TERMINATION']);
    expect(told[1]?.text).toMatch(
      /^L-1001 a été raccordé de nouveau après son test du 2026-11-18 .* T568B est devenu T568A \(consigné \d{4}-\d\d-\d\d, planner\)\.$/u,
    );
    const link = after.rows.find(({ name }) => name === 'L-1001')!.link;
    expect((await viewer.get(`${url}/links/${link}`)).json()).toMatchObject({
      state: 'stale',
      findings: [{ code: 'CERT_STALE_TERMINATION' }],
    });
  });
});
