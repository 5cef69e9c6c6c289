import type { ReactNode } from 'react';
import { asProblem, type ProblemBody } from '../api/problem.js';
import { useSpeech } from '../texts/index.js';
import { fieldName } from '../texts/kind-name.js';
import type { Texts } from '../texts/en.js';
import { refusedValue, type RefusedValue } from './request-field.js';
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
  const values = formValues(t, body.findings);
  const isForm = values.length > 0;
  const detail = unreachable || isForm ? '' : body.detail;
  const hint = unreachable ? t.common.unreachableHint : isForm ? '' : body.hint;
  return (
    <Note shape="error">
      <p>
        <b className="medium">{unreachable ? t.common.unreachable : body.title}</b>{' '}
        <code className="third">{body.code}</code>
      </p>
      {body.place && !isForm && <code>{body.place}</code>}
      {detail && detail !== body.title && <p>{detail}</p>}
      {hint && <p className="second">{hint}</p>}
      {isForm && (
        <ul>
          {values.map(({ field, text }) => (
            <li key={`${field} ${text}`}>
              <b className="medium">{fieldName(t, field)}</b> {text}
            </li>
          ))}
        </ul>
      )}
      {body.findings && !isForm && (
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

/** The values of a form that were refused, by the fields of the form; none where anything else is told too. */
function formValues(t: Texts, findings: ProblemBody['findings'] = []): RefusedValue[] {
  const values = findings.map(refusedValue);
  const known = values.filter((value) => value !== null).filter(({ field }) => fieldName(t, field) !== field);
  return known.length === findings.length ? known : [];
}
