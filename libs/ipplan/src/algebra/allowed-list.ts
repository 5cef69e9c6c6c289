import { vidRangesText } from './vid-ranges.js';

/** Every VLAN that a trunk may carry. */
export const ALL_VIDS: readonly number[] = Array.from({ length: 4094 }, (_, index) => index + 1);

/**
 * The VLANs that a trunk allows, from its lines in order: `all`, `none`, `10,20-25`, `add 30`, `remove 20`, `except 5`. A
 * list that was wrapped goes on with `add`; a first line without a word replaces what was said before it. Runs may meet
 * (`1-4094,10`): a list is a set.
 *
 * @returns in order; null for what is no list of ids from 1 to 4094
 */
export function allowedVids(lines: readonly string[]): number[] | null {
  let allowed = new Set<number>();
  for (const line of lines) {
    const [, verb = 'is', text = ''] = /^\s*(?:(add|remove|except)\s+)?(\S.*?)\s*$/i.exec(line) ?? [];
    const vids = listed(text);
    if (vids === null) return null;
    const word = verb.toLowerCase();
    if (word === 'add') for (const vid of vids) allowed.add(vid);
    else if (word === 'remove') for (const vid of vids) allowed.delete(vid);
    else allowed = new Set(word === 'except' ? ALL_VIDS.filter((vid) => !vids.includes(vid)) : vids);
  }
  return [...allowed].sort((a, b) => a - b);
}

function listed(text: string): readonly number[] | null {
  if (/^all$/i.test(text)) return ALL_VIDS;
  if (/^none$/i.test(text)) return [];
  const vids: number[] = [];
  for (const part of text.split(',')) {
    const match = /^\s*(\d{1,4})(?:\s*-\s*(\d{1,4}))?\s*$/.exec(part);
    const [first, last] = [Number(match?.[1]), Number(match?.[2] ?? match?.[1])];
    if (!match || first < 1 || last > 4094 || first > last) return null;
    for (let vid = first; vid <= last; vid++) vids.push(vid);
  }
  return vids;
}

/**
 * A list as a Cisco switch takes it: lines of limited length, the first replaces, the others add. Without `add`, each line
 * would replace the one before it.
 */
export function allowedLines(vids: Iterable<number>, maxLength = 120): string[] {
  const parts = vidRangesText(vids).split(',').filter(Boolean);
  if (parts.length === 0) return ['none'];
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + part.length <= maxLength)
      lines[lines.length - 1] = `${last},${part}`;
    else lines.push(last === undefined ? part : `add ${part}`);
  }
  return lines;
}
