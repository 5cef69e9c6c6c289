import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { get } from '../../api/client.js';
import type { Push } from '../../api/device-types.js';
import { AccessHelp } from '../../components/access-help.js';
import { Loaded } from '../../components/loaded.js';
import { Status } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';
import { PushEnd } from './push-end.js';

/** What a push did, step by step, with the proof that was kept. */
export function PushRecord({ id }: { readonly id: string }): ReactNode {
  const { t, time, when, language } = useSpeech();
  const stages: Readonly<Record<string, string>> = t.push.stages;
  const push = useQuery({ queryKey: ['push', id, language], queryFn: () => get<Push>(`/pushes/${id}`) });
  return (
    <Loaded query={push} what={t.configurations.lastPush}>
      {(loaded) => (
        <>
          <p className="tools">
            <PushEnd state={loaded.state} />
            <span className="second">
              {loaded.author}, {when(loaded.createdAt)}
            </span>
          </p>
          <p>{[loaded.reason, loaded.outcome].filter((text) => text !== '').join(' · ')}</p>
          <table className="table tight framed">
            <tbody>
              {loaded.steps.map((step) => (
                <tr key={`${step.at} ${step.stage}`}>
                  <td className="third">{time(step.at)}</td>
                  <td>
                    <Status shape={step.ok ? 'proven' : 'error'}>{stages[step.stage] ?? step.stage}</Status>
                  </td>
                  <td className="wrap second">
                    {step.detail} {!step.ok && <AccessHelp codes={step.codes} />}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Loaded>
  );
}
