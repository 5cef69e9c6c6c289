import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { PredictedDevice, Prediction, PushHead } from '../../api/push-types.js';
import type { Project } from '../../api/types.js';
import { Loaded } from '../../components/loaded.js';
import { useAddressParam } from '../../state/search.js';
import { useSpeech } from '../../texts/index.js';
import { useProject } from '../project/queries.js';
import { DeviceDifference } from './device-difference.js';
import { DeviceGuard } from './device-guard.js';
import { DeviceList } from './device-list.js';
import { DevicePrediction } from './device-prediction.js';
import { DeviceRun } from './device-run.js';
import { ReadRunning } from './read-running.js';
import { RunHead } from './run-head.js';
import { Track } from './track.js';
import { steps, usePrediction, useRun, useWaves, type Step } from './use-push.js';
import { WavesForm } from './waves-form.js';

/** A push from the difference to the result: difference → prediction → guard → waves → result, device by device. */
export function Push(): ReactNode {
  const { t, say, many } = useSpeech();
  const project = useProject();
  const [param] = useAddressParam('devices');
  const [run] = useAddressParam('run');
  const [job] = useAddressParam('job');
  // Whoever is sent to a run has its devices from there.
  const ofRun = useRun(param === null ? run : null, job).data?.items;
  const deviceIds =
    param === null ? (ofRun ?? []).map(({ deviceId }) => deviceId) : param.split(',').filter(Boolean);
  const prediction = usePrediction(project.id, deviceIds);
  return (
    <div className="column">
      <div className="head">
        <h1>{say(t.push.title, { code: project.code })}</h1>
        <p className="grow">{many(deviceIds.length, t.push.devices)}</p>
        <Link className="button" to={`/projects/${project.id}/configurations`}>
          {t.push.back}
        </Link>
      </div>
      {deviceIds.length === 0 && run !== null && !ofRun ? (
        <p className="pane second">{say(t.common.loading, { what: t.push.what })}</p>
      ) : deviceIds.length === 0 ? (
        <p className="pane second">{t.push.none}</p>
      ) : (
        <Loaded query={prediction} what={t.push.what}>
          {(predicted) => <Wizard project={project} deviceIds={deviceIds} prediction={predicted} />}
        </Loaded>
      )}
    </div>
  );
}

