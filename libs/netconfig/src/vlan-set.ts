import { rangesOf } from '#devices';
import type { ConfigRules } from './rules.js';
import { vidsIn } from './vlan-list.js';

/** What one line says about a set of VLANs. */
export interface VlanSetLine {
  /** The words before the list: `switchport trunk allowed vlan`. */
  readonly words: string;
  readonly verb: 'is' | 'add' | 'remove' | 'except';
  readonly vids: readonly number[];
}

/** All VLANs that a trunk may carry. */
const ALL = Array.from({ length: 4094 }, (_, index) => index + 1);

/** The longest list in one line; longer ones are split, because devices cut or refuse them. */
const LIST_LENGTH = 120;

/** The line as a set of VLANs, or null if it is none. */
export function vlanSetLine(text: string, rules: ConfigRules): VlanSetLine | null {
  for (const pattern of rules.vlanSets) {
    const words = pattern.exec(text)?.[0];
    if (words === undefined) continue;
    const [, verb = 'is', list = ''] =
      /^(?:\s+(add|remove|except))?\s+(none|all|[\d,\s-]+)$/.exec(text.slice(words.length)) ?? [];
    const vids = list === 'none' ? [] : list === 'all' ? ALL : vidsIn(list);
    if (vids === null) return null;
    return { words, verb: verb as VlanSetLine['verb'], vids };
  }
  return null;
}

/** The set after one more line about it; `set` is null where every VLAN is allowed. */
export function applied(set: readonly number[] | null, line: VlanSetLine): readonly number[] {
  const before = set ?? ALL;
  const vids = new Set(line.vids);
  switch (line.verb) {
    case 'is':
      return line.vids;
    case 'add':
      return [...before, ...line.vids];
    case 'remove':
      return before.filter((vid) => !vids.has(vid));
    default:
      return ALL.filter((vid) => !vids.has(vid));
  }
}

/** The set in one canonical line. */
export function vlanSetText(words: string, vids: readonly number[]): string {
  return `${words} ${vids.length === 0 ? 'none' : rangesOf(vids)}`;
}

/** The lines that lead from one set to another without ever leaving out a VLAN that stays. */
export function vlanSetChange(
  words: string,
  from: readonly number[] | null,
  to: readonly number[],
): string[] {
  if (to.length === 0) return [`${words} none`];
  if (from === null || from.length === 0) {
    const [first = '', ...more] = listsOf(to);
    return [`${words} ${first}`, ...more.map((list) => `${words} add ${list}`)];
  }
  const [before, after] = [new Set(from), new Set(to)];
  return [
    ...listsOf(to.filter((vid) => !before.has(vid))).map((list) => `${words} add ${list}`),
    ...listsOf(from.filter((vid) => !after.has(vid))).map((list) => `${words} remove ${list}`),
  ];
}

function listsOf(vids: readonly number[]): string[] {
  if (vids.length === 0) return [];
  const lists: string[] = [];
  for (const part of rangesOf(vids).split(',')) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + part.length < LIST_LENGTH)
      lists[lists.length - 1] = `${last},${part}`;
    else lists.push(part);
  }
  return lists;
}
