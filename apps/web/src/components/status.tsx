import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.js';

export type Tone = 'ok' | 'warn' | 'bad' | 'mute' | 'run';

// prettier-ignore
const tones: Record<IconName, Tone> = {
  proven: 'ok', done: 'ok', running: 'run', waiting: 'mute', warning: 'warn', error: 'bad', different: 'bad',
  needsPerson: 'bad', unseen: 'warn', rolledBack: 'warn', waived: 'mute', stale: 'mute', added: 'run', removed: 'bad',
  changed: 'run', kept: 'mute', note: 'mute', search: 'mute', theme: 'mute', download: 'mute', print: 'mute', lock: 'mute',
  undo: 'mute', redo: 'mute', edit: 'mute', plus: 'run', cord: 'mute',
};

/** A state as shape, word and colour: never one of them alone. */
export function Status({
  shape,
  tone,
  children,
}: {
  readonly shape: IconName;
  readonly tone?: Tone;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <span className={`status ${tone ?? tones[shape]}`}>
      <Icon name={shape} />
      {children}
    </span>
  );
}

/** A short word on a ground: the state of a whole object. */
export function Tag({
  shape,
  tone,
  children,
}: {
  readonly shape?: IconName;
  readonly tone?: Tone;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <span className={`tag ${tone ?? (shape ? tones[shape] : '')}`}>
      {shape && <Icon name={shape} />}
      {children}
    </span>
  );
}

/** A message that stays until its cause is gone. `alert` is read out at once, the others when there is time. */
export function Note({
  shape,
  tone,
  children,
}: {
  readonly shape: IconName;
  readonly tone?: Tone;
  readonly children: ReactNode;
}): ReactNode {
  const worn = tone ?? tones[shape];
  return (
    <div className={`note ${worn}`} role={worn === 'bad' ? 'alert' : 'status'}>
      <Icon name={shape} />
      <div className="grow">{children}</div>
    </div>
  );
}
