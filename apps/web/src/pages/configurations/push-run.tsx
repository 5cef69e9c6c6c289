import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { call, get } from '../../api/client.js';
import type { PushHead } from '../../api/push-types.js';
import type { Page } from '../../api/types.js';
import { Note } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';
import { PushEnd } from './push-end.js';
import { PushRecord } from './push-record.js';

const LOOK_MS = 1000;

/** The devices of a run, wave by wave, as they come to their ends. */
export function PushRun({
  run,
  job,
  ended,
  names,
}: {
  readonly run: string;
  readonly job: string;
  readonly ended: boolean;
  readonly names: ReadonlyMap<string, string>;
}): ReactNode {
  const { t, say } = useSpeech();
  const [open, setOpen] = useState<string | null>(null);
  const pushes = useQuery({
    queryKey: ['push-run', run, ended],
    queryFn: () => get<Page<PushHead>>(`/push-runs/${run}`),
    refetchInterval: ended ? false : LOOK_MS,
  });
  const cancelling = useMutation({ mutationFn: () => call('POST', `/jobs/${job}/cancel`) });
  const items = pushes.data?.items ?? [];
  return (
    <>
      <table className="table tight framed">
        <tbody>
          {items.map(({ id, deviceId, state, outcome, wave }) => (
            <tr key={id} onClick={() => setOpen(open === id ? null : id)}>
              <td className="third">{say(t.waves.wave, { n: wave })}</td>
              <td>
                <code className="medium">{names.get(deviceId) ?? deviceId}</code>
              </td>
              <td>
                <PushEnd state={state} />
              </td>
              <td className="wrap second">{outcome}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Lockouts pushes={items} />
      {!ended && (
        <p className="tools">
          <button
            type="button"
            className="button"
            disabled={cancelling.isPending || cancelling.isSuccess}
            onClick={() => cancelling.mutate()}
          >
            {t.waves.cancel}
          </button>
          <span className="second">{t.waves.cancelMeans}</span>
        </p>
      )}
      {ended && items.map(({ id }) => (open === id || items.length === 1) && <PushRecord key={id} id={id} />)}
    </>
  );
}

/** What the guard says of the devices of a run, line by line. */
function Lockouts({ pushes }: { readonly pushes: readonly PushHead[] }): ReactNode {
  const { t } = useSpeech();
  const kinds: Readonly<Record<string, string>> = t.waves.kinds;
  const lockouts = pushes.flatMap((push) => push.lockouts);
  if (lockouts.length === 0) return null;
  return (
    <Note shape="error">
      <b className="medium">{t.waves.lockouts}</b>
      {lockouts.map(({ kind, line }) => (
        <p key={`${kind} ${line}`}>
          {kinds[kind] ?? kind}: <code>{line}</code>
        </p>
      ))}
    </Note>
  );
}
