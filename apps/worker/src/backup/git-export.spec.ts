import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportToGit } from './git-export.js';

const AT = new Date('2026-11-22T18:00:00Z');
const idOf = (n: number): string => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'brassage-export-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' });
const commits = (): number => Number(git('rev-list', '--count', '--all'));
const configurations = (): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.cfg'))
    .toSorted();

/** Exports these devices, by number: name and text; null: never read. `keeps`: numbers of those that are planned. */
function exported(
  devices: Readonly<Record<number, readonly [string, string | null]>>,
  keeps: readonly number[] = [],
): Promise<boolean> {
  const all = Object.entries(devices).map(([n, [name, text]]) => ({ id: idOf(Number(n)), name, text }));
  const kept = new Set(keeps.map(idOf));
  return exportToGit(
    folder,
    {
      names: new Map(all.map(({ id, name }) => [id, name])),
      keeps: (id) => kept.has(id),
      texts: (ids) =>
        Promise.resolve(
          new Map(
            all.flatMap(({ id, text }) => (text !== null && ids.includes(id) ? [[id, text] as const] : [])),
          ),
        ),
    },
    AT,
  );
}

describe('exportToGit', () => {
  it('commits what changed, and nothing where nothing did', async () => {
    expect(await exported({ 1: ['sw1', 'hostname sw1\n'] })).toBe(true);
    expect(await exported({ 1: ['sw1', 'hostname sw1\n'] })).toBe(false);
    expect(await exported({ 1: ['sw1', 'hostname sw2\n'] })).toBe(true);
    expect(commits()).toBe(2);
    expect(git('log', '-1', '--format=%s|%an|%aI').trim()).toBe(
      'Configurations of 2026-11-22T18:00:00.000Z|Brassage|2026-11-22T18:00:00+00:00',
    );
    expect(git('status', '--porcelain')).toBe('');
  });

  it('a device that is renamed takes its file along, and git sees that', async () => {
    const text = 'hostname sw1\n'.repeat(20);
    await exported({ 1: ['sw1', text], 2: ['sw2', 'b\n'] });
    await exported({ 1: ['acc-1', text], 2: ['sw2', 'b\n'] });
    expect(configurations()).toEqual(['acc-1.cfg', 'sw2.cfg']);
    expect(git('log', '-1', '--format=', '--name-status', '-M').trim().split('\n')).toContain(
      'R100\tsw1.cfg\tacc-1.cfg',
    );
  });

  it('two that swap their names swap their files', async () => {
    await exported({ 1: ['a', 'one\n'], 2: ['b', 'two\n'] });
    await exported({ 1: ['b', 'one\n'], 2: ['a', 'two\n'] });
    expect([git('show', 'HEAD:a.cfg'), git('show', 'HEAD:b.cfg')]).toEqual(['two\n', 'one\n']);
  });

  it('a device that is gone leaves; one that a project plans stays; the history keeps both', async () => {
    await exported({ 1: ['sw1', 'a\n'], 2: ['sw2', 'b\n'], 3: ['new', 'c\n'] });
    expect(await exported({ 1: ['sw1', 'a\n'] }, [3])).toBe(true);
    expect(configurations()).toEqual(['new.cfg', 'sw1.cfg']);
    expect(git('show', 'HEAD~1:sw2.cfg')).toBe('b\n');
    expect(await exported({ 1: ['sw1', 'a\n'] }, [3])).toBe(false);
  });

  it('a device that was never read has no file', async () => {
    await exported({ 1: ['sw1', 'a\n'], 2: ['sw2', null] });
    expect(configurations()).toEqual(['sw1.cfg']);
  });

  it('names that come to the same file have one each', async () => {
    await exported({ 1: ['sw/1', 'a\n'], 2: ['sw_1', 'b\n'], 3: ['SW_1', 'c\n'], 4: ['Salle é', 'd\n'] });
    const files = configurations();
    expect(files).toHaveLength(4);
    expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(4);
    expect(files.map((file) => readFileSync(join(folder, file), 'utf8')).toSorted()).toEqual([
      'a\n',
      'b\n',
      'c\n',
      'd\n',
    ]);
  });

  it.each(['../../etc/x', '--upload-pack=x', '.git', ':(glob)*', 'x'.repeat(500)])(
    '%j is a file of the folder',
    async (name) => {
      await exported({ 1: [name, 'text\n'] });
      const [file = ''] = configurations();
      expect(file).toMatch(/^\w[\w.-]{0,210}\.cfg$/);
      expect(git('show', `HEAD:${file}`)).toBe('text\n');
    },
  );

  it('files of others in the folder are left alone, and not committed', async () => {
    writeFileSync(join(folder, 'notes.cfg'), 'mine\n');
    await exported({ 1: ['sw1', 'a\n'] });
    await exported({});
    expect(configurations()).toEqual(['notes.cfg']);
    expect(git('ls-files').trim()).toBe('devices.json');
  });

  it('what a run before did not come to commit is committed by the next', async () => {
    await exported({ 1: ['sw1', 'a\n'] });
    writeFileSync(join(folder, 'sw1.cfg'), 'b\n');
    expect(await exported({ 1: ['sw1', 'b\n'] })).toBe(true);
    expect(git('show', 'HEAD:sw1.cfg')).toBe('b\n');
  });

  it('two thousand devices, and one of them changed', async () => {
    const of = (change: number): Record<number, readonly [string, string]> =>
      Object.fromEntries(
        Array.from({ length: 2000 }, (_, n) => [
          n,
          [`sw${n}`, `hostname sw${n}\n${n === change ? 'x\n' : ''}`],
        ]),
      );
    await exported(of(-1));
    await exported(of(7));
    expect(configurations()).toHaveLength(2000);
    expect(git('show', 'HEAD', '--format=', '--name-only').trim()).toBe('sw7.cfg');
  });

  it.each<[string, () => void, RegExp]>([
    ['a lock that another git left', () => writeFileSync(join(folder, '.git/index.lock'), ''), /index\.lock/],
    [
      'a list that somebody wrote into',
      () => writeFileSync(join(folder, 'devices.json'), `{"${idOf(1)}":"../../x.cfg"}`),
      /pattern/,
    ],
    ['a folder where a file should be', () => mkdirSync(join(folder, 'sw2.cfg')), /EISDIR|directory/],
  ])('%s is said in words, and nothing is committed', async (_, spoil, words) => {
    await exported({ 1: ['sw1', 'a\n'] });
    spoil();
    await expect(exported({ 1: ['sw1', 'b\n'], 2: ['sw2', 'c\n'] })).rejects.toThrow(words);
    expect(commits()).toBe(1);
  });
});
