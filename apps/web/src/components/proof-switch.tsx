import type { ReactNode } from 'react';
import { useShowProof } from '../state/proof-status.js';
import { useSpeech } from '../texts/index.js';

/** Shows on a picture what is proven; stands in the address as it does with the drawings. */
export function ProofSwitch(): ReactNode {
  const { t } = useSpeech();
  const [shown, toggle] = useShowProof();
  return (
    <button type="button" className="chip" aria-pressed={shown} onClick={toggle}>
      {t.issues.proof}
    </button>
  );
}
