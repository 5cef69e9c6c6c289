import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../../api/client.js';
import type { ProjectSummary } from '../../api/types.js';
import { Dialog } from '../../components/dialog.js';
import { Labelled } from '../../components/field.js';
import { ProblemNote } from '../../components/problem-note.js';
import { useWhileShown } from '../../state/while-shown.js';
import { useSpeech } from '../../texts/index.js';

/** Asks for the head of a project and opens it. */
export function NewProject({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useSpeech();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [head, setHead] = useState({ code: '', name: '', client: '' });
  const open = useWhileShown((id: string) => void navigate(`/projects/${id}`));
  const creating = useMutation({
    mutationFn: () => call<ProjectSummary>('POST', '/projects', head),
    onSuccess: async (project) => {
      await queries.invalidateQueries({ queryKey: ['projects'] });
      open(project.id);
    },
  });
  const input = (field: keyof typeof head, label: string, hint?: string): ReactNode => (
    <Labelled label={label} {...(hint ? { hint } : {})}>
      {(attributes) => (
        <input
          {...attributes}
          className="field"
          required={field !== 'client'}
          autoFocus={field === 'code'}
          value={head[field]}
          onChange={(event) => setHead({ ...head, [field]: event.target.value })}
        />
      )}
    </Labelled>
  );
  return (
    <Dialog label={t.projects.createTitle} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          creating.mutate();
        }}
      >
        <h2>{t.projects.createTitle}</h2>
        {input('code', t.projects.code, t.projects.codeHint)}
        {input('name', t.projects.name)}
        {input('client', t.projects.client)}
        {creating.isError && <ProblemNote error={creating.error} />}
        <footer>
          <button type="button" className="button" onClick={onClose}>
            {t.common.cancel}
          </button>
          <button className="button primary" disabled={creating.isPending}>
            {t.projects.createSubmit}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
