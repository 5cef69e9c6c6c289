import type { CsvProfile } from '#certification';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { call } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';
import type { ImportedTests } from '../../api/certification-types.js';
import type { Inspected } from '../../api/proof-types.js';
import { Dialog } from '../../components/dialog.js';
import { DropPlace } from '../../components/drop-place.js';
import { Labelled } from '../../components/field.js';
import { ProblemNote } from '../../components/problem-note.js';
import { Note } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';
import { projectKey } from '../project/queries.js';
import { useTestImports } from './imports.js';
import { MappingWizard } from './mapping-wizard.js';
import { profileWith, type Mapping } from './mapping.js';

const NOTHING: Mapping = { columns: {} };

/** Takes a tester file, shows how a table would be read and lets it be corrected, then brings it in. */
export function ImportTests({
  project,
  onClose,
}: {
  readonly project: string;
  readonly onClose: () => void;
}): ReactNode {
  const { t, say, when } = useSpeech();
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [profile, setProfile] = useState('');
  const [mapping, setMapping] = useState<Mapping>(NOTHING);
  const profiles = useTestImports(project).data?.profiles ?? [];
  const looked = useQuery({
    queryKey: [
      'certification-preview',
      project,
      file?.name,
      file?.size,
      file?.lastModified,
      profile,
      mapping,
    ],
    queryFn: () =>
      call<Inspected>(
        'POST',
        `/projects/${project}/certification/imports/preview`,
        formOf(file!, profile, mapping, null),
      ),
    enabled: file !== null,
    placeholderData: (before) => before,
  });
  const base = looked.data?.profile ?? null;
  const importing = useMutation({
    mutationFn: () =>
      call<ImportedTests>(
        'POST',
        `/projects/${project}/certification/imports`,
        formOf(file!, profile, mapping, base),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: [...projectKey(project), 'certification'] }),
  });
  const table = looked.data?.table ?? null;
  const known = looked.data?.known ?? null;
  return (
    <Dialog label={t.certification.import} className={table ? 'wide' : ''} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          importing.mutate();
        }}
      >
        <h2>{t.certification.import}</h2>
        <DropPlace
          says={t.certification.drop}
          accept=".csv,.tsv,.txt,.json,.zip,.sor"
          file={file}
          onTake={(taken) => {
            setFile(taken ?? null);
            setMapping(NOTHING);
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
              onChange={(event) => {
                setProfile(event.target.value);
                setMapping(NOTHING);
              }}
            >
              <option value="">{t.certification.anyProfile}</option>
              {profiles.map(({ name }) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          )}
        </Labelled>
        {file && looked.isLoading && <p className="second">{t.proof.wizardLooking}</p>}
        {known && (
          <Note shape="note">
            {say(t.proof.wizardKnown, { at: when(known.importedAt), by: known.importedBy })}
          </Note>
        )}
        {looked.isError && <ProblemNote error={asProblem(looked.error)} />}
        {table && base && !importing.isSuccess && (
          <MappingWizard
            project={project}
            table={table}
            base={base}
            mapping={mapping}
            findings={looked.data?.findings ?? []}
            onChange={setMapping}
          />
        )}
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

/** The form of both requests; a mapping goes along only where somebody changed something. */
function formOf(file: File, profile: string, mapping: Mapping, base: CsvProfile | null): FormData {
  const form = new FormData();
  form.append('profile', profile);
  const changed = Object.keys(mapping.columns).length > 0 || Object.keys(mapping).length > 1;
  if (changed) form.append('mapping', JSON.stringify(profileWith(base, mapping)));
  form.append('file', file);
  return form;
}
