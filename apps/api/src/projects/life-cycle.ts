import type { ProjectState } from '#plan';
import type { Right } from '../auth/rights.js';

/** One arrow of a project's life: who may take it, and what must hold. */
export interface Transition {
  readonly from: ProjectState;
  readonly to: ProjectState;
  readonly right: Right;
  /**
   * `approve`: nobody who made a change approves it, no error is open, and the changes are frozen under a new index.
   * `close`: the changes are merged into the present.
   */
  readonly effect?: 'approve' | 'close';
}

/**
 *     draft ──▶ submitted ──▶ approved ──▶ in-progress ──▶ closed
 *       ▲ ▲         │ │          ┆              ┆
 *       │ └─────────┘ ▼          ┆ an edit returns it to draft
 *       └───────── rejected      ▼              ▼
 *     any open state ──▶ cancelled
 */
const transitions: readonly Transition[] = [
  { from: 'draft', to: 'submitted', right: 'plan' },
  { from: 'submitted', to: 'draft', right: 'plan' },
  { from: 'submitted', to: 'approved', right: 'approve', effect: 'approve' },
  { from: 'submitted', to: 'rejected', right: 'approve' },
  { from: 'rejected', to: 'draft', right: 'plan' },
  { from: 'approved', to: 'in-progress', right: 'approve' },
  { from: 'approved', to: 'draft', right: 'plan' },
  { from: 'in-progress', to: 'closed', right: 'approve', effect: 'close' },
  { from: 'approved', to: 'closed', right: 'approve', effect: 'close' },
  { from: 'draft', to: 'cancelled', right: 'plan' },
  { from: 'submitted', to: 'cancelled', right: 'plan' },
  { from: 'rejected', to: 'cancelled', right: 'plan' },
  { from: 'approved', to: 'cancelled', right: 'approve' },
  { from: 'in-progress', to: 'cancelled', right: 'approve' },
];

/** The arrow from one state to another; null if there is none. */
export function transition(from: ProjectState, to: ProjectState): Transition | null {
  return transitions.find((arrow) => arrow.from === from && arrow.to === to) ?? null;
}

/** Where a project may go from a state. */
export function nextStates(from: ProjectState): readonly ProjectState[] {
  return transitions.filter((arrow) => arrow.from === from).map(({ to }) => to);
}

/** The revision index that follows: A … Z, AA, AB …; the first approval is A. */
export function nextIndex(index: string): string {
  const number = Array.from(index).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) + 1;
  let rest = number;
  let text = '';
  while (rest > 0) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
    rest = Math.floor((rest - 1) / 26);
  }
  return text;
}
