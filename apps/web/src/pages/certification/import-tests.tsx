import { useRef, useState, type ReactNode } from 'react';
import type { ImportedTests } from '../../api/certification-types.js';
import { asProblem } from '../../api/problem.js';
import { Dialog } from '../../components/dialog.js';
import { DropPlace } from '../../components/drop-place.js';
import { Labelled } from '../../components/field.js';
import { ImportProgress } from '../../components/import-progress.js';
import { ProblemNote } from '../../components/problem-note.js';
import { Note } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';
import { packed } from '../import/pack-files.js';
import { Refusal } from '../import/refusal.js';
import { useTestImports } from './imports.js';
import { MappingWizard } from './mapping-wizard.js';
import type { Mapping } from './mapping.js';
import { useImportTests } from './use-import-tests.js';

const NOTHING: Mapping = { columns: {} };
const TESTER_FILES = /\.(csv|tsv|txt|json|zip|sor|xml)$/i;

/** Takes tester files, shows how a table would be read and lets it be corrected, then brings them in. */
export function ImportTests({
  project,
  onClose,
}: {
  readonly project: string;
  readonly onClose: () => void;
}): ReactNode {
  const { t, say, when } = useSpeech();
  const [file, setFile] = useState<File | null>(null);
  const [profile, setProfile] = useState('');
  const [mapping, setMapping] = useState<Mapping>(NOTHING);
  const [unread, setUnread] = useState<unknown>(null);
  // What is taken last counts, also where something larger that was taken before is packed later.
  const taking = useRef(0);
  const profiles = useTestImports(project).data?.profiles ?? [];
  const { looked, making, moment, stop } = useImportTests(project, file, profile, mapping);
  const { data: inspected = null } = looked;
  const take = (files: readonly File[]): void => {
    const asked = (taking.current += 1);
    setUnread(null);
    setMapping(NOTHING);
    stop();
    making.reset();
    packed(files, TESTER_FILES).then((file) => asked === taking.current && setFile(file), setUnread);
  };
  const known = file ? (inspected?.known ?? null) : null;
  const table = file ? (inspected?.table ?? null) : null;
  return (
    <Dialog label={t.certification.import} className={table ? 'wide' : ''} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          making.mutate();
        }}
      >
        <h2>{t.certification.import}</h2>
        <DropPlace
          says={t.certification.drop}
          accept=".csv,.tsv,.txt,.json,.zip,.sor,.xml"
          file={file}
          onTake={(taken) => take(taken ? [taken] : [])}
          several={{ folder: t.importing.types.folder, onTake: take }}
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
        {file && looked.isLoading && (
          <p className="second">
            {moment && moment.sent < 1
              ? say(t.importJob.sending, { percent: Math.round(moment.sent * 100) })
              : t.proof.wizardLooking}
          </p>
        )}
        {known && (
          <Note shape="note">
            {say(t.proof.wizardKnown, { at: when(known.importedAt), by: known.importedBy })}
          </Note>
        )}
        {(unread ?? looked.error) !== null && <ProblemNote error={asProblem(unread ?? looked.error)} />}
        {table && inspected && !making.isSuccess && !making.isPending && (
          <MappingWizard
            project={project}
            table={table}
            base={inspected.profile}
            mapping={mapping}
            findings={inspected.findings}
            onChange={setMapping}
          />
        )}
        {making.isPending && moment && <ImportProgress moment={moment} onStop={stop} />}
        <Refusal error={making.error} />
        {making.data && <Came imported={making.data} />}
        <footer>
          <button type="button" className="button" onClick={onClose}>
            {t.common.close}
          </button>
          <button
            className="button primary"
            disabled={!file || !inspected || looked.isPlaceholderData || making.isPending || making.isSuccess}
          >
            {making.isPending ? t.import.importing : t.certification.import}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

/** How many tests there are, and which of them found no link. */
function Came({ imported }: { readonly imported: ImportedTests }): ReactNode {
  const { t, say } = useSpeech();
  const { records, bound, unbound, unmatched, findings } = imported;
  return (
    <Note shape={unbound > 0 ? 'warning' : 'proven'}>
      <p>{say(t.certification.imported, { n: records, bound, unmatched: unbound })}</p>
      {unmatched.length > 0 && (
        <p className="second">
          <code>
            {unmatched
              .slice(0, 12)
              .map(({ identifier }) => identifier)
              .join(', ')}
          </code>
          {unbound > 12 && ' …'}
        </p>
      )}
      {findings.slice(0, 5).map((finding) => (
        <p key={finding.code + finding.place} className="small">
          <b className="medium">{finding.title}.</b> {finding.text} {finding.hint}
        </p>
      ))}
    </Note>
  );
}
