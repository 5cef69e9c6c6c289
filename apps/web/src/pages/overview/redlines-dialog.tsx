import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { plainValue } from '#plan';
import { call } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';
import { Dialog } from '../../components/dialog.js';
import { DropPlace } from '../../components/drop-place.js';
import { ProblemNote } from '../../components/problem-note.js';
import { Note } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';
import { projectKey } from '../project/queries.js';

type Value = string | number | null;

interface Redlines {
  readonly redlines: readonly {
    readonly cableId: string;
    readonly label: string;
    readonly field: string;
    readonly now: Value;
    readonly filled: Value;
    readonly verdict: 'change' | 'same' | 'conflict';
  }[];
  readonly findings: readonly { readonly code: string; readonly severity: string; readonly text: string }[];
  readonly applied: number;
}

/** Shows what a filled-in workbook would change, with conflicts, and enters it when one agrees. */
export function RedlinesDialog({
  project,
  onClose,
}: {
  readonly project: string;
  readonly onClose: () => void;
}): ReactNode {
  const { t, say, language } = useSpeech();
  const queries = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const shown = (field: string, value: Value): string =>
    value === null || value === '' ? '–' : plainValue(field, value, language);
  const send = (dry: boolean): Promise<Redlines> => {
    const form = new FormData();
    form.append('file', file!);
    return call<Redlines>('POST', `/projects/${project}/redlines?dry=${dry}&lang=${language}`, form);
  };
  const looked = useQuery({
    queryKey: ['redlines', project, file?.name, file?.size, file?.lastModified, language],
    queryFn: () => send(true),
    enabled: file !== null,
    // Read once when it is taken; taken again, it is held against the plan as it is then.
    staleTime: Infinity,
    gcTime: 0,
  });
  const entering = useMutation({
    mutationFn: () => send(false),
    onSuccess: () => queries.invalidateQueries({ queryKey: projectKey(project) }),
  });
  const lines = looked.data?.redlines ?? [];
  const head = t.documents.columns;
  return (
    <Dialog label={t.documents.redlines} className={lines.length > 0 ? 'wide' : ''} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          entering.mutate();
        }}
      >
        <h2>{t.documents.redlines}</h2>
        <p className="second">{t.documents.redlinesWhat}</p>
        <DropPlace
          says={t.documents.drop}
          accept=".xlsx"
          file={file}
          onTake={(taken) => {
            setFile(taken ?? null);
            entering.reset();
          }}
        />
        {file && looked.isLoading && <p className="second">{t.documents.look}</p>}
        {looked.isError && <ProblemNote error={asProblem(looked.error)} />}
        {looked.data && lines.length === 0 && looked.data.findings.length === 0 && (
          <Note shape="note">{t.documents.nothing}</Note>
        )}
        {looked.data?.findings.map(({ code, severity, text }, index) => (
          <Note key={`${code} ${index}`} shape={severity === 'error' ? 'error' : 'warning'}>
            {text}
          </Note>
        ))}
        {lines.length > 0 && !entering.isSuccess && (
          <div className="scroll">
            <table className="table">
              <thead>
                <tr>
                  {[head.label, head.field, head.now, head.filled, head.verdict].map((title) => (
                    <th key={title}>{title}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {lines.map(({ cableId, label, field, now, filled, verdict }) => (
                  <tr key={`${cableId} ${field}`}>
                    <td>{label}</td>
                    <td>{t.documents.fields[field] ?? field}</td>
                    <td>{shown(field, now)}</td>
                    <td>{shown(field, filled)}</td>
                    <td>{t.documents.verdicts[verdict]}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {entering.isError && <ProblemNote error={asProblem(entering.error)} />}
        {entering.data && (
          <Note shape="proven">{say(t.documents.applied, { n: entering.data.applied })}</Note>
        )}
        <footer>
          <button type="button" className="button" onClick={onClose}>
            {t.common.close}
          </button>
          <button
            className="button primary"
            disabled={!looked.data || looked.data.applied === 0 || entering.isPending || entering.isSuccess}
          >
            {t.documents.apply}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
