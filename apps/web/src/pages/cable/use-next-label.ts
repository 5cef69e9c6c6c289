import type { Cable } from '#cabling';
import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.js';
import type { Page } from '../../api/types.js';
import { usePlanEdit } from '../../state/plan-edit.js';
import { projectKey, useProject } from '../project/queries.js';
import { plugged } from './plugged.js';

/** The label that comes next by the site's scheme, as the server counts. */
interface NextLabel {
  /** As far as it is known; '' before the first answer. */
  readonly label: string;
  /** Why the server has no answer; null: it has one, or nobody asked. */
  readonly refused: Error | null;
  /** The label of the ends as they are now; '' where the server has none: `refused` says why. */
  readonly settled: () => Promise<string>;
}

/** Asks for the label as long as it is wanted. */
export function useNextLabel(cable: Cable, wanted: boolean): NextLabel {
  const project = useProject();
  const queries = useQueryClient();
  const { step } = usePlanEdit();
  const { role, media, a, b } = cable;
  const draft = { ...cable, a: plugged(a), b: plugged(b) };
  const asked = queryOptions({
    queryKey: [...projectKey(project.id), 'next-label', step, role, media, draft.a, draft.b],
    queryFn: async () => {
      const { items } = await call<Page<{ readonly label: string }>>(
        'POST',
        `/projects/${project.id}/labels`,
        { layer: step, cables: [draft] },
      );
      return items[0]?.label ?? '';
    },
  });
  const labels = useQuery({ ...asked, enabled: wanted, placeholderData: keepPreviousData });
  return {
    label: labels.data ?? '',
    refused: labels.error,
    // Where the server has no answer a person gives the label: the field says that it is needed.
    settled: () => queries.ensureQueryData(asked).catch(() => ''),
  };
}
