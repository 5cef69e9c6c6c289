import type { ReactNode } from 'react';
import type { PredictedDevice } from '../../api/push-types.js';
import { Note } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';
import { Unready } from './unready.js';

/** What the lock-out guard says of a device, and how it goes back if nobody confirms. */
export function DeviceGuard({
  device,
  accepted,
  onAccept,
  isAnyCut,
}: {
  readonly device: PredictedDevice;
  /** Whether what would cut a way in is sent all the same. */
  readonly accepted: boolean;
  readonly onAccept: (accepted: boolean) => void;
  readonly isAnyCut: boolean;
}): ReactNode {
  const { t } = useSpeech();
  const { readiness, lockouts, safety } = device;
  const isKnown = readiness === 'ready' || readiness === 'same';
  return (
    <>
      <div className="detail-head tools">
        <h2>
          <code>{device.name}</code>
        </h2>
      </div>
      <div className="draw">
        <Unready device={device} />
        {isKnown && lockouts.length === 0 && (
          <Note shape="proven">
            <p className="medium">{t.push.wayIn}</p>
            <p>{t.push.wayInMeans}</p>
          </Note>
        )}
        {lockouts.length > 0 && <Lockouts device={device} />}
        {isKnown && (
          <Note shape={safety === null ? 'warning' : 'stale'} tone={safety === null ? 'warn' : 'mute'}>
            <p className="medium">{t.push.safetyTitle}</p>
            <p>{t.push.safety[safety ?? 'none']}</p>
          </Note>
        )}
        {isAnyCut && (
          <label className="ticked">
            <input type="checkbox" checked={accepted} onChange={(event) => onAccept(event.target.checked)} />
            <span>
              {t.push.accept} <small className="second">{t.push.acceptMeans}</small>
            </span>
          </label>
        )}
      </div>
    </>
  );
}

function Lockouts({ device: { lockouts } }: { readonly device: PredictedDevice }): ReactNode {
  const { t } = useSpeech();
  const kinds: Readonly<Record<string, string>> = t.waves.kinds;
  return (
    <Note shape="error">
      <p className="medium">{t.waves.lockouts}</p>
      <ul>
        {lockouts.map(({ kind, line }) => (
          <li key={`${kind} ${line}`}>
            {kinds[kind] ?? kind}: <code>{line}</code>
          </li>
        ))}
      </ul>
    </Note>
  );
}
