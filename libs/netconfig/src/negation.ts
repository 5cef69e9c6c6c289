import { matchOf, type ConfigRules } from './rules.js';

/** Whether the line takes something back. */
export function isNegative(text: string, rules: ConfigRules): boolean {
  return text.startsWith(`${rules.negation} `);
}

/** The line without its negation or statement word: `no shutdown` and `shutdown` speak of the same. */
export function subjectOf(text: string, rules: ConfigRules): string {
  for (const word of [rules.negation, rules.statement]) {
    if (word !== undefined && text.startsWith(`${word} `)) return text.slice(word.length + 1);
  }
  return text;
}

/** The line that takes this one back; null where only its section's lines can be taken back one by one. */
export function negationOf(text: string, path: readonly string[], rules: ConfigRules): string | null {
  const special = matchOf(rules.negateWith, path, text);
  if (special) return special.with === null ? null : text.replace(special.line, special.with);
  const subject = subjectOf(text, rules);
  if (isNegative(text, rules)) {
    return rules.statement === undefined ? subject : `${rules.statement} ${subject}`;
  }
  return `${rules.negation} ${firstLine(subject)}`;
}

/** A banner is taken back by its name: what follows is its text. */
function firstLine(text: string): string {
  const [first = ''] = text.split('\n');
  return first === text ? text : first.replace(/\s+\S+$/, '');
}

/** What the line sets, if a section has it only once: lines with the same key replace each other. */
export function keyOf(text: string, path: readonly string[], rules: ConfigRules): string | null {
  const subject = subjectOf(text, rules);
  const match = matchOf(rules.single, path, subject);
  if (!match) return null;
  const [, ...groups] = match.line.exec(subject) ?? [];
  return [rules.single.indexOf(match), ...groups.map((group) => group ?? '')].join('\0');
}

/** How a section that is there is entered to change it. */
export function revisitedText(text: string, path: readonly string[], rules: ConfigRules): string {
  const match = rules.revisited && matchOf(rules.revisited, path, text);
  return match ? text.replace(match.line, match.with) : text;
}
