import { zipOf } from '#documents';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { imported, type Imported as Brought } from '../support/import-job.js';
import { startWorker, type Worker } from '../../apps/worker/src/start-worker.js';
import { startTestServer, type Asker, type TestServer } from '../support/test-server.js';

const text = readFileSync('test/fixtures/netbox/plant.json', 'utf8');
const lists = JSON.parse(text) as Record<string, unknown>;
const objectsOf = (list: unknown): unknown[] =>
  Array.isArray(list) ? list : (list as { results: unknown[] }).results;

let server: TestServer;
let worker: Worker;
let approver: Asker;
let netBox: Server;
const asked: string[] = [];

const services = JSON.parse(readFileSync('test/fixtures/netbox-services/services.json', 'utf8')) as Record<
  string,
  unknown
>;

/** A NetBox that pages, wants a token, and lacks one list; below `/works` another one, with circuits and power. */
function answer(url: URL, authorization: string | undefined): { status: number; body: unknown } {
  asked.push(`${url.pathname}${url.search}`);
  if (authorization !== 'Token secret') return { status: 403, body: { detail: 'Invalid token' } };
  const [, base = '', name = ''] = /^\/(base|works)\/api\/(.+)\/$/.exec(url.pathname) ?? [];
  if (base === 'base' && name === 'ipam/asns') return { status: 404, body: {} };
  const all = objectsOf((base === 'works' ? services : lists)[name] ?? []);
  const offset = Number(url.searchParams.get('offset'));
  return {
    status: 200,
    body: {
      count: all.length,
      next: null,
      results: all.slice(offset, offset + Number(url.searchParams.get('limit'))),
    },
  };
}

