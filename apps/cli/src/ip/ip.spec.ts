import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLine } from '../brassage.fixture.js';

const NORD = 'examples/atelier-nord/plan.yaml';

/** On the day of the example. */
const brassage = commandLine('2026-03-16T12:00:00Z');

const folder = mkdtempSync(join(tmpdir(), 'brassage-ip-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('brassage ip export', () => {
  it('one file goes to standard output', async () => {
    const { code, out } = await brassage('ip', 'export', 'kea', NORD);
    const { Dhcp4 } = JSON.parse(out) as { Dhcp4: { subnet4: { subnet: string; pools: object[] }[] } };
    expect([code, Dhcp4.subnet4.map(({ subnet }) => subnet)]).toEqual([
      0,
      ['10.40.20.0/23', '10.40.30.0/24', '10.40.40.0/23', '10.40.50.0/24', '10.40.90.0/24', '10.40.100.0/26'],
    ]);
  });

  it('several files want a folder, and are written into it', async () => {
    const { code, talk } = await brassage('ip', 'export', 'bind', NORD, '--domain', 'nord.example');
    expect([code, talk]).toEqual([2, expect.stringContaining('name a folder with -o')]);
    expect(
      (await brassage('ip', 'export', 'bind', NORD, '--domain', 'nord.example', '-o', folder)).code,
    ).toBe(0);
    expect(readdirSync(folder)).toContain('db.nord.example');
  });

  it('a VRF that is not there is said', async () => {
    const { code, talk } = await brassage('ip', 'export', 'hosts', NORD, '--vrf', 'RED');
    expect([code, talk]).toEqual([2, expect.stringContaining('there is no vrf called RED')]);
  });
});

describe('brassage ip allocate', () => {
  const need = [
    '--container',
    '10.40.0.0/16',
    '--vlan',
    'USR:user:60',
    '--vlan',
    'VOX:voice:60',
    '--place',
    'Hall 3',
    '--place',
    'Hall 4',
  ];

  it('proposes a block and a row of VLANs for each place', async () => {
    const { code, out } = await brassage('ip', 'allocate', NORD, ...need);
    expect([
      code,
      out.split('\n').map((line) =>
        line
          .trim()
          .split(/\s{2,}/)
          .slice(0, 2)
          .join(' '),
      ),
    ]).toEqual([
      0,
      ['Hall 3 10.40.0.0/24', '10 USR', '11 VOX', 'Hall 4 10.40.1.0/24', '20 USR', '21 VOX', ''],
    ]);
  });

  it.each([
    ['70000', '/15'],
    ['10000000', '/8'],
  ])('says what is missing for %s hosts', async (hosts, length) => {
    const { code, talk } = await brassage(
      'ip',
      'allocate',
      NORD,
      '--container',
      '10.40.0.0/16',
      '--vlan',
      `X:user:${hosts}`,
    );
    expect([code, talk]).toEqual([1, `no free block of ${length} is left in 10.40.0.0/16\n`]);
  });

  it('explains a need that it cannot read', async () => {
    const { code, talk } = await brassage(
      'ip',
      'allocate',
      NORD,
      '--container',
      '10.40.0.0/16',
      '--vlan',
      'X:boss:7',
    );
    expect([code, talk]).toEqual([2, expect.stringContaining('NAME:role:hosts; roles: management, user')]);
  });
});

describe('brassage ip renumber', () => {
  it('tells three stages', async () => {
    const { code, out } = await brassage('ip', 'renumber', NORD, '10.40.70.0/26', '10.40.71.0/26');
    expect([code, out.split('\n').filter((line) => /^\d/.test(line))]).toEqual([
      0,
      [
        '1. Prepare: the new network beside the old one',
        '2. Move: every host, and what points at it',
        '3. Clean: the old network goes',
      ],
    ]);
    expect(out).toContain('+ prefix 10.40.71.0/26');
  });

  it('speaks French', async () => {
    const { out } = await brassage('ip', 'renumber', NORD, '10.40.70.0/26', '10.40.71.0/26', '--lang', 'fr');
    expect(out).toContain('1. Préparer : le nouveau réseau à côté de l’ancien');
    expect(out).toContain('+ préfixe 10.40.71.0/26');
    const { talk } = await brassage('ip', 'renumber', NORD, '10.9.9.0/24', '10.41.0.0/24', '--lang', 'fr');
    expect(talk).toContain('rien ne s’appelle 10.9.9.0/24 dans cet état (préfixe)');
  });

  it('refuses what others use', async () => {
    const { code, talk } = await brassage('ip', 'renumber', NORD, '10.40.70.0/26', '10.40.20.0/25');
    expect([code, talk]).toEqual([1, '10.40.20.0/25 does not do: it meets 10.40.20.0/23\n']);
  });
});

describe('brassage ip what-if', () => {
  it('a device that carries users breaks their VLANs; one of two cores does not', async () => {
    const core = await brassage('ip', 'what-if', NORD, 'core-2', '--json');
    expect((JSON.parse(core.out) as { breaks: object[] }).breaks).toEqual([]);
    const both = await brassage('ip', 'what-if', NORD, 'core-1', 'core-2');
    expect([both.code, both.out]).toEqual([1, expect.stringContaining('no longer reach')]);
  });
});

describe('brassage ip observe', () => {
  const table = join(folder, 'tables.csv');
  const written = (text: string): string => {
    writeFileSync(table, text);
    return table;
  };

  it('tells what the tables bring to light, and nothing that the plan tells by itself', async () => {
    const { code, out, talk } = await brassage(
      'ip',
      'observe',
      NORD,
      written('ip,mac\n10.40.70.61,0000.5e00.0001\nnobody,x\n'),
      '--fail-on',
      'warning',
    );
    expect([code, out.match(/IPPLAN_[A-Z_]+/g)]).toEqual([1, ['IPPLAN_SEEN_STRANGER']]);
    expect(talk).toContain('tables.csv: answers, 1');
    expect(talk).toContain('nobody');
  });

  it('as JSON: files, faults, findings', async () => {
    const { code, out } = await brassage('ip', 'observe', NORD, written('x\ny\n'), '--json');
    expect([code, JSON.parse(out)]).toMatchObject([
      0,
      { files: [{ sort: null, rows: 0 }], faults: [{ code: 'OBSERVED_UNKNOWN' }], findings: [] },
    ]);
  });
});
