import type { Id } from '#changes';
import type { BindingMethod } from '../bind/bind.js';
import type { TestRecord } from '../model/record.js';

/** A record as it is kept: with its own id and the link it was bound to. */
export interface KnownRecord {
  readonly id: Id;
  readonly record: TestRecord;
  readonly linkId: Id | null;
  readonly method: BindingMethod | null;
  /** Links that the identifier may mean when it means several. */
  readonly candidates: readonly Id[];
  /** Why somebody set it aside: it is of no link, and nobody is asked again. Absent or empty: nobody did. */
  readonly discarded?: string;
  /** The link that it was bound to, and which is gone: its identifier means another one now. */
  readonly formerLinkId?: Id;
}
