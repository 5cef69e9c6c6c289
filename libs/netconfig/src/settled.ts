import { futureOf } from './future.js';
import { isNegative, keyOf, subjectOf } from './negation.js';
import { normalised, oneOfEach } from './normalise.js';
import { isMove } from './ranks.js';
import { matchOf, type ConfigRules } from './rules.js';
import { beginningsOf } from './swept.js';
import type { ConfigTree } from './tree.js';

/**
 * The configuration that a device has after the lines were typed. What it prints itself contradicts itself nowhere; a
 * text that a person wrote may set a thing twice, or take back what it set before: the last word counts.
 */
export function settled(tree: ConfigTree, rules: ConfigRules): ConfigTree {
  if (!isSettled(tree, rules, [])) return futureOf([], oneOfEach(tree, rules), rules);
  // Two sections of one name are seen together only here.
  const whole = normalised(tree, rules);
  return isSettled(whole, rules, []) ? whole : futureOf([], oneOfEach(tree, rules), rules);
}

function isSettled(tree: ConfigTree, rules: ConfigRules, path: readonly string[]): boolean {
  const section = path.at(-1);
  if (section !== undefined && matchOf(rules.ordered, path.slice(0, -1), section)) return true;
  return (
    !takesBack(tree, rules) &&
    !setsTwice(tree, rules, path) &&
    tree.every(({ text, children }) => children.length === 0 || isSettled(children, rules, [...path, text]))
  );
}

/** A line that negates or moves another of its section, or that no device would show. */
function takesBack(tree: ConfigTree, rules: ConfigRules): boolean {
  if (rules.ranked && tree.some(({ text }) => isMove(text, rules))) return true;
  const negative = tree.filter(({ text }) => isNegative(text, rules) || text.startsWith('default '));
  if (negative.length === 0) return false;
  if (negative.some(({ text }) => rules.neverShown.some((pattern) => pattern.test(text)))) return true;
  const speakers = speakersIn(tree, rules);
  return negative.some(({ text }) => {
    const subject = text.startsWith('default ') ? text.slice('default '.length) : subjectOf(text, rules);
    const speaker = speakers.get(subject);
    return speaker !== undefined && speaker !== text;
  });
}

/** First words of a line's subject → the line that begins with them; null where several do. */
function speakersIn(tree: ConfigTree, rules: ConfigRules): ReadonlyMap<string, string | null> {
  const speakers = new Map<string, string | null>();
  for (const { text } of tree) {
    const subject = subjectOf(text, rules);
    for (const words of [...beginningsOf(subject), subject]) {
      const known = speakers.get(words);
      if (known === undefined) speakers.set(words, text);
      else if (known !== text) speakers.set(words, null);
    }
  }
  return speakers;
}

/** Two lines of one setting. Only lines with the same first word can be, so that few have to be looked at closely. */
function setsTwice(tree: ConfigTree, rules: ConfigRules, path: readonly string[]): boolean {
  const firstWords = new Map<string, string[]>();
  for (const { text, children } of tree) {
    if (children.length > 0) continue;
    const word = subjectOf(text, rules).split(' ', 1)[0] ?? '';
    const others = firstWords.get(word);
    if (others) others.push(text);
    else firstWords.set(word, [text]);
  }
  for (const texts of firstWords.values()) {
    if (texts.length < 2) continue;
    const keys = texts.flatMap((text) => keyOf(text, path, rules) ?? []);
    if (new Set(keys).size < keys.length) return true;
  }
  return false;
}
