import { proofWords, type ProofGroup } from '#plan';
import type { ReactNode } from 'react';
import { useSpeech } from '../texts/index.js';
import { ProofSign } from './proof-sign.js';

const shown: readonly ProofGroup[] = ['proven', 'remark', 'failed', 'missing', 'void', 'none'];

/** The signs with the words that the sheets give them. */
export function ProofLegend(): ReactNode {
  const { language } = useSpeech();
  const { groups, note } = proofWords(language);
  return (
    <div className="legend">
      {shown.map((group) => (
        <span key={group} className="proof-word">
          <svg width="16" height="16" aria-hidden="true">
            <ProofSign group={group} x={8} y={8} size={14} />
          </svg>
          {groups[group]}
        </span>
      ))}
      <small className="second">{note}</small>
    </div>
  );
}
