import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { call } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';
import type { ImportedTests } from '../../api/certification-types.js';
import { Dialog } from '../../components/dialog.js';
import { DropPlace } from '../../components/drop-place.js';
import { Labelled } from '../../components/field.js';
import { ProblemNote } from '../../components/problem-note.js';
import { Note } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';
import { projectKey } from '../project/queries.js';
import { useTestImports } from './imports.js';

/** Takes a tester file with its column profile, and says what was bound and what was not. */
export function ImportTests({
  project,
  onClose,
}: {
  readonly project: string;
  readonly onClose: () => void;
}): ReactNode {
  const { t, say } = useSpeech();
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [profile, setProfile] = useState('');
  const profiles = useTestImports(project).data?.profiles ?? [];
  const importing = useMutation({
    mutationFn: () => {
      const form = new FormData();
      form.append('profile', profile);
      if (file) form.append('file', file);
      return call<ImportedTests>('POST', `/projects/${project}/certification/imports`, form);
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: [...projectKey(project), 'certification'] }),
  });
  return (
    <Dialog label={t.certification.import} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          importing.mutate();
        }}
      >
        <h2>{t.certification.import}</h2>
        <DropPlace
          says={t.certification.drop}
          accept=".csv,.txt,.json,.xml,.sor"
          file={file}
          onTake={(taken) => {
            setFile(taken ?? null);
            importing.reset();
          }}
        />
        <Labelled
          label={t.certification.profile}
          hint={profiles.find(({ name }) => name === profile)?.description ?? t.certification.profileHint}
        >
          {(attributes) => (
            <select
              {...attributes}
              className="field"
              value={profile}
              onChange={(event) => setProfile(event.target.value)}
            >
              <option value="">{t.certification.anyProfile}</option>
              {profiles.map(({ name }) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          )}
        </Labelled>
        {importing.isError && <ProblemNote error={asProblem(importing.error)} />}
        {importing.data && (
          <Note shape={importing.data.unmatched.length > 0 ? 'warning' : 'proven'}>
            {say(t.certification.imported, {
              n: importing.data.records,
              bound: importing.data.bound,
              unmatched: importing.data.unmatched.length,
            })}
          </Note>
        )}
        <footer>
          <button type="button" className="button" onClick={onClose}>
            {t.common.close}
          </button>
          <button className="button primary" disabled={!file || importing.isPending || importing.isSuccess}>
            {importing.isPending ? t.import.importing : t.certification.import}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
