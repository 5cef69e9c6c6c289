import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { PushRunAnswer } from '../../api/backup-types.js';
import { call } from '../../api/client.js';
import type { ComplianceLine } from '../../api/compliance-types.js';
import { useSpeech } from '../../texts/index.js';
import { keys } from '../administration/queries.js';
import { PushDialog } from '../configurations/push-dialog.js';

/** Makes devices compliant by the same ceremony as any push. It begins with a dry run. */
export function MendDialog({
  devices,
  onClose,
}: {
  readonly devices: readonly ComplianceLine[];
  readonly onClose: () => void;
}): ReactNode {
  const { t, many } = useSpeech();
  const queries = useQueryClient();
  // The list is read again while the push goes on: what was chosen stays.
  const [names] = useState(() => new Map(devices.map(({ deviceId, name }) => [deviceId, name])));
  return (
    <PushDialog
      label={t.compliance.mendTitle}
      heading={many(names.size, t.compliance.mend)}
      means={t.compliance.mendMeans}
      names={names}
      start={(order) =>
        call<PushRunAnswer>('POST', '/compliance/pushes', { deviceIds: [...names.keys()], ...order })
      }
      onEnd={() => {
        void queries.invalidateQueries({ queryKey: keys.compliance });
        void queries.invalidateQueries({ queryKey: ['backups'] });
      }}
      onClose={onClose}
    />
  );
}
