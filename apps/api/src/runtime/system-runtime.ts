import type { Config } from '../config/config.js';
import { Runtime } from './runtime.js';
import { uuidv7Maker } from './uuidv7.js';

/** The machine's clock and random source. */
export class SystemRuntime extends Runtime {
  private readonly makeId = uuidv7Maker(Date.now);

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
    return this.makeId();
  }
}
