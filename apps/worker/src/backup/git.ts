import { told, ToldError } from '#findings';
import { execFile } from 'node:child_process';

/** Nobody answers a question of git here, and no configuration but the repository's own counts. */
const environment = (folder: string, at: Date): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'] ?? '/usr/bin',
  HOME: folder,
  LC_ALL: 'C',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_AUTHOR_DATE: at.toISOString(),
  GIT_COMMITTER_DATE: at.toISOString(),
});

const OPTIONS = [
  'user.name=Brassage',
  'user.email=brassage@localhost',
  'commit.gpgsign=false',
  'core.hooksPath=/dev/null',
  'core.autocrlf=false',
  'gc.auto=0',
].flatMap((option) => ['-c', option]);

/** Runs git in a folder: a list of arguments, never a shell. `input`: what it reads. */
export type Git = (args: readonly string[], input?: string) => Promise<string>;

/** @throws ToldError with what git says */
export function gitIn(folder: string, at: Date): Git {
  return (args, input = '') =>
    new Promise((resolve, reject) => {
      const child = execFile(
        'git',
        ['-C', folder, ...OPTIONS, ...args],
        { env: environment(folder, at), maxBuffer: 64 * 1024 * 1024, timeout: 600_000 },
        (error, stdout, stderr) => {
          if (!error) resolve(stdout);
          else
            reject(
              new ToldError([told('BACKUP_EXPORT_FAILED', { reason: reasonOf(error, stderr) })], {
                cause: error,
              }),
            );
        },
      );
      // A program that ends before it has read everything says itself why.
      child.stdin?.on('error', () => undefined);
      child.stdin?.end(input);
    });
}

function reasonOf(error: Error & { code?: unknown }, stderr: string): string {
  if (error.code === 'ENOENT') return 'git: not found';
  return stderr.trim().split('\n').slice(0, 3).join(' ') || error.message;
}
