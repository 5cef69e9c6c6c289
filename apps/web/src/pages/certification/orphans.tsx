import type { ReactNode } from 'react';
import type { OrphanTest } from '../../api/certification-types.js';
import { useSpeech } from '../../texts/index.js';

/** Tests that no link has; nothing binds itself when several links are possible. */
export function Orphans({ tests }: { readonly tests: readonly OrphanTest[] }): ReactNode {
  const { t, many, when } = useSpeech();
  return (
    <details className="below">
      <summary className="medium">{many(tests.length, t.certification.orphans)}</summary>
      <table className="table tight framed">
        <tbody>
          {tests.map((test) => (
            <tr key={test.id}>
              <td>
                <code className="medium">{test.identifier}</code>
              </td>
              <td>{t.results[test.verdict]}</td>
              <td className="second">{test.testedAt && when(test.testedAt)}</td>
              <td className="wrap second">
                {test.candidates.length > 0
                  ? `${t.certification.candidates}: ${test.candidates.join(', ')}`
                  : t.certification.noCandidate}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
