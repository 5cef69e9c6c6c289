import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useProject } from '../pages/project/queries.js';
import { useSpeech } from '../texts/index.js';
import { Counted } from './counted.js';

/** How many findings the target has now; the server counts anew after every change. */
export function PlanCounts(): ReactNode {
  const { t } = useSpeech();
  const project = useProject();
  return (
    <Link className="plan-counts" to={`/projects/${project.id}/findings`} aria-live="polite">
      <span className="sr">{t.findings.title}: </span>
      <Counted counts={project.findings} />
    </Link>
  );
}
