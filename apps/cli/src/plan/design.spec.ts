import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectGolden } from '../../../../test/support/golden.js';
import { commandLine, type Ran } from '../brassage.fixture.js';

const NORD = 'examples/atelier-nord/plan.yaml';

/** On the day of the example. */
const commands = commandLine('2026-03-16T12:00:00Z');
const brassage = (...args: readonly string[]): Promise<Ran> => commands('plan', ...args);

const folder = mkdtempSync(join(tmpdir(), 'brassage-design-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** `[sw1 e1…] … [sw2 e1…]` in one hall, no extension. */
const SMALL = `brassage: 1
name: Small
present:
  locations: [{ name: Hall, kind: room, devices: [{ name: sw1, type: SW }, { name: sw2, type: SW }] }]
  deviceTypes:
    - { manufacturer: G, model: SW, ports: [{ name: 'GigabitEthernet0/[1-8]', kind: interface, connector: rj45 }] }
  cables:
    - { label: J-7, a: 'sw1:Gi0/1', b: 'sw2:Gi0/1' } # by hand
`.replaceAll('Gi0', 'GigabitEthernet0');
const small = (): string => {
  const path = join(folder, 'small.yaml');
  writeFileSync(path, SMALL);
  return path;
};

describe('brassage plan connect', () => {
  it.each(['en', 'fr'])('shows the cords of a range in %s, and writes nothing', async (lang) => {
    const before = readFileSync(NORD, 'utf8');
    const { code, out } = await brassage(
      'connect',
      NORD,
      'acc-n1:Gi1/0/47-48 -> acc-n2:Gi1/0/47-48',
      '--lang',
      lang,
    );
    expect(code).toBe(0);
    expectGolden(`cli/connect-atelier-nord.${lang}.txt`, out);
    expect(readFileSync(NORD, 'utf8')).toBe(before);
  });

  it('writes them with --write: one line each, everything else to the letter', async () => {
    const path = small();
    const { code, talk } = await brassage(
      'connect',
      path,
      'sw1:Gi0/2-3 → sw2:Gi0/2-3',
      '--colour',
      'BE',
      '--write',
    );
    expect([code, talk]).toEqual([0, `written to ${path}\n`]);
    const text = readFileSync(path, 'utf8');
    expect(text.replaceAll(/^.*J-000[12].*\n/gm, '')).toBe(SMALL);
    expect(text.match(/^.*J-0001.*$/m)?.[0]).toContain('colour: BE');
    const trace = await brassage('trace', path, 'sw1:GigabitEthernet0/3');
    expect(trace.out).toContain('sw2:GigabitEthernet0/3');
  });

  it('into the step that is asked for, in YAML and in a workbook', async () => {
    const yaml = join(folder, 'steps.yaml');
    const xlsx = join(folder, 'steps.xlsx');
    const step = (label: string, port: number): string =>
      `    - add: { cables: [{ label: ${label}, a: 'sw1:GigabitEthernet0/${port}', b: 'sw2:GigabitEthernet0/${port}' }] }\n`;
    writeFileSync(yaml, `${SMALL}extension:\n  code: E\n  name: E\n  steps:\n${step('A', 4)}${step('B', 5)}`);
    await brassage('export', yaml, '-o', xlsx);
    await brassage('export', yaml, '-o', yaml);
    for (const path of [yaml, xlsx]) {
      const range = 'sw1:Gi0/8 -> sw2:Gi0/8';
      expect(
        (await brassage('connect', path, range, '--step', '2', '--label', 'X-{seq:2}', '--write')).code,
      ).toBe(0);
      expect((await brassage('trace', path, 'X-01')).out).toContain('sw2:GigabitEthernet0/8');
      expect((await brassage('trace', path, 'X-01', '--layer', '1')).code).toBe(2);
    }
  });

  it('a conflict is told, nothing is written, exit 1', async () => {
    const path = small();
    const { code, out } = await brassage('connect', path, 'sw1:Gi0/1-2 -> sw2:Gi0/3-4', '--write');
    expect(code).toBe(1);
    expect(out).toContain('CABLING_PORT_DOUBLE_BOOKED');
    expect(readFileSync(path, 'utf8')).toBe(SMALL);
  });

  it.each([
    [['sw1:Gi0/1'], 'has not two sides'],
    [['sw1:Gi0/2 -> sw2:Gi0/2', '--step', '2'], 'no extension'],
    [['sw1:Gi0/2 -> sw2:Gi0/2', '--step', 'x'], 'Say the number of a step'],
  ])('%j: exit 2, and why', async (args, why) => {
    const { code, talk } = await brassage('connect', small(), ...args);
    expect(code).toBe(2);
    expect(talk).toContain(why);
  });

  it('--json', async () => {
    const { out } = await brassage('connect', small(), 'sw1:Gi0/2 -> sw2:Gi0/9', '--json');
    expect(JSON.parse(out)).toMatchObject({
      written: null,
      cables: [],
      findings: [{ code: 'CABLING_CONNECT_PORT_UNKNOWN', place: 'sw2:Gi0/9' }],
    });
  });
});

describe('brassage plan route', () => {
  const ends = ['SR2/acc-n1:Te1/1/4', 'RG-A/core-1:TwentyFiveGigE1/0/20'] as const;

  it.each(['en', 'fr'])('shows the ways over free strands in %s', async (lang) => {
    const { code, out } = await brassage('route', NORD, ...ends, '--lang', lang);
    expect(code).toBe(0);
    expectGolden(`cli/route-atelier-nord.${lang}.txt`, out);
  });

  it('--json', async () => {
    const { out } = await brassage('route', NORD, ...ends, '--json', '--count', '1');
    expect(JSON.parse(out)).toMatchObject({
      findings: [],
      routes: [
        { cords: 2, legs: [{ kind: 'cord' }, { kind: 'installed', cables: ['TR-02'] }, { kind: 'cord' }] },
      ],
    });
  });

  it.each(['en', 'fr'])('two lists of ports: a way for each pair, side by side, in %s', async (lang) => {
    const { code, out } = await brassage(
      'route',
      NORD,
      'SR2/acc-n1:Te1/1/3-4',
      'RG-A/core-1:TwentyFiveGigE1/0/20-21',
      '--lang',
      lang,
    );
    expect(code).toBe(0);
    expectGolden(`cli/routes-together-atelier-nord.${lang}.txt`, out);
  });

  it('an unknown port, or none free: exit 1, and why', async () => {
    expect(await brassage('route', NORD, 'acc-n1:x', 'RG-A/P1:05')).toMatchObject({
      code: 1,
      out: expect.stringContaining('CABLING_CONNECT_PORT_UNKNOWN'),
    });
    expect(await brassage('route', NORD, 'acc-n1:Gi1/0/47', 'core-1:TwentyFiveGigE1/0/20')).toMatchObject({
      code: 1,
      out: expect.stringContaining('no way'),
    });
  });
});

describe('brassage plan moves', () => {
  it.each(['en', 'fr'])('lists the gestures of the example step by step in %s', async (lang) => {
    const { code, out } = await brassage('moves', NORD, '--lang', lang);
    expect(code).toBe(0);
    expectGolden(`cli/moves-atelier-nord.${lang}.txt`, out);
  });

  it('--json --all counts pulled cables too', async () => {
    const { out } = await brassage('moves', NORD, '--json', '--all');
    const { steps } = JSON.parse(out) as {
      steps: { gestures: { kind: string; cable: string }[]; blocked: unknown[] }[];
    };
    const laid = steps.flatMap(({ gestures }) => gestures).filter(({ kind }) => kind === 'lay');
    expect(laid.filter(({ cable }) => cable.startsWith('L-10'))).toHaveLength(48);
    expect(steps.flatMap(({ blocked }) => blocked)).toEqual([]);
  });
});
