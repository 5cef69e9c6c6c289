import { rangesOf } from '#devices';
import { portRanges, portsIn } from './port-list.js';
import type { ConfigRules, VlanSetRule } from './rules.js';
import { vidsIn } from './vlan-list.js';

/** A VLAN by its id, or a port by its name where a VLAN lists its ports. */
export type SetMember = number | string;

/** What one line says about a set. */
export interface VlanSetLine {
  /** The words before the list: `switchport trunk allowed vlan`. */
  readonly words: string;
  /** The words behind it, where sets share their members: ` tagged`. */
  readonly tail: string;
  readonly verb: 'is' | 'add' | 'remove' | 'except';
  readonly vids: readonly SetMember[];
  readonly rule: VlanSetRule;
}

/** All VLANs that a trunk may carry. */
const ALL: readonly SetMember[] = Array.from({ length: 4094 }, (_, index) => index + 1);

/** The longest list in one line; longer ones are split, because devices cut or refuse them. */
const LIST_LENGTH = 120;
/** The most ids and ranges of a list of words: VRP and Comware take ten. */
const LIST_PARTS = 10;

/** The line as a set of VLANs, or null if it is none. */
export function vlanSetLine(text: string, rules: ConfigRules): VlanSetLine | null {
  for (const rule of rules.vlanSets) {
    const isBack = rule.typed === 'adds' && text.startsWith(`${rules.negation} `);
    const said = isBack ? text.slice(rules.negation.length + 1) : text;
    const around = aroundList(said, rule, isBack);
    if (around === null) continue;
    const { words, tail } = around;
    const line = lineOf(said.slice(words.length, said.length - tail.length), rule);
    if (line === null) return null;
    const vids = line.vids.filter((vid) => !rule.apart.some((other) => other === vid));
    // Only what is there by default: not a list, but a line of its own.
    if (vids.length === 0 && line.vids.length > 0) return null;
    const verb = rule.typed === 'replaces' ? line.verb : isBack ? 'remove' : 'add';
    return { words, tail, verb, vids, rule };
  }
  return null;
}

/** The words before and behind the list; null for a line that is not about such a set. */
function aroundList(
  said: string,
  { words: before, shared }: VlanSetRule,
  isBack: boolean,
): Pick<VlanSetLine, 'words' | 'tail'> | null {
  if (shared && isBack) {
    const [words, tail] = shared.back;
    return said.startsWith(`${words} `) && said.endsWith(tail) ? { words, tail } : null;
  }
  const words = before.exec(said)?.[0];
  const tail = shared ? shared.tail.exec(said)?.[0] : '';
  return words === undefined || tail === undefined ? null : { words, tail };
}

/** Whether two lines speak of one set. */
export const isSameSet = (a: VlanSetLine, b: VlanSetLine): boolean =>
  a.rule === b.rule && a.words === b.words && a.tail === b.tail;

function lineOf(text: string, { list }: VlanSetRule): Pick<VlanSetLine, 'verb' | 'vids'> | null {
  if (list === 'ports') {
    const ports = portsIn(text.trim());
    return ports && { verb: 'add', vids: ports };
  }
  const [, verb = 'is', said = ''] =
    /^(?:\s+(add|remove|except))?\s+(none|all|[\d,\s-]+|\d+(?:\s+to\s+\d+|\s+\d+)*)$/.exec(text) ?? [];
  const commas = list === 'to' ? said.replace(/\s+to\s+/g, '-').replace(/\s+/g, ',') : said;
  const vids = said === 'none' ? [] : said === 'all' ? ALL : vidsIn(commas);
  return vids === null ? null : { verb: verb as VlanSetLine['verb'], vids };
}

/** The set after one more line about it; `set` is null where nothing was said of it yet. */
export function applied(set: readonly SetMember[] | null, line: VlanSetLine): readonly SetMember[] {
  // Without a word every VLAN is allowed, or none where each has to be added.
  const before = set ?? (line.rule.typed === 'adds' ? [] : ALL);
  const vids = new Set(line.vids);
  switch (line.verb) {
    case 'is':
      return line.vids;
    case 'add':
      return [...new Set([...before, ...line.vids])];
    case 'remove':
      return before.filter((vid) => !vids.has(vid));
    default:
      return ALL.filter((vid) => !vids.has(vid));
  }
}

