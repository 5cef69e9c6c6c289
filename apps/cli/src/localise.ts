import type { Language } from '#findings';
import { InvalidArgumentError, type Argument, type Command, type Option } from 'commander';
import { WrongValue } from './exit.js';
import { annotation, heading, usage, usageError } from './french/commander.js';
import { frenchHelp } from './french/help.js';

/**
 * Has a command and those below it speak one language: what our options say of a wrong value, and in French the help and
 * commander's own sentences.
 */
export function localise(command: Command, language: Language): void {
  for (const one of [...command.options, ...command.registeredArguments]) {
    sayWrongValues(one, language);
    if (language === 'fr') one.description = frenchHelp(one.description);
  }
  if (language === 'fr') inFrench(command);
  for (const inner of command.commands) localise(inner, language);
}

/** A parser throws what it says in every language; commander wants one. */
function sayWrongValues(one: Option | Argument, language: Language): void {
  const { parseArg } = one;
  if (!parseArg) return;
  one.parseArg = <T>(value: string, before: T): T => {
    try {
      return parseArg.call(one, value, before) as T;
    } catch (error) {
      if (error instanceof WrongValue) throw new InvalidArgumentError(error.said[language]);
      throw error;
    }
  };
}

function inFrench(command: Command): void {
  command.summary(frenchHelp(command.summary())).description(frenchHelp(command.description()));
  command.configureHelp({
    styleTitle: heading,
    styleUsage: usage,
    styleSubcommandTerm: usage,
    styleOptionDescription: annotation,
    styleArgumentDescription: annotation,
  });
  const say = command.error.bind(command);
  command.error = (message, options) => say(usageError(message), options);
}
