import type { Id } from '#changes';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesFor, LIST, listedFiles, listText } from './export-files.js';
import { gitIn, type Git } from './git.js';

/** What the repository is to hold. */
export interface Export {
  /** The devices that there are, by id. */
  readonly names: ReadonlyMap<Id, string>;
  /** Whether a device of an earlier export that is not among them is to keep its file. */
  readonly keeps: (id: Id) => boolean;
  /** The masked texts of some of them; one that was never read has none. */
  readonly texts: (ids: readonly Id[]) => Promise<ReadonlyMap<Id, string>>;
}

/** Texts that are held at the same time. */
const AT_ONCE = 100;

/**
 * Commits masked configurations to a git repository on this machine, one file for each device. The file of a device that
 * is renamed moves; that of one that is gone goes, and stays in the history. Nothing is fetched or pushed.
 *
 * @returns whether something had changed
 * @throws ToldError with what git says
 */
export async function exportToGit(
  folder: string,
  { names, keeps, texts }: Export,
  at: Date,
): Promise<boolean> {
  await mkdir(folder, { recursive: true });
  const git = gitIn(folder, at);
  if (!(await isThere(join(folder, '.git')))) await git(['init', '--quiet', '--initial-branch=main']);
  const before = await listedFiles(folder);
  const wanted = filesFor(names);
  const written = [LIST];
  const after = new Map([...before].filter(([id]) => !names.has(id) && keeps(id)));
  const ids = [...wanted.keys()];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    for (const [id, text] of await texts(ids.slice(from, from + AT_ONCE))) {
      const file = wanted.get(id);
      if (file === undefined) continue;
      after.set(id, file);
      await writeChanged(join(folder, file), text);
      written.push(file);
    }
  }
  await writeChanged(join(folder, LIST), listText(after));
  const held = new Set(after.values());
  const gone = [...before.values()].filter((file) => !held.has(file));
  for (const file of gone) await rm(join(folder, file), { force: true });
  return commit(git, written, gone, at);
}

/** All that was exported is looked at, so that what an export before did not come to commit is committed now. */
async function commit(
  git: Git,
  files: readonly string[],
  gone: readonly string[],
  at: Date,
): Promise<boolean> {
  const listed = ['--pathspec-from-file=-', '--pathspec-file-nul'];
  await git(['--literal-pathspecs', 'add', '--force', ...listed], files.join('\0'));
  if (gone.length > 0)
    await git(
      ['--literal-pathspecs', 'rm', '--cached', '--quiet', '--ignore-unmatch', ...listed],
      gone.join('\0'),
    );
  const staged = await git(['diff', '--cached', '--name-only', '--no-renames']);
  if (staged === '') return false;
  await git(['commit', '--quiet', '-m', `Configurations of ${at.toISOString()}`]);
  return true;
}

async function writeChanged(path: string, text: string): Promise<void> {
  const bytes = Buffer.from(text);
  const there = await readFile(path).catch(() => null);
  if (!there?.equals(bytes)) await writeFile(path, bytes);
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
