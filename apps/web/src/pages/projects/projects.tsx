import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { get } from '../../api/client.js';
import type { Page, ProjectSummary } from '../../api/types.js';
import { Loaded } from '../../components/loaded.js';
import { StateTag } from '../../components/state-tag.js';
import { Counted } from '../../components/counted.js';
import { StarterCatalogue } from '../../components/starter-catalogue.js';
import { useSpeech } from '../../texts/index.js';
import { NewProject } from './new-project.js';

/** All extension projects, the latest worked on first. */
export function Projects(): ReactNode {
  const { t } = useSpeech();
  const [creating, setCreating] = useState(false);
  const projects = useQuery({
    queryKey: ['projects'],
    queryFn: () => get<Page<ProjectSummary>>('/projects'),
  });
  return (
    <div className="column">
      <div className="head">
        <h1>{t.projects.title}</h1>
        <p className="grow">{t.projects.intro}</p>
        <Link className="button" to="/import">
          {t.projects.import}
        </Link>
        <button type="button" className="button primary" onClick={() => setCreating(true)}>
          {t.projects.create}
        </button>
      </div>
      <div className="pane">
        <Loaded query={projects} what={t.projects.what}>
          {({ items }) => (items.length > 0 ? <ProjectTable projects={items} /> : <NothingYet />)}
        </Loaded>
      </div>
      {creating && <NewProject onClose={() => setCreating(false)} />}
    </div>
  );
}

function NothingYet(): ReactNode {
  const { t } = useSpeech();
  return (
    <div className="empty">
      <h2>{t.projects.emptyTitle}</h2>
      <p>{t.projects.emptyText}</p>
      <StarterCatalogue />
    </div>
  );
}

function ProjectTable({ projects }: { readonly projects: readonly ProjectSummary[] }): ReactNode {
  const { t, when } = useSpeech();
  const heads = [
    t.projects.code,
    t.projects.name,
    t.projects.client,
    t.projects.state,
    t.projects.changes,
    t.projects.findings,
    t.projects.updated,
  ];
  return (
    <table className="table framed">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {projects.map((project) => (
          <tr key={project.id}>
            <td>
              <Link className="identifier" to={`/projects/${project.id}`}>
                {project.code}
              </Link>
            </td>
            <td className="wrap medium">{project.name}</td>
            <td className="clip second">{project.client}</td>
            <td>
              <StateTag state={project.state} index={project.index} />
            </td>
            <td>
              <Difference {...project.counts} />
            </td>
            <td>
              <Counted counts={project.findings} />
            </td>
            <td className="second">{when(project.updatedAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Difference({ added, changed, removed }: ProjectSummary['counts']): ReactNode {
  const { t, say } = useSpeech();
  if (added + changed + removed === 0) return <span className="third">{t.common.none}</span>;
  return (
    <span className="tools">
      {added > 0 && <span className="run medium">{say(t.projects.added, { n: added })}</span>}
      {removed > 0 && <span className="bad medium">{say(t.projects.removed, { n: removed })}</span>}
      {changed > 0 && <span>{say(t.projects.changed, { n: changed })}</span>}
    </span>
  );
}
