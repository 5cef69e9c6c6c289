import type { ProjectState } from '#plan';

/** A way from one state of a project to another, by the verb on its button. */
export interface Transition {
  readonly to: ProjectState;
  readonly verb: 'submit' | 'approve' | 'reject' | 'start' | 'close' | 'cancel' | 'reopen';
  /** True for the way that the work goes; the others lead aside or back. */
  readonly forward: boolean;
}

/** In the order of the buttons: aside, back, then forward. */
const ways: readonly Transition[] = [
  { to: 'cancelled', verb: 'cancel', forward: false },
  { to: 'draft', verb: 'reopen', forward: false },
  { to: 'rejected', verb: 'reject', forward: false },
  { to: 'submitted', verb: 'submit', forward: true },
  { to: 'approved', verb: 'approve', forward: true },
  { to: 'in-progress', verb: 'start', forward: true },
  { to: 'closed', verb: 'close', forward: true },
];

/** The ways to the given states; who may take them is decided by the server, which says why not. */
export function waysTo(next: readonly ProjectState[]): readonly Transition[] {
  const open = ways.filter(({ to }) => next.includes(to));
  const first = open.find(({ forward }) => forward);
  // An approved project may be closed at once, but the way that the work goes leads over its start.
  return open.map((way) => ({ ...way, forward: way === first }));
}
