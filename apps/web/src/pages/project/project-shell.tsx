import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import { get } from '../../api/client.js';
import type { Project, User } from '../../api/types.js';
import { FailureFence } from '../../components/failure.js';
import { Finder } from '../../components/finder.js';
import { HistoryButtons } from '../../components/history-buttons.js';
import { KeysHelp } from '../../components/keys-help.js';
import { LayerSwitch } from '../../components/layer-switch.js';
import { Loaded } from '../../components/loaded.js';
import { PageOutlet } from '../../components/page-outlet.js';
import { RefusedEdit } from '../../components/refused-edit.js';
import { TopBar } from '../../components/top-bar.js';
import { useKeys } from '../../state/keys.js';
import { PlanEditProvider } from '../../state/plan-edit.js';
import { useSpeech } from '../../texts/index.js';
import { projectKey } from './queries.js';
import { Rail } from './rail.js';

/** A project: the bar with where you are, the rail with its pages, the page. */
export function ProjectShell({ user }: { readonly user: User }): ReactNode {
  const { t } = useSpeech();
  const { projectId = '' } = useParams();
  const { pathname } = useLocation();
  const [help, setHelp] = useState(false);
  const project = useQuery({
    queryKey: projectKey(projectId),
    queryFn: () => get<Project>(`/projects/${projectId}`),
  });
  useKeys({ '?': () => setHelp(true) });
  useEffect(() => {
    document.title = project.data ? `${project.data.code} · ${t.product.name}` : t.product.name;
  }, [project.data, t]);
  const page = (
    <div className="app">
      <TopBar user={user}>
        <nav className="crumb grow" aria-label={t.projects.title}>
          <Link to="/">{t.projects.title}</Link>
          <i>/</i>
          <code>{project.data?.code}</code>
          <span className="medium">{project.data?.name}</span>
        </nav>
        {project.data && (
          <>
            <HistoryButtons />
            <LayerSwitch project={project.data} />
          </>
        )}
        <Finder project={projectId} />
      </TopBar>
      <Rail project={project.data} id={projectId} onHelp={() => setHelp(true)} />
      <main className="main" id="content" tabIndex={-1}>
        <Loaded query={project} what={t.projects.one}>
          {(loaded) => (
            <>
              <RefusedEdit />
              <div className="page">
                <FailureFence key={pathname}>
                  <PageOutlet context={loaded} />
                </FailureFence>
              </div>
            </>
          )}
        </Loaded>
      </main>
      {help && <KeysHelp onClose={() => setHelp(false)} />}
    </div>
  );
  if (!project.data) return page;
  return (
    <PlanEditProvider key={projectId} project={project.data} role={user.role}>
      {page}
    </PlanEditProvider>
  );
}
