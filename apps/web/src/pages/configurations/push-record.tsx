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
  const { t, time, when } = useSpeech();
  const push = useQuery({ queryKey: ['push', id], queryFn: () => get<Push>(`/pushes/${id}`) });
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
                    <Status shape={step.ok ? 'proven' : 'error'}>{step.stage}</Status>
                  </td>
                  <td className="wrap second">
                    <code>{step.detail}</code> {!step.ok && <AccessHelp failure={step.detail} />}
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
