import { Suspense, type ReactNode } from 'react';
import { Outlet } from 'react-router';
import { useSpeech } from '../texts/index.js';
import { Status } from './status.js';

/** Where the page stands; while its code is fetched for the first time, it says so. */
export function PageOutlet({ context }: { readonly context?: unknown }): ReactNode {
  const { t, say } = useSpeech();
  return (
    <Suspense
      fallback={
        <p className="pane coming-page" role="status">
          <Status shape="running">{say(t.common.loading, { what: t.common.thePage })}</Status>
        </p>
      }
    >
      <Outlet context={context} />
    </Suspense>
  );
}
