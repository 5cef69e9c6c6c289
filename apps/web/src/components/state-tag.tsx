import type { ProjectState } from '#plan';
import type { ReactNode } from 'react';
import { useSpeech } from '../texts/index.js';
import type { IconName } from './icon.js';
import { Tag } from './status.js';

const shapes: Record<ProjectState, IconName> = {
  draft: 'waiting',
  submitted: 'stale',
  approved: 'lock',
  'in-progress': 'running',
  closed: 'proven',
  rejected: 'error',
  cancelled: 'kept',
};

/** Where a project stands, with the index of its last approval. */
export function StateTag({
  state,
  index,
}: {
  readonly state: ProjectState;
  readonly index: string;
}): ReactNode {
  const { t } = useSpeech();
  return (
    <Tag shape={shapes[state]}>
      {t.states[state]}
      {index && <code>{index}</code>}
    </Tag>
  );
}
