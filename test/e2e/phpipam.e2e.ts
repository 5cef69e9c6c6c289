import { zipOf } from '#documents';
import { readFileSync } from 'node:fs';
import { startWorker, type Worker } from '../../apps/worker/src/start-worker.js';
import { imported, type Imported } from '../support/import-job.js';
import { startTestServer, type Asker, type TestServer } from '../support/test-server.js';

let server: TestServer;
let worker: Worker;
let approver: Asker;

beforeAll(async () => {
  server = await startTestServer();
  worker = await startWorker({
    url: server.databaseUrl,
    home: server.home,
    secretKey: null,
    managementNetworks: [],
  });
  approver = await server.as('approver');
});
afterAll(async () => {
  await worker?.stop();
  await server?.stop();
});

const bytesOf = (file: string): Uint8Array => readFileSync(`test/fixtures/phpipam/${file}`);
const csv = ['subnets.csv', 'addresses.csv', 'vlans.csv'].map((name) => ({ name, bytes: bytesOf(name) }));

async function bring(name: string, bytes: Uint8Array, dry = false, mapping?: object): Promise<Imported> {
  const form = new FormData();
  form.set('file', new Blob([bytes]), name);
  if (mapping) form.set('mapping', JSON.stringify(mapping));
  return imported(approver, `/imports/phpipam${dry ? '?dry=true' : ''}`, form);
}

interface Told {
  readonly kinds: { kind: string; added: number; changed: number }[];
  readonly event: string | null;
  readonly findings: { code: string; text: string }[];
}
const items = async (url: string): Promise<Record<string, unknown>[]> =>
  (await approver.get(url)).json<{ items: Record<string, unknown>[] }>().items;

describe('an export of phpIPAM', () => {
  it('is shown first, then comes in as one change set; the second time nothing is new', async () => {
    const dry = (await bring('export.zip', zipOf(csv), true)).json<Told>();
    expect([dry.event, await items('/kinds/prefixes')]).toEqual([null, []]);
    const done = (await bring('export.zip', zipOf(csv))).json<Told>();
    expect(done.kinds).toEqual(dry.kinds);
    expect(done.kinds).toContainEqual({ kind: 'prefix', added: 6, changed: 0 });
    expect(done.findings.map(({ code }) => code)).toContain('TABLE_IP_HOST_BITS');
    expect((await items('/kinds/prefixes')).map(({ prefix }) => prefix)).toContain('2001:db8:60::/64');
    expect((await bring('export.zip', zipOf(csv))).json<Told>()).toMatchObject({ kinds: [], event: null });
  });

  it('the JSON of the API means the same objects', async () => {
    const { kinds } = (await bring('api.json', bytesOf('api.json'))).json<Told>();
    // The offices change their description, the LAB prefix becomes a pool; VLAN 4095 and the second gateway are new.
    expect(kinds.find(({ kind }) => kind === 'prefix')).toEqual({ kind: 'prefix', added: 0, changed: 2 });
  });

  it('columns with headings of their own are looked at, and read as a person says', async () => {
    const bytes = new TextEncoder().encode('Netz;Bemerkung;Description\n10.61.0.0/24;x;Lager\n');
    const form = new FormData();
    form.set('file', new Blob([bytes]), 'netze.csv');
    expect((await imported(approver, '/imports/phpipam/look', form)).result).toEqual({
      tables: [
        {
          file: 'netze.csv',
          sheet: null,
          headings: ['Netz', 'Bemerkung', 'Description'],
          rows: 1,
          sample: [['10.61.0.0/24', 'x', 'Lager']],
        },
      ],
      mapping: { Netz: null, Bemerkung: null, Description: 'description' },
    });
    expect((await bring('netze.csv', bytes, true)).code).toBe('IMPORT_REFUSED');
    const done = (await bring('netze.csv', bytes, false, { Netz: 'subnet' })).json<Told>();
    expect([done.kinds, done.findings.map(({ code }) => code)]).toEqual([
      [{ kind: 'prefix', added: 1, changed: 0 }],
      ['PHPIPAM_FIELD_DROPPED'],
    ]);
    expect((await bring('netze.csv', bytes, false, { Netz: 'subnet' })).json<Told>()).toMatchObject({
      kinds: [],
      event: null,
    });
    expect((await bring('netze.csv', bytes, false, { Netz: 'nonsense' })).status).toBe(400);
  });

  it('what is none of its files is refused', async () => {
    const refused = await bring('x.csv', new TextEncoder().encode('a;b\n1;2\n'));
    expect([refused.code, refused.findings.map(({ code }) => code)]).toEqual([
      'IMPORT_REFUSED',
      ['PHPIPAM_LIST_UNKNOWN'],
    ]);
  });
});
