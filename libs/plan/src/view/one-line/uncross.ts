import { crossings, type Point } from '#drawing';
import type { Bundle } from './elements.js';

/**
 * The bundles to take out of a diagram so that no wire crosses another: one by one the one that crosses most; of equal
 * ones, what is new before what stood there already, few cables before many, trunks last.
 */
export function crossingBundles(
  bundles: readonly Bundle[],
  wires: ReadonlyMap<string, { readonly points: readonly Point[] }>,
): Set<string> {
  const rivals = new Map<Bundle, Set<Bundle>>(bundles.map((bundle) => [bundle, new Set()]));
  bundles.forEach((a, at) =>
    bundles.slice(at + 1).forEach((b) => {
      const [one, two] = [wires.get(a.id)?.points, wires.get(b.id)?.points];
      if (!one || !two || crossings(one, two) === 0) return;
      rivals.get(a)!.add(b);
      rivals.get(b)!.add(a);
    }),
  );
  const out = new Set<string>();
  for (;;) {
    const crossing = bundles.filter((bundle) => rivals.get(bundle)!.size > 0);
    const worst = crossing.toSorted(
      (a, b) => rivals.get(b)!.size - rivals.get(a)!.size || weight(a) - weight(b) || (a.id < b.id ? 1 : -1),
    )[0];
    if (!worst) return out;
    out.add(worst.id);
    for (const rival of rivals.get(worst)!) rivals.get(rival)!.delete(worst);
    rivals.get(worst)!.clear();
  }
}

const weight = ({ sort, state, cables }: Bundle): number =>
  (sort === 'trunk' ? 1e6 : 0) + (state === 'existing' ? 1e4 : 0) + cables.length;
