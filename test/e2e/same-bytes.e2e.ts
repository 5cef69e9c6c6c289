import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { documentSet, drawingFiles, floorPlanOf, type NamedFile } from '#documents';
import { planDrawings } from '#plan';
import { readPlan } from '#planfile';
import { expectGolden } from '../support/golden.js';

const folder = mkdtempSync(join(tmpdir(), 'same-bytes-'));
afterAll(() => rmSync(folder, { recursive: true }));

const brassage = resolve('apps/cli/bin/brassage.mjs');
const plan = resolve('examples/atelier-nord/plan.yaml');
const wanted = ['--lang', 'fr', '--date', '2026-11-22', '-o'];

/** Every file below a folder with its bytes, by its path. */
function filesOf(out: string): ReadonlyMap<string, Buffer> {
  const found = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = found.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return new Map(paths.map((path) => [relative(out, path), readFileSync(path)]));
}

function made(out: string): ReadonlyMap<string, Buffer> {
  execFileSync(process.execPath, [brassage, 'plan', 'documents', plan, ...wanted, out], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: 'ignore',
  });
  return filesOf(out);
}

/**
 * As near to another machine as one machine comes: other time zone, language, name of host and user, day, working and temporary
 * folder, rights of new files, seeds of hashes and of chance, numbers worked out by the interpreter alone.
 */
function madeElsewhere(out: string): ReadonlyMap<string, Buffer> {
  const home = join(folder, 'elsewhere');
  mkdirSync(home);
  const node = [
    '--no-opt',
    '--hash-seed=7',
    '--random-seed=9',
    '--import',
    pathToFileURL(resolve('test/support/elsewhere.mjs')).href,
  ];
  const command = [
    process.execPath,
    ...node,
    brassage,
    'plan',
    'documents',
    relative(home, plan),
    ...wanted,
    relative(home, out),
  ];
  execFileSync('/bin/sh', ['-c', 'umask 077 && exec "$@"', 'sh', ...command], {
    cwd: home,
    env: {
      PATH: process.env['PATH'],
      HOME: '/nowhere',
      TZ: 'Pacific/Chatham',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      HOSTNAME: 'elsewhere',
      TMPDIR: home,
    },
    stdio: 'ignore',
  });
  return filesOf(out);
}

it('the document set is the same bytes here and elsewhere, file by file', () => {
  const here = made(join(folder, 'a'));
  const elsewhere = madeElsewhere(join(folder, 'b'));
  expect(here.size).toBeGreaterThan(80);
  expect([...elsewhere.keys()]).toEqual([...here.keys()]);
  expect(
    [...here].filter(([name, bytes]) => !bytes.equals(elsewhere.get(name)!)).map(([name]) => name),
  ).toEqual([]);
}, 600_000);

/**
 * The sums of the set were recorded on one machine; where this runs, they come out the same. They were found equal on x86-64 with
 * and without the instructions that deflating may use, on arm64, and with Node 20, 22, 24 and 26. What draws, or the example, may
 * change them: `BRASSAGE_GOLDEN=write node scripts/jest.mjs e2e same-bytes` records them, and git shows which files changed.
 */
it.each(['en', 'fr'] as const)(
  'the document set is the same bytes as where it was recorded, and so is a PNG (%s)',
  async (lang) => {
    let next = 0;
    const read = readPlan(readFileSync(plan, 'utf8'), { file: 'plan.yaml', newId: () => `n${(next += 1)}` });
    const example = read.plan!;
    const date = '2026-11-22';
    const underlay = floorPlanOf(readFileSync('examples/atelier-nord/halle-nord.dxf'));
    const floorPlans = new Map([['halle-nord.dxf', underlay]]);
    const { files } = await documentSet({ plan: example, lang, date, floorPlans });
    const [sheet] = planDrawings(example, { lang, date }).filter(({ kind }) => kind === 'one-line');
    const one = { name: sheet!.name, title: sheet!.title, scene: sheet!.draw().scene };
    const picture = await drawingFiles([one], 'png', { title: '', lang, dpi: 96 });
    // The plan itself is written by others; a manifest that names it would change with it.
    const own = files.filter(({ name }) => !/^(plan\.|manifest)/.test(name));
    expectGolden(`documents/atelier-nord.${lang}.sha256`, [...own, ...picture].map(sumOf).join(''));
  },
  600_000,
);

/** A line as `sha256sum` writes it. */
const sumOf = ({ name, bytes }: NamedFile): string =>
  `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`;
