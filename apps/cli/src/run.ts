import { type Language } from '#findings';
import { CommanderError } from 'commander';
import { EXIT, ImportRefused, OperationFailed, Unreadable, type ExitCode } from './exit.js';
import { findingLines } from './findings-text.js';
import type { Io } from './io.js';
import { languageOf } from './language.js';
import { createProgram } from './program.js';
import { words } from './words.js';

/** Runs one command line and gives its exit code. Whatever happens is said in words. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = EXIT.fine;
  let { language } = io;
  try {
    const spoken = languageOf(args, io);
    ({ language } = spoken);
    const program = createProgram({ ...io, language }, (ended) => {
      code = ended;
    });
    await program.parseAsync([...spoken.args], { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, io, language);
  }
}

function explain(error: unknown, io: Io, lang: Language): ExitCode {
  // Commander has written its own words already, help included.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.unreadable;
  if (error instanceof Unreadable) {
    io.talk(`brassage: ${error.said[lang]}\n`);
    if (error instanceof ImportRefused)
      for (const { place, title, text, hint } of error.rendered)
        io.talk(`✖ ${place}  ${title}: ${text} ${hint}\n`);
    for (const finding of error.findings) io.talk(`${findingLines(finding, lang, io.colour).join('\n')}\n`);
    return EXIT.unreadable;
  }
  const reasons: string[] = [];
  for (let at: unknown = error; at instanceof Error; at = at.cause)
    reasons.push(at instanceof OperationFailed ? at.said[lang] : at.message);
  io.talk(`brassage: ${reasons.join(': ') || String(error)}\n`);
  if (!(error instanceof OperationFailed)) io.talk(`${words(lang).unexpected}\n`);
  return EXIT.failed;
}
