import type { RenderedFinding } from '#findings';
import type { ReactNode } from 'react';
import { DataTable, type Column } from '../../components/data-table.js';
import { Identifier } from '../../components/identifier.js';
import { Note, Status } from '../../components/status.js';
import { useSpeech, type Speech } from '../../texts/index.js';
import { severityShape } from '../findings/severity.js';

/** Everything that was found in a file, each with its line or cell and what to write instead. */
export function ImportFindings({ findings }: { readonly findings: readonly RenderedFinding[] }): ReactNode {
  const speech = useSpeech();
  if (findings.length === 0) return null;
  return (
    <>
      <Note shape="error">{speech.many(findings.length, speech.t.import.refused)}</Note>
      <div className="scroll framed">
        <DataTable
          label={speech.t.findings.title}
          className="tall"
          rows={findings}
          columns={columnsIn(speech)}
          rowId={(finding) => `${finding.code} ${finding.place} ${finding.text}`}
        />
      </div>
    </>
  );
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
