import type { CablePath, Hop, PortHop } from './path.js';

/**
 * Paths, each once: of its two directions the first found, and of a path and a part of it the whole. Strands that lead over
 * the same ports are one path with the positions of all of them (the two fibres of a duplex link).
 */
export class PathSet {
  private readonly byPorts = new Map<string, CablePath>();

  get size(): number {
    return this.byPorts.size;
  }

  add(path: CablePath): void {
    const key = keyOf(path.hops);
    const same = this.byPorts.get(key);
    if (same) this.byPorts.set(key, together(same, path));
    else if (!this.has(path)) {
      for (const [known, { hops }] of this.byPorts) if (isPart(hops, path.hops)) this.byPorts.delete(known);
      this.byPorts.set(key, path);
    }
  }

  list(): CablePath[] {
    return [...this.byPorts.values()];
  }

  /** Its other direction, a path that it is a part of, or the same ring entered elsewhere is there. */
  private has({ hops, loop }: CablePath): boolean {
    if (this.byPorts.has(keyOf(hops.toReversed()))) return true;
    const isKnown = (path: CablePath): boolean =>
      isPart(hops, path.hops) || (loop && path.loop && isAmong(hops, path.hops));
    return this.list().some(isKnown);
  }
}

const keyOf = (hops: readonly Hop[]): string => hops.map(({ ids }) => ids.join('+')).join(' ');

/** Whether some hops stand in a row among others, in either direction. */
function isPart(part: readonly Hop[], whole: readonly Hop[]): boolean {
  if (part.length >= whole.length) return false;
  return [whole, whole.toReversed()].some((hops) =>
    hops.some((_, start) => part.every((hop, at) => covers(hops[start + at], hop))),
  );
}

/** Whether a path has been wherever some hops are, in whatever order. */
function isAmong(hops: readonly Hop[], whole: readonly Hop[]): boolean {
  const been = new Set(whole.flatMap(({ ids }) => ids));
  return hops.every(({ ids }) => ids.every((id) => been.has(id)));
}

/** The same things, and every position that is known of both. */
function covers(known: Hop | undefined, hop: Hop): boolean {
  if (known?.kind !== hop.kind || known.ids.join('+') !== hop.ids.join('+')) return false;
  if (known.kind !== 'port' || hop.kind !== 'port') return true;
  return hop.positions.every((positions, at) => {
    const others = known.positions[at] ?? [];
    return others.length === 0 || positions.every((position) => others.includes(position));
  });
}

/** Two strands over the same ports, as one path. */
function together(path: CablePath, strand: CablePath): CablePath {
  const hops = path.hops.map((hop, at): Hop => {
    const other = strand.hops[at];
    return hop.kind === 'port' && other?.kind === 'port' ? { ...hop, positions: union(hop, other) } : hop;
  });
  return { ...path, hops };
}

const union = (hop: PortHop, other: PortHop): number[][] =>
  hop.positions.map((positions, at) => [...new Set([...positions, ...(other.positions[at] ?? [])])]);
