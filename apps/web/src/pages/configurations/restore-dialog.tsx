import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ConfigurationVersion, PushRunAnswer } from '../../api/backup-types.js';
import { call } from '../../api/client.js';
import { useSpeech } from '../../texts/index.js';
import { PushDialog } from './push-dialog.js';

/** Gives a device back what it had: a version as a push, which begins with a dry run. */
export function RestoreDialog({
  version,
  device,
  name,
  onClose,
}: {
  readonly version: ConfigurationVersion;
  readonly device: string;
  readonly name: string;
  readonly onClose: () => void;
}): ReactNode {
  const { t, say, when } = useSpeech();
  const queries = useQueryClient();
  const title = say(t.backupDesk.restoreTitle, { device: name, at: when(version.takenAt) });
  return (
    <PushDialog
      label={title}
      heading={title}
      means={t.backupDesk.restoreMeans}
      names={new Map([[device, name]])}
      start={(order) => call<PushRunAnswer>('POST', `/configuration-versions/${version.id}/restore`, order)}
      onEnd={() => {
        void queries.invalidateQueries({ queryKey: ['versions', device] });
        void queries.invalidateQueries({ queryKey: ['backups'] });
      }}
      onClose={onClose}
    />
  );
}
