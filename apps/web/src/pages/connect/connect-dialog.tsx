import { cableRoles, cableStatuses, mediaNames } from '#cabling';
import type { Change } from '#changes';
import type { RenderedFinding } from '#findings';
import { cordColours } from '#drawing';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { call } from '../../api/client.js';
import { Dialog } from '../../components/dialog.js';
import { Labelled } from '../../components/field.js';
import { ProblemNote } from '../../components/problem-note.js';
import { shortPort } from '../../components/short-port.js';
import { Status } from '../../components/status.js';
import { usePlanEdit } from '../../state/plan-edit.js';
import { useWhileShown } from '../../state/while-shown.js';
import { valueName } from '../../texts/kind-name.js';
import { useSpeech } from '../../texts/index.js';
import { severityShape } from '../findings/severity.js';
import { projectKey, useProject } from '../project/queries.js';
import { numberIn } from '../../components/form/faults.js';

interface Named {
  readonly id: string;
  readonly path: string;
}

/** What connecting two ranges would do. */
interface ConnectPreview {
  readonly rows: readonly {
    readonly label: string;
    readonly a: Named;
    readonly b: Named;
    readonly media: string;
    readonly lengthM: number | null;
    readonly findings: readonly RenderedFinding[];
  }[];
  readonly findings: readonly RenderedFinding[];
  readonly changes: readonly Change[];
}

