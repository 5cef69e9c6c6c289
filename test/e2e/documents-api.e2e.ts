import { readWorkbook, unzip } from '#documents';
import ExcelJS from 'exceljs';
import { seedExample } from '../../apps/api/src/start/seed-example.js';
import { startWorker, type Worker } from '../../apps/worker/src/start-worker.js';
import { startTestServer, type Answer, type Asker, type TestServer } from '../support/test-server.js';

let server: TestServer;
let worker: Worker;
let planner: Asker;
let viewer: Asker;
let project: string;

beforeAll(async () => {
  server = await startTestServer();
  await seedExample(server.db, server.runtime, 'examples/atelier-nord/plan.yaml');
  worker = await startWorker({
    url: server.databaseUrl,
    home: server.home,
    secretKey: null,
    managementNetworks: null,
  });
  planner = await server.as('planner');
  viewer = await server.as('viewer');
  const { items } = (await viewer.get('/projects')).json<{ items: { id: string }[] }>();
  project = items[0]!.id;
});
afterAll(async () => {
  await worker?.stop();
  await server?.stop();
});

interface Job {
  readonly state: string;
  readonly error: string | null;
  readonly result: { readonly name: string; readonly files: number } | null;
}

async function ended(job: string): Promise<Job> {
  for (;;) {
    const now = (await viewer.get(`/jobs/${job}`)).json<Job>();
    if (now.state !== 'waiting' && now.state !== 'running') return now;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe('the document set', () => {
  it('is made by a job and fetched as one ZIP; who only reads may not ask for it', async () => {
    expect((await viewer.send('POST', `/projects/${project}/documents`, {})).status).toBe(403);
    const asked = await planner.send('POST', `/projects/${project}/documents`, {
      language: 'fr',
      date: '2026-11-22',
    });
    expect(asked.status).toBe(202);
    const { job } = asked.json<{ job: string }>();
    expect(await ended(job)).toMatchObject({
      state: 'done',
      error: null,
      result: { name: 'EXT-2026-014-B+.zip' },
    });
    const file = await viewer.get(`/projects/${project}/documents/${job}/file`);
    expect(file.headers.get('content-type')).toBe('application/zip');
    const names = [...unzip(file.bytes).keys()];
    expect(names).toEqual(
      expect.arrayContaining(['index.html', 'binder.pdf', 'manifest.json', 'tables/patching.xlsx']),
    );
  });

  it('of no job is not found', async () => {
    const nobody = '01900000-0000-7000-8000-000000000000';
    expect((await viewer.get(`/projects/${project}/documents/${nobody}/file`)).status).toBe(404);
  });
});

describe('the tables', () => {
  it('are listed, and fetched one by one', async () => {
    const listed = await viewer.get(`/projects/${project}/schedules?lang=en`);
    expect(listed.text).toContain('cable-schedule');
    const { items } = listed.json<{
      items: { name: string; rows: number }[];
    }>();
    expect(items).toContainEqual(expect.objectContaining({ name: 'cable-schedule', rows: 49 }));
    expect((await viewer.get(`/projects/${project}/schedules/cable-schedule.csv?lang=en`)).text).toContain(
      'L-1001',
    );
    expect((await viewer.get(`/projects/${project}/schedules/no-such.csv`)).status).toBe(404);
  });
});

describe('red lines', () => {
  it('of a workbook that nobody touched are none; of any other file a word', async () => {
    const { bytes } = await viewer.get(`/projects/${project}/schedules/cable-schedule.xlsx?lang=fr`);
    expect((await readWorkbook(bytes, 'f')).ok).toBe(true);
    const send = (content: Uint8Array) => {
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(content)]), 'schedule.xlsx');
      return planner.send('POST', `/projects/${project}/redlines?dry=true&lang=en`, form);
    };
    expect((await send(bytes)).json()).toEqual({ redlines: [], findings: [], applied: 0, event: null });
    const broken = (await send(new Uint8Array([1, 2, 3]))).json<{ findings: { code: string }[] }>();
    expect(broken.findings.map(({ code }) => code)).toEqual(['PLANFILE_WORKBOOK']);
  });

  it('of a technician report what lies, and the project stays at work; anything else is for planners', async () => {
    const technician = await server.as('technician');
    await server.db.execute(`UPDATE project SET state = 'in-progress' WHERE id = $1`, [project]);
    const filled = async (status: string): Promise<Answer> => {
      const { bytes } = await technician.get(`/projects/${project}/schedules/cable-schedule.xlsx?lang=en`);
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(Buffer.from(bytes) as never);
      fillFirst(book.worksheets[0]!, status);
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(await book.xlsx.writeBuffer())]), 'schedule.xlsx');
      return technician.send('POST', `/projects/${project}/redlines?lang=en`, form);
    };
    const state = async () => (await viewer.get(`/projects/${project}`)).json<{ state: string }>().state;
    expect((await filled('installed')).json()).toMatchObject({ applied: 1, findings: [] });
    expect(await state()).toBe('in-progress');
    const refused = await filled('retired');
    expect([refused.status, refused.json<{ code: string }>().code]).toEqual([403, 'RIGHT_MISSING']);
    expect(await state()).toBe('in-progress');
  });
});

/** Writes a status into the first row that carries a planned cable. */
function fillFirst(sheet: ExcelJS.Worksheet, status: string): void {
  const column = (sheet.getRow(1).values as unknown[]).indexOf('Site status');
  const issued = (sheet.getRow(1).values as unknown[]).indexOf('brassage-issued');
  for (let row = 2; row <= sheet.rowCount; row += 1) {
    if (!/"status":"(planned|installed)"/.test(sheet.getRow(row).getCell(issued).text)) continue;
    sheet.getRow(row).getCell(column).value = status;
    return;
  }
  throw new Error('no row carries a cable');
}
