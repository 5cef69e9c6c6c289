import { existsSync, readFileSync } from 'node:fs';

// The image is built from names: what it copies, starts and sets must be what the project has.

const dockerfile = readFileSync('Dockerfile', 'utf8');
const compose = readFileSync('docker-compose.yml', 'utf8');

describe('the container', () => {
  it('copies what is there: files of the project, or what the build makes', () => {
    const copied = [...dockerfile.matchAll(/^COPY (.*) \S+$/gm)]
      .flatMap(([, sources = '']) => sources.split(' '))
      .filter((source) => !source.startsWith('--'))
      .map((source) => source.replace('/app/', ''));
    expect(copied).toEqual(expect.arrayContaining(['package.json', 'LICENSE', 'dist', 'templates']));
    const made = ['node_modules', 'dist'];
    expect(copied.filter((path) => !made.includes(path) && !existsSync(path))).toEqual([]);
  });

  it('starts programs that the build makes of sources that are there', () => {
    const started = [...`${dockerfile}${compose}`.matchAll(/dist\/([\w/-]+)\.js/g)].map(
      ([, path = '']) => path,
    );
    expect(started).toEqual(expect.arrayContaining(['apps/api/src/main', 'apps/worker/src/main']));
    expect(started.filter((path) => !existsSync(`${path}.ts`))).toEqual([]);
  });

  it('sets variables that the server reads', () => {
    const read = ['apps/api/src/config/config.ts', 'apps/api/src/main.ts']
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n');
    const set = [
      ...`${dockerfile}\n${compose}`.matchAll(/^\s*(?:ENV )?(BRASSAGE_\w+|DATABASE_URL)[:=]/gm),
    ].map(([, name = '']) => name);
    expect(set.length).toBeGreaterThan(4);
    expect(set.filter((name) => !read.includes(name))).toEqual([]);
  });

  it('runs Node of the version that the project asks for, as no administrator', () => {
    const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } };
    const [, wanted = '0'] = /(\d+)/.exec(engines.node) ?? [];
    const versions = [...dockerfile.matchAll(/^FROM node:(\d+)/gm)].map(([, version]) => Number(version));
    expect(Math.min(...versions)).toBeGreaterThanOrEqual(Number(wanted));
    expect(dockerfile).toMatch(/^USER node$/m);
  });
});