/** Joins `A:1-24` with `B:1-24`: every cable is shown with its conflicts before one change set makes them all. */
export function ConnectDialog({
  from: first = '',
  onClose,
}: {
  /** What is known of one side: a device or a list of ports. */
  readonly from?: string;
  readonly onClose: () => void;
}): ReactNode {
  const { t, say, many, number, language } = useSpeech();
  const project = useProject();
  const { make, pending, refused, step } = usePlanEdit();
  const [look, setLook] = useState({
    from: first === '' ? '' : `${first}:`,
    to: '',
    every: '1',
    role: 'cord',
    media: '',
    colour: '',
    label: '',
    lengthM: '',
    status: 'planned',
  });
  const asked = useDeferredValue(look);
  const ready = asked.from.includes(':') && asked.to.includes(':');
  const preview = useQuery({
    queryKey: [...projectKey(project.id), 'connect', step, asked, language],
    queryFn: () => {
      const { every, media, colour, label, lengthM, ...rest } = asked;
      return call<ConnectPreview>('POST', `/projects/${project.id}/connect-preview`, {
        ...rest,
        step: Math.max(1, Number(every) || 1),
        layer: step,
        media: media || null,
        colour: colour || null,
        label: label || null,
        lengthM: lengthM === '' ? 'auto' : numberIn(lengthM),
      });
    },
    enabled: ready,
    placeholderData: keepPreviousData,
    retry: false,
  });
  const known = ready ? preview.data : undefined;
  // What is shown may still be that of the text before.
  const stale = asked !== look || preview.isPlaceholderData;
  const rows = known?.rows ?? [];
  const errors = (known?.findings ?? []).filter(({ severity }) => severity === 'error').length;
  const close = useWhileShown(onClose);
  const save = async (): Promise<void> => {
    if (stale || !known || known.changes.length === 0) return;
    const says = say(t.connect.says, { n: number(rows.length), from: look.from, to: look.to });
    if (await make(says, known.changes)) close();
  };
  const input = (
    field: keyof typeof look,
    label: string,
    more: { hint?: string; autoFocus?: boolean; placeholder?: string } = {},
  ): ReactNode => (
    <Labelled label={label} {...(more.hint && { hint: more.hint })}>
      {(attributes) => (
        <input
          {...attributes}
          className="field"
          autoFocus={more.autoFocus}
          placeholder={more.placeholder}
          spellCheck={false}
          value={look[field]}
          onChange={({ target }) => setLook((now) => ({ ...now, [field]: target.value }))}
        />
      )}
    </Labelled>
  );
  const choice = (
    field: keyof typeof look,
    label: string,
    options: readonly string[],
    none?: string,
  ): ReactNode => (
    <Labelled label={label}>
      {(attributes) => (
        <select
          {...attributes}
          className="field"
          value={look[field]}
          onChange={({ target }) => setLook((now) => ({ ...now, [field]: target.value }))}
        >
          {none && <option value="">{none}</option>}
          {options.map((option) => (
            <option key={option} value={option}>
              {valueName(t, field, option)}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
  return (
    <Dialog label={t.connect.title} className="form-dialog wide-dialog" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <h2>{t.connect.title}</h2>
        <div className="pairs">
          {input('from', t.connect.from, {
            autoFocus: true,
            hint: t.connect.rangeHint,
            placeholder: 'SR2/P1:01-24',
          })}
          {input('to', t.connect.to, { placeholder: 'SR2/acc-n1:Gi1/0/1-24' })}
        </div>
        <div className="pairs small-fields">
          {input('every', t.connect.every)}
          {choice('role', t.fields.role, cableRoles)}
          {choice('media', t.fields.media, mediaNames, t.connect.auto)}
          {choice('colour', t.fields.colour, Object.keys(cordColours), t.edit.notRecorded)}
          {input('label', t.fields.label, { placeholder: t.connect.scheme })}
          {input('lengthM', t.fields.lengthM, { placeholder: t.connect.auto })}
          {choice('status', t.fields.status, cableStatuses)}
        </div>
        {preview.isError && <ProblemNote error={preview.error} />}
        {known && rows.length === 0 && <Findings findings={known.findings} />}
        {rows.length > 0 && <Preview rows={rows} />}
        {refused !== null && <ProblemNote error={refused} />}
        <footer>
          <span className="grow small second" role="status">
            {rows.length > 0 && `${many(rows.length, t.connect.cables)}, ${many(errors, t.connect.errors)}, `}
            {say(t.edit.intoStep, { n: step })}
          </span>
          <button type="button" className="button" onClick={onClose}>
            {t.common.cancel}
          </button>
          <button className="button primary" disabled={pending || rows.length === 0 || stale}>
            {errors > 0 ? t.connect.anyway : say(t.connect.submit, { n: number(rows.length) })}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

function Findings({ findings }: { readonly findings: readonly RenderedFinding[] }): ReactNode {
  return (
    <ul className="conflicts">
      {findings.map((finding) => (
        <li key={`${finding.code} ${finding.place} ${finding.text}`}>
          <Status shape={severityShape[finding.severity]}>{finding.title}</Status>{' '}
          <span className="second">{finding.text}</span>
        </li>
      ))}
    </ul>
  );
}

function Preview({ rows }: { readonly rows: ConnectPreview['rows'] }): ReactNode {
  const { t, number } = useSpeech();
  return (
    <div className="scroll preview framed">
      <table className="table tight" aria-label={t.connect.preview}>
        <thead>
          <tr>
            <th scope="col">{t.fields.a}</th>
            <th scope="col">{t.kinds.cable}</th>
            <th scope="col">{t.fields.b}</th>
            <th scope="col">{t.fields.media}</th>
            <th scope="col" className="num">
              {t.fields.lengthM}
            </th>
            <th scope="col">{t.connect.conflict}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, a, b, media, lengthM, findings }) => (
            <tr key={`${a.id} ${b.id}`}>
              <td>
                <code>{shortPort(a.path)}</code>
              </td>
              <td>
                <code className="medium">{label}</code>
              </td>
              <td>
                <code>{shortPort(b.path)}</code>
              </td>
              <td className="second">{media}</td>
              <td className="num">{lengthM === null ? '' : number(lengthM)}</td>
              <td className="wrap">
                {findings.map((finding) => (
                  <div key={`${finding.code} ${finding.text}`}>
                    <Status shape={severityShape[finding.severity]}>{finding.title}</Status>{' '}
                    <small className="second">{finding.text}</small>
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
