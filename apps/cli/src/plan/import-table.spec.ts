import { readPlan } from '#planfile';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brassage } from '../brassage.fixture.js';

let folder: string;
const file = (name: string, text = ''): string => {
  const path = join(folder, name);
  if (text !== '') writeFileSync(path, text);
  return path;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'brassage-table-'));
  file(
    'plan.yaml',
    `{brassage: 1, name: x, present: {locations: [{name: NORD, kind: site}], racks: [{name: SR1, location: NORD, heightU: 42}], deviceTypes: [{manufacturer: M, model: P3}]}}`,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const devices = 'Nom;Modèle;Baie;U;Hauteur\nP1;P3;SR1;10;11\nP2;P3;SR1;12;13\n';

describe('brassage plan import', () => {
  it('looks first: the mapping that the headings propose, to be edited', async () => {
    const { code, out } = await brassage(
      'plan',
      'import',
      file('d.csv', devices),
      '--kind',
      'device',
      '--look',
    );
    expect([code, JSON.parse(out)]).toEqual([
      0,
      { Nom: 'name', Modèle: 'type', Baie: 'rack', U: 'positionU', Hauteur: null },
    ]);
  });

  it('writes the rows into a plan file by a mapping, all of them', async () => {
    const map = file('map.json', '{"U": null, "Hauteur": "positionU"}');
    const out = file('with.yaml');
    const args = [
      'plan',
      'import',
      file('d.csv'),
      '--kind',
      'device',
      '--map',
      map,
      '--plan',
      file('plan.yaml'),
    ];
    expect(await brassage(...args, '--dry-run')).toMatchObject({
      code: 0,
      out: '2 rows: 2 would be added, 0 changed\n',
    });
    expect((await brassage(...args, '-o', out)).code).toBe(0);
    let count = 0;
    const { plan } = readPlan(readFileSync(out, 'utf8'), { file: out, newId: () => `n${(count += 1)}` });
    expect(
      new Map([...plan!.present.device.values()].map(({ name, positionU }) => [name, positionU])),
    ).toEqual(
      new Map([
        ['P1', 11],
        ['P2', 13],
      ]),
    );
  });

  it('tells every fault of every row by its place, and writes nothing', async () => {
    const bad = file('bad.csv', 'Nom;Modèle;U\nP1;P9;x\nP2;P3;1\n');
    const { code, talk, out } = await brassage(
      'plan',
      'import',
      bad,
      '--kind',
      'device',
      '--plan',
      file('plan.yaml'),
      '--dry-run',
    );
    expect([code, out]).toEqual([1, '2 rows: 0 would be added, 0 changed\n']);
    expect(talk).toContain('bad.csv:2:2');
    expect(talk).toContain('bad.csv:2:3');
  });

  it.each([
    [['--kind', 'device', '--map', 'none.json'], 'cannot read none.json'],
    [['--kind', 'cloud'], 'Allowed choices'],
    [['--kind', 'device', '--sheet', 'x'], 'has no sheet x'],
    [['--kind', 'device'], 'needs a server'],
    [['--kind', 'device', '--plan', 'plan.yaml'], 'say with --out'],
  ])('%j is explained', async (args, said) => {
    const { code, talk } = await brassage('plan', 'import', file('d.csv'), ...args);
    expect([code, talk]).toEqual([2, expect.stringContaining(said)]);
  });

  it('a mapping that names no column, or no field, is explained', async () => {
    const args = ['plan', 'import', file('d.csv'), '--kind', 'device', '--look', '--map'];
    expect((await brassage(...args, file('a.json', '{"Gewicht": "name"}'))).talk).toContain(
      'no column “Gewicht”',
    );
    expect((await brassage(...args, file('b.json', '{"Nom": "weight"}'))).talk).toContain(
      'no field “weight”',
    );
  });
});

/** [brassage] --HTTP on loopback-- [a server that takes the file and tells of its job] */
describe('with a server', () => {
  let http: HttpServer;
  let job: object;
  let sent = '';
  beforeAll(async () => {
    http = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => void parts.push(part));
      request.on('end', () => {
        if (request.method === 'POST') sent = `${request.url} ${Buffer.concat(parts).toString()}`;
        const body =
          request.method === 'POST'
            ? { job: 'j1', upload: 'u1' }
            : request.url === '/api/v1/projects'
              ? { items: [{ id: 'p1', code: 'EXT-1' }] }
              : job;
        response
          .writeHead(request.method === 'POST' ? 202 : 200, { 'Content-Type': 'application/json' })
          .end(JSON.stringify(body));
      });
    });
    http.keepAliveTimeout = 0; // else a busy machine finds its connection closed
    await new Promise<void>((ready) => http.listen(0, '127.0.0.1', ready));
  });
  afterAll(() => new Promise((closed) => http.close(closed)));
  const online = (): string[] => [
    '--server',
    `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    '--token',
    't',
  ];
  const progress = { done: 1, total: 2, step: 'storing', counts: { read: 2, bound: 1 } };

  it('sends the table with its mapping, and tells what came of it', async () => {
    job = {
      state: 'done',
      progress,
      result: { rows: 2, added: 2, changed: 0, sums: [4] },
      error: null,
      findings: [],
    };
    const { code, out, talk } = await brassage(
      'plan',
      'import',
      file('d.csv'),
      '--kind',
      'device',
      '--project',
      'EXT-1',
      '--step',
      '3',
      ...online(),
    );
    expect([code, out]).toEqual([0, '2 rows: 2 added, 0 changed\n']);
    expect(talk).toContain('they sum up the table: line 4');
    expect(sent).toContain('/api/v1/imports/table?dry=false&project=p1&step=3');
    expect(sent).toContain('["name","type","rack","positionU",null]');
    expect(sent).toContain('filename="d.csv"');
  });

  it('tells every fault that the server found', async () => {
    const finding = {
      code: 'X',
      severity: 'error',
      place: 'd.csv:3:4',
      title: 'Not a number',
      text: '“x” is none.',
      hint: 'Write one.',
    };
    job = {
      state: 'failed',
      progress,
      result: null,
      error: 'no',
      problem: { title: 'Table refused', detail: '1 fault' },
      findings: [finding],
    };
    const { code, talk } = await brassage('plan', 'import', file('d.csv'), '--kind', 'device', ...online());
    expect([code, talk]).toEqual([
      2,
      expect.stringContaining('✖ d.csv:3:4  Not a number: “x” is none. Write one.'),
    ]);
  });

  it('brings tests into a project: what was counted, and what found no link', async () => {
    job = {
      state: 'done',
      progress,
      result: { records: 2, bound: 1, unbound: 1, unmatched: [{ identifier: 'L-9', candidates: [] }] },
      error: null,
      findings: [],
    };
    const tests = file('t.csv', 'id,result\nL-1,PASS\nL-9,PASS\n');
    const { code, out, talk } = await brassage(
      'cert',
      'import',
      tests,
      '--project',
      'EXT-1',
      '--profile-name',
      'halle',
      ...online(),
    );
    expect([code, out]).toEqual([1, 'L-9              no link of that name\n']);
    expect(talk).toContain('storing · read 2, bound 1');
    expect(talk).toContain('2 tests stored, 1 bound, 1 without a link');
    expect(sent).toContain('/api/v1/projects/p1/certification/imports');
    expect(sent).toContain('halle');
  });
});
