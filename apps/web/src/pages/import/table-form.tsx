import { tableKinds, type TableKind } from '#planfile';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { TableImported, TableLook } from '../../api/import-types.js';
import { Choice } from '../../components/choice.js';
import { DropPlace } from '../../components/drop-place.js';
import { Labelled } from '../../components/field.js';
import { ProblemNote } from '../../components/problem-note.js';
import { Note, Status } from '../../components/status.js';
import { importFile, type ImportMoment } from '../../state/import-file.js';
import { kindName } from '../../texts/kind-name.js';
import { useSpeech } from '../../texts/index.js';
import { ColumnMapping } from './column-mapping.js';
import { ImportButtons } from './import-buttons.js';
import { faultsOfMapping } from './mapping-state.js';
import { Refusal } from './refusal.js';
import { useImport } from './use-import.js';

/** Where the rows go: a step of a project, or the present. */
export type TableTarget = { readonly project: string; readonly step: number } | null;

/** What each column gives. */
type Roles = readonly (string | null)[];

/** Takes a table that people keep: which kind its rows are, what each column gives, then checks or imports it. */
export function TableForm({
  target,
  onImported,
  after,
}: {
  readonly target: TableTarget;
  readonly onImported?: (imported: TableImported, file: string) => Promise<void>;
  /** What leads on from an import. */
  readonly after: (kind: TableKind) => ReactNode;
}): ReactNode {
  const { t, say } = useSpeech();
  const words = t.importing.table;
  const kindsOf: Readonly<Partial<Record<TableKind, string>>> = words.kinds;
  const [kind, setKind] = useState<TableKind>('cable');
  const [file, setFile] = useState<File | null>(null);
  const [sheet, setSheet] = useState<string | null>(null);
  const [headRow, setHeadRow] = useState<number | null>(null);
  const [moment, setMoment] = useState<ImportMoment | null>(null);
  /** What a person chose, and the table that they saw when they did. */
  const [chosen, setChosen] = useState<{ readonly look: TableLook; readonly roles: Roles } | null>(null);
  const form = (roles: Roles | null): FormData => {
    const data = new FormData();
    data.append('kind', kind);
    if (sheet !== null) data.append('sheet', sheet);
    if (headRow !== null) data.append('headRow', String(headRow));
    if (roles) data.append('roles', JSON.stringify(roles));
    if (file) data.append('file', file);
    return data;
  };
  const looked = useQuery({
    queryKey: ['table-look', file?.name, file?.size, file?.lastModified, kind, sheet, headRow],
    queryFn: ({ signal }) =>
      importFile<TableLook>('/imports/table/look', form(null), { onMoment: setMoment, signal }),
    enabled: file !== null,
    // The file does not change by itself.
    staleTime: Infinity,
    gcTime: 0,
    // Another row of headings: the table stays in view meanwhile.
    placeholderData: (previous, query) => (query?.queryKey[1] === file?.name ? previous : undefined),
  });
  const roles = (chosen && chosen.look === looked.data ? chosen.roles : looked.data?.roles) ?? [];
  const importing = useImport<TableImported>(
    (dry) => {
      const query = new URLSearchParams({
        dry: String(dry),
        ...(target && { project: target.project, step: String(target.step) }),
      });
      return { path: `/imports/table?${query.toString()}`, body: form(roles) };
    },
    async (imported) => onImported?.(imported, file?.name ?? ''),
  );
  const start = (): void => {
    setChosen(null);
    importing.reset();
  };
  const { needed, twice } = faultsOfMapping(kind, roles);
  const { trying, making } = importing;
  return (
    <>
      <p className="second">{words.intro}</p>
      <div className="tools">
        <span className="second">{words.kind}</span>
        <Choice
          label={words.kind}
          value={kind}
          options={tableKinds.map((one) => [one, kindsOf[one] ?? kindName(t, one)])}
          onChoose={(next) => {
            setKind(next);
            setHeadRow(null);
            start();
          }}
        />
        <span className="second">{words.target}</span>
        <b className="medium">{target ? say(words.intoStep, { n: target.step }) : words.present}</b>
      </div>
      <DropPlace
        says={words.drop}
        accept=".csv,.tsv,.txt,.xlsx"
        file={file}
        onTake={(taken) => {
          setFile(taken ?? null);
          setSheet(null);
          setHeadRow(null);
          start();
        }}
      />
      {looked.isLoading && (
        <p role="status">
          <Status shape="running">
            {moment && moment.sent < 1
              ? say(t.importJob.sending, { percent: Math.round(moment.sent * 100) })
              : words.looking}
          </Status>
        </p>
      )}
      {looked.isError && <ProblemNote error={looked.error} />}
      {looked.data && looked.data.sheets.length > 1 && (
        <div className="fields">
          <Labelled label={words.sheet}>
            {(attributes) => (
              <select
                {...attributes}
                className="field"
                value={sheet ?? looked.data.sheet ?? ''}
                onChange={(event) => {
                  setSheet(event.target.value);
                  setHeadRow(null);
                  start();
                }}
              >
                {looked.data.sheets.map((name) => (
                  <option key={name}>{name}</option>
                ))}
              </select>
            )}
          </Labelled>
        </div>
      )}
      {looked.data && (
        <ColumnMapping
          kind={kind}
          key={`${kind} ${looked.data.sheet ?? ''}`}
          look={looked.data}
          roles={roles}
          onHeadRow={(row) => {
            setHeadRow(row);
            start();
          }}
          onChange={(next) => {
            setChosen({ look: looked.data, roles: next });
            importing.reset();
          }}
        />
      )}
      <ImportButtons
        importing={importing}
        ready={
          looked.data !== undefined && !looked.isPlaceholderData && needed.length === 0 && twice.length === 0
        }
      />
      <Refusal error={importing.refused} says={t.importing.refusedRows} />
      {trying.data && !making.data && (
        <Note shape="done">
          {trying.data.added + trying.data.changed === 0
            ? t.importing.nothingNew
            : say(words.readable, { added: trying.data.added, changed: trying.data.changed })}
          <Sums lines={trying.data.sums} />
        </Note>
      )}
      {making.data && (
        <Note shape="proven">
          <p>
            {t.importing.done}{' '}
            {say(words.imported, { added: making.data.added, changed: making.data.changed })}
            <Sums lines={making.data.sums} />
          </p>
          {after(kind)}
        </Note>
      )}
    </>
  );
}

/** What was left out because it sums up the table; nothing is left out in silence. */
function Sums({ lines }: { readonly lines: readonly number[] }): ReactNode {
  const { t, say } = useSpeech();
  if (lines.length === 0) return null;
  return <> {say(t.importing.table.sums, { lines: lines.map(String) })}</>;
}
