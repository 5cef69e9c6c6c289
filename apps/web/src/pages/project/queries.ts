import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useOutletContext } from 'react-router';
import { get } from '../../api/client.js';
import type { Page, Project, ProjectChange, ProjectFindings, RegisterEvent } from '../../api/types.js';

/** Everything read about a project stands below this key: a change of the plan makes all of it stale. */
export function projectKey(id: string): readonly unknown[] {
  return ['project', id];
}

/** The project that the page belongs to. */
export function useProject(): Project {
  return useOutletContext<Project>();
}

export function useChanges(id: string): UseQueryResult<Page<ProjectChange>> {
  return useQuery({
    queryKey: [...projectKey(id), 'changes'],
    queryFn: () => get<Page<ProjectChange>>(`/projects/${id}/changes`),
  });
}

export function useFindings(id: string, layer: string): UseQueryResult<ProjectFindings> {
  return useQuery({
    queryKey: [...projectKey(id), 'findings', layer],
    queryFn: () => get<ProjectFindings>(`/projects/${id}/findings`, { layer }),
  });
}

/** The latest entries of the register for a project, newest first. */
export function useEvents(id: string | undefined): UseQueryResult<Page<RegisterEvent>> {
  return useQuery({
    queryKey: [...(id ? projectKey(id) : []), 'register'],
    queryFn: () => get<Page<RegisterEvent>>('/register', { project: id }),
  });
}
