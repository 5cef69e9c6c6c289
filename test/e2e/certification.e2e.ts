import { readFile } from 'node:fs/promises';
import { seedExample } from '../../apps/api/src/start/seed-example.js';
import { startTestServer, type Answer, type Asker, type TestServer } from '../support/test-server.js';

const EXAMPLE = 'examples/atelier-nord';

interface Row {
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
}

let server: TestServer;
let technician: Asker;
let viewer: Asker;
let url: string;

beforeAll(async () => {
  server = await startTestServer();
  await seedExample(server.db, server.runtime, `${EXAMPLE}/plan.yaml`);
  technician = await server.as('technician');
  viewer = await server.as('viewer');
  const [project] = (await viewer.get('/projects')).json<{ items: { id: string }[] }>().items;
  url = `/projects/${project!.id}/certification`;
});
afterAll(() => server?.stop());

const form = (name: string, content: Uint8Array | string, profile = ''): FormData => {
  const data = new FormData();
  if (profile !== '') data.set('profile', profile);
  data.set('file', new Blob([Buffer.from(content)]), name);
  return data;
};
const coverage = async (): Promise<CoverageAnswer> => (await viewer.get(url)).json<CoverageAnswer>();
const problem = (answer: Answer): string => answer.json<{ code?: string }>().code ?? '';
const stored = async (): Promise<number> => Number((await server.db.rows<[string]>('SELECT count(*) FROM test_record'))[0]?.[0]); // prettier-ignore

describe('certifying the example', () => {
  it('misses every link before the first import', async () => {
    const { required, proven, counts, rows } = await coverage();
    expect({ required, proven, missing: counts['missing'] }).toEqual({
      required: 49,
      proven: 0,
      missing: 49,
    });
    expect(rows.map(({ name }) => name)).toContain('TR-02');
  });

  it('brings nothing of a file with faults, and names each with line and column', async () => {
    const faulty = 'Cable ID,Result,Length (m)\nL-1001,PASS,16\nL-1002,perhaps,17\nL-1003,PASS,long\n';
    const answer = await technician.send('POST', `${url}/imports`, form('faulty.csv', faulty));
    expect([answer.status, problem(answer)]).toEqual([422, 'CERT_FILE_REFUSED']);
    expect(answer.json<{ findings: { place: string }[] }>().findings.map(({ place }) => place)).toEqual(['faulty.csv:3:2', 'faulty.csv:4:3']); // prettier-ignore
    expect(await stored()).toBe(0);
  });

  it('binds the copper results of the tester, the odd spelling included', async () => {
    const bytes = await readFile(`${EXAMPLE}/results/cuivre.csv`);
    const answer = await technician.send('POST', `${url}/imports`, form('cuivre.csv', bytes, 'generic-fr'));
    expect(answer.status).toBe(201);
    expect(answer.json()).toMatchObject({ records: 49, bound: 48, unmatched: [{ identifier: 'L-1049', candidates: [] }], findings: [] }); // prettier-ignore
    const { rows, counts, proven, orphans } = await coverage();
    const row = (name: string): Row | undefined => rows.find((one) => one.name === name);
    expect(row('L-1007')).toMatchObject({ state: 'pass', method: 'normalised' });
    expect(row('L-1012')).toMatchObject({ state: 'passed-after-retest', retests: 1 });
    expect(row('L-1023')).toMatchObject({ state: 'pass-marginal' });
    expect(row('L-1031')).toMatchObject({ state: 'missing' });
    expect(row('L-1040')).toMatchObject({ state: 'fail' });
    expect(counts).toMatchObject({
      missing: 2,
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
    expect(findings.map(({ code }) => code)).toEqual(['CERT_LINK_FAILED', 'CERT_LINK_UNTESTED', 'CERT_LINK_UNTESTED', 'CERT_LINK_MARGINAL', 'CERT_RECORD_ORPHAN']); // prettier-ignore
    expect(findings[0]?.text).toBe(
      'Le dernier test de L-1040 est en échec (marge -1,1 dB, 2026-11-18 09:30:03).',
    );
  });

  it('recognises the same file, and keeps its original to the byte', async () => {
    const bytes = await readFile(`${EXAMPLE}/results/cuivre.csv`);
    const again = await Promise.all([1, 2].map(() => technician.send('POST', `${url}/imports`, form('renamed.csv', bytes)))); // prettier-ignore
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
    const both = await Promise.all([1, 2].map(() => technician.send('POST', `${url}/imports`, form('fibre.csv', bytes)))); // prettier-ignore
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
    expect((await coverage()).proven).toBe(47);
    const figures = await server.db.rows(
      `SELECT f->>0, f->>1, (f->>5)::float8 FROM test_record, json_array_elements(measurements) AS f ORDER BY 2`,
    );
    expect(figures).toEqual([['LOSS', '1310', 0.82], ['LOSS', '1550', 0.74]]); // prettier-ignore
  });

  it('is written into the register', async () => {
    const events = await server.db.rows<[string, { records: number }]>(`SELECT action, detail FROM register_event WHERE action = 'tests.imported' ORDER BY seq`); // prettier-ignore
    expect(events.map(([, { records }]) => records)).toEqual([49, 1]);
  });

  it.each([
    ['an unknown profile', form('a.csv', 'x', 'nobody'), 422, 'CERT_PROFILE_UNKNOWN'],
    ['a picture', form('a.csv', new Uint8Array([1, 0, 2, 3])), 422, 'CERT_FILE_REFUSED'],
    ['no file', new FormData(), 400, 'FILE_MISSING'],
  ])('refuses %s', async (_, body, status, code) => {
    const answer = await technician.send('POST', `${url}/imports`, body);
    expect([answer.status, problem(answer)]).toEqual([status, code]);
  });

  it('is for those who record', async () => {
    expect((await viewer.send('POST', `${url}/imports`, form('a.csv', 'x'))).status).toBe(403);
    const nowhere = url.replace(/projects\/[^/]+/, 'projects/00000000-0000-7000-8000-000000000001');
    expect((await viewer.get(nowhere)).status).toBe(404);
    expect((await viewer.get(`${nowhere}/imports`)).status).toBe(404);
  });
});
