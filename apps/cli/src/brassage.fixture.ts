import type { Io } from './io.js';
import { run } from './run.js';

/** Runs a command line in this process, in English and without the rendering thread: its exit code and what it said. */
export async function brassage(
  ...args: readonly string[]
): Promise<{ code: number; out: string; talk: string }> {
  const said = { out: '', talk: '' };
  const io: Io = {
    out: (text) => void (said.out += text),
    talk: (text) => void (said.talk += text),
    now: () => new Date(0),
    colour: false,
    language: 'en',
    render: () => Promise.reject(new Error('not here')),
  };
  return { code: await run(args, io), ...said };
}
