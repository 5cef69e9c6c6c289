import type { Change } from '#changes';
import type { TracedPath } from '../../api/types.js';
import { chainOf, type ChainLink } from '../paths/chain.js';
import type { FoundRoute, Named } from './route-types.js';

/** How the reader’s language writes what is on a cord. */
export interface Words {
  readonly media: (media: string) => string;
  readonly metres: (n: number) => string;
}

/** What is written on a cord that is to be laid: its label, medium and length, as far as they are known. */
export function cordName(change: Change | undefined, { media: mediaName, metres }: Words): string {
  const { label, media, lengthM } = (change && 'after' in change ? change.after : {}) as Readonly<
    Record<string, unknown>
  >;
  return [
    typeof label === 'string' ? label : '',
    typeof media === 'string' && media !== 'other' ? mediaName(media) : '',
    typeof lengthM === 'number' ? metres(lengthM) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** A way as one line: every device with the ports used, cords to lay and cable that lies there in turn. */
export function chainOfRoute(route: FoundRoute, words: Words): ChainLink[] {
  const names: Record<string, string> = {};
  const hops: TracedPath['hops'][number][] = [];
  const fresh = new Set<string>();
  const pass = (kind: TracedPath['hops'][number]['kind'], at: readonly Named[]): void => {
    for (const { id, path } of at) names[id] = path;
    const ids = at.map(({ id }) => id);
    // A leg begins at the port where the one before it ended.
    if (kind !== 'cable' && hops.at(-1)?.ids.join() === ids.join()) return;
    hops.push({ kind, ids });
  };
  let cords = 0;
  for (const leg of route.legs) {
    pass('port', [leg.from]);
    if (leg.kind === 'cord') {
      const id = `new-${cords}`;
      fresh.add(id);
      pass('cable', [{ id, path: cordName(route.changes[cords], words) }]);
      cords += 1;
    } else for (const { kind, at } of leg.hops) pass(kind, at);
    pass('port', [leg.to]);
  }
  return chainOf({ hops }, names).map((link) =>
    link.type === 'cable' && fresh.has(link.id) ? { ...link, fresh: true } : link,
  );
}
