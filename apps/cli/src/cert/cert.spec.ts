import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderTemplate } from '#templating';
import { writeSor } from '../../../../test/support/write-sor.js';
import { expectGolden } from '../../../../test/support/golden.js';
import type { Io } from '../io.js';
import { run } from '../run.js';

const PLAN = 'examples/atelier-nord/plan.yaml';
const COPPER = 'examples/atelier-nord/results/cuivre.csv';
const FIBRE = 'examples/atelier-nord/results/fibre.csv';

async function brassage(...args: readonly string[]): Promise<{ code: number; out: string; talk: string }> {
  const [out, talk]: [string[], string[]] = [[], []];
  const io: Io = {
    out: (text) => void out.push(text),
    talk: (text) => void talk.push(text),
    now: () => new Date('2026-11-22T12:00:00Z'),
    colour: false,
    language: 'en',
    render: (set, jobs) =>
      Promise.resolve(jobs.map(({ role, variables }) => renderTemplate(set, role, variables))),
  };
  const code = await run(['cert', ...args], io);
  return { code, out: out.join(''), talk: talk.join('') };
}

const folder = mkdtempSync(join(tmpdir(), 'brassage-cert-'));
afterAll(() => rmSync(folder, { recursive: true }));
const given = (name: string, text: string | Uint8Array): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe('brassage cert import', () => {
  it('names the link of each test, and exits 1 while one has none', async () => {
    const { code, out, talk } = await brassage('import', COPPER, '--plan', PLAN);
    expect(code).toBe(1);
    expect(out).toContain('l 1007           pass           → L-1007  (normalised)');
    expect(out).toContain('L-1049           pass           → no link of that name');
    expect(talk).toContain('49 tests read as csv / generic, 48 bound, 1 without a link');
  });

  it('exits 0 when all are bound, and gives JSON', async () => {
    const { code, out } = await brassage('import', FIBRE, '--plan', PLAN, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      bound: 1,
      records: [{ identifier: 'TR-02', link: 'TR-02', method: 'exact', lengthM: 87.4 }],
    });
  });
});

describe('brassage cert coverage', () => {
  it.each(['en', 'fr'])('says what is proven of Atelier Nord in %s', async (lang) => {
    const { code, out } = await brassage('coverage', '--plan', PLAN, COPPER, FIBRE, '--lang', lang);
    expect(code).toBe(1);
    expectGolden(`certification/atelier-nord.${lang}.txt`, out);
  });

  it('exits 0 with all links proven or below --fail-on', async () => {
    const plan = given(
      'one.yaml',
      `brassage: 1
name: One link
present:
  locations:
    - { name: A, kind: site, devices: [{ name: TO-1, type: OB }, { name: TO-2, type: OB }] }
  deviceTypes:
    - manufacturer: M
      model: OB
      role: outlet
      ports: [{ name: '1', kind: front }, { name: R1, kind: rear }]
      maps: [{ front: '1', rear: R1 }]
  cables: [{ label: L-1, role: horizontal, media: cat6a, a: 'TO-1:R1', b: 'TO-2:R1' }]
`,
    );
    const results = given('one.csv', 'id;result;limit\nto1-1;pass;Class EA permanent link\n');
    expect(await brassage('coverage', results, '--plan', plan)).toMatchObject({ code: 0 });
    const star = given('star.csv', 'id;result;limit\nL-1;pass*;Class EA permanent link\n');
    expect(await brassage('coverage', star, '--plan', plan)).toMatchObject({ code: 0 });
    expect(await brassage('coverage', star, '--plan', plan, '--refuse-marginal')).toMatchObject({ code: 1 });
    // The plan as it stood when the test was made: the same link, and then one of another category between other sockets.
    expect(await brassage('coverage', results, '--plan', plan, '--tested', plan)).toMatchObject({ code: 0 });
    const tested = given(
      'tested.yaml',
      readFileSync(plan, 'utf8')
        .replace('media: cat6a', 'media: cat6')
        .replace("b: 'TO-2:R1'", "b: 'TO-2:1'"),
    );
    const stale = await brassage('coverage', results, '--plan', plan, '--tested', tested, '--lang', 'fr');
    expect(stale).toMatchObject({ code: 1 });
    expect(stale.out).toMatch(/L-1 +périmé/);
    expect(stale.out).toContain('comme Cat 6 ; c’est désormais Cat 6A (consigné tested.yaml)');
    expect(stale.out).toContain('entre A/TO-1:R1 — A/TO-2:1 ; il relie désormais A/TO-1:R1 — A/TO-2:R1');
  });
});

