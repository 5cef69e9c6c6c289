import type { RenderedFinding } from '#findings';
import { useState, type ReactNode } from 'react';
import { DataTable, type Column } from '../../components/data-table.js';
import { Icon } from '../../components/icon.js';
import { Identifier } from '../../components/identifier.js';
import { Note, Status } from '../../components/status.js';
import { useSpeech, type Forms, type Speech } from '../../texts/index.js';
import { severityShape } from '../findings/severity.js';
import { remarksCsv } from './remarks-csv.js';
import { saveText } from './save-text.js';

/** As many rows as one reads before asking for more: a library has thousands of remarks. */
const PART = 200;

/** Everything that was found in a file, each with its line or cell and what to write instead; by rule when there is much. */
export function ImportFindings({
  findings,
  says,
  shape = 'error',
}: {
  readonly findings: readonly RenderedFinding[];
  /** What they are, all together. */
  readonly says: Forms;
  readonly shape?: 'error' | 'warning';
}): ReactNode {
  const speech = useSpeech();
  const { t, say, many, number } = speech;
  const [code, setCode] = useState<string | null>(null);
  const [most, setMost] = useState(PART);
  if (findings.length === 0) return null;
  const codes = codesOf(findings);
  const chosen = code === null ? findings : findings.filter((finding) => finding.code === code);
  const shown = chosen.slice(0, most);
  const keep = (which: readonly RenderedFinding[]): void => {
    const text = remarksCsv(which, t.findings, t.severity);
    saveText(`${t.importing.remarksFile}.csv`, 'text/csv;charset=utf-8', text);
  };
  const choose = (next: string | null): void => {
    setCode(next);
    setMost(PART);
  };
  return (
    <>
      <Note shape={shape}>
        <p>{many(findings.length, says)}</p>
        <button type="button" className="button" onClick={() => keep(chosen)}>
          <Icon name="download" /> {t.importing.remarksCsv}
        </button>
      </Note>
      {codes.length > 1 && (
        <div className="tools">
          <button type="button" className="chip" aria-pressed={code === null} onClick={() => choose(null)}>
            {t.common.all} {number(findings.length)}
          </button>
          {codes.map(({ finding, count }) => (
            <button
              key={finding.code}
              type="button"
              className="chip"
              aria-pressed={code === finding.code}
              onClick={() => choose(finding.code)}
            >
              <Icon name={severityShape[finding.severity]} /> {finding.title} {number(count)}
            </button>
          ))}
        </div>
      )}
      <div className="scroll framed">
        <DataTable
          label={t.findings.title}
          className="tall"
          rows={shown}
          columns={columnsIn(speech)}
          rowId={(finding) => `${finding.code} ${finding.place} ${finding.text}`}
        />
      </div>
      {chosen.length > shown.length && (
        <div className="tools">
          <span className="second" role="status">
            {say(t.importing.shownOf, { n: shown.length, total: chosen.length })}
          </span>
          <button type="button" className="button" onClick={() => setMost(most + PART)}>
            {many(Math.min(PART, chosen.length - shown.length), t.importing.showMore)}
          </button>
        </div>
      )}
    </>
  );
}

/** Each rule that spoke, with one of its findings and how many there are, the most frequent first. */
function codesOf(
  findings: readonly RenderedFinding[],
): { readonly finding: RenderedFinding; readonly count: number }[] {
  const codes = new Map<string, { finding: RenderedFinding; count: number }>();
  for (const finding of findings) {
    const known = codes.get(finding.code);
    if (known) known.count += 1;
    else codes.set(finding.code, { finding, count: 1 });
  }
  return [...codes.values()].toSorted((a, b) => b.count - a.count);
}

function columnsIn({ t }: Speech): Column<RenderedFinding>[] {
  return [
    {
      id: 'severity',
      header: t.findings.severity,
      cell: ({ row }) => (
        <Status shape={severityShape[row.original.severity]}>{t.severity[row.original.severity]}</Status>
      ),
    },
    {
      id: 'place',
      accessorKey: 'place',
      header: t.findings.place,
      cell: ({ row }) => <Identifier>{row.original.place}</Identifier>,
    },
    {
      id: 'text',
      header: t.findings.whatAndWhy,
      meta: { className: 'wrap' },
      cell: ({ row }) => (
        <>
          <b className="medium">{row.original.title}</b>
          <p className="small second">{row.original.text}</p>
        </>
      ),
    },
    {
      id: 'hint',
      header: t.findings.toDo,
      meta: { className: 'wrap' },
      cell: ({ row }) => row.original.hint,
    },
    {
      id: 'code',
      header: t.findings.rule,
      meta: { className: 'third' },
      cell: ({ row }) => <code>{row.original.code}</code>,
    },
  ];
}
