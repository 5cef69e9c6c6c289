import type { ProjectState } from '#plan';

/** A way from one state of a project to another, by the verb on its button. */
export interface Transition {
  readonly to: ProjectState;
  readonly verb: 'submit' | 'approve' | 'reject' | 'start' | 'close' | 'cancel' | 'reopen';
  /** True for the way that the work goes; the others lead aside or back. */
  readonly forward: boolean;
}

const cancel: Transition = { to: 'cancelled', verb: 'cancel', forward: false };
const reopen: Transition = { to: 'draft', verb: 'reopen', forward: false };

const ways: Record<ProjectState, readonly Transition[]> = {
  draft: [cancel, { to: 'submitted', verb: 'submit', forward: true }],
  submitted: [
    reopen,
    { to: 'rejected', verb: 'reject', forward: false },
    { to: 'approved', verb: 'approve', forward: true },
  ],
  approved: [cancel, reopen, { to: 'in-progress', verb: 'start', forward: true }],
  'in-progress': [cancel, { to: 'closed', verb: 'close', forward: true }],
  rejected: [cancel, reopen],
  closed: [],
  cancelled: [],
};

/** Where a project may be led from a state; who may do it is decided by the server, which says why not. */
export function nextStates(state: ProjectState): readonly Transition[] {
  return ways[state];
}
