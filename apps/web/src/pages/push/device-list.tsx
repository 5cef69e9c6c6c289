import { useEffect, useRef, type ReactNode } from 'react';
import type { PredictedDevice, PushHead } from '../../api/push-types.js';
import type { IconName } from '../../components/icon.js';
import { Status } from '../../components/status.js';
import { useAddressParam } from '../../state/search.js';
import { useSpeech } from '../../texts/index.js';
import { PushEnd } from '../configurations/push-end.js';

const shapes: Readonly<Record<PredictedDevice['readiness'], IconName>> = {
  ready: 'changed',
  same: 'proven',
  unread: 'unseen',
  faulty: 'error',
  unspoken: 'note',
};

/** What nobody has to look at; all other ends are for a person. */
const GOES_WELL: ReadonlySet<string> = new Set(['planned', 'running', 'confirmed']);
/** As many are seen at a glance. */
const FEW = 8;
const LOOK = 'look';

/** The devices wave by wave: what each would be sent, then how far it is. Choosing one shows it. */
export function DeviceList({
  waves,
  devices,
  pushes,
  chosen,
  onChoose,
}: {
  readonly waves: readonly (readonly string[])[];
  readonly devices: readonly PredictedDevice[];
  readonly pushes: readonly PushHead[];
  readonly chosen: string;
  readonly onChoose: (deviceId: string) => void;
}): ReactNode {
  const { t, say, many } = useSpeech();
  const byId = new Map(devices.map((device) => [device.deviceId, device]));
  const pushOf = new Map(pushes.map((push) => [push.deviceId, push]));
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-pressed="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const [only, setOnly] = useAddressParam('only');
  const toLookAt = pushes.filter(({ state }) => !GOES_WELL.has(state));
  const isNarrowed = only === LOOK && toLookAt.length > 0;
  const isShown = (id: string): boolean => !isNarrowed || toLookAt.some(({ deviceId }) => deviceId === id);
  return (
    <div ref={list} className="push-devices">
      {toLookAt.length > 0 && devices.length > FEW && (
        <p>
          <button
            type="button"
            className="chip"
            aria-pressed={isNarrowed}
            onClick={() => setOnly(isNarrowed ? null : LOOK)}
          >
            {many(toLookAt.length, t.desk.toLookAt)}
          </button>
        </p>
      )}
      {waves.map(
        (wave, index) =>
          wave.some(isShown) && (
            <section key={wave.join(' ')}>
              <h2>
                {say(t.push.wave, { n: index + 1 })}{' '}
                {index === 0 && waves.length > 1 && <small className="second">{t.push.canary}</small>}
              </h2>
              <ul>
                {wave
                  .filter(isShown)
                  .flatMap((id) => byId.get(id) ?? [])
                  .map((device) => (
                    <li key={device.deviceId}>
                      <Card
                        device={device}
                        push={pushOf.get(device.deviceId) ?? null}
                        isChosen={device.deviceId === chosen}
                        onChoose={() => onChoose(device.deviceId)}
                      />
                    </li>
                  ))}
              </ul>
            </section>
          ),
      )}
    </div>
  );
}

function Card({
  device: { name, platform, readiness, added, removed, lockouts },
  push,
  isChosen,
  onChoose,
}: {
  readonly device: PredictedDevice;
  readonly push: PushHead | null;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}): ReactNode {
  const { t, many } = useSpeech();
  const stages: Readonly<Record<string, string>> = t.push.stages;
  return (
    <button type="button" className="push-card" aria-pressed={isChosen} onClick={onChoose}>
      <span className="push-card-head">
        <code className="medium">{name}</code>
        {push ? (
          <PushEnd state={push.state} />
        ) : (
          <Status shape={shapes[readiness]}>{t.push.readiness[readiness]}</Status>
        )}
      </span>
      <small className="second">
        {push?.state === 'running' && push.stage ? (stages[push.stage] ?? push.stage) : platform}
        {!push && readiness === 'ready' && ` · ${many(added + removed, t.push.toSend)}`}
      </small>
      {!push && lockouts.length > 0 && <Status shape="error">{many(lockouts.length, t.push.cut)}</Status>}
    </button>
  );
}
