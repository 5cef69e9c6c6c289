import type { Language } from '#findings';
import { Unreadable } from './exit.js';
import type { Io } from './io.js';

/** A command line without its `--lang`, and the language that it asks for. */
export interface Spoken {
  readonly args: readonly string[];
  readonly language: Language;
}

/**
 * Takes `--lang fr` or `--lang=fr` out of a command line, wherever it stands before `--`: the language is no matter of one
 * command. The last one counts.
 * @throws Unreadable for a language that is not spoken
 */
export function languageOf(args: readonly string[], io: Io): Spoken {
  const left: string[] = [];
  let asked: string | undefined = io.language;
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (arg === '--') return { args: [...left, ...args.slice(index)], language: spoken(asked) };
    if (arg === '--lang') asked = args[(index += 1)];
    else if (arg.startsWith('--lang=')) asked = arg.slice('--lang='.length);
    else left.push(arg);
  }
  return { args: left, language: spoken(asked) };
}

function spoken(asked: string | undefined): Language {
  if (asked === 'en' || asked === 'fr') return asked;
  throw new Unreadable(
    asked === undefined
      ? { en: '--lang wants a language: en or fr', fr: '--lang veut une langue : en ou fr' }
      : {
          en: `--lang ${asked}: only en and fr are spoken`,
          fr: `--lang ${asked} : seules en et fr sont parlées`,
        },
  );
}
