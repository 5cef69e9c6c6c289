import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { get } from '../../api/client.js';
import type { Push } from '../../api/device-types.js';
import type { PushHead } from '../../api/push-types.js';
import { Loaded } from '../../components/loaded.js';
import { Listing } from '../configurations/listing.js';
import { Status } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';
import { PushEnd } from '../configurations/push-end.js';
import { ByHand } from './by-hand.js';
import { FindingList } from './finding-list.js';
import { Transcript } from './transcript.js';
import { hasEnded } from './use-push.js';

const LOOK_MS = 700;

/** One device of a run: the end that it came to and why, then the transcript as it grows. */
export function DeviceRun({
  project,
  name,
  push,
}: {
  readonly project: string;
  readonly name: string;
  readonly push: PushHead;
}): ReactNode {
  const { t, many, language } = useSpeech();
  const others = push.findings.filter(({ blocks }) => !blocks);
  const record = useQuery({
    queryKey: ['push', push.id, push.state, language],
    queryFn: () => get<Push>(`/pushes/${push.id}`),
    refetchInterval: hasEnded(push) ? false : LOOK_MS,
    placeholderData: (previous) => previous,
  });
  return (
    <>
      <div className="detail-head tools">
        <h2>
          <code>{name}</code>
        </h2>
        <PushEnd state={push.state} />
        <span className="second">{t.push.transcriptMeans}</span>
      </div>
      <div className="draw">
        {push.outcome && <p className="medium sentence">{push.outcome}</p>}
        <FindingList findings={push.findings.filter(({ blocks }) => blocks)} />
        <Loaded query={record} what={t.push.transcript}>
          {({ state, steps, diff, byHand, codes }) => (
            <>
              {state === 'needs-person' && (
                <ByHand
                  commands={byHand}
                  codes={codes}
                  device={{ id: push.deviceId, name }}
                  project={project}
                />
              )}
              <Checks checks={push.checks} />
              {others.length > 0 && (
                <details className="spaced">
                  <summary>{many(others.length, t.push.found)}</summary>
                  <FindingList findings={others} />
                </details>
              )}
              {steps.length === 0 && <p className="second">{t.push.waiting}</p>}
              <Transcript steps={steps} />
              {diff && (
                <details className="spaced">
                  <summary>{t.push.sent}</summary>
                  <Listing label={t.push.sent} text={diff} file={`${name}-sent.txt`} />
                </details>
              )}
            </>
          )}
        </Loaded>
      </div>
    </>
  );
}

const checkShapes = { passed: 'proven', failed: 'error', 'not-checked': 'unseen' } as const;

/** What was looked at on the changed device, over the new session and by SNMP. */
function Checks({ checks }: Pick<PushHead, 'checks'>): ReactNode {
  const { t } = useSpeech();
  const names: Readonly<Record<string, string>> = t.pushWords.checkNames;
  if (checks.length === 0) return null;
  return (
    <table className="table tall framed" aria-label={t.pushWords.checks}>
      <caption>{t.pushWords.checks}</caption>
      <tbody>
        {checks.map(({ name, state, detail }) => (
          <tr key={name}>
            <td>
              <Status shape={checkShapes[state]}>{names[name] ?? name}</Status>
            </td>
            <td className="wrap second">{detail}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
