import type { Id, Json } from '#changes';
import type { Kind, Plan, Project } from '#plan';

/** What a field has in a file: references are paths. */
export type Value = Json;

/** One object in one block of a file, before it is laid out as YAML or cells. */
export interface WrittenRow {
  readonly kind: Kind;
  readonly op: 'add' | 'change' | 'remove';
  /** 0: the present. */
  readonly step: number;
  readonly id: Id;
  /** The path of the object to change or remove; of an added object, what it will be called (for sorting). */
  readonly path: string;
  /** By file name, what differs from what the object has anyway. `id` first, where it is written. */
  readonly fields: Readonly<Record<string, Value>>;
  /** The recorded object, for those who nest. */
  readonly object: Readonly<Record<string, unknown>>;
}

/** A whole file. */
export interface Document {
  readonly name: string;
  readonly policy: Plan['policy'];
  readonly waivers: Plan['waivers'];
  readonly project: Project | null;
  readonly rows: readonly WrittenRow[];
  /** Ids of all objects are written. */
  readonly ids: boolean;
}

export interface WriteOptions {
  /** Writes the id of every object, so that reading gives the same ids; else only where a path is not clear. */
  readonly ids?: boolean;
}
