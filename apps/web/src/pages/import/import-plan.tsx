import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { call } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';
import { ImportFindings } from './import-findings.js';
import { DropPlace } from '../../components/drop-place.js';
import { ProblemNote } from '../../components/problem-note.js';
import { Note } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';
import type { ImportedPlan } from '../../api/types.js';

/** Takes a plan file (YAML or XLSX): reads it without saving, lists every error with its place, then imports. */
export function ImportPlan(): ReactNode {
  const { t } = useSpeech();
  const [file, setFile] = useState<File | null>(null);
  const queries = useQueryClient();
  const send = (dry: boolean) => async (): Promise<ImportedPlan> => {
    const form = new FormData();
    if (file) form.append('file', file);
    return call<ImportedPlan>('POST', `/imports/plan${dry ? '?dry=true' : ''}`, form);
  };
  const trying = useMutation({ mutationFn: send(true) });
  const importing = useMutation({ mutationFn: send(false), onSuccess: () => queries.invalidateQueries() });
  const take = (taken: File | undefined): void => {
    setFile(taken ?? null);
    trying.reset();
    importing.reset();
  };
  const refused = trying.error ?? importing.error;
  return (
    <div className="column">
      <div className="head">
        <h1>{t.import.title}</h1>
        <p className="grow">{t.import.intro}</p>
      </div>
      <div className="pane import">
        <DropPlace says={t.import.drop} accept=".yaml,.yml,.xlsx" file={file} onTake={take} />
        <div className="tools">
          <button
            type="button"
            className="button"
            disabled={!file || trying.isPending}
            onClick={() => trying.mutate()}
          >
            {trying.isPending ? t.import.reading : t.import.try}
          </button>
          <button
            type="button"
            className="button primary"
            disabled={!file || importing.isPending}
            onClick={() => importing.mutate()}
          >
            {importing.isPending ? t.import.importing : t.import.submit}
          </button>
        </div>
        {refused && !asProblem(refused).body.findings && <ProblemNote error={refused} />}
        {refused && <ImportFindings findings={asProblem(refused).body.findings ?? []} />}
        {trying.data && !importing.data && (
          <Note shape="done">
            <p>{t.import.readable}</p>
            <Amount imported={trying.data} />
          </Note>
        )}
        {importing.data && (
          <Note shape="proven">
            <p>{t.import.imported}</p>
            <Amount imported={importing.data} />
            <Link to={importing.data.project ? `/projects/${importing.data.project}` : '/'}>
              {t.import.open}
            </Link>
          </Note>
        )}
      </div>
    </div>
  );
}

function Amount({ imported }: { readonly imported: ImportedPlan }): ReactNode {
  const { t, say } = useSpeech();
  const { present, extension } = imported;
  return <p className="second">{say(t.import.amount, { ...present, extension })}</p>;
}
