import { zipOf } from '#documents';
import { XMLValidator } from 'fast-xml-parser';
import ExcelJS from 'exceljs';
import { readFileSync } from 'node:fs';
import { imported, workerOf, type Imported } from '../support/import-job.js';
import type { Worker } from '../../apps/worker/src/start-worker.js';
import { startTestServer, type Asker, type TestServer } from '../support/test-server.js';

// Files in and out, held to docs/security.md: what is hostile is refused at once, and names run nowhere.

let server: TestServer;
let worker: Worker;
let approver: Asker;

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const importing = (name: string, content: Uint8Array, query = '', into = ''): Promise<Imported> => {
  const form = new FormData();
  form.append('project', into);
  form.append('file', new Blob([content]), name);
  return imported(approver, `/imports/plan${query}`, form);
};

beforeAll(async () => {
  server = await startTestServer();
  worker = await workerOf(server);
  approver = await server.as('approver');
});
afterAll(async () => {
  await worker?.stop();
  await server?.stop();
});

const bomb = (): Uint8Array =>
  zipOf([
    { name: 'xl/workbook.xml', bytes: bytes('<workbook/>') },
    { name: 'xl/big.xml', bytes: new Uint8Array(200_000_000) },
  ]);
const aliases = Array.from({ length: 9 }, (_, i) => `l${i + 1}: &l${i + 1} [${`*l${i},`.repeat(9)}]`).join(
  '\n',
);

it.each<readonly [string, string, () => Uint8Array]>([
  ['an alias bomb', 'a.yaml', () => bytes(`l0: &l0 x\n${aliases}`)],
  ['lists 50,000 deep', 'a.yaml', () => bytes(`brassage: 1\nname: ${'['.repeat(50_000)}`)],
  ['maps 50,000 deep', 'a.yaml', () => bytes(`brassage: 1\nname: ${'{a: '.repeat(50_000)}`)],
  ['no UTF-8', 'a.yaml', () => Uint8Array.of(0xff, 0xfe, 0x00)],
  ['a ZIP bomb', 'a.xlsx', bomb],
  ['no ZIP', 'a.xlsx', () => bytes('PK\u0003\u0004nothing')],
  ['a name that is a path', '../../a.yaml', () => bytes('x')],
  [
    'a prototype as a key',
    'a.yaml',
    () => bytes('brassage: 1\nname: x\n__proto__: { a: 1 }\nconstructor: x'),
  ],
])('a file with %s is refused soon', async (_, name, content) => {
  const file = content();
  const before = process.cpuUsage();
  const answer = await importing(name, file);
  const { user, system } = process.cpuUsage(before);
  expect(answer.code).toBe('IMPORT_REFUSED');
  expect(JSON.stringify(answer.job)).not.toMatch(/node_modules|\.[jt]s:\d+/);
  // Of the processor, threads included, whatever else the machine does. Unbounded, each takes minutes or the memory.
  expect((user + system) / 1_000_000).toBeLessThan(10);
});

describe('hostile names', () => {
  const HOSTILE = `=cmd|'x'!A0 <script>alert(1)</script>"&']]>`;
  let project: string;

  beforeAll(async () => {
    const answer = await importing('plan.yaml', readFileSync('examples/atelier-nord/plan.yaml'));
    expect(answer.code).toBe('');
    project = String(answer.result['project']);
    // Straight into the present, save where the project builds on it.
    await server.db.execute(
      'UPDATE device SET name = $1 || name WHERE id NOT IN (SELECT object_id FROM project_change)',
      [HOSTILE],
    );
  });

  it('are text in every drawing', async () => {
    const { items } = (await approver.get(`/projects/${project}/drawings`)).json<{
      items: { name: string }[];
    }>();
    expect(items.length).toBeGreaterThan(3);
    let shown = 0;
    for (const { name } of items) {
      const { text } = await approver.get(`/projects/${project}/drawings/${encodeURIComponent(name)}.svg`);
      expect([name, XMLValidator.validate(text)]).toEqual([name, true]);
      expect(text).not.toMatch(/<script|<foreignObject|\son\w+=|href="(?!#)/i);
      shown += text.includes('&lt;script') ? 1 : 0;
    }
    expect(shown).toBeGreaterThan(0);
  });

  it('are no formulas in tables and workbooks', async () => {
    const { text } = await approver.get(`/projects/${project}/patch-table.csv`);
    expect(text).toContain(`'=cmd|`);
    expect(text).not.toMatch(/(^|,|\n)"?[=+@]/);
    for (const file of ['patch-table.xlsx', 'export.xlsx']) {
      const workbook = new ExcelJS.Workbook();
      const answer = await approver.get(`/projects/${project}/${file}`);
      await workbook.xlsx.load(answer.bytes.buffer as ArrayBuffer);
      const types = new Set<ExcelJS.ValueType>();
      let hostile = 0;
      workbook.eachSheet((sheet) =>
        sheet.eachRow((row) =>
          row.eachCell((cell) => {
            types.add(cell.type);
            hostile += cell.text.includes('<script>') ? 1 : 0;
          }),
        ),
      );
      expect([file, types.has(ExcelJS.ValueType.Formula), hostile > 0]).toEqual([file, false, true]);
    }
  });

  it('come back from a plan file as they were', async () => {
    const file = await approver.get(`/projects/${project}/export.yaml?ids=true`);
    const back = await importing('back.yaml', file.bytes, '?dry=true', project);
    expect(back.json()).toMatchObject({ present: { added: 0, changed: 0 } });
  });
});
