import type { ReactNode } from 'react';
import type { SeverityCounts } from '../api/types.js';
import { useSpeech } from '../texts/index.js';
import { Status } from './status.js';

/** How many findings of each severity; says so when nothing was checked or nothing found. */
export function Counted({ counts }: { readonly counts: SeverityCounts | null }): ReactNode {
  const { t } = useSpeech();
  if (!counts) return <span className="third">{t.projects.notChecked}</span>;
  if (counts.error + counts.warning + counts.info === 0) {
    return <Status shape="proven">{t.severity.none}</Status>;
  }
  return (
    <span className="tools">
      {counts.error > 0 && (
        <Status shape="error">
          {t.severity.error} {counts.error}
        </Status>
      )}
      {counts.warning > 0 && (
        <Status shape="warning">
          {t.severity.warning} {counts.warning}
        </Status>
      )}
      {counts.info > 0 && (
        <Status shape="note">
          {t.severity.info} {counts.info}
        </Status>
      )}
    </span>
  );
}