/** The set in one canonical line; null where a set without members is no line. */
export function vlanSetText({ words, tail, rule }: VlanSetLine, vids: readonly SetMember[]): string | null {
  if (vids.length > 0) return `${words} ${spelled(ranges(vids, rule), rule)}${tail}`;
  return rule.typed === 'adds' ? null : `${words} none`;
}

/** The lines that lead from one set to another without ever leaving out a VLAN that stays. */
export function vlanSetChange(
  line: VlanSetLine,
  from: readonly SetMember[] | null,
  rules: ConfigRules,
): string[] {
  const { words, tail, vids: to, rule } = line;
  const [before, after] = [new Set(from), new Set(to)];
  const fresh = listsOf(
    to.filter((vid) => !before.has(vid)),
    rule,
  );
  const gone = listsOf(
    (from ?? []).filter((vid) => !after.has(vid)),
    rule,
  );
  if (rule.typed === 'adds') {
    const [wordsBack, tailBack] = rule.shared?.back ?? [words, ''];
    return [
      ...fresh.map((list) => `${words} ${list}${tail}`),
      ...gone.map((list) => `${rules.negation} ${wordsBack} ${list}${tailBack}`),
    ];
  }
  if (to.length === 0) return [`${words} none`];
  if (from === null || from.length === 0)
    return fresh.map((list, at) => (at === 0 ? `${words} ${list}` : `${words} add ${list}`));
  return [...fresh.map((list) => `${words} add ${list}`), ...gone.map((list) => `${words} remove ${list}`)];
}

/**
 * The lines that take back a set that is gone or changed, where `wanted` is what the section is to say: all of it; of a set
 * that stays nothing, because its own line says what leaves it; of shared sets what stays in none, or has to leave this one
 * before it joins another.
 */
export function vlanSetRemoval(
  line: VlanSetLine,
  wanted: readonly VlanSetLine[],
  rules: ConfigRules,
): string[] {
  const stays = wanted.some((other) => isSameSet(other, line));
  const moved = movedMembers(line, wanted);
  const left = line.rule.shared?.leavesFirst ? moved : new Set<SetMember>();
  const gone = line.vids.filter((vid) => left.has(vid) || (!stays && !moved.has(vid)));
  if (line.rule.typed === 'adds') return vlanSetChange({ ...line, vids: [] }, gone, rules);
  return stays ? [] : [`${rules.negation} ${line.words}`];
}

/** Members of the set that are wanted in another one. */
export function movedMembers(line: VlanSetLine, wanted: readonly VlanSetLine[]): ReadonlySet<SetMember> {
  if (!line.rule.shared) return new Set();
  return new Set(
    wanted.flatMap((other) => (other.rule === line.rule && !isSameSet(other, line) ? other.vids : [])),
  );
}

function listsOf(vids: readonly SetMember[], rule: VlanSetRule): string[] {
  if (vids.length === 0) return [];
  const lists: string[][] = [];
  for (const part of ranges(vids, rule).split(',')) {
    const last = lists.at(-1);
    if (last && fits(last, part, rule)) last.push(part);
    else lists.push([part]);
  }
  return lists.map((parts) => spelled(parts.join(','), rule));
}

const fits = (parts: readonly string[], part: string, { list }: VlanSetRule): boolean =>
  list === 'to' ? parts.length < LIST_PARTS : parts.join(',').length + part.length < LIST_LENGTH;

const ranges = (members: readonly SetMember[], { list }: VlanSetRule): string =>
  list === 'ports' ? portRanges(members.map(String)) : rangesOf(members.map(Number));

/** `10,20-22` as the platform writes it. */
const spelled = (ranges: string, { list }: VlanSetRule): string =>
  list === 'to' ? ranges.replaceAll(',', ' ').replaceAll('-', ' to ') : ranges;
