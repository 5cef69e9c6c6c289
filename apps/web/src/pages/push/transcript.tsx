import type { ReactNode } from 'react';
import type { Push } from '../../api/device-types.js';
import { AccessHelp } from '../../components/access-help.js';
import { Status } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';

/** What a push did, step by step, with what was said to the device and what it answered. */
export function Transcript({ steps }: { readonly steps: Push['steps'] }): ReactNode {
  const { t, time } = useSpeech();
  const stages: Readonly<Record<string, string>> = t.push.stages;
  return (
    <table className="table tight framed transcript" aria-label={t.push.transcript}>
      <tbody>
        {steps.map((step, index) => (
          <tr key={`${index} ${step.stage}`}>
            <td className="third">{time(step.at)}</td>
            <td>
              <Status shape={step.ok ? 'proven' : 'error'}>{stages[step.stage] ?? step.stage}</Status>
            </td>
            <td className="wrap second">
              {step.detail} {!step.ok && <AccessHelp codes={step.codes} />}
              {step.said && (
                <details>
                  <summary>{t.pushWords.said}</summary>
                  <pre className="listing">{step.said}</pre>
                </details>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
