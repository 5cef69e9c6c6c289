import { renderTemplate } from '#templating';
import type { Io } from './io.js';
import { run } from './run.js';

/** What a command line came to: its exit code, its data and its talk. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly talk: string;
}

/** Runs command lines in this process, in English, on a given day, and renders without the thread. */
export function commandLine(today: string): (...args: readonly string[]) => Promise<Ran> {
  return async (...args) => {
    const said = { out: '', talk: '' };
    const io: Io = {
      out: (text) => void (said.out += text),
      talk: (text) => void (said.talk += text),
      now: () => new Date(today),
      colour: false,
      language: 'en',
      render: (set, jobs) =>
        Promise.resolve(jobs.map(({ role, variables }) => renderTemplate(set, role, variables))),
    };
    return { code: await run(args, io), ...said };
  };
}

/** Runs a command line where the day does not matter. */
export const brassage = commandLine('1970-01-01');
