import type { Language } from '#findings';
import type { renderAll } from '#rendering';
import { renderAll as renderInThread } from '#rendering';

/** The world as commands see it; tests bring their own. */
export interface Io {
  /** Data: what another program may read. */
  readonly out: (text: string) => void;
  /** Talk: what only a person reads. */
  readonly talk: (text: string) => void;
  readonly now: () => Date;
  readonly colour: boolean;
  /** The language of the texts: of the command line, else of the environment. */
  readonly language: Language;
  readonly render: typeof renderAll;
}

/** Standard output and error, the clock, and the language of the environment. */
export function systemIo(): Io {
  const { BRASSAGE_LANG, LC_ALL, LC_MESSAGES, LANG, NO_COLOR } = process.env;
  // `brassage … | head` closes the pipe early: the reader has what it wants, so there is nothing to complain about.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  const locale = BRASSAGE_LANG || LC_ALL || LC_MESSAGES || LANG || '';
  return {
    out: (text) => void process.stdout.write(text),
    talk: (text) => void process.stderr.write(text),
    now: () => new Date(),
    colour: process.stdout.isTTY && !NO_COLOR,
    language: locale.startsWith('fr') ? 'fr' : 'en',
    render: renderInThread,
  };
}
