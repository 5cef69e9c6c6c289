import { useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { get } from '../../api/client.js';
import type { Elevation, RackRow } from '../../api/design-types.js';
import type { Page } from '../../api/types.js';
import { projectKey } from '../project/queries.js';

/** The racks of a layer. */
export function useRacks(project: string, layer: string): UseQueryResult<Page<RackRow>> {
  return useQuery({
    queryKey: [...projectKey(project), 'racks', layer],
    queryFn: () => get<Page<RackRow>>(`/projects/${project}/racks`, { layer }),
  });
}

/** Some racks with their devices, as far as they are read. */
export function useElevations(
  project: string,
  layer: string,
  racks: readonly string[],
): readonly Elevation[] {
  return useQueries({
    queries: racks.map((rack) => ({
      queryKey: [...projectKey(project), 'rack', rack, layer],
      queryFn: () => get<Elevation>(`/projects/${project}/racks/${rack}`, { layer }),
      retry: false,
    })),
    combine: (results) => results.flatMap(({ data }) => data ?? []),
  });
}