beforeAll(async () => {
  server = await startTestServer();
  worker = await startWorker({
    url: server.databaseUrl,
    home: server.home,
    secretKey: null,
    managementNetworks: ['127.0.0.1/32'],
  });
  approver = await server.as('approver');
  netBox = createServer((request, response) => {
    const { status, body } = answer(new URL(request.url ?? '/', 'http://x'), request.headers.authorization);
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => netBox.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await worker?.stop();
  await server?.stop();
  netBox?.close();
});

async function bring(name: string, bytes: Uint8Array, dry = false): Promise<Brought> {
  const form = new FormData();
  form.set('file', new Blob([bytes]), name);
  form.set('source', 'netbox.example');
  return imported(approver, `/imports/netbox${dry ? '?dry=true' : ''}`, form);
}
const bytesOf = (content: string): Uint8Array => new TextEncoder().encode(content);
const items = async (url: string): Promise<Record<string, unknown>[]> =>
  (await approver.get(url)).json<{ items: Record<string, unknown>[] }>().items;
interface Imported {
  readonly kinds: { kind: string; added: number; changed: number }[];
  readonly event: string | null;
  readonly findings: { code: string }[];
}

describe('an export of NetBox', () => {
  it('is shown first, and nothing is written', async () => {
    const { kinds, event, findings } = (await bring('plant.json', bytesOf(text), true)).json<Imported>();
    expect(kinds).toContainEqual({ kind: 'cable', added: 4, changed: 0 });
    expect(event).toBeNull();
    expect(findings.map(({ code }) => code)).toContain('NETBOX_TYPE_MISSING');
    expect(await items('/kinds/devices')).toEqual([]);
  });

  it('comes in as one change set, and a second time changes nothing', async () => {
    const first = await bring('plant.json', bytesOf(text));
    expect(first.code).toBe('');
    expect(first.json<Imported>().event).not.toBeNull();
    expect((await items('/kinds/cables')).map(({ label }) => String(label)).toSorted()).toEqual([
      '#2',
      '#3',
      '#4',
      '0012',
    ]);
    const split = zipOf(
      Object.entries(lists).map(([name, list]) => ({
        name: `${name.replace('/', '_')}.json`,
        bytes: bytesOf(JSON.stringify(list)),
      })),
    );
    const again = await bring('export.zip', split);
    expect(again.json()).toMatchObject({ kinds: [], event: null });
  });

  it('what people recorded beside it stays, what changed in NetBox comes', async () => {
    const [rack] = (await items('/kinds/racks')) as [{ id: string; version: number }];
    await approver.send(
      'PATCH',
      `/kinds/racks/${rack.id}`,
      { bondLabel: 'B-1', description: 'by hand' },
      { 'If-Match': `"${rack.version}"` },
    );
    const changed = text.replace('"u_height": 42', '"u_height": 47');
    const answered = (await bring('plant.json', bytesOf(changed))).json<Imported>();
    expect(answered.kinds).toEqual([{ kind: 'rack', added: 0, changed: 1 }]);
    expect(await items('/kinds/racks')).toMatchObject([
      { heightU: 47, bondLabel: 'B-1', description: 'by hand' },
    ]);
    const undo = await approver.send('POST', `/change-sets/${answered.event}/undo`, {});
    expect(undo.status).toBe(201);
  });

  it.each([
    ['x.json', '{"a":'],
    ['x.zip', 'no zip'],
    ['x.json', '{"devices": []}'],
  ])('%s with %s is refused', async (name, content) => {
    const refused = await bring(name, bytesOf(content));
    expect([refused.status, refused.code]).toEqual([202, 'IMPORT_REFUSED']);
  });
});

describe('a NetBox server', () => {
  const from = (url: string, token: string): Promise<Brought> =>
    imported(approver, '/imports/netbox/server?dry=true', { url, token });
  const address = (): string => `http://127.0.0.1:${(netBox.address() as AddressInfo).port}/base`;

  it('is read list by list through the gate; a list that it lacks is empty', async () => {
    const { kinds } = (await from(address(), 'secret')).json<Imported>();
    // Another server: the same plant is recognised by its paths.
    expect(kinds).toEqual([]);
    expect(asked).toContain('/base/api/dcim/cables/?limit=500&offset=0');
  });

  it.each([
    ['a wrong token', () => from(address(), 'wrong'), 202, 'NETBOX_ANSWER'],
    [
      'an address outside the management networks',
      () => from('http://10.9.9.9/', 'secret'),
      202,
      'OUTBOUND_NOT_ALLOWED',
    ],
    [
      'our own neighbour by its loopback name',
      () => from('http://[::1]:1/', 'secret'),
      202,
      'OUTBOUND_NOT_ALLOWED',
    ],
    ['nobody there', () => from('http://127.0.0.1:9/', 'secret'), 202, 'NETBOX_ANSWER'],
    ['no address', () => from('file:///etc/passwd', 'secret'), 400, 'REQUEST_INVALID'],
  ])('%s is told', async (_, ask, status, code) => {
    const answered = await ask();
    expect([answered.status, answered.json<{ code: string }>().code]).toEqual([status, code]);
    expect(JSON.stringify(answered.job)).not.toContain('secret');
  });
});

describe('a NetBox server with circuits, power, virtual circuits and VLAN translation', () => {
  const ask = (dry: boolean): Promise<Brought> =>
    imported(approver, `/imports/netbox/server${dry ? '?dry=true' : ''}`, {
      url: `http://127.0.0.1:${(netBox.address() as AddressInfo).port}/works`,
      token: 'secret',
    });
  const byName = async (kind: string): Promise<ReadonlyMap<unknown, Record<string, unknown>>> =>
    new Map(
      (await items(`/kinds/${kind}?limit=500`)).map((object) => [object['name'] ?? object['label'], object]),
    );

  it('comes in as one change set, read list by list', async () => {
    const shown = (await ask(true)).json<Imported>();
    expect(shown.kinds).toContainEqual({ kind: 'circuit', added: 8, changed: 0 });
    expect(shown.kinds).toContainEqual({ kind: 'vlanTranslation', added: 2, changed: 0 });
    const made = (await ask(false)).json<Imported>();
    expect(made.event).not.toBeNull();
    expect(asked).toContain('/works/api/circuits/virtual-circuit-terminations/?limit=500&offset=0');
    expect(asked).toContain('/works/api/ipam/vlan-translation-rules/?limit=500&offset=0');
    expect((await byName('circuits')).get('FO-0012')).toMatchObject({
      provider: 'Acme Telecom',
      lengthM: 4200,
      rateMbps: 1000,
    });
    expect((await byName('ports')).get('A1')).toMatchObject({
      kind: 'power-feed',
      rating: { voltageV: 230, currentA: 16, phases: 1, side: 'a' },
    });
  });

  it('[SW1:1] --W-1-- [FO-0012 A] ~4,200 m~ [FO-0012 Z] --W-2-- [SW2:1] is one path over HTTP', async () => {
    const ports = await items('/kinds/ports?limit=500');
    const [from, to] = ['Nord/SW1:1', 'Sud/SW2:1'].map((path) => ports.find((port) => port['path'] === path));
    const traced = (await approver.get(`/trace?port=${String(from?.['id'])}`)).json<{
      paths: { complete: boolean; lengthM: number; hops: { ids: string[] }[] }[];
    }>();
    expect(traced.paths).toMatchObject([{ complete: true, lengthM: 4205 }]);
    expect(traced.paths[0]?.hops.at(-1)?.ids).toEqual([to?.['id']]);
  });

  it('a second time nothing is new', async () => {
    expect((await ask(false)).json()).toMatchObject({ kinds: [], event: null });
  });
});
