import type { PrefixRow } from '#plan';
import type { Speech } from '../../texts/index.js';

/** How much of a prefix is used, with its limit. IPv6 prefixes hold more than a number can, so the limit is text. */
export function usedText(
  say: Speech['say'],
  template: string,
  { utilisationPercent, usable }: PrefixRow,
): string {
  const percent = utilisationPercent > 0 && utilisationPercent < 1 ? '<1' : Math.round(utilisationPercent);
  const total = usable.length > 9 ? `10^${usable.length - 1}` : Number(usable);
  return say(template, { percent, total });
}
