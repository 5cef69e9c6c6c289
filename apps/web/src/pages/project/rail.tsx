import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import type { Project } from '../../api/types.js';
import { Icon } from '../../components/icon.js';
import { PageLinks } from '../../components/page-links.js';
import { useLayer } from '../../state/layer.js';
import { useSpeech } from '../../texts/index.js';

/** The pages of a project, in the order of the work. */
const groups = [
  ['project', ['overview', 'changes', 'conflicts']],
  ['design', ['racks', 'floors', 'patching', 'paths', 'routes', 'ipPlan', 'tables', 'catalogue', 'drawings']],
  ['check', ['findings']],
  ['work', ['moves', 'configurations', 'compliance', 'certification', 'comparison']],
  ['record', ['register']],
] as const;

type PageName = (typeof groups)[number][1][number];

/** The address of each page below the project. */
// prettier-ignore
const addresses: Record<PageName, string> = {
  overview: '', changes: 'changes', conflicts: 'conflicts', racks: 'racks', floors: 'floors', tables: 'tables', catalogue: 'catalogue',
  drawings: 'drawings', patching: 'patching', paths: 'paths', routes: 'routes', moves: 'moves', ipPlan: 'ip-plan',
  findings: 'findings', configurations: 'configurations', compliance: 'compliance', certification: 'certification', comparison: 'comparison', register: 'register',
};

export function Rail({
  project,
  id,
  onHelp,
}: {
  readonly project: Project | undefined;
  readonly id: string;
  readonly onHelp: () => void;
}): ReactNode {
  const { t, say } = useSpeech();
  const [layer] = useLayer();
  // The layer that is looked at goes with the reader.
  const search = layer === 'after' ? '' : `?layer=${layer}`;
  return (
    <PageLinks label={t.rail.label}>
      {groups.map(([group, pages]) => (
        <div key={group} className="rail-group">
          <h3>{t.rail.groups[group]}</h3>
          {pages.map((page) => (
            <NavLink
              key={page}
              to={{ pathname: `/projects/${id}/${addresses[page]}`, search }}
              end={page === 'overview'}
            >
              <span>{t.rail.pages[page]}</span>
              {page === 'findings' && <FindingCount project={project} />}
            </NavLink>
          ))}
        </div>
      ))}
      <footer>
        {project && (
          <p>
            {t.states[project.state]}
            {project.index && ` · ${say(t.rail.index, { index: project.index })}`}
          </p>
        )}
        <button type="button" className="button plain small" onClick={onHelp}>
          <kbd>?</kbd> {t.keys.open}
        </button>
      </footer>
    </PageLinks>
  );
}

function FindingCount({ project }: { readonly project: Project | undefined }): ReactNode {
  const { t } = useSpeech();
  const counts = project?.findings;
  if (!counts) return null;
  if (counts.error > 0) {
    return (
      <span className="count bad" title={t.severity.error}>
        <Icon name="error" />
        {counts.error}
      </span>
    );
  }
  if (counts.warning > 0) {
    return (
      <span className="count warn" title={t.severity.warning}>
        <Icon name="warning" />
        {counts.warning}
      </span>
    );
  }
  return <span className="count">{counts.info}</span>;
}
