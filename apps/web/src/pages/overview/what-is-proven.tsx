import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Loaded } from '../../components/loaded.js';
import { Meter } from '../../components/meter.js';
import { ProofCounts } from '../../components/proof-counts.js';
import { useProofStatus } from '../../state/proof-status.js';
import { useSpeech } from '../../texts/index.js';

/** How far the links of the project are proven, and where those are that are not. */
export function WhatIsProven({ id }: { readonly id: string }): ReactNode {
  const { t, say } = useSpeech();
  const status = useProofStatus(id);
  return (
    <section>
      <h2 className="section">
        {t.certification.title}
        <Link to="certification">{t.issues.allLinks}</Link>
      </h2>
      <Loaded query={status} what={t.certification.what}>
        {({ required, proven, counts }) =>
          required === 0 ? (
            <p className="second">{t.certification.none}</p>
          ) : (
            <div className="framed proven-so-far">
              <div className="used">
                <Meter share={proven / required} label={t.certification.title} tone="ok" />
                {say(t.certification.proven, { n: proven, total: required })}
              </div>
              <ProofCounts counts={counts} />
            </div>
          )
        }
      </Loaded>
    </section>
  );
}
