import type { ReactNode } from 'react';
import type { PredictedDevice } from '../../api/push-types.js';
import { Choice } from '../../components/choice.js';
import { Difference } from '../../components/difference.js';
import { SideBySide } from '../../components/side-by-side.js';
import { Note } from '../../components/status.js';
import { useAddressParam } from '../../state/search.js';
import { useSpeech } from '../../texts/index.js';
import { Listing } from '../configurations/listing.js';
import { Unready } from './unready.js';

type View = 'tree' | 'side' | 'commands' | 'back';

/** What would change on a device: as a tree, side by side, or as the lines that are typed. */
export function DeviceDifference({ device }: { readonly device: PredictedDevice }): ReactNode {
  const { t } = useSpeech();
  const [param, setView] = useAddressParam('view');
  const view = (['side', 'commands', 'back'] as const).find((one) => one === param) ?? 'tree';
  const { added, removed, readiness } = device;
  return (
    <>
      <div className="detail-head tools">
        <h2>
          <code>{device.name}</code>
        </h2>
        <span className="grow" />
        <span className="ok">+{added}</span> <span className="bad">−{removed}</span>
        <Choice<View>
          label={t.push.view}
          value={view}
          options={(['tree', 'side', 'commands', 'back'] as const).map((one) => [one, t.push.views[one]])}
          onChoose={(one) => setView(one === 'tree' ? null : one)}
        />
      </div>
      <div className="draw">
        <Unready device={device} />
        {readiness === 'ready' && <Shown device={device} view={view} />}
      </div>
    </>
  );
}

function Shown({ device, view }: { readonly device: PredictedDevice; readonly view: View }): ReactNode {
  const { t } = useSpeech();
  const { difference, remediation, rollback } = device;
  if (view === 'tree') return <Difference lines={difference} />;
  if (view === 'side')
    return <SideBySide lines={difference} before={t.push.running} after={t.push.intended} />;
  return (
    <>
      <Note shape="note">{view === 'commands' ? t.push.commandsMeans : t.push.backMeans}</Note>
      <Listing
        label={t.push.views[view]}
        text={view === 'commands' ? remediation : rollback}
        file={`${device.name}-${view}.txt`}
      />
    </>
  );
}
