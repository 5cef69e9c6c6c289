import type { Project } from '../../value/plan.js';

/**
 * The revision index that a sheet wears: `B`; of work that goes on after issue `B` and is not issued itself, `B+`, so that
 * no draft is taken for what was handed out. Empty before the first issue.
 */
export function shownIndex(project: Project | null): string {
  if (!project?.index) return '';
  const isOpen = project.state === 'draft' || project.state === 'submitted';
  const isIssued = (project.revisions ?? []).some(({ index }) => index === project.index);
  return isOpen && isIssued ? `${project.index}+` : project.index;
}
