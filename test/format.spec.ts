import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const sources = ['apps', 'libs', 'test', 'templates', 'bench', 'scripts'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mjs)$/.test(name) && !/(^|\/)(dist|node_modules)\//.test(name))
    .map((name) => join(folder, name)),
);

const MARK = '// prettier-ignore';
const hides = (line: string): boolean => line.endsWith(MARK) && line.trim() !== MARK;

// The formatter decides how code looks. It leaves alone what says so on a line of its own, above a table: there the
// columns are the point.
it('no line of code hides from the formatter', () => {
  const hiding = sources.flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => (hides(line) ? [`${file}:${index + 1}`] : [])),
  );
  expect(sources.length).toBeGreaterThan(1000);
  expect(hiding).toEqual([]);
});
