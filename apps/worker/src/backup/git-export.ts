import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A masked configuration as it goes out. */
export interface Exported {
  readonly device: string;
  readonly text: string;
}

/**
 * Commits masked configurations to a git repository on this machine, one file for each device. The `git` program is run
 * with a list of arguments, never through a shell; nothing is fetched or pushed. True where something had changed.
 * @throws Error what git says
 */
export async function exportToGit(folder: string, files: readonly Exported[], at: Date): Promise<boolean> {
  mkdirSync(folder, { recursive: true });
  const git = (...args: readonly string[]): Promise<{ stdout: string }> =>
    run('git', ['-C', folder, ...args], {
      env: {
        PATH: process.env['PATH'] ?? '/usr/bin',
        HOME: folder,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_DATE: at.toISOString(),
        GIT_COMMITTER_DATE: at.toISOString(),
      },
    });
  if (!existsSync(join(folder, '.git'))) await git('init', '--quiet', '--initial-branch=main');
  for (const { device, text } of files) writeFileSync(join(folder, fileOf(device)), text);
  await git('add', '--', ...files.map(({ device }) => fileOf(device)));
  const { stdout } = await git('status', '--porcelain', '--untracked-files=no');
  if (stdout.trim() === '') return false;
  const identity = [
    '-c',
    'user.name=Brassage',
    '-c',
    'user.email=brassage@localhost',
    '-c',
    'commit.gpgsign=false',
  ];
  await git(
    ...identity,
    '-c',
    'core.hooksPath=/dev/null',
    'commit',
    '--quiet',
    '-m',
    `Configurations of ${at.toISOString()}`,
  );
  return true;
}

/** The name of a device as a file of this folder and of no other. */
function fileOf(device: string): string {
  return `${device.replaceAll(/[^\w.-]/g, '_').replace(/^[.-]+/, '_')}.cfg`;
}