describe('brassage cert evaluate', () => {
  it('shows the margin of our limits beside the tester’s', async () => {
    const file = given(
      'wide.csv',
      'Cable ID,Result,Limit,RL 36 value (dB),RL 36 frequency (MHz)\nL-1,PASS,TIA Cat 6 Perm. Link,18.0,100\n',
    );
    const { code, out } = await brassage('evaluate', file);
    expect(code).toBe(0);
    // Cat6 permanent link at 100 MHz: 34 − 10·log10(100) = 14 dB.
    expect(out).toMatch(/^L-1 +pass +– +– +4 dB$/m);
    expect((await brassage('evaluate', file, '--limit', 'nonsense')).code).toBe(2);
  });
});

describe('unreadable input', () => {
  it.each([
    ['a cell that is no number', 'id,result,length\nL-1,pass,far\n', /bad\.csv:2:3/],
    ['no identifier column', 'colour,result\nblue,pass\n', /CERT_COLUMN_MISSING/],
    ['an empty file', '', /CERT_FILE_EMPTY/],
  ])('%s: exit 2, with the place', async (_, text, words) => {
    const { code, talk } = await brassage('import', given('bad.csv', text), '--plan', PLAN);
    expect(code).toBe(2);
    expect(talk).toMatch(words);
  });

  it('a file that is not there, a profile that is not there', async () => {
    expect(await brassage('import', join(folder, 'none.csv'))).toMatchObject({ code: 2 });
    expect(await brassage('import', COPPER, '--profile', 'nobody')).toMatchObject({ code: 2 });
  });
});

describe('brassage cert list', () => {
  it('writes what testers load, in panel order, a list per team and labels', async () => {
    const { code, out } = await brassage('list', '--plan', PLAN, '--scheme', '{panel}.{port}');
    expect(code).toBe(0);
    expect(out.split('\r\n')).toContain('P2.24');
    const to = join(folder, 'lists');
    expect(
      (await brassage('list', '--plan', PLAN, '--teams', 'A,B', '--format', 'csv', '--out', to)).code,
    ).toBe(0);
    expect(readdirSync(to).toSorted()).toEqual(['labels.pdf', 'tests A.csv', 'tests B.csv']);
  });

  it('finds identifiers that a tester would fold together, before work starts', async () => {
    const { code, talk } = await brassage('list', '--plan', PLAN, '--scheme', '{port}');
    expect([code, talk]).toEqual([1, expect.stringContaining('CERT_IDENTIFIER_COLLISION')]);
  });

  it('refuses a scheme that no link has', async () => {
    expect((await brassage('list', '--plan', PLAN, '--scheme', '{pannel}')).code).toBe(2);
  });
});

describe('brassage cert report', () => {
  it('writes the same bytes again, with every original and its hash', async () => {
    const [first, second] = [join(folder, 'a'), join(folder, 'b')];
    for (const to of [first, second])
      expect(
        (await brassage('report', '--plan', PLAN, COPPER, FIBRE, '--lang', 'fr', '--out', to)).code,
      ).toBe(1);
    const names = readdirSync(first, { recursive: true })
      .map(String)
      .filter((name) => name.includes('.'))
      .toSorted();
    expect(names.filter((name) => name.startsWith('originals'))).toHaveLength(2);
    for (const name of names)
      expect(readFileSync(join(first, name)).equals(readFileSync(join(second, name)))).toBe(true);
    const manifest = readFileSync(join(first, 'manifest.sha256'), 'utf8');
    expect(manifest).toContain(createHash('sha256').update(readFileSync(COPPER)).digest('hex'));
  });
});

describe('brassage cert sor', () => {
  // prettier-ignore
  const bytes = writeSor({ cableId: 'TR-02', fibreId: '07', samples: [30_000, 30_100, 30_200, 40_000], events: [
    { distance: 0, slope: 0, loss: 250, reflectance: -45_000, code: '1F' },
    { distance: 24_930, slope: 350, loss: 120, reflectance: 0, code: '0F' },
    { distance: 50_000, slope: 340, loss: 0, reflectance: -14_500, code: '2E' },
  ] }, 2);
  it('prints the events of the link, the launch cord left out, and draws the trace', async () => {
    const file = given('trace.sor', bytes);
    const { code, out } = await brassage('sor', file, '--out', folder);
    expect(code).toBe(0);
    expect(out).toContain('TR-02 / 07');
    expect(out).toContain('0F          509.1       0.12          –       0.35');
    expect(readFileSync(join(folder, 'trace.svg'), 'utf8')).toContain('<svg');
    const link = JSON.parse((await brassage('sor', file, '--launch', '509', '--json')).out) as {
      events: { positionM: number }[];
    };
    expect(link.events.map(({ positionM }) => Math.round(positionM))).toEqual([0, 512]);
  });

  it('refuses what is no trace', async () => {
    expect((await brassage('sor', given('x.sor', 'no trace'))).code).toBe(2);
  });
});
