import { columnRoles, type ColumnRole, type CsvProfile } from '#certification';
import type { RenderedFinding } from '#findings';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { call } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';
import type { InspectedTable } from '../../api/proof-types.js';
import { Labelled } from '../../components/field.js';
import { ProblemNote } from '../../components/problem-note.js';
import { Note, Status } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';
import { projectKey } from '../project/queries.js';
import { severityShape } from '../findings/severity.js';
import { profileWith, type Mapping } from './mapping.js';

interface WizardProps {
  readonly project: string;
  readonly table: InspectedTable;
  readonly base: CsvProfile;
  readonly mapping: Mapping;
  readonly findings: readonly RenderedFinding[];
  readonly onChange: (mapping: Mapping) => void;
}

/** How a table is read: what was found out, a role for each column with its first cells, and the first tests as they come out. */
export function MappingWizard({ project, table, base, mapping, findings, onChange }: WizardProps): ReactNode {
  const { t, say, number } = useSpeech();
  const orders: Readonly<Record<string, string>> = t.proof.orders;
  const words = {
    lines: table.lines,
    encoding: table.encoding,
    delimiter: table.delimiter === '\t' ? 'Tab' : table.delimiter,
    decimal: table.decimal,
    unit: table.lengthUnit,
    order: orders[table.dateOrder] ?? table.dateOrder,
  };
  const choose = (
    field: 'dateOrder' | 'decimal' | 'lengthUnit',
    label: string,
    values: readonly string[],
    names: Readonly<Record<string, string>> = {},
  ): ReactNode => (
    <Labelled label={label}>
      {(attributes) => (
        <select
          {...attributes}
          className="field"
          value={mapping[field] ?? ''}
          onChange={(event) =>
            onChange({ ...mapping, [field]: event.target.value === '' ? null : event.target.value })
          }
        >
          <option value="">{t.proof.found}</option>
          {values.map((value) => (
            <option key={value} value={value}>
              {names[value] ?? value}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
  return (
    <div className="wizard">
      <p className="second">{say(t.proof.wizardFound, words)}</p>
      <div className="tools bottom">
        {choose('dateOrder', t.proof.dateOrder, ['dmy', 'mdy', 'ymd'], orders)}
        {choose('decimal', t.proof.decimal, ['.', ','])}
        {choose('lengthUnit', t.proof.unit, ['m', 'ft'])}
      </div>
      {findings.slice(0, 5).map((finding) => (
        <Note key={`${finding.place} ${finding.text}`} shape={severityShape[finding.severity]}>
          <p>
            <code>{finding.place}</code> {finding.text}
          </p>
        </Note>
      ))}
      <h3>{t.proof.wizardColumns}</h3>
      <div className="scroll framed wizard-columns">
        <table className="table tight">
          <tbody>
            {table.columns.map((column, i) => (
              <tr key={i}>
                <td className="medium">{column.header || '–'}</td>
                <td>
                  <select
                    className="field"
                    aria-label={column.header}
                    value={mapping.columns[column.header] ?? column.role ?? ''}
                    onChange={(event) =>
                      onChange({
                        ...mapping,
                        columns: {
                          ...mapping.columns,
                          [column.header]: (event.target.value || 'ignore') as ColumnRole | 'ignore',
                        },
                      })
                    }
                  >
                    <option value="">{column.figure ? t.proof.wizardFigure : t.proof.wizardIgnore}</option>
                    {columnRoles.map((role) => (
                      <option key={role} value={role}>
                        {t.proof.roles[role]}
                      </option>
                    ))}
                  </select>
                </td>
                <td className="second clip">{column.samples.join(' · ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {table.records.length > 0 && (
        <>
          <h3>{t.proof.wizardRecords}</h3>
          <table className="table tight framed">
            <tbody>
              {table.records.slice(0, 3).map((record, i) => (
                <tr key={i}>
                  <td>
                    <code className="medium">
                      {[record.identifier, record.fibre].filter(Boolean).join(' / ')}
                    </code>
                  </td>
                  <td>{t.results[record.result]}</td>
                  <td className="second">{record.testedAt?.replace('T', ' ')}</td>
                  <td className="second">{record.limitName}</td>
                  <td className="num">
                    {record.lengthM !== null && `${number(Math.round(record.lengthM * 10) / 10)} m`}
                  </td>
                  <td className="num">{record.marginDb !== null && `${number(record.marginDb)} dB`}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <SaveProfile project={project} profile={profileWith(base, mapping)} />
    </div>
  );
}

function SaveProfile({
  project,
  profile,
}: {
  readonly project: string;
  readonly profile: Partial<CsvProfile>;
}): ReactNode {
  const { t, say } = useSpeech();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const saving = useMutation({
    mutationFn: () =>
      call<CsvProfile>('PUT', `/tester-profiles/${encodeURIComponent(name)}`, { ...profile, name }),
    onSuccess: () =>
      queries.invalidateQueries({ queryKey: [...projectKey(project), 'certification', 'imports'] }),
  });
  return (
    <div className="tools">
      <input
        className="field"
        aria-label={t.proof.profileName}
        placeholder={t.proof.profileName}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <button
        type="button"
        className="button"
        disabled={name.trim() === '' || saving.isPending}
        onClick={() => saving.mutate()}
      >
        {t.proof.saveProfile}
      </button>
      {saving.data && <Status shape="proven">{say(t.proof.profileSaved, { name: saving.data.name })}</Status>}
      {saving.isError && <ProblemNote error={asProblem(saving.error)} />}
    </div>
  );
}
