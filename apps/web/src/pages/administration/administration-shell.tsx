import type { ReactNode } from 'react';
import { Navigate, NavLink } from 'react-router';
import type { User } from '../../api/types.js';
import { PageLinks } from '../../components/page-links.js';
import { PageOutlet } from '../../components/page-outlet.js';
import { Note } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';
import { useHostKeys } from './queries.js';

/** Whether the user may set up devices and accounts; the server decides again on every request. */
function administers(user: User): boolean {
  return user.role === 'administrator';
}

/** The pages of the administration beside their list. */
export function AdministrationShell({ user }: { readonly user: User }): ReactNode {
  const { t } = useSpeech();
  const names = t.administration;
  return (
    <div className="page with-rail">
      <PageLinks className="beside" label={names.pages}>
        {administers(user) && (
          <>
            <div className="rail-group">
              <h3>{names.groups.devices}</h3>
              <NavLink to="/administration/access">{names.access}</NavLink>
              <NavLink to="/administration/host-keys">
                <span>{names.hostKeys}</span>
                <WaitingCount />
              </NavLink>
              <NavLink to="/administration/jump-hosts">{names.jumpHosts}</NavLink>
            </div>
            <div className="rail-group">
              <h3>{names.groups.site}</h3>
              <NavLink to="/administration/site">{names.site}</NavLink>
              <NavLink to="/administration/thresholds">{t.thresholds.title}</NavLink>
              <NavLink to="/administration/secrets">{names.secrets}</NavLink>
              <NavLink to="/administration/golden-rules">{names.goldenRules}</NavLink>
              <NavLink to="/administration/templates">{names.templates}</NavLink>
            </div>
            <div className="rail-group">
              <h3>{names.groups.people}</h3>
              <NavLink to="/administration/accounts">{names.accounts}</NavLink>
            </div>
          </>
        )}
        <div className="rail-group">
          <h3>{names.groups.mine}</h3>
          <NavLink to="/administration/me">{names.me}</NavLink>
          {!administers(user) && <NavLink to="/administration/thresholds">{t.thresholds.title}</NavLink>}
        </div>
      </PageLinks>
      <PageOutlet context={user} />
    </div>
  );
}

/** How many host keys wait for a person. */
function WaitingCount(): ReactNode {
  const { t } = useSpeech();
  const waiting = useHostKeys().data?.filter(({ acceptedAt }) => acceptedAt === null).length ?? 0;
  if (waiting === 0) return null;
  return (
    <span className="count warn" title={t.hostKeys.waiting}>
      {waiting}
    </span>
  );
}

/** Where the administration begins for somebody. */
export function FirstPage({ user }: { readonly user: User }): ReactNode {
  return <Navigate to={administers(user) ? 'access' : 'me'} replace />;
}

/** Pages for administrators; others, who may have followed a link, read whom to ask. */
export function ForAdministrators({ user }: { readonly user: User }): ReactNode {
  const { t } = useSpeech();
  if (administers(user)) return <PageOutlet context={user} />;
  return (
    <div className="empty">
      <Note shape="lock">
        <p className="medium">{t.administration.forbidden}</p>
        <p className="second">{t.administration.forbiddenHint}</p>
      </Note>
    </div>
  );
}
