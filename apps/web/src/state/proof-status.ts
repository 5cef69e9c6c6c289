import type { CoverageState } from '#certification';
import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client.js';
import { projectKey } from '../pages/project/queries.js';
import { useAddressParam } from './search.js';

export type StateCounts = Readonly<Partial<Record<CoverageState, number>>>;

/** What is proven in a project, at its ports and devices by their ids. */
export interface ProofStatus {
  readonly required: number;
  readonly proven: number;
  readonly counts: StateCounts;
  readonly ports: Readonly<Record<string, CoverageState>>;
  readonly devices: Readonly<Record<string, StateCounts>>;
}

/** What is proven in a project; read only where it is asked for. */
export function useProofStatus(project: string, wanted = true) {
  return useQuery({
    queryKey: [...projectKey(project), 'certification', 'status'],
    queryFn: () => get<ProofStatus>(`/projects/${project}/certification/status`),
    enabled: wanted,
  });
}

/** Whether a picture shows proofs: as the drawings have it, `show=proof` of the address. */
export function useShowProof(): readonly [boolean, () => void] {
  const [show, setShow] = useAddressParam('show');
  const shown = show === 'proof';
  return [shown, () => setShow(shown ? null : 'proof')];
}

/** The states of some links, each as often as it occurs. */
export const statesOf = (counts: StateCounts): CoverageState[] =>
  Object.entries(counts).flatMap(([state, n]) => Array.from({ length: n }, () => state as CoverageState));
