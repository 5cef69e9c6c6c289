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
    const words = rule.words.exec(said)?.[0];
    if (words === undefined) continue;
    const line = lineOf(said.slice(words.length), rule);
    if (line === null) return null;
    const vids = line.vids.filter((vid) => !rule.apart.some((other) => other === vid));
    // Only what is there by default: not a list, but a line of its own.
    if (vids.length === 0 && line.vids.length > 0) return null;
    const verb = rule.typed === 'replaces' ? line.verb : isBack ? 'remove' : 'add';
    return { words, verb, vids, rule };
  }
  return null;
}

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
export function vlanSetText({ words, rule }: VlanSetLine, vids: readonly SetMember[]): string | null {
  if (vids.length > 0) return `${words} ${spelled(ranges(vids, rule), rule)}`;
  return rule.typed === 'adds' ? null : `${words} none`;
}

/** The lines that lead from one set to another without ever leaving out a VLAN that stays. */
export function vlanSetChange(
  line: VlanSetLine,
  from: readonly SetMember[] | null,
  rules: ConfigRules,
): string[] {
  const { words, vids: to, rule } = line;
  const [before, after] = [new Set(from), new Set(to)];
  const fresh = listsOf(
    to.filter((vid) => !before.has(vid)),
    rule,
  );
  const gone = listsOf(
    (from ?? []).filter((vid) => !after.has(vid)),
    rule,
  );
  if (rule.typed === 'adds')
    return [
      ...fresh.map((list) => `${words} ${list}`),
      ...gone.map((list) => `${rules.negation} ${words} ${list}`),
    ];
  if (to.length === 0) return [`${words} none`];
  if (from === null || from.length === 0)
    return fresh.map((list, at) => (at === 0 ? `${words} ${list}` : `${words} add ${list}`));
  return [...fresh.map((list) => `${words} add ${list}`), ...gone.map((list) => `${words} remove ${list}`)];
}

/** The lines that take a whole set back. */
export function vlanSetRemoval(line: VlanSetLine, rules: ConfigRules): string[] {
  if (line.rule.typed === 'adds') return vlanSetChange({ ...line, vids: [] }, line.vids, rules);
  return [`${rules.negation} ${line.words}`];
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
