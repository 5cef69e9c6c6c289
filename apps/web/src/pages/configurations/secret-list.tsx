import type { ReactNode } from 'react';
import type { Configuration } from '../../api/device-types.js';
import { Status } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';

const shapes = { equal: 'proven', differs: 'error', 'not comparable': 'unseen' } as const;

/** The secrets of a device by their places, and whether its own algorithm proves them; never a secret itself. */
export function SecretList({ secrets }: Pick<Configuration, 'secrets'>): ReactNode {
  const { t } = useSpeech();
  return (
    <>
      <p className="second">{t.pushWords.secretsMean}</p>
      <table className="table tight framed" aria-label={t.pushWords.secrets}>
        <tbody>
          {secrets.map(({ where, verdict }, index) => (
            <tr key={`${index} ${where.join(' ')}`}>
              <td>
                <Status shape={shapes[verdict]}>{t.pushWords.secretStates[verdict]}</Status>
              </td>
              <td className="wrap">
                <code>{where.join(' › ')}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
