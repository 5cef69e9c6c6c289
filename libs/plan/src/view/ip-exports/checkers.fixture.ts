import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'ip-exports-'))));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a checker of Debian on a file; what it says when it refuses is the failure. */
export function accepted(program: string, args: readonly string[], name: string, text: string): void {
  writeFileSync(join(folder, name), text);
  try {
    execFileSync(program, [...args, join(folder, name)], {
      stdio: 'pipe',
      env: { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin` },
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: Buffer; stderr?: Buffer };
    throw new Error(`${program} refuses ${name}:\n${String(stdout)}${String(stderr)}`, { cause: error });
  }
}
