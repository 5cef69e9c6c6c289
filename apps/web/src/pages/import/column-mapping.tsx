import { isSumRow, tableRoles, type TableKind } from '#planfile';
import { useState, type ReactNode } from 'react';
import type { TableLook } from '../../api/import-types.js';
import { Labelled } from '../../components/field.js';
import { Note } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';
import { faultsOfMapping } from './mapping-state.js';
import { roleName } from './role-name.js';

const EXAMPLES = 4;
const PREVIEW = 5;

/** What each column gives: proposed by its heading, chosen by a person, and the first rows as they would be read. */
export function ColumnMapping({
  kind,
  look,
  roles,
  onHeadRow,
  onChange,
}: {
  readonly kind: TableKind;
  readonly look: TableLook;
  readonly roles: readonly (string | null)[];
  /** The headings stand in another row, counted from 0. */
  readonly onHeadRow: (row: number) => void;
  readonly onChange: (roles: readonly (string | null)[]) => void;
}): ReactNode {
  const { t, say, many } = useSpeech();
  const words = t.importing.table;
  const { needed, twice } = faultsOfMapping(kind, roles);
  const nameOf = (role: string): string => roleName(t, kind, role);
  const choices = tableRoles(kind)
    .map((role) => [role, nameOf(role)] as const)
    .toSorted(([, a], [, b]) => a.localeCompare(b));
  return (
    <section className="mapping">
      <h2>
        {words.mapping} <small className="second">{many(look.rows, words.rows)}</small>
      </h2>
      <HeadRow look={look} onHeadRow={onHeadRow} />
      <div className="scroll framed">
        <table className="table tight" aria-label={words.mapping}>
          <thead>
            <tr>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.gives}</th>
              <th scope="col">{words.examples}</th>
            </tr>
          </thead>
          <tbody>
            {look.headings.map((heading, index) => (
              <tr key={index}>
                <th scope="row">{heading || `#${index + 1}`}</th>
                <td>
                  <select
                    className="field"
                    aria-label={`${words.gives}: ${heading || `#${index + 1}`}`}
                    aria-invalid={roles[index] !== null && twice.includes(roles[index] ?? '')}
                    value={roles[index] ?? ''}
                    onChange={(event) => onChange(roles.with(index, event.target.value || null))}
                  >
                    <option value="">{words.nothing}</option>
                    {choices.map(([role, name]) => (
                      <option key={role} value={role}>
                        {name}
                      </option>
                    ))}
                  </select>
                </td>
                <td className="clip second">
                  {look.sample
                    .slice(0, EXAMPLES)
                    .map((row) => row[index])
                    .filter(Boolean)
                    .join(' · ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div role="status">
        {needed.map((choice) => (
          <Note key={choice.join()} shape="warning">
            {say(words.needs, { what: choice.map(nameOf).join(words.or) })}
          </Note>
        ))}
        {twice.length > 0 && (
          <Note shape="error">{say(words.twice, { what: twice.map(nameOf).join(', ') })}</Note>
        )}
      </div>
      <Preview look={look} roles={roles} nameOf={nameOf} />
    </section>
  );
}

function Preview({
  look,
  roles,
  nameOf,
}: {
  readonly look: TableLook;
  readonly roles: readonly (string | null)[];
  readonly nameOf: (role: string) => string;
}): ReactNode {
  const { t } = useSpeech();
  const shown = roles.flatMap((role, index) => (role === null ? [] : [{ role, index }]));
  const read = look.sample.filter((row) => !isSumRow(row));
  if (shown.length === 0 || read.length === 0) return null;
  return (
    <>
      <h3>{t.importing.table.preview}</h3>
      <div className="scroll framed">
        <table className="table tight" aria-label={t.importing.table.preview}>
          <thead>
            <tr>
              {shown.map(({ role, index }) => (
                <th key={index} scope="col">
                  {nameOf(role)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {read.slice(0, PREVIEW).map((row, at) => (
              <tr key={at}>
                {shown.map(({ index }) => (
                  <td key={index}>
                    <code>{row[index]}</code>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** The line of the headings, as spreadsheets count: proposed, and chosen by a person where that is wrong. */
function HeadRow({
  look,
  onHeadRow,
}: {
  readonly look: TableLook;
  readonly onHeadRow: (row: number) => void;
}): ReactNode {
  const { t } = useSpeech();
  const words = t.importing.table;
  // What is typed stays while the table of the line before is read.
  const [typed, setTyped] = useState<string | null>(null);
  const last = look.headRow + look.rows + 1;
  const choose = (line: number): void => {
    if (Number.isInteger(line) && line >= 1 && line <= last && line - 1 !== look.headRow) onHeadRow(line - 1);
  };
  return (
    <div className="fields head-row">
      <Labelled label={words.headRowLabel} hint={words.headRowMeans}>
        {(attributes) => (
          <input
            {...attributes}
            className="field num"
            type="number"
            min={1}
            max={last}
            value={typed ?? look.headRow + 1}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={(event) => choose(event.target.valueAsNumber)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') choose(event.currentTarget.valueAsNumber);
            }}
          />
        )}
      </Labelled>
    </div>
  );
}
