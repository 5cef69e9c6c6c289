import type { ProjectState } from '#plan';
import type { ProjectSummary } from '../../api/types.js';

/** A gate that a project passes, as a port: plugged, being plugged, blocked, or empty. */
export interface Gate {
  readonly name: 'design' | 'validate' | 'submit' | 'approve' | 'work' | 'close';
  readonly state: 'passed' | 'open' | 'blocked' | 'ahead';
}

/** How far along the line each state is: the gates before this index are passed. */
const reached: Record<ProjectState, number> = {
  draft: 0,
  rejected: 0,
  cancelled: 0,
  submitted: 3,
  approved: 4,
  'in-progress': 4,
  closed: 6,
};

/** The gate line of a project: what is proved, what is being worked on, what stands in the way. */
export function gatesOf({
  state,
  counts,
  findings,
}: Pick<ProjectSummary, 'state' | 'counts' | 'findings'>): readonly Gate[] {
  const designed = counts.added + counts.changed + counts.removed > 0;
  const at = reached[state];
  const early: Record<string, Gate['state']> = {
    design: designed ? 'passed' : 'open',
    validate: !designed || !findings ? 'ahead' : findings.error > 0 ? 'blocked' : 'passed',
    submit: designed && findings?.error === 0 ? 'open' : 'ahead',
  };
  const names = ['design', 'validate', 'submit', 'approve', 'work', 'close'] as const;
  return names.map((name, index) => {
    if (name === 'validate' && (findings?.error ?? 0) > 0 && state !== 'closed')
      return { name, state: 'blocked' };
    if (index < at) return { name, state: 'passed' };
    if (at === 0) return { name, state: early[name] ?? 'ahead' };
    return { name, state: index === at ? 'open' : 'ahead' };
  });
}
