import type { ReactNode } from 'react';
import type { IconName } from '../../components/icon.js';
import { Status } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';

const shapes: Readonly<Record<string, IconName>> = {
  planned: 'waiting',
  running: 'running',
  unchanged: 'kept',
  confirmed: 'proven',
  'rolled-back': 'rolledBack',
  'needs-person': 'needsPerson',
  'not-started': 'stale',
};

/** How a push ended, or how far it is. */
export function PushEnd({ state }: { readonly state: string }): ReactNode {
  const { t } = useSpeech();
  const words: Readonly<Record<string, string>> = t.pushStates;
  return <Status shape={shapes[state] ?? 'note'}>{words[state] ?? state}</Status>;
}
