import type { ReactNode } from 'react';
import { asProblem } from '../../api/problem.js';
import { ProblemNote } from '../../components/problem-note.js';
import { useSpeech, type Forms } from '../../texts/index.js';
import { ImportFindings } from './import-findings.js';

/** Why an import was refused: the faults of the file with their places, or what else went wrong. */
export function Refusal({ error, says }: { readonly error: unknown; readonly says?: Forms }): ReactNode {
  const { t } = useSpeech();
  if (error === null) return null;
  const { findings } = asProblem(error).body;
  return findings && findings.length > 0 ? (
    <ImportFindings findings={findings} says={says ?? t.import.refused} />
  ) : (
    <ProblemNote error={error} />
  );
}
