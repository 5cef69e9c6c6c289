import { useState, type ReactNode } from 'react';
import type { BackupPolicy } from '../../api/site-types.js';
import { useSpeech } from '../../texts/index.js';
import { NumberField, TextField } from './fields.js';
import { SavedForm } from './saved-form.js';
import { keys } from './queries.js';

/** When and how devices are backed up. */
export function BackupPolicyForm({ policy }: { readonly policy: BackupPolicy }): ReactNode {
  const { t } = useSpeech();
  const [draft, setDraft] = useState(policy);
  const set = (part: Partial<BackupPolicy>): void => setDraft({ ...draft, ...part });
  return (
    <SavedForm title={t.site.backups} path="/backup-policy" body={draft} refreshes={keys.backupPolicy}>
      <div className="pairs">
        <NumberField
          label={t.site.everyHours}
          hint={t.site.everyHoursHint}
          min={0}
          max={720}
          value={draft.everyHours}
          onChange={(everyHours) => set({ everyHours })}
        />
        <NumberField
          label={t.site.shrink}
          hint={t.site.shrinkHint}
          min={1}
          max={100}
          value={draft.shrinkPercent}
          onChange={(shrinkPercent) => set({ shrinkPercent })}
        />
        <NumberField
          label={t.site.deadline}
          min={5}
          max={3600}
          value={draft.deadlineS}
          onChange={(deadlineS) => set({ deadlineS })}
        />
        <TextField
          label={t.site.gitFolder}
          hint={t.site.gitFolderHint}
          optional
          value={draft.gitFolder}
          onChange={(gitFolder) => set({ gitFolder })}
        />
      </div>
    </SavedForm>
  );
}
