import type { Config } from '../config/config.js';

/** What use-cases get instead of a clock, a random source and the environment. Injected; tests give their own. */
export abstract class Runtime {
  abstract readonly config: Config;
  abstract readonly version: string;
  abstract now(): Date;
  /** A new UUIDv7. */
  abstract newId(): string;
}
