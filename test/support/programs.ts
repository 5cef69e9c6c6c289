import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * A suite that runs real programs. Where one is missing it is skipped and says so; in CI nothing is skipped: there they
 * are installed (.ci/packages), and a missing one fails.
 */
export function describeWith(programs: readonly string[], title: string, body: () => void): void {
  const missing = process.env['CI'] ? [] : programs.filter((program) => !isInstalled(program));
  if (missing.length === 0) describe(title, body);
  else describe.skip(`${title} (not installed: ${missing.join(', ')})`, body);
}

/** Administrators' folders are searched too: servers stand there. */
function isInstalled(program: string): boolean {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  return folders.some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
