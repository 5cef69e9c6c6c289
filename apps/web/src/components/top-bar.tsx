import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { User } from '../api/types.js';
import { SignInAgain } from '../pages/sign-in/sign-in-again.js';
import { useSessionActions } from '../state/session.js';
import { useSpeech } from '../texts/index.js';
import { Brand } from './brand.js';
import { Preferences } from './preferences.js';
import { ProblemNote } from './problem-note.js';

/** The bar above every page: where you are, what you may look for, who you are. */
export function TopBar({
  user,
  children,
}: {
  readonly user: User;
  /** Breadcrumb and, where the content depends on it, the layer switch. */
  readonly children?: ReactNode;
}): ReactNode {
  const { t } = useSpeech();
  return (
    <header className="top">
      <a className="skip" href="#content">
        {t.common.skip}
      </a>
      <Brand />
      {children}
      <div className="wide-only preferences">
        <Preferences />
      </div>
      <Account user={user} />
      <SignInAgain user={user} />
    </header>
  );
}

function Account({ user }: { readonly user: User }): ReactNode {
  const { t, say } = useSpeech();
  const { signOut } = useSessionActions();
  const leaving = useMutation({ mutationFn: signOut });
  const role = t.roles[user.role as keyof typeof t.roles] ?? user.role;
  const initials = user.username.slice(0, 2).toUpperCase();
  const who = say(t.signIn.signedIn, { name: user.username, role });
  return (
    <details className="account">
      <summary title={who} aria-label={`${initials}: ${who}`}>
        {initials}
      </summary>
      <div>
        <p>{who}</p>
        <div className="narrow-only">
          <Preferences />
        </div>
        <Link to="/administration/me">{t.administration.me}</Link>
        {user.role === 'administrator' && <Link to="/administration">{t.administration.title}</Link>}
        <button
          type="button"
          className="button"
          disabled={leaving.isPending}
          onClick={() => leaving.mutate()}
        >
          {t.signIn.signOut}
        </button>
        {leaving.isError && <ProblemNote error={leaving.error} />}
      </div>
    </details>
  );
}
