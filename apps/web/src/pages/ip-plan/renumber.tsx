import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { call } from '../../api/client.js';
import type { RenumberAnswer } from '../../api/ip-types.js';
import type { PlannedPrefix } from '../../api/types.js';
import { Labelled } from '../../components/field.js';
import { ProblemNote } from '../../components/problem-note.js';
import { Note, Status } from '../../components/status.js';
import { usePlanEdit } from '../../state/plan-edit.js';
import { useAddressParam } from '../../state/search.js';
import { kindName } from '../../texts/kind-name.js';
import { useSpeech } from '../../texts/index.js';
import { useProject } from '../project/queries.js';
import { portName } from './vlan/port-name.js';

const shapes = { add: 'added', change: 'changed', remove: 'removed' } as const;

/** Leads a network to another prefix: the stages with everything that each changes, then recorded in the plan. */
export function Renumber({
  prefixes,
  layer,
}: {
  readonly prefixes: readonly PlannedPrefix[];
  readonly layer: string;
}): ReactNode {
  const { t } = useSpeech();
  const { id } = useProject();
  const networks = prefixes.filter(({ status }) => status !== 'container');
  const [param, setPrefix] = useAddressParam('prefix');
  const prefixId = networks.find((one) => one.id === param)?.id ?? networks[0]?.id ?? '';
  const [to, setTo] = useState('');
  const asking = useMutation({
    mutationFn: () =>
      call<RenumberAnswer>('POST', `/projects/${id}/ip-plan/renumber`, { layer, prefixId, to }),
  });
  const from = networks.find((one) => one.id === prefixId)?.prefix ?? '';
  return (
    <div className="renumber">
      <form
        className="push-form"
        onSubmit={(event) => {
          event.preventDefault();
          asking.mutate();
        }}
      >
        <p className="second">{t.renumber.intro}</p>
        <div className="push-times">
          <Labelled label={t.renumber.from}>
            {(attributes) => (
              <select
                {...attributes}
                className="field"
                value={prefixId}
                onChange={(event) => {
                  asking.reset();
                  setPrefix(event.target.value);
                }}
              >
                {networks.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.prefix} {one.vlan ? `· ${one.vlan.vid} ${one.vlan.name}` : ''}
                  </option>
                ))}
              </select>
            )}
          </Labelled>
          <Labelled label={t.renumber.to} hint={t.renumber.toHint}>
            {(attributes) => (
              <input
                {...attributes}
                className="field mono"
                required
                value={to}
                onChange={(event) => {
                  asking.reset();
                  setTo(event.target.value);
                }}
              />
            )}
          </Labelled>
          <button className="button primary" disabled={asking.isPending || prefixId === ''}>
            {t.renumber.preview}
          </button>
        </div>
      </form>
      {asking.isError && <ProblemNote error={asking.error} />}
      {asking.data && (
        <Answer answer={asking.data} from={from} to={to} layer={layer} onDone={() => asking.reset()} />
      )}
    </div>
  );
}

function Answer({
  answer,
  from,
  to,
  layer,
  onDone,
}: {
  readonly answer: RenumberAnswer;
  readonly from: string;
  readonly to: string;
  readonly layer: string;
  readonly onDone: () => void;
}): ReactNode {
  const { t, say, many } = useSpeech();
  const { editable, makeEach, pending } = usePlanEdit();
  if (!answer.ok) {
    return (
      <Note shape="error">
        <p>{t.renumber.reasons[answer.reason]}</p>
        {answer.what.length > 0 && <code>{answer.what.join(', ')}</code>}
      </Note>
    );
  }
  const record = async (): Promise<void> => {
    const sets = answer.steps
      .filter(({ changes }) => changes.length > 0)
      .map(({ stage, changes }) => ({
        says: say(t.renumber.says, { from, to, stage: t.renumber.stages[stage] }),
        changes,
      }));
    if (await makeEach(sets)) onDone();
  };
  return (
    <>
      <ol className="stages">
        {answer.steps.map(({ stage, lines }) => (
          <li key={stage}>
            <h3>{t.renumber.stages[stage]}</h3>
            <p className="second">{t.renumber.stageMeans[stage]}</p>
            <details open={lines.length <= 12}>
              <summary>{many(lines.length, t.renumber.changes)}</summary>
              <ul className="plain">
                {lines.map((line) => (
                  <li key={`${line.op} ${line.kind} ${line.id}`}>
                    <Status shape={shapes[line.op]}>{kindName(t, line.kind)}</Status>{' '}
                    <code>{line.becomes === null ? line.name : `${line.name} → ${line.becomes}`}</code>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ol>
      {answer.hosts.length > 0 && <Hosts hosts={answer.hosts} />}
      {answer.remarks.length > 0 && (
        <Note shape="warning">
          <p className="medium">{t.renumber.byHand}</p>
          <ul>
            {answer.remarks.map(({ id, what, name, text }) => (
              <li key={`${what} ${id} ${text}`}>
                {t.renumber.remarks[what]} <code>{name}</code> {text}
              </li>
            ))}
          </ul>
        </Note>
      )}
      {editable && layer === 'after' && (
        <p className="tools">
          <button type="button" className="button primary" disabled={pending} onClick={() => void record()}>
            {t.renumber.record}
          </button>
          <span className="second">{t.renumber.recordMeans}</span>
        </p>
      )}
    </>
  );
}

function Hosts({ hosts }: { readonly hosts: (RenumberAnswer & { ok: true })['hosts'] }): ReactNode {
  const { t } = useSpeech();
  return (
    <details>
      <summary>
        {t.renumber.hosts} <span className="second">{hosts.length}</span>
      </summary>
      <table className="table tight framed">
        <tbody>
          {hosts.map(({ from, to, dnsName, at }) => (
            <tr key={`${from} ${at ? portName(at) : ''}`}>
              <td>
                <code>{from}</code>
              </td>
              <td>
                → <code>{to}</code>
              </td>
              <td>{dnsName}</td>
              <td className="second">{at && portName(at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
