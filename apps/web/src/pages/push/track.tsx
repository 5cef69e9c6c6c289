import { useEffect, useRef, type ReactNode } from 'react';
import type { Prediction, PushHead } from '../../api/push-types.js';
import type { IconName } from '../../components/icon.js';
import { Status } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';
import { hasEnded, steps, type Step } from './use-push.js';

interface Says {
  readonly shape: IconName;
  readonly text: string;
}

/** The steps as a row of places: where one is, and what each has said so far. */
export function Track({
  step,
  prediction,
  pushes,
  onStep,
}: {
  readonly step: Step;
  readonly prediction: Prediction | undefined;
  readonly pushes: readonly PushHead[];
  readonly onStep: (step: Step) => void;
}): ReactNode {
  const { t } = useSpeech();
  const says = useSays(prediction, pushes);
  const track = useRef<HTMLElement>(null);
  // On a telephone they stand in one line, and the current one comes into sight.
  useEffect(() => {
    track.current
      ?.querySelector('[aria-current="step"]')
      ?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [step]);
  return (
    <nav ref={track} aria-label={t.push.track}>
      <ol className="track">
        {steps.map((one) => (
          <li key={one}>
            <button
              type="button"
              aria-current={one === step ? 'step' : undefined}
              disabled={one === 'result' && pushes.length === 0}
              onClick={() => onStep(one)}
            >
              <Status shape={says[one].shape}>{t.push.steps[one]}</Status>{' '}
              <small className="second">{says[one].text}</small>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function useSays(prediction: Prediction | undefined, pushes: readonly PushHead[]): Record<Step, Says> {
  const { t, many, say } = useSpeech();
  const waiting: Says = { shape: 'waiting', text: '' };
  const ended = pushes.filter(hasEnded).length;
  const run: Says =
    pushes.length === 0
      ? waiting
      : {
          shape: ended < pushes.length ? 'running' : 'done',
          text: say(t.common.of, { n: ended, total: pushes.length }),
        };
  const result: Says =
    pushes.length === 0 || ended < pushes.length ? waiting : { shape: worst(pushes), text: '' };
  if (!prediction) return { difference: waiting, prediction: waiting, guard: waiting, waves: run, result };
  const { devices } = prediction;
  const findings = prediction.findings.filter(({ remains }) => !remains);
  const lines = devices.reduce((sum, { added, removed }) => sum + added + removed, 0);
  const unknown = devices.filter(({ readiness }) => readiness !== 'ready' && readiness !== 'same').length;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const cuts = devices.reduce((sum, { lockouts }) => sum + lockouts.length, 0);
  return {
    difference: { shape: unknown > 0 ? 'unseen' : 'done', text: many(lines, t.configurations.lines) },
    prediction: {
      shape: errors > 0 ? 'error' : findings.length > 0 ? 'warning' : unknown > 0 ? 'unseen' : 'done',
      text: many(findings.length, t.push.found),
    },
    guard: {
      shape: cuts > 0 ? 'error' : unknown > 0 ? 'unseen' : 'done',
      text: cuts > 0 ? many(cuts, t.push.cut) : '',
    },
    waves: run,
    result,
  };
}

/** What stands for all ends: the gravest. */
function worst(pushes: readonly PushHead[]): IconName {
  const has = (state: string): boolean => pushes.some((push) => push.state === state);
  if (has('needs-person')) return 'needsPerson';
  if (has('rolled-back')) return 'rolledBack';
  return has('confirmed') ? 'proven' : 'kept';
}
