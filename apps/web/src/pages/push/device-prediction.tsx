import type { ReactNode } from 'react';
import type { PredictedDevice, Prediction } from '../../api/push-types.js';
import { Difference } from '../../components/difference.js';
import { Note } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';
import { FindingList } from './finding-list.js';
import { Unready } from './unready.js';

/** What the rules say of the predicted network, and the whole device as it will be. */
export function DevicePrediction({
  prediction,
  device,
  accepted,
  onAccept,
}: {
  readonly prediction: Prediction;
  readonly device: PredictedDevice;
  /** Whether what the rules are against is sent all the same. */
  readonly accepted: boolean;
  readonly onAccept: (accepted: boolean) => void;
}): ReactNode {
  const { t, say, many, when } = useSpeech();
  const { assumed } = prediction;
  const findings = prediction.findings.filter(({ remains }) => !remains);
  const remaining = prediction.findings.filter(({ remains }) => remains);
  return (
    <>
      <div className="detail-head tools">
        <h2>
          <code>{device.name}</code>
        </h2>
        <span className="second">{t.push.future}</span>
        <span className="grow" />
        {device.readAt && <small className="third">{say(t.push.read, { at: when(device.readAt) })}</small>}
      </div>
      <div className="draw">
        {findings.length === 0 ? (
          <Note shape="proven">{t.push.rulesClear}</Note>
        ) : (
          <p className="medium">{many(findings.length, t.push.rulesFind)}</p>
        )}
        <FindingList findings={findings} />
        {findings.some(({ severity }) => severity === 'error') && (
          <label className="ticked">
            <input type="checkbox" checked={accepted} onChange={(event) => onAccept(event.target.checked)} />
            <span>
              {t.pushWords.accept} <small className="second">{t.pushWords.acceptMeans}</small>
            </span>
          </label>
        )}
        {remaining.length > 0 && (
          <details className="spaced">
            <summary>{many(remaining.length, t.push.remaining)}</summary>
            <FindingList findings={remaining} />
          </details>
        )}
        {assumed.length > 0 && <Note shape="unseen">{say(t.push.assumed, { devices: [...assumed] })}</Note>}
        <Unready device={device} />
        {device.readiness === 'ready' && (
          <>
            <p className="second">{t.push.futureMeans}</p>
            <Difference lines={device.future} />
          </>
        )}
      </div>
    </>
  );
}
