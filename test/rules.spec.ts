import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/**
 * Plants violations of every import rule in a small copy of the tree and expects each reported, and a tree without any
 * to pass: a rule that no longer matches its folders would otherwise be silent for ever.
 */
const root = resolve(import.meta.dirname, '..');

/** [rule, the file that breaks it, what it imports] */
const planted: [rule: string, file: string, target: string][] = [
  ['kernel-is-pure', 'libs/cabling/src/built-in.ts', 'node:fs'],
  ['kernel-is-pure', 'libs/ipplan/src/package.ts', 'pg'],
  ['kernel-is-pure', 'libs/cabling/src/other-kernels-package.ts', 'handlebars'],
  ['kernel-siblings', 'libs/cabling/src/sibling.ts', '#ipplan'],
  ['kernel-siblings', 'libs/changes/src/upwards.ts', '#cabling'],
  ['kernel-siblings', 'libs/drawing/src/upwards.ts', '#plan'],
  ['kernel-siblings', 'libs/plan/src/adapter.ts', '#persistence'],
  ['plan-parts', 'libs/plan/src/check/part.ts', '../view/part.js'],
  ['plan-parts', 'libs/plan/src/value/part.ts', '../view/part.js'],
  ['adapter-siblings', 'libs/snmp/src/sibling.ts', '#ssh'],
  ['web-uses-pure-libs-only', 'apps/web/src/adapter.ts', '#persistence'],
  ['web-uses-pure-libs-only', 'apps/web/src/templating.ts', '#templating'],
  ['web-uses-pure-libs-only', 'apps/web/src/built-in.ts', 'node:path'],
  ['front-door', 'apps/api/src/deep.ts', '../../../libs/cabling/src/inside.js'],
  ['front-door', 'libs/ssh/src/deep.ts', '../../devices/src/inside.js'],
  ['libs-not-to-apps', 'libs/snmp/src/app.ts', '../../../apps/cli/src/inside.js'],
  ['app-not-to-app', 'apps/api/src/app.ts', '../../cli/src/inside.js'],
  ['src-not-to-spec', 'apps/api/src/spec.ts', './planted.spec.js'],
  ['no-circular', 'apps/api/src/circle.ts', './loop.js'],
];

const targets: Record<string, string> = {
  'libs/plan/src/view/part.ts': 'export {};',
  'libs/cabling/src/inside.ts': 'export {};',
  'libs/devices/src/inside.ts': 'export {};',
  'apps/cli/src/inside.ts': 'export {};',
  'apps/api/src/planted.spec.ts': 'export {};',
  'apps/api/src/loop.ts': "import './circle.js';",
};

let folder: string;

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), `${text}\n`);
}

/** What dependency-cruiser reports, as `rule file`. */
function violations(): string[] {
  const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [cruiser, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'apps', 'libs'];
  const env = { ...process.env, NODE_OPTIONS: '' };
  const run = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', env });
  if (run.stderr) throw new Error(run.stderr);
  const report = JSON.parse(run.stdout) as {
    summary: { violations: { from: string; rule: { name: string } }[] };
  };
  return report.summary.violations.map((it) => `${it.rule.name} ${it.from}`);
}

describe('import rules', () => {
  let before: string[];
  let after: string[];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'brassage-rules-'));
    for (const file of ['.dependency-cruiser.cjs', 'package.json', 'tsconfig.json', 'tsconfig.base.json']) {
      cpSync(join(root, file), join(folder, file));
    }
    for (const name of ['pg', 'handlebars']) {
      write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
      write(`node_modules/${name}/index.js`, '');
    }
    for (const lib of readdirSync(join(root, 'libs'), { withFileTypes: true })) {
      if (lib.isDirectory()) write(`libs/${lib.name}/src/index.ts`, 'export {};');
    }
    for (const app of ['api', 'worker', 'cli', 'web']) write(`apps/${app}/src/index.ts`, 'export {};');
    before = violations();
    for (const [file, text] of Object.entries(targets)) write(file, text);
    for (const [, file, target] of planted) write(file, `import '${target}';`);
    after = violations();
  }, 60_000);

  afterAll(() => rmSync(folder, { recursive: true }));

  it('a tree without violations passes', () => expect(before).toEqual([]));

  it.each(planted)('%s: %s may not import %s', (rule, file) => expect(after).toContain(`${rule} ${file}`));

  it('every rule of the configuration is planted here', () => {
    const config = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as {
      forbidden: { name: string }[];
    };
    const names = new Set(config.forbidden.map((it) => it.name));
    expect([...new Set(planted.map(([rule]) => rule))].toSorted()).toEqual([...names].toSorted());
  });
});
