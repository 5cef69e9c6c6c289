import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { call } from '../../api/client.js';
import type { PushHead } from '../../api/push-types.js';
import { Note } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';
import { FindingList } from '../push/finding-list.js';
import { Listing } from './listing.js';
import { PushEnd } from './push-end.js';
import { PushRecord } from './push-record.js';

/** The devices of a run, wave by wave, as they come to their ends; when all have, what was sent and said to each. */
export function PushRun({
  pushes,
  job,
  isOver,
  names,
}: {
  readonly pushes: readonly PushHead[];
  readonly job: string | null;
  readonly isOver: boolean;
  readonly names: ReadonlyMap<string, string>;
}): ReactNode {
  const { t, say } = useSpeech();
  const [open, setOpen] = useState<string | null>(null);
  const cancelling = useMutation({ mutationFn: () => call('POST', `/jobs/${job}/cancel`) });
  const nameOf = ({ deviceId }: PushHead): string => names.get(deviceId) ?? deviceId;
  const opened = pushes.find(({ id }) => id === open) ?? (pushes.length === 1 ? pushes[0] : undefined);
  return (
    <>
      <table className="table tight framed">
        <tbody>
          {pushes.map((push) => (
            <tr key={push.id}>
              <td className="third">{say(t.waves.wave, { n: push.wave })}</td>
              <td>
                <button
                  type="button"
                  className="button small plain"
                  aria-pressed={opened?.id === push.id}
                  onClick={() => setOpen(push.id)}
                >
                  <code className="medium">{nameOf(push)}</code>
                </button>
              </td>
              <td>
                <PushEnd state={push.state} />
              </td>
              <td className="wrap second">{push.outcome}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Lockouts pushes={pushes} />
      <FindingList findings={pushes.flatMap(({ findings }) => findings)} />
      {!isOver && (
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
      {isOver && opened && (
        <>
          {opened.diff !== '' && (
            <Listing
              label={opened.dryRun ? t.compliance.remediation : t.push.sent}
              text={opened.diff}
              file={`${nameOf(opened)}-commands.txt`}
            />
          )}
          <PushRecord
            key={opened.id}
            id={opened.id}
            device={{ id: opened.deviceId, name: nameOf(opened) }}
            project={null}
          />
        </>
      )}
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
