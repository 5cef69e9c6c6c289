import type { Id } from '#changes';
import type { LinkIdentity } from './link-identity.js';

/** Where a link stands, in words that a template of identifiers may use: `{panel}.{port}`. Empty where it has none. */
export interface TargetFields {
  readonly label: string;
  readonly site: string;
  readonly building: string;
  readonly floor: string;
  readonly room: string;
  readonly rack: string;
  readonly panel: string;
  readonly port: string;
  readonly outlet: string;
  readonly strand: string;
}

/** A link of the plan as certification works with it: what a tester is connected to, and in which order. */
export interface TestTarget extends LinkIdentity {
  /** The cable that carries it. `linkId` is the cable's id, with `:n` behind it for strand n of a trunk. */
  readonly cableId: Id;
  readonly strand: number | null;
  readonly family: 'copper' | 'multimode' | 'singlemode' | 'other';
  readonly media: string;
  /** What the cable was taken from, and the reel of it: the unit of a manufacturer's faults. Empty: not said. */
  readonly product: string;
  readonly reel?: string;
  readonly fields: TargetFields;
  /** The panel by its path, `SR2/P1`; empty where no panel ends it. */
  readonly panelPath: string;
  /** Both ends by path: `SR2/P1:07` and `Hall 2/T1-05:1`. */
  readonly ends: readonly [string, string];
  /** The place where the tester stands: room and above, `Halle Nord/local 104`. */
  readonly place: string;
  /** The rooms of both ends, where they are known: the tester may stand at either. */
  readonly places?: readonly string[];
}

/** The id of a strand as a link of its own. */
export const strandId = (cableId: Id, strand: number | null): Id =>
  strand === null ? cableId : `${cableId}:${strand}`;

/** Cable and strand of a link's id. */
export function cableOf(linkId: Id): { readonly cableId: Id; readonly strand: number | null } {
  const [cableId = linkId, strand] = linkId.split(':');
  return { cableId, strand: strand === undefined ? null : Number(strand) };
}

/**
 * The strands that the column for fibres means, in order: `07`, `1-12`, `1,3`, `F3`; empty: it says none. null: it says
 * something else.
 */
export function strandsOf(fibre: string): readonly number[] | null {
  const text = fibre.trim();
  if (text === '') return [];
  const found = new Set<number>();
  for (const part of text.split(/[,;+/]/)) {
    const [, from, to] =
      /^\s*\p{L}{0,6}\s*(\d{1,4})\s*(?:[-–]\s*\p{L}{0,6}\s*(\d{1,4}))?\s*$/u.exec(part) ?? [];
    if (from === undefined) return null;
    const [first, last] = [Number(from), Number(to ?? from)];
    if (first < 1 || last < first || last - first > 4096) return null;
    for (let n = first; n <= last; n += 1) found.add(n);
  }
  return [...found].toSorted((a, b) => a - b);
}
