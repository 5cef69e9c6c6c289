import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { PredictedDevice } from '../../api/push-types.js';
import { Note } from '../../components/status.js';
import { useAddressParam } from '../../state/search.js';
import { useSpeech } from '../../texts/index.js';
import { useProject } from '../project/queries.js';
import { FindingList } from './finding-list.js';

/** Why a device is not ready to be pushed to, and what is missing; nothing for one that is. */
export function Unready({ device }: { readonly device: PredictedDevice }): ReactNode {
  const { t, say, when } = useSpeech();
  const project = useProject();
  const [run] = useAddressParam('run');
  const { readiness, findings, missingSecrets, changedSinceApproval, underWay } = device;
  return (
    <>
      {readiness !== 'ready' && (
        <Note shape={readiness === 'same' ? 'proven' : readiness === 'faulty' ? 'error' : 'unseen'}>
          {t.push.readinessMeans[readiness]}
        </Note>
      )}
      {underWay && underWay.run !== run && (
        <Note shape="running">
          {say(t.desk.underWay, { who: underWay.author, at: when(underWay.createdAt) })}{' '}
          {underWay.run !== null && (
            <Link to={`/projects/${project.id}/push?run=${underWay.run}&step=result`}>{t.desk.openRun}</Link>
          )}
        </Note>
      )}
      {changedSinceApproval && <Note shape="warning">{t.pushWords.changedSince}</Note>}
      <FindingList findings={findings} />
      {missingSecrets.length > 0 && (
        <Note shape="warning">
          {say(t.push.missing, { names: [...missingSecrets] })}{' '}
          <Link to="/administration/secrets">{t.push.storeThem}</Link>
        </Note>
      )}
    </>
  );
}
