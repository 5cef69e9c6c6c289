import type { ReactNode } from 'react';
import { Outlet } from 'react-router';
import type { User } from '../../api/types.js';
import { TopBar } from '../../components/top-bar.js';

/** Pages outside a project: the bar, and the page below it. */
export function WideShell({ user }: { readonly user: User }): ReactNode {
  return (
    <div className="app wide">
      <TopBar user={user}>
        <span className="grow" />
      </TopBar>
      <main className="main" id="content">
        <Outlet />
      </main>
    </div>
  );
}