function Wizard({
  project,
  deviceIds,
  prediction,
}: {
  readonly project: Project;
  readonly deviceIds: readonly string[];
  readonly prediction: Prediction;
}): ReactNode {
  const { t, say, many } = useSpeech();
  const [stepParam, setStep] = useAddressParam('step');
  const [chosenParam, choose] = useAddressParam('device');
  const [run, setRun] = useAddressParam('run');
  const [jobParam, setJob] = useAddressParam('job');
  const [accepted, setAccepted] = useState(false);
  const [acceptsFindings, acceptFindings] = useState(false);
  const waves = useWaves(project.id, deviceIds).data?.waves ?? [deviceIds];
  const { items: pushes = [], isOver = false } = useRun(run, jobParam).data ?? {};
  const job = jobParam ?? pushes[0]?.job ?? null;
  const step = steps.find((one) => one === stepParam) ?? 'difference';
  const device =
    prediction.devices.find(({ deviceId }) => deviceId === chosenParam) ??
    // Of a run, whoever needs a person comes first.
    prediction.devices.find(({ deviceId }) =>
      pushes.some((push) => push.deviceId === deviceId && push.state === 'needs-person'),
    ) ??
    prediction.devices.find(({ deviceId }) => deviceId === waves[0]?.[0]) ??
    prediction.devices[0]!;
  const unread = prediction.devices.filter(({ readiness }) => readiness === 'unread');
  const index = steps.indexOf(step);
  const next = steps[index + 1];
  const forget = (): void => {
    setRun(null);
    setJob(null);
  };
  return (
    <>
      <Track step={step} prediction={prediction} pushes={pushes} onStep={setStep} />
      <div className="pane fixed push">
        <DeviceList
          waves={waves}
          devices={prediction.devices}
          pushes={pushes}
          chosen={device.deviceId}
          onChoose={choose}
        />
        <section className="sheet detail" aria-label={`${t.push.steps[step]}, ${device.name}`}>
          <Shown
            step={step}
            project={project}
            deviceIds={deviceIds}
            prediction={prediction}
            device={device}
            pushes={pushes}
            isOver={isOver}
            job={job}
            accepted={accepted}
            onAccept={setAccepted}
            acceptsFindings={acceptsFindings}
            onAcceptFindings={acceptFindings}
            onStarted={(started) => {
              setRun(started.run);
              setJob(started.job);
              setStep('result');
            }}
          />
        </section>
      </div>
      <footer className="push-foot tools">
        {run === null && step === 'difference' && (
          <ReadRunning
            project={project.id}
            deviceIds={unread.length > 0 ? unread.map(({ deviceId }) => deviceId) : deviceIds}
            label={unread.length > 0 ? many(unread.length, t.push.readThese) : t.push.readAll}
          />
        )}
        <span className="grow" />
        {run !== null && step === 'waves' && (
          <button type="button" className="button" onClick={forget}>
            {t.push.again}
          </button>
        )}
        {index > 0 && (
          <button type="button" className="button" onClick={() => setStep(steps[index - 1]!)}>
            {t.push.previous}
          </button>
        )}
        {next && (next !== 'result' || pushes.length > 0) && (
          <button type="button" className="button primary" onClick={() => setStep(next)}>
            {say(t.push.next, { step: t.push.steps[next] })}
          </button>
        )}
      </footer>
    </>
  );
}

/** What the chosen step says of the chosen device. */
function Shown({
  step,
  project,
  deviceIds,
  prediction,
  device,
  pushes,
  isOver,
  job,
  accepted,
  onAccept,
  acceptsFindings,
  onAcceptFindings,
  onStarted,
}: {
  readonly step: Step;
  readonly project: Project;
  readonly deviceIds: readonly string[];
  readonly prediction: Prediction;
  readonly device: PredictedDevice;
  readonly pushes: readonly PushHead[];
  readonly isOver: boolean;
  readonly job: string | null;
  readonly accepted: boolean;
  readonly onAccept: (accepted: boolean) => void;
  readonly acceptsFindings: boolean;
  readonly onAcceptFindings: (accepted: boolean) => void;
  readonly onStarted: (started: { readonly run: string; readonly job: string }) => void;
}): ReactNode {
  const { t } = useSpeech();
  if (step === 'difference') return <DeviceDifference device={device} />;
  if (step === 'prediction')
    return (
      <DevicePrediction
        prediction={prediction}
        device={device}
        accepted={acceptsFindings}
        onAccept={onAcceptFindings}
      />
    );
  if (step === 'guard') {
    const isAnyCut = prediction.devices.some(({ lockouts }) => lockouts.length > 0);
    return <DeviceGuard device={device} isAnyCut={isAnyCut} accepted={accepted} onAccept={onAccept} />;
  }
  const push = pushes.find(({ deviceId }) => deviceId === device.deviceId);
  if (step === 'waves' && pushes.length === 0) {
    return (
      <div className="draw">
        <WavesForm
          project={project}
          deviceIds={deviceIds}
          acceptLockout={accepted}
          acceptFindings={acceptsFindings}
          onStarted={onStarted}
        />
      </div>
    );
  }
  return (
    <>
      <div className="push-says">
        <RunHead job={job} pushes={pushes} isOver={isOver} />
      </div>
      {push ? (
        <DeviceRun key={push.id} project={project.id} name={device.name} push={push} />
      ) : (
        <p className="draw">{t.push.noRun}</p>
      )}
    </>
  );
}
