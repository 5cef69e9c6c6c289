import { writeWorkbook } from '#documents';
import { imported, workerOf, type Imported } from '../support/import-job.js';
import type { Worker } from '../../apps/worker/src/start-worker.js';
import { startTestServer, type Asker, type TestServer } from '../support/test-server.js';

let server: TestServer;
let worker: Worker;
let approver: Asker;
const items = async (url: string): Promise<Record<string, unknown>[]> =>
  (await approver.get(url)).json<{ items: Record<string, unknown>[] }>().items;

async function send(
  url: string,
  name: string,
  content: string | Uint8Array,
  fields: Readonly<Record<string, string>>,
): Promise<Imported> {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  form.set('file', new Blob([content]), name);
  return imported(approver, url, form);
}

beforeAll(async () => {
  server = await startTestServer();
  worker = await workerOf(server);
  approver = await server.as('approver');
  const [site] = (await approver.send('POST', '/kinds/locations', { name: 'NORD', kind: 'site' })).json<{
    ids: string[];
  }>().ids;
  await approver.send('POST', '/kinds/racks', { name: 'SR1', locationId: site, heightU: 42 });
  const ports = ['1', '2', '3'].map((name) => ({ name, kind: 'front' }));
  await approver.send('POST', '/kinds/device-types', { manufacturer: 'M', model: 'P3', ports });
});
afterAll(async () => {
  await worker?.stop();
  await server?.stop();
});

const devices = 'Nom;Modèle;Baie;U;Prix\nP1;P3;SR1;10;12,5\nP2;P3;SR1;12,5;\n';

describe('a table that people keep', () => {
  it('is looked at first: what its columns seem to give', async () => {
    const latin1 = Buffer.from(devices, 'latin1');
    expect(
      (await send('/imports/table/look', 'équipements.csv', latin1, { kind: 'device' })).json(),
    ).toMatchObject({
      headings: ['Nom', 'Modèle', 'Baie', 'U', 'Prix'],
      roles: ['name', 'type', 'rack', 'positionU', null],
      rows: 2,
      sample: [
        ['P1', 'P3', 'SR1', '10', '12,5'],
        ['P2', 'P3', 'SR1', '12,5', ''],
      ],
    });
  });

  it('comes in as one change set, by the mapping that people chose', async () => {
    const dry = await send('/imports/table?dry=true', 'devices.csv', devices, { kind: 'device' });
    expect(dry.result).toEqual({ rows: 2, added: 2, changed: 0, event: null, sums: [] });
    const done = await send('/imports/table', 'devices.csv', devices, {
      kind: 'device',
      roles: '["name", "type", "rack", null, "positionU"]',
    });
    expect(done.code).toBe('');
    expect(await items('/kinds/devices')).toMatchObject([
      { name: 'P1', positionU: 12.5 },
      { name: 'P2', positionU: null },
    ]);
    const again = await send('/imports/table', 'devices.csv', devices, { kind: 'device' });
    expect(again.json()).toMatchObject({ added: 0, changed: 2 });
  });

  it('one bad row of many: every fault is told by its place, nothing is written', async () => {
    const rows = Array.from({ length: 3000 }, (_, n) => `L-${n};${n === 1234 ? 'SR1/P9:1' : ''}`);
    const answer = await send('/imports/table', 'cables.csv', ['Repère;De', ...rows].join('\n'), {
      kind: 'cable',
    });
    expect(answer.json()).toMatchObject({
      code: 'TABLE_REFUSED',
      findings: [{ code: 'PLANFILE_UNKNOWN_NEAR', place: 'cables.csv:1236:2' }],
    });
    expect(await items('/kinds/cables')).toEqual([]);
  });

  it('a workbook keeps identifiers to the letter', async () => {
    const bytes = await writeWorkbook([
      {
        name: 'Câbles',
        rows: [
          ['Label', 'Length'],
          ['0012', 2.5],
          ['1E05', null],
        ],
        textColumns: [0],
      },
    ]);
    expect((await send('/imports/table', 'cables.xlsx', bytes, { kind: 'cable' })).json()).toMatchObject({
      added: 2,
    });
    expect((await items('/kinds/cables')).map(({ label, lengthM }) => [label, lengthM])).toEqual([
      ['0012', 2.5],
      ['1E05', null],
    ]);
  });

  it.each([
    ['x.xlsx', 'no workbook', { kind: 'cable' }, 202, 'TABLE_REFUSED'],
    ['x.csv', '', { kind: 'cable' }, 202, 'TABLE_REFUSED'],
    ['x.png', 'x', { kind: 'cable' }, 415, 'FILE_KIND_UNKNOWN'],
    ['x.csv', 'label\n1', { kind: 'cable', roles: '{' }, 400, 'REQUEST_INVALID'],
    ['x.csv', 'label\n1', { kind: 'rack' }, 400, 'REQUEST_INVALID'],
    ['x.csv', 'label\n1', { kind: 'cable', sheet: 'nowhere' }, 202, 'TABLE_REFUSED'],
  ])('%s with %j is refused', async (name, content, fields, status, code) => {
    const answer = await send('/imports/table', name, content, fields);
    expect([answer.status, answer.code]).toEqual([status, code]);
  });
});
