import { type Language } from '#findings';
import { CommanderError } from 'commander';
import { EXIT, ImportRefused, OperationFailed, Unreadable, type ExitCode } from './exit.js';
import { findingLines } from './findings-text.js';
import type { Io } from './io.js';
import { createProgram } from './program.js';

/** Runs one command line and gives its exit code. Whatever happens is said in words. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = EXIT.fine;
  const program = createProgram(io, (ended) => {
    code = ended;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, io, languageIn(args, io));
  }
}

function languageIn(args: readonly string[], io: Io): Language {
  const given = args[args.indexOf('--lang') + 1];
  const wanted = args.includes('--lang') ? given : io.language;
  return wanted === 'fr' ? 'fr' : 'en';
}

function explain(error: unknown, io: Io, lang: Language): ExitCode {
  // Commander has written its own words already, help included.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.unreadable;
  if (error instanceof Unreadable) {
    io.talk(`brassage: ${error.message}\n`);
    if (error instanceof ImportRefused)
      for (const { place, title, text, hint } of error.rendered)
        io.talk(`✖ ${place}  ${title}: ${text} ${hint}\n`);
    for (const finding of error.findings) io.talk(`${findingLines(finding, lang, io.colour).join('\n')}\n`);
    return EXIT.unreadable;
  }
  const reasons: string[] = [];
  for (let at: unknown = error; at instanceof Error; at = at.cause) reasons.push(at.message);
  io.talk(`brassage: ${reasons.join(': ') || String(error)}\n`);
  if (!(error instanceof OperationFailed))
    io.talk('This should not happen; please report it with the command that you ran.\n');
  return EXIT.failed;
}
