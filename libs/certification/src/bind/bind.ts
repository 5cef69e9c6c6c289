import type { Id } from '#changes';
import { lookalike, normalised } from './identifier.js';

/** A link that may be certified, and every name under which a tester may know it. */
export interface LinkIdentity {
  readonly linkId: Id;
  /** The cable's label first, then panel port, outlet and the like. */
  readonly names: readonly string[];
  readonly plannedLengthM: number | null;
  /** True when the project must prove it. */
  readonly required: boolean;
  /** The limit to test against, `Cat6A permanent link`; empty when nothing was agreed. */
  readonly limit: string;
  /** The day of the last intervention; a test before it proves nothing. */
  readonly changedOn: string | null;
}

/** How a record found its link. `manual` is somebody's decision and never made here. */
export const bindingMethods = ['exact', 'normalised', 'alias', 'manual'] as const;
export type BindingMethod = (typeof bindingMethods)[number];

/** The link of an identifier. Without one, `candidates` says between which links nobody may choose but a person. */
export type Binding =
  | { readonly linkId: Id; readonly method: BindingMethod }
  | { readonly linkId: null; readonly candidates: readonly Id[] };

/** One way of comparing identifiers; its index is made when somebody first gets down to it. */
class Rung {
  #links: ReadonlyMap<string, readonly Id[]> | null = null;

  constructor(
    readonly method: BindingMethod,
    readonly key: (text: string) => string,
    readonly all: readonly LinkIdentity[],
  ) {}

  find(identifier: string): readonly Id[] {
    const wanted = this.key(identifier.trim());
    this.#links ??= indexed(this.all, this.key);
    return wanted === '' ? [] : (this.#links.get(wanted) ?? []);
  }
}

/** Finds links by identifiers: the first rung of the ladder on which somebody stands decides, and only if alone there. */
export class Binder {
  readonly #rungs: readonly Rung[];
  readonly #aliases: ReadonlyMap<string, string>;

  /** `aliases`: identifier as typed into the tester → a name of a link. */
  constructor(links: Iterable<LinkIdentity>, aliases: Readonly<Record<string, string>> = {}) {
    const all = [...links];
    this.#rungs = [
      new Rung('exact', (text) => text, all),
      new Rung('normalised', normalised, all),
      new Rung('normalised', lookalike, all),
    ];
    this.#aliases = new Map(Object.entries(aliases).map(([typed, name]) => [normalised(typed), name]));
  }

  bind(identifier: string): Binding {
    const found = this.#climb(identifier);
    if (found.linkId !== null || found.candidates.length > 0) return found;
    const alias = this.#aliases.get(normalised(identifier));
    const meant = alias === undefined ? found : this.#climb(alias);
    return meant.linkId === null ? meant : { linkId: meant.linkId, method: 'alias' };
  }

  #climb(identifier: string): Binding {
    for (const rung of this.#rungs) {
      const found = rung.find(identifier);
      if (found.length === 1) return { linkId: found[0]!, method: rung.method };
      if (found.length > 1) return { linkId: null, candidates: found };
    }
    return { linkId: null, candidates: [] };
  }
}

/** Links by the key of each of their names; a link whose names fold together stands there once. */
function indexed(links: readonly LinkIdentity[], key: (text: string) => string): Map<string, Id[]> {
  const index = new Map<string, Id[]>();
  for (const { linkId, names } of links) {
    for (const name of new Set(names.map(key))) {
      const known = index.get(name);
      if (known) known.push(linkId);
      else index.set(name, [linkId]);
    }
  }
  return index;
}
