import type { Id } from '#changes';
import { lookalike, normalised } from './identifier.js';
import { strandsOf, type TargetFields } from './target.js';
import { identifierBy } from './template.js';
import type { LinkIdentity } from './link-identity.js';

/**
 * How a record found its link. `sequence`: proposed by the order of time and accepted by a person; `manual`: chosen by
 * one. Neither is ever made here.
 */
export const bindingMethods = ['exact', 'normalised', 'alias', 'template', 'sequence', 'manual'] as const;
export type BindingMethod = (typeof bindingMethods)[number];

/** The link of an identifier. Without one, `candidates` says between which links nobody may choose but a person. */
export type Binding =
  | { readonly linkId: Id; readonly method: BindingMethod }
  | { readonly linkId: null; readonly candidates: readonly Id[] };

/** What people agreed on beside the names of the plan. */
export interface BindingAgreements {
  /** Identifier as typed into the tester → a name of a link. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Schemes of identifiers, `{panel}.{port}`: each gives every link one more name. */
  readonly templates?: readonly string[];
}

type Named = LinkIdentity & { readonly fields?: TargetFields };

/** One way of comparing identifiers; its index is made when somebody first gets down to it. */
class Rung {
  #links: ReadonlyMap<string, readonly Id[]> | null = null;

  constructor(
    readonly method: BindingMethod,
    readonly key: (text: string) => string,
    readonly all: readonly { readonly linkId: Id; readonly names: readonly string[] }[],
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
  readonly #templates: Rung;
  readonly #aliases: ReadonlyMap<string, string>;
  readonly #strands: ReadonlyMap<Id, readonly Id[]>;

  constructor(links: Iterable<Named>, { aliases = {}, templates = [] }: BindingAgreements = {}) {
    const all = [...links];
    this.#rungs = [
      new Rung('exact', (text) => text, all),
      new Rung('normalised', normalised, all),
      new Rung('normalised', lookalike, all),
    ];
    this.#templates = new Rung(
      'template',
      normalised,
      templates.length > 0 ? byTemplates(all, templates) : [],
    );
    this.#aliases = new Map(Object.entries(aliases).map(([typed, name]) => [normalised(typed), name]));
    this.#strands = new Map(
      all.flatMap(({ linkId, strandIds }) => (strandIds ? [[linkId, strandIds] as const] : [])),
    );
  }

  /** `fibre`: what the tester says beside the identifier of a cable of several fibres. */
  bind(identifier: string, fibre = ''): Binding {
    const found = this.#climb(identifier);
    if (found.linkId !== null || found.candidates.length > 0) return this.#strand(found, fibre);
    const alias = this.#aliases.get(normalised(identifier));
    const meant = alias === undefined ? found : this.#climb(alias);
    if (meant.linkId !== null) return this.#strand({ linkId: meant.linkId, method: 'alias' }, fibre);
    if (meant.candidates.length > 0) return meant;
    return this.#strand(one(this.#templates.find(identifier), 'template'), fibre);
  }

  #climb(identifier: string): Binding {
    for (const rung of this.#rungs) {
      const found = rung.find(identifier);
      if (found.length > 0) return one(found, rung.method);
    }
    return { linkId: null, candidates: [] };
  }

  /** The one strand of a trunk that is meant; several of them, or all, stay with the trunk. */
  #strand(found: Binding, fibre: string): Binding {
    const strands = found.linkId === null ? undefined : this.#strands.get(found.linkId);
    const numbers = strands ? strandsOf(fibre) : [];
    if (!strands || found.linkId === null || numbers?.length === 0) return found;
    // A fibre that the trunk does not have, or words that are no number: a person must look.
    if (!numbers || numbers.some((number) => number > strands.length))
      return { linkId: null, candidates: [] };
    return numbers.length === 1 ? { linkId: strands[numbers[0]! - 1]!, method: found.method } : found;
  }
}

const one = (found: readonly Id[], method: BindingMethod): Binding =>
  found.length === 1 ? { linkId: found[0]!, method } : { linkId: null, candidates: found };

function byTemplates(all: readonly Named[], templates: readonly string[]): { linkId: Id; names: string[] }[] {
  return all.map(({ linkId, fields }) => ({
    linkId,
    names: fields
      ? templates.map((template) => identifierBy(template, fields)).filter((name) => name !== null)
      : [],
  }));
}

/** Links by the key of each of their names; a link whose names fold together stands there once. */
function indexed(
  links: readonly { readonly linkId: Id; readonly names: readonly string[] }[],
  key: (text: string) => string,
): Map<string, Id[]> {
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
