/** Lookups that are remembered one by one; who looks up more has read the whole map. */
const FEW = 2000;

/** A map that notes what is read of it: single entries while they are few, else all of it. */
export class NotedMap implements ReadonlyMap<string, unknown> {
  private entriesRead: Map<string, unknown> | null = new Map();

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
    return true;
  }

  get(id: string): unknown {
    const value = this.map.get(id);
    if (this.entriesRead) this.note(this.entriesRead, id, value);
    return value;
  }

  has(id: string): boolean {
    if (this.entriesRead) this.note(this.entriesRead, id, this.map.get(id));
    return this.map.has(id);
  }

  get size(): number {
    return this.whole().size;
  }
  forEach(visit: (value: unknown, id: string, map: ReadonlyMap<string, unknown>) => void): void {
    this.whole().forEach((value, id) => void visit(value, id, this));
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

  private note(known: Map<string, unknown>, id: string, value: unknown): void {
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
