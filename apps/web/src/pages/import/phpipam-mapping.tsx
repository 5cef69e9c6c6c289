import { phpIpamFields, phpIpamListOf, type PhpIpamMapping } from '#planfile';
import type { ReactNode } from 'react';
import type { PhpIpamLook } from '../../api/import-types.js';
import { Note } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';

/** What each column of each sheet gives: proposed by its heading, chosen by a person. One heading means one thing in all of them. */
export function PhpIpamMappingTables({
  look,
  mapping,
  onChange,
}: {
  readonly look: PhpIpamLook;
  readonly mapping: PhpIpamMapping;
  readonly onChange: (heading: string, field: string | null) => void;
}): ReactNode {
  const { t } = useSpeech();
  if (look.tables.length === 0) return <p className="second">{t.phpIpam.answers}</p>;
  return (
    <section className="mapping">
      <h2>{t.phpIpam.tables}</h2>
      {look.tables.map((table) => (
        <Sheet
          key={`${table.file} ${table.sheet ?? ''}`}
          table={table}
          mapping={mapping}
          onChange={onChange}
        />
      ))}
    </section>
  );
}

function Sheet({
  table,
  mapping,
  onChange,
}: {
  readonly table: PhpIpamLook['tables'][number];
  readonly mapping: PhpIpamMapping;
  readonly onChange: (heading: string, field: string | null) => void;
}): ReactNode {
  const { t, say, many } = useSpeech();
  const words = t.phpIpam;
  const names: Readonly<Record<string, string>> = words.fields;
  const choices = phpIpamFields
    .map((field) => [field, names[field] ?? field] as const)
    .toSorted(([, a], [, b]) => a.localeCompare(b));
  const name = table.sheet === null ? table.file : `${table.file} › ${table.sheet}`;
  const list = phpIpamListOf(table.headings.map((heading) => mapping[heading] ?? null));
  return (
    <>
      <h3>
        {name} <small className="second">{many(table.rows, words.table)}</small>
      </h3>
      <Note shape={list ? 'done' : 'warning'}>
        {list ? say(words.becomes, { list: words.lists[list] }) : words.unread}
      </Note>
      <div className="scroll framed">
        <table className="table tight" aria-label={name}>
          <thead>
            <tr>
              <th scope="col">{t.importing.table.column}</th>
              <th scope="col">{t.importing.table.gives}</th>
              <th scope="col">{t.importing.table.examples}</th>
            </tr>
          </thead>
          <tbody>
            {table.headings.map((heading, index) =>
              heading === '' ? null : (
                <tr key={index}>
                  <th scope="row">{heading}</th>
                  <td>
                    <select
                      className="field"
                      aria-label={`${t.importing.table.gives}: ${heading}`}
                      value={mapping[heading] ?? ''}
                      onChange={(event) => onChange(heading, event.target.value || null)}
                    >
                      <option value="">{t.importing.table.nothing}</option>
                      {choices.map(([field, text]) => (
                        <option key={field} value={field}>
                          {text}
                        </option>
                      ))}
                    </select>
                  </td>
                  <td className="clip second">
                    {table.sample
                      .map((row) => row[index])
                      .filter(Boolean)
                      .join(' · ')}
                  </td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      </div>
    </>
  );
}
