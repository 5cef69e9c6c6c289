import { mediaNames, type Media } from '#cabling';
import { parseLimitName } from '#certification';
import type { Speech } from '../../texts/index.js';

/** A limit that the plan asks for, in the reader’s words; what a tester calls it stays as it is. */
export function limitWords(limit: string, { t }: Pick<Speech, 't'>): string {
  const name = parseLimitName(limit);
  return name ? `${name.category} ${t.limits.models[name.model].toLowerCase()}` : limit;
}

/** A medium as people write it: `OS2`, `Cat6A`; one that nobody knows as it stands. */
export function mediumWords(media: string): string {
  const known: Media | undefined = mediaNames.find((one) => one === media);
  return known?.startsWith('cat') ? `Cat${known.slice(3).toUpperCase()}` : (known?.toUpperCase() ?? media);
}
