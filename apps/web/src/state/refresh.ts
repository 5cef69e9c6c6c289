import type { QueryClient } from '@tanstack/react-query';
import { projectKey } from '../pages/project/queries.js';

/** The server counts the findings of a changed project in the background; its list is right after about this long. */
const RECOUNT_MS = 2500;

/** What is read of a plan beside its project: facts, entries of the register, what the search finds, the list of projects. */
const BESIDE = [['object'], ['register'], ['search'], ['library'], ['projects']] as const;

/** Reads everything about a project anew after a change of its plan, and its counts once more when they are made. */
export async function refreshPlan(queries: QueryClient, project: string): Promise<void> {
  setTimeout(
    () => void queries.invalidateQueries({ queryKey: projectKey(project), exact: true }),
    RECOUNT_MS,
  );
  await Promise.all(
    [projectKey(project), ...BESIDE].map((queryKey) => queries.invalidateQueries({ queryKey })),
  );
}
