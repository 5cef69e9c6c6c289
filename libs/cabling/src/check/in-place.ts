import type { Id, Objects } from '#changes';
import type { Cable } from '../model/cable.js';
import type { CablingKinds } from '../model/kinds.js';
import type { CableProduct } from '../model/product.js';
import type { Subject } from './subject.js';

/** A layer of which rules ask. */
interface Judged {
  readonly objects: Objects<CablingKinds>;
}

/** Cables that lie or are going to lie: not those in a box, nor those that are out of use. */
export const livingCables = ({ objects }: Judged): Cable[] =>
  [...objects.cable.values()].filter(({ status }) => status !== 'stock' && status !== 'retired');

/** Pulled once, not moved by hand. */
export const isPulled = ({ role }: Pick<Cable, 'role'>): boolean => role === 'horizontal' || role === 'trunk';

/** True while nobody has laid it yet, so that another cable may still be chosen. */
export const isOnPaper = ({ status }: Pick<Cable, 'status'>): boolean =>
  status === 'planned' || status === 'stock';

export const productOf = ({ objects }: Judged, { productId }: Cable): CableProduct | undefined =>
  objects.cableProduct.get(productId ?? '');

/** The cables of each pathway, each once. */
export function cablesByPathway(view: Judged): ReadonlyMap<Id, readonly Cable[]> {
  const found = new Map<Id, Cable[]>();
  for (const cable of livingCables(view))
    for (const id of new Set(cable.pathwayIds)) {
      const list = found.get(id);
      if (list) list.push(cable);
      else found.set(id, [cable]);
    }
  return found;
}

export const subjectsOf = (cables: readonly Cable[]): Subject[] =>
  cables.map((cable): Subject => ['cable', cable]);
export const labelsOfAll = (cables: readonly Cable[]): string[] => cables.map(({ label }) => label);
/** Rounded to the centimetre, as people write lengths. */
export const metres = (length: number): number => Math.round(length * 100) / 100;
