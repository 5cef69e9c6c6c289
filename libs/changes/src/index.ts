export { type Json, sameJson, canonicalJson } from './json.js';
export { idField, nameField, lineField, textField, dayField, type Id } from './field.js';
export {
  added,
  changed,
  removed,
  between,
  type Change,
  type ChangeOf,
  type ChangeSet,
  type Kinds,
  type Objects,
  type Recorded,
} from './change.js';
export { fieldsThatDiffer } from './fields-that-differ.js';
export type { Conflict } from './conflict.js';
export { apply, conflictWith, type Applied } from './apply.js';
export { invert } from './invert.js';
export { squash } from './squash.js';
export { changedEntries, type ChangedEntry } from './changed-entries.js';
export { lazily } from './lazily.js';
export { difference } from './difference.js';
export { rebase, type Rebased } from './rebase.js';
export { claimsOf, contested, type Claim, type Occupies } from './claims.js';
