import type { PlannedPrefix } from '../../api/types.js';
import type { Speech } from '../../texts/index.js';

/** Sizes from here on are told by their power of ten: IPv6 prefixes hold more than anybody reads. */
const HUGE = 1e9;

/** How much of a prefix is used, with its limit. */
export function usedText(say: Speech['say'], template: string, { used, size }: PlannedPrefix): string {
  return say(template, { n: used, total: size < HUGE ? size : `10^${Math.floor(Math.log10(size))}` });
}
