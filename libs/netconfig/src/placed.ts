import { longestCommon } from './longest-common.js';
import { leaf, type ConfigLine, type ConfigTree } from './tree.js';

/**
 * Rules of a RouterOS firewall, each a line of properties: what is new is put before the rule that follows it, and what
 * goes is found by its properties.
 *
 *     add action=accept dst-port=443 place-before=[ find action=drop chain=input ]
 *     remove [ find action=accept dst-port=161 ]
 */
const PLACED = /^(add .*) place-before=\[ find (.*) \]$/;
const REMOVED = /^remove \[ find (.*) \]$/;

/** A property that `find` compares without doubt; a negated one may be read otherwise than it is written. */
const PLAIN = /^[\w-]+=(?:[\w.,:/-]+|"[^"!\\]*")$/;

const propertiesOf = ({ text }: ConfigLine): readonly string[] =>
  text.replace(/^add /, '').match(/[^\s="]+(?:=(?:"(?:[^"\\]|\\.)*"|\S*))?/g) ?? [];

/**
 * The lines that lead from one list of rules to the other without taking away what stays; null where a rule cannot be
 * told from another by its properties.
 */
export function placedChange(running: ConfigTree, intended: ConfigTree): ConfigTree | null {
  const pairs = longestCommon(running, intended, ({ text }) => text);
  const stays = new Set(pairs.values());
  const added: ConfigLine[] = [];
  const named: ConfigLine[] = running.filter((line) => !pairs.has(line));
  let next: ConfigLine | null = null;
  for (const line of intended.toReversed()) {
    if (stays.has(line)) next = line;
    else if (next === null) added.unshift(line);
    else {
      added.unshift(leaf(`${line.text} place-before=[ find ${propertiesOf(next).join(' ')} ]`));
      named.push(next);
    }
  }
  const all = new Map([...running, ...intended].map((line) => [line.text, line]));
  if ([running, intended].some(saysTwice) || !areTold(named, [...all.values()])) return null;
  const wanted = new Set(intended.map(({ text }) => text));
  const gone = running.filter((line) => !pairs.has(line));
  const removed = (lines: ConfigTree): ConfigTree =>
    lines.map((line) => leaf(`remove [ find ${propertiesOf(line).join(' ')} ]`));
  // A rule that only moves has to go first, or there would be two of it.
  return [
    ...removed(gone.filter(({ text }) => wanted.has(text))),
    ...added,
    ...removed(gone.filter(({ text }) => !wanted.has(text))),
  ];
}

const saysTwice = (rules: ConfigTree): boolean => new Set(rules.map(({ text }) => text)).size < rules.length;

/** Whether each of these rules is the only one that has all of its properties. */
function areTold(named: readonly ConfigLine[], all: ConfigTree): boolean {
  if (!all.every(({ text, children }) => text.startsWith('add ') && children.length === 0)) return false;
  const known = all.map((line) => new Set(propertiesOf(line)));
  return named.every((line) => {
    const properties = propertiesOf(line);
    const alike = known.filter((other) => properties.every((property) => other.has(property)));
    return properties.every((property) => PLAIN.test(property)) && alike.length === 1;
  });
}

/** A list of rules after a line that places or removes one; null for any other line. */
export function afterPlaced(rules: ConfigTree, text: string): ConfigTree | null {
  const [, line, before] = PLACED.exec(text) ?? [];
  const removed = REMOVED.exec(text)?.[1];
  if (before === undefined && removed === undefined) return null;
  const at = rules.findIndex((rule) => propertiesOf(rule).join(' ') === (before ?? removed));
  if (at < 0) return null;
  if (line !== undefined) return [...rules.slice(0, at), leaf(line), ...rules.slice(at)];
  return removed === undefined ? null : rules.filter((_, index) => index !== at);
}
