import type { Grammar } from './grammar.js';
import { eos } from './eos/index.js';
import { iosXe } from './ios-xe/index.js';
import { nxOs } from './nx-os/index.js';

export type { AnswerRow, Grammar, TableGrammar } from './grammar.js';
export { readAnswer, type Answer } from './read-answer.js';

/** Every grammar, by platform and command. */
export const grammars: readonly Grammar[] = [...iosXe, ...nxOs, ...eos];

const byCommand = new Map(
  grammars.flatMap((grammar) =>
    grammar.commands.map((command) => [`${grammar.platform} ${command}`, grammar] as const),
  ),
);

/** The grammar of a command of a platform, as it is typed in full; null when nobody wrote one. */
export function grammarOf(platform: string, command: string): Grammar | null {
  return byCommand.get(`${platform} ${command.trim().toLowerCase().replace(/\s+/g, ' ')}`) ?? null;
}
