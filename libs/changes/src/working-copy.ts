import type { Kinds, Objects, Recorded } from './change.js';
import type { Id } from './field.js';

/** Objects that are being written: copies a kind's map at its first write, so the original never changes. */
export class WorkingCopy<M extends Kinds> {
  private readonly written = new Map<string, Map<Id, Recorded>>();

  constructor(private readonly original: Objects<M>) {}

  get(kind: string, id: Id): Recorded | undefined {
    return (this.written.get(kind) ?? this.original[kind])?.get(id);
  }

  /** Records an object, or its end when `after` is null. */
  put(kind: string, id: Id, after: Recorded | null): void {
    const map = this.mapForWriting(kind);
    if (after) map.set(id, after);
    else map.delete(id);
  }

  /** The result; kinds that nobody wrote are shared with the original. */
  done(): Objects<M> {
    return { ...this.original, ...Object.fromEntries(this.written) };
  }

  private mapForWriting(kind: string): Map<Id, Recorded> {
    let map = this.written.get(kind);
    if (!map) this.written.set(kind, (map = new Map(this.original[kind] ?? [])));
    return map;
  }
}
