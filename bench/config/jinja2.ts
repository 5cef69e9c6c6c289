import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** What Jinja2 took for the same switches, in CPU seconds, and the text that it made of the first. */
export interface JinjaRun {
  readonly seconds: number;
  readonly first: string;
  readonly version: string;
}

/** Renders the switches with Debian's `python3-jinja2`; null where it is not installed. */
export function renderWithJinja2(switches: readonly unknown[]): JinjaRun | null {
  const script = join(process.cwd(), 'bench/config/render_jinja2.py');
  const { status, stdout, stderr } = spawnSync('/usr/bin/python3', [script], {
    input: switches.map((each) => `${JSON.stringify(each)}\n`).join(''),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status === 0) return JSON.parse(stdout) as JinjaRun;
  if (/No module named 'jinja2'/.test(stderr) || status === null) return null;
  throw new Error(`render_jinja2.py: ${stderr}`);
}
