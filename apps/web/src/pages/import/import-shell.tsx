import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { PageOutlet } from '../../components/page-outlet.js';
import { useSpeech } from '../../texts/index.js';

const pages = [
  ['plan', '/import'],
  ['netbox', '/import/netbox'],
  ['phpipam', '/import/phpipam'],
  ['types', '/import/types'],
  ['table', '/import/table'],
] as const;

/** Everything that can be brought into the present, page by page. */
export function ImportShell(): ReactNode {
  const { t } = useSpeech();
  return (
    <div className="column">
      <div className="head">
        <h1>{t.importing.title}</h1>
        <nav className="choice links" aria-label={t.importing.title}>
          {pages.map(([page, path]) => (
            <NavLink key={page} to={path} end>
              {t.importing.pages[page]}
            </NavLink>
          ))}
        </nav>
      </div>
      <div className="pane import">
        <PageOutlet />
      </div>
    </div>
  );
}
