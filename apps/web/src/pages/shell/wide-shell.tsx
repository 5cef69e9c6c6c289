import { useState, type ReactNode } from 'react';
import { NavLink, useLocation } from 'react-router';
import type { User } from '../../api/types.js';
import { FailureFence } from '../../components/failure.js';
import { Finder } from '../../components/finder.js';
import { KeysHelp } from '../../components/keys-help.js';
import { PageOutlet } from '../../components/page-outlet.js';
import { TopBar } from '../../components/top-bar.js';
import { useKeys } from '../../state/keys.js';
import { useSpeech } from '../../texts/index.js';

/** Pages outside a project: the bar, and the page below it. */
export function WideShell({ user }: { readonly user: User }): ReactNode {
  const { t } = useSpeech();
  const { pathname } = useLocation();
  const [help, setHelp] = useState(false);
  useKeys({ '?': () => setHelp(true) });
  return (
    <div className="app wide">
      <TopBar user={user}>
        <nav className="crumb grow" aria-label={t.product.name}>
          <NavLink to="/" end>
            {t.projects.title}
          </NavLink>
          <NavLink to="/import">{t.importing.title}</NavLink>
          <NavLink to="/register">{t.register.title}</NavLink>
          <NavLink to="/administration">{t.administration.title}</NavLink>
        </nav>
        <Finder />
      </TopBar>
      <main className="main" id="content" tabIndex={-1}>
        <FailureFence key={pathname}>
          <PageOutlet />
        </FailureFence>
      </main>
      {help && <KeysHelp onClose={() => setHelp(false)} />}
    </div>
  );
}
