/** Lookups that are remembered one by one; who looks up more has read the whole map. */
const FEW = 2000;

/** A map that notes what is read of it: single entries while they are few, else all of it. */
export class NotedMap implements ReadonlyMap<string, unknown> {
  /** null: all of it was read. */
  private entriesRead: Map<string, unknown> | null = new Map();
  private readonly idsRead = new Map<string, boolean>();

  /** @param onRead is told of every lookup that is noted, and may refuse it */
  constructor(
    private readonly map: ReadonlyMap<string, unknown>,
    private readonly onRead: () => void,
  ) {}

  /** True if another map says the same wherever this one was read. */
  holdsIn(other: ReadonlyMap<string, unknown>): boolean {
    if (other === this.map) return true;
    if (!this.entriesRead) return false;
    for (const [id, value] of this.entriesRead) if (other.get(id) !== value) return false;
    for (const [id, there] of this.idsRead) if (other.has(id) !== there) return false;
    return true;
  }

  get(id: string): unknown {
    const value = this.map.get(id);
    if (this.entriesRead) this.note(this.entriesRead, id, value);
    return value;
  }

  has(id: string): boolean {
    const there = this.map.has(id);
    if (this.entriesRead) this.note(this.idsRead, id, there);
    return there;
  }

  get size(): number {
    return this.whole().size;
  }
  forEach(visit: (value: unknown, id: string, map: ReadonlyMap<string, unknown>) => void): void {
    for (const [id, value] of this.whole()) visit(value, id, this);
  }
  keys(): MapIterator<string> {
    return this.whole().keys();
  }
  values(): MapIterator<unknown> {
    return this.whole().values();
  }
  entries(): MapIterator<[string, unknown]> {
    return this.whole().entries();
  }
  [Symbol.iterator](): MapIterator<[string, unknown]> {
    return this.entries();
  }

  private note<T>(known: Map<string, T>, id: string, value: T): void {
    this.onRead();
    known.set(id, value);
    if (known.size > FEW) this.entriesRead = null;
  }

  private whole(): ReadonlyMap<string, unknown> {
    this.onRead();
    this.entriesRead = null;
    return this.map;
  }
}
