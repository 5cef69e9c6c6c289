import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { call } from '../../api/client.js';
import type { ProjectFinding } from '../../api/types.js';
import { Dialog } from '../../components/dialog.js';
import { Labelled } from '../../components/field.js';
import { ProblemNote } from '../../components/problem-note.js';
import { refreshPlan } from '../../state/refresh.js';
import { useWhileShown } from '../../state/while-shown.js';
import { useSpeech } from '../../texts/index.js';

/** Accepts a finding: with a reason, and until a day. */
export function WaiveDialog({
  project,
  finding,
  onClose,
}: {
  readonly project: string;
  readonly finding: ProjectFinding;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useSpeech();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [expiresOn, setExpiresOn] = useState('');
  const close = useWhileShown(onClose);
  const waiving = useMutation({
    mutationFn: () =>
      call('POST', `/projects/${project}/waivers`, {
        code: finding.code,
        place: finding.place,
        reason,
        expiresOn: expiresOn || null,
      }),
    onSuccess: async () => {
      await refreshPlan(queries, project);
      close();
    },
  });
  return (
    <Dialog label={t.findings.waive} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          waiving.mutate();
        }}
      >
        <h2>
          {t.findings.waive} {finding.code} <code>{finding.place}</code>
        </h2>
        <p className="second">{finding.text}</p>
        <Labelled label={t.findings.reason} hint={t.findings.reasonHint}>
          {(attributes) => (
            <input
              {...attributes}
              className="field"
              required
              autoFocus
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Labelled>
        <Labelled label={t.findings.expires} hint={t.findings.expiresHint}>
          {(attributes) => (
            <input
              {...attributes}
              className="field"
              type="date"
              value={expiresOn}
              onChange={(event) => setExpiresOn(event.target.value)}
            />
          )}
        </Labelled>
        {waiving.isError && <ProblemNote error={waiving.error} />}
        <footer>
          <button type="button" className="button" onClick={onClose}>
            {t.common.cancel}
          </button>
          <button className="button primary" disabled={waiving.isPending}>
            {t.findings.waive}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
