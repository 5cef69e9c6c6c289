import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { PredictedDevice } from '../../api/push-types.js';
import { Note } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';
import { FindingList } from './finding-list.js';

/** Why a device is not ready to be pushed to, and what is missing; nothing for one that is. */
export function Unready({ device }: { readonly device: PredictedDevice }): ReactNode {
  const { t, say } = useSpeech();
  const { readiness, findings, missingSecrets, changedSinceApproval } = device;
  return (
    <>
      {readiness !== 'ready' && (
        <Note shape={readiness === 'same' ? 'proven' : readiness === 'faulty' ? 'error' : 'unseen'}>
          {t.push.readinessMeans[readiness]}
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
