// node scripts/build.mjs [--if-stale] [--no-web]: compiles the apps and libs to dist/, and the web interface when it is there.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compressBelow } from './compress.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const resolve = createRequire(import.meta.url).resolve;
const ifStale = process.argv.includes('--if-stale');
const withWeb = !process.argv.includes('--no-web');

/** Files beside the sources that the compiled code reads at run time; a folder is searched through. */
const ASSETS = {
  folders: ['apps/api/src', 'apps/worker/src', 'apps/cli/src', 'libs'],
  endings: ['.woff2', '.ttf', '.sql', '.hbs'],
};

const PARTS = [
  {
    name: 'apps and libs',
    stamp: 'dist/.built',
    sources: [
      'apps/api',
      'apps/worker',
      'apps/cli',
      'libs',
      'bench',
      'test/acceptance',
      'tsconfig.base.json',
      'tsconfig.build.json',
      'package-lock.json',
    ],
    build() {
      // A deleted dist/ with a surviving build info, or the reverse, would make tsc emit nothing.
      if (!existsSync(join(root, 'dist/libs'))) rmSync(join(root, 'dist/build.tsbuildinfo'), { force: true });
      run('typescript/bin/tsc', ['-p', 'tsconfig.build.json']);
      copyAssets();
    },
  },
  {
    name: 'web',
    stamp: 'dist/.built-web',
    sources: ['apps/web', 'libs', 'package-lock.json'],
    wanted: () => withWeb && existsSync(join(root, 'apps/web/vite.config.ts')),
    build() {
      const vite = join(dirname(resolve('vite/package.json')), 'bin/vite.js');
      const out = join(root, 'dist/apps/web');
      run(vite, [
        'build',
        'apps/web',
        '--config',
        'apps/web/vite.config.ts',
        '--outDir',
        out,
        '--emptyOutDir',
      ]);
      compressBelow(out);
    },
  },
];

for (const part of PARTS) {
  if (part.wanted && !part.wanted()) continue;
  if (ifStale && isFresh(part)) {
    console.error(`build: ${part.name} is up to date`);
    continue;
  }
  const started = Date.now();
  console.error(`build: ${part.name} …`);
  part.build();
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, part.stamp), `${new Date(started).toISOString()}\n`);
  utimesSync(join(root, part.stamp), started / 1000, started / 1000);
  console.error(`build: ${part.name} done in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/** Runs a Node program from the project root and ends the build where it fails. */
function run(program, args) {
  const path = program.startsWith('/') || /^[A-Z]:/i.test(program) ? program : resolve(program);
  // Built from inside a test, React would be the one for development.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status, error } = spawnSync(process.execPath, [path, ...args], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  if (error) throw error;
  if (status !== 0) {
    console.error(`build: ${program} failed; the messages above say where`);
    process.exit(status ?? 1);
  }
}

/** The stamp holds the time when the build began: a file saved while it ran makes the part stale again. */
function isFresh({ stamp, sources }) {
  const path = join(root, stamp);
  if (!existsSync(path)) return false;
  const built = statSync(path).mtimeMs;
  return sources.every((source) => newest(join(root, source)) < built);
}

/** The latest modification below a file or folder; folders count, so that a deleted file is noticed. */
function newest(path) {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return readdirSync(path)
    .filter((name) => name !== 'node_modules' && name !== 'dist')
    .reduce((latest, name) => Math.max(latest, newest(join(path, name))), mtimeMs);
}

function copyAssets() {
  for (const folder of ASSETS.folders) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !ASSETS.endings.some((ending) => entry.name.endsWith(ending))) continue;
      const from = join(entry.parentPath, entry.name);
      cpSync(from, join(root, 'dist', from.slice(root.length)));
    }
  }
}
