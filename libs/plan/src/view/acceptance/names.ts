import { mediaNames } from '#cabling';
import { parseLimitName } from '#certification';
import { mediaName } from '../device-summary.js';
import type { AcceptanceWords } from './words-keys.js';

/** A limit that the plan asks for, in the reader's words; what a tester calls it stays as it is. */
export function limitText(limit: string, { text }: AcceptanceWords): string {
  const name = parseLimitName(limit);
  return name ? `${name.category} ${name.model === 'channel' ? text.channel : text.permanentLink}` : limit;
}

/** A medium as people write it; one that nobody knows as it stands. */
export function mediaText(media: string): string {
  const known = mediaNames.find((one) => one === media);
  return known ? mediaName(known) : media;
}
