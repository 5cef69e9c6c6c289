import type { ReactNode } from 'react';
import { asProblem } from '../api/problem.js';
import { useSpeech } from '../texts/index.js';
import { Note } from './status.js';

/** A refused request: what happened, where, what to do, and the code to quote. */
export function ProblemNote({
  error,
  retry,
}: {
  readonly error: unknown;
  readonly retry?: () => void;
}): ReactNode {
  const { t } = useSpeech();
  const { body } = asProblem(error);
  const unreachable = body.status === 0;
  const detail = unreachable ? '' : body.detail;
  const hint = unreachable ? t.common.unreachableHint : body.hint;
  return (
    <Note shape="error">
      <p>
        <b className="medium">{unreachable ? t.common.unreachable : body.title}</b>{' '}
        <code className="third">{body.code}</code>
      </p>
      {body.place && <code>{body.place}</code>}
      {detail && detail !== body.title && <p>{detail}</p>}
      {hint && <p className="second">{hint}</p>}
      {body.findings && (
        <ul>
          {body.findings.map((finding) => (
            <li key={`${finding.code} ${finding.place} ${finding.text}`}>
              <code>{finding.place}</code> {finding.text} <span className="second">{finding.hint}</span>
            </li>
          ))}
        </ul>
      )}
      {retry && (
        <button type="button" className="button small" onClick={retry}>
          {t.common.retry}
        </button>
      )}
    </Note>
  );
}
