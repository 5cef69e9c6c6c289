import { v7 } from 'uuid';
import type { Config } from '../config/config.js';
import { Runtime } from './runtime.js';

/** The machine's clock and random source. */
export class SystemRuntime extends Runtime {
  constructor(
    readonly config: Config,
    readonly version: string,
  ) {
    super();
  }

  now(): Date {
    return new Date();
  }

  newId(): string {
    return v7();
  }
}
