import type { Id } from '#changes';

/** Where time and identities come from. */
export interface Clock {
  now(): Date;
  newId(): Id;
}
