import type { Id } from '#changes';
import { parseInterface } from '#ipplan';
import type { PlanObjects } from '../../value/kinds.js';
import { pathOf } from '../../value/path.js';
import type { Work } from './work.js';

/** Something that a person must look at: what it is, how it is called, and the text that names the old network. */
export interface Remark {
  /** `range`: has no room any more · `opening`: names a wider network · `policy`: a threshold of the site · `text`: a free text. */
  readonly what: 'range' | 'opening' | 'policy' | 'text';
  readonly id: Id;
  readonly name: string;
  readonly text: string;
}

/** What names the old network in a way that no change can lead on. */
export function byHand(
  objects: PlanObjects,
  work: Work,
  policy: Readonly<Record<string, unknown>>,
): Remark[] {
  const { from, to, ranges, moved } = work;
  const lost = ranges.flatMap(({ it, to: range }): Remark[] =>
    range
      ? []
      : [{ what: 'range', id: it.id, name: pathOf(objects, 'range', it.id), text: `${it.start}-${it.end}` }],
  );
  // A summary that holds the old network and not the new one lets the hosts pass no more.
  const wider = [...objects.opening.values()].flatMap(({ id, name, source, destination, status }): Remark[] =>
    [source, destination].flatMap((side): Remark[] => {
      const prefix = status === 'closed' ? undefined : parseInterface(side)?.prefix;
      const loses =
        prefix && prefix.length > 0 && prefix.contains(from) && !prefix.equals(from) && !prefix.contains(to);
      return loses ? [{ what: 'opening', id, name, text: side }] : [];
    }),
  );
  const addresses = (text: string): string[] =>
    text.match(/[0-9a-fA-F:]*:[0-9a-fA-F:.]+|\d+(?:\.\d+){3}/g) ?? [];
  const names = (text: string): boolean =>
    addresses(text).some((word) => moved.has(word)) || text.includes(from.toString());
  const settings = Object.entries(policy).flatMap(([key, value]): Remark[] =>
    typeof value === 'string' && names(value) ? [{ what: 'policy', id: key, name: key, text: value }] : [],
  );
  const texts = [...objects.opening.values()].flatMap(({ id, name, rule }): Remark[] =>
    names(rule) ? [{ what: 'text', id, name, text: rule }] : [],
  );
  return [...lost, ...wider, ...settings, ...texts];
}
