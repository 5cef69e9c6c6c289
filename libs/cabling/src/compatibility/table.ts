import type { Compatibility } from '../model/compatibility.js';
import { mediaFamily, mediaNames, type Media } from '../model/media.js';
import { standardJoins, standardMates } from './standard.js';

/** Answers whether two connectors mate and two media may be joined; what a plan records goes before the standard. */
export interface CompatibilityTable {
  readonly connectorsMate: (a: string, b: string) => boolean;
  readonly mediaJoin: (a: string, b: string) => boolean;
  /** What the plan itself records of the two; undefined where it says nothing. */
  readonly rowFor: (subject: Compatibility['subject'], a: string, b: string) => boolean | undefined;
}

/** The standard tables with the rows of a plan over them. Of two rows about one pair, the one that forbids holds. */
export function compatibilityTable(rows: Iterable<Compatibility> = []): CompatibilityTable {
  const own = new Map<string, boolean>();
  for (const { subject, a, b, fits } of rows) {
    const pair = key(subject, a, b);
    own.set(pair, fits && own.get(pair) !== false);
  }
  const mates = new Set(standardMates.map(([a, b]) => key('connector', a, b)));
  const joins = new Set(standardJoins.map(([a, b]) => key('medium', a, b)));
  const rowFor: CompatibilityTable['rowFor'] = (subject, a, b) => own.get(key(subject, a, b));
  return {
    rowFor,
    connectorsMate: (a, b) => rowFor('connector', a, b) ?? (a === b || mates.has(key('connector', a, b))),
    mediaJoin: (a, b) =>
      rowFor('medium', a, b) ?? (a === b || joins.has(key('medium', a, b)) || copper(a, b)),
  };
}

const key = (subject: string, a: string, b: string): string =>
  a < b ? `${subject}\n${a}\n${b}` : `${subject}\n${b}\n${a}`;

const isMedia = (name: string): name is Media => (mediaNames as readonly string[]).includes(name);

/** Twisted pair of any category passes a signal; how fast is another question. */
const copper = (a: string, b: string): boolean =>
  isMedia(a) && isMedia(b) && mediaFamily(a) === 'copper' && mediaFamily(b) === 'copper';
