import { groupOf } from '#plan';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { coverageOrder } from '../pages/certification/coverage-shape.js';
import { useProject } from '../pages/project/queries.js';
import type { StateCounts } from '../state/proof-status.js';
import { useSpeech } from '../texts/index.js';
import { ProofSign } from './proof-sign.js';

/** How many links are in which state, what is to be done first; each leads to those links. */
export function ProofCounts({ counts }: { readonly counts: StateCounts }): ReactNode {
  const { t, number } = useSpeech();
  const project = useProject();
  return (
    <ul className="proof-counts">
      {coverageOrder
        .filter((state) => (counts[state] ?? 0) > 0)
        .map((state) => (
          <li key={state}>
            <Link className="proof-word" to={`/projects/${project.id}/certification?state=${state}`}>
              <svg width="16" height="16" aria-hidden="true">
                <ProofSign group={groupOf(state)} x={8} y={8} size={14} />
              </svg>
              {number(counts[state] ?? 0)} · {t.coverage[state]}
            </Link>
          </li>
        ))}
    </ul>
  );
}
