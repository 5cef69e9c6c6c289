import { NotedMap } from './noted-map.js';

/** Gives a step the value of an input or of another step, by name. */
export interface Read {
  (name: string): unknown;
  /** A value that is a map, of which only the entries count that the step looks up, as long as these are few. */
  readonly mapOf: (name: string) => ReadonlyMap<string, unknown>;
}

/**
 * A pure function of what it reads. It is given its last result too: if the new one says the same, it returns the last
 * one itself, and what builds on it need not run again.
 */
export type RecallStep = (read: Read, last: unknown) => unknown;

interface Result {
  readonly value: unknown;
  /** What was read, in the order of reading. */
  readonly reads: ReadonlyMap<string, unknown>;
  /** The maps of which it may have read a part only. */
  readonly maps: ReadonlyMap<string, NotedMap>;
}

/**
 * Remembers results and what they were made from. A step runs again only if something that it read last time is not the
 * same object any more; otherwise a pure function could but give the same answer. Nobody declares what a step reads: it
 * is noted while the step runs, so it cannot be forgotten.
 */
export class Recall {
  private readonly results: Map<string, Result>;
  private readonly current = new Set<string>();
  private inputs: ReadonlyMap<string, unknown> = new Map();

  constructor(
    private readonly steps: ReadonlyMap<string, RecallStep>,
    known?: Recall,
  ) {
    this.results = new Map(known?.results);
  }

  /** A second memory that begins with what this one knows. */
  fork(): Recall {
    return new Recall(this.steps, this);
  }

  /** The values of steps for these inputs. */
  of(inputs: ReadonlyMap<string, unknown>): Read {
    this.inputs = inputs;
    this.current.clear();
    const read = (name: string): unknown => this.valueOf(name);
    return Object.assign(read, { mapOf: (name: string) => this.valueOf(name) as NotedMap });
  }

  private valueOf(name: string): unknown {
    const step = this.steps.get(name);
    if (!step) return this.inputs.get(name);
    const known = this.results.get(name);
    if (known && (this.current.has(name) || this.holds(known))) {
      this.current.add(name);
      return known.value;
    }
    const value = this.run(name, step);
    this.current.add(name);
    return value;
  }

  /** In the order of reading: what a step read later may have depended on what it read first. */
  private holds({ reads, maps }: Result): boolean {
    for (const [name, value] of reads) if (this.valueOf(name) !== value) return false;
    for (const [name, map] of maps)
      if (!map.holdsIn(this.valueOf(name) as ReadonlyMap<string, unknown>)) return false;
    return true;
  }

  private run(name: string, step: RecallStep): unknown {
    const reads = new Map<string, unknown>();
    const maps = new Map<string, NotedMap>();
    let running = true;
    const beforeEnd = (of: string): void => {
      if (!running)
        throw new Error(`${name} reads ${of} after it has ended: its result would not be remembered rightly`);
    };
    const read = (of: string): unknown => {
      beforeEnd(of);
      const value = this.valueOf(of);
      reads.set(of, value);
      return value;
    };
    const mapOf = (of: string): ReadonlyMap<string, unknown> => {
      beforeEnd(of);
      const known = maps.get(of);
      if (known) return known;
      const map = new NotedMap(this.valueOf(of) as ReadonlyMap<string, unknown>, () => beforeEnd(of));
      maps.set(of, map);
      return map;
    };
    const value = step(Object.assign(read, { mapOf }), this.results.get(name)?.value);
    running = false;
    this.results.set(name, { value, reads, maps });
    return value;
  }
}
