import type { Id } from '#changes';
import type { KnownRecord } from './known-record.js';

/**
 * What of a link may be another than it was when it was tested. `work`: the day of work that its cable records;
 * `replaced`: the tested cable is gone and another bears its name; `cord`: of a channel only.
 */
export const linkParts = [
  'work',
  'replaced',
  'cable',
  'ends',
  'termination',
  'panel',
  'length',
  'cord',
] as const;
export type LinkPart = (typeof linkParts)[number];

/** One thing that is another since a test. */
export interface LinkChange {
  readonly part: LinkPart;
  /** In the words of the plan: `SR2/P1:07`, `Cat 6A`, `30`; empty where nothing can be said. */
  readonly was: string;
  readonly is: string;
  /** When it was recorded, as ISO time or day; empty where nobody knows. */
  readonly at: string;
  /** Who recorded it, or the file that tells of it. */
  readonly by: string;
}

/** What of a link is another since a test of it; nothing for most links. */
export type ChangesSince = (linkId: Id, test: KnownRecord) => readonly LinkChange[];

/** Without a history: only that the tested cable is gone is seen. */
export const onlyReplaced: ChangesSince = (_, { formerLinkId }) =>
  formerLinkId === undefined ? [] : [{ part: 'replaced', was: '', is: '', at: '', by: '' }];
