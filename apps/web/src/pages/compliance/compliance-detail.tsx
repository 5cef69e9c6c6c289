import type { ReactNode } from 'react';
import type { ComplianceLine } from '../../api/compliance-types.js';
import { Note, Status } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';
import { Listing } from '../configurations/listing.js';
import { featureName } from './feature-name.js';

/** One device: feature by feature what is missing and what is too much, the rules that it breaks, and what mends it. */
export function ComplianceDetail({ line }: { readonly line: ComplianceLine }): ReactNode {
  const { t, say, when } = useSpeech();
  const { name, features, breaches, remediation, readAt, whole, compliant } = line;
  return (
    <section className="sheet detail">
      <div className="detail-head tools">
        <h2>
          <code>{name}</code>
        </h2>
        {readAt && <span className="second">{say(t.compliance.readAt, { at: when(readAt) })}</span>}
      </div>
      <div className="draw">
        {compliant === null && <Note shape="unseen">{t.compliance.unread}</Note>}
        {!whole && compliant !== null && <Note shape="note">{t.compliance.notWhole}</Note>}
        {features.length > 0 && <h3>{t.compliance.features}</h3>}
        {features.map((feature) => (
          <details key={feature.feature} open={!feature.compliant}>
            <summary>
              <Status shape={feature.compliant ? 'proven' : 'different'}>
                {featureName(t, feature.feature)}
              </Status>
            </summary>
            <Lines title={t.compliance.missing} sign="+" text={feature.missing} />
            <Lines title={t.compliance.extra} sign="−" text={feature.extra} />
            {feature.compliant && <p className="second">{t.compliance.asWanted}</p>}
          </details>
        ))}
        {breaches.length > 0 && <h3 className="spaced">{t.compliance.breaches}</h3>}
        <ul>
          {breaches.map(({ rule, kind, path }) => (
            <li key={`${rule} ${path.join(' ')}`}>
              <b className="medium">{rule}</b>, {t.golden.kinds[kind]}: <code>{path.join(' › ')}</code>
            </li>
          ))}
        </ul>
        {compliant === false && (
          <>
            <h3 className="spaced">{t.compliance.remediation}</h3>
            {remediation ? (
              <Listing label={t.compliance.remediation} text={remediation} file={`${name}-remediation.txt`} />
            ) : (
              <p className="second">{t.compliance.nothingToSend}</p>
            )}
          </>
        )}
      </div>
    </section>
  );
}

function Lines({
  title,
  sign,
  text,
}: {
  readonly title: string;
  readonly sign: '+' | '−';
  readonly text: string;
}): ReactNode {
  if (text === '') return null;
  const state = sign === '+' ? 'added' : 'removed';
  return (
    <div aria-label={title} role="group">
      {text
        .trimEnd()
        .split('\n')
        .map((line, index) => (
          <code key={`${index} ${line}`} className={`line ${state}`}>
            <span className="sign">{sign}</span>
            <span>{line}</span>
          </code>
        ))}
    </div>
  );
}
