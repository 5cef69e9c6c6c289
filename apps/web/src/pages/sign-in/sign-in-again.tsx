import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, useSyncExternalStore, type ReactNode } from 'react';
import { noteSignedOut, signedOut } from '../../api/signed-out.js';
import type { User } from '../../api/types.js';
import { Dialog } from '../../components/dialog.js';
import { Labelled } from '../../components/field.js';
import { ProblemNote } from '../../components/problem-note.js';
import { useSessionActions } from '../../state/session.js';
import { useSpeech } from '../../texts/index.js';

/** Asks for the password again where a session has ended in the middle of the work: what is on the page stays. */
export function SignInAgain({ user }: { readonly user: User }): ReactNode {
  const hasEnded = useSyncExternalStore(signedOut.subscribe, signedOut.read);
  return hasEnded && <Again user={user} />;
}

function Again({ user: { username } }: { readonly user: User }): ReactNode {
  const { t } = useSpeech();
  const queries = useQueryClient();
  const { signIn } = useSessionActions();
  const [password, setPassword] = useState('');
  const entering = useMutation({
    mutationFn: () => signIn(username, password),
    onSuccess: () => void queries.invalidateQueries(),
  });
  return (
    <Dialog label={t.signIn.ended} onClose={() => noteSignedOut(false)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          entering.mutate();
        }}
      >
        <h2>{t.signIn.ended}</h2>
        <p>{t.signIn.endedMeans}</p>
        <p>
          {t.signIn.username} <code className="medium">{username}</code>
        </p>
        <Labelled label={t.signIn.password}>
          {(attributes) => (
            <input
              {...attributes}
              className="field"
              type="password"
              autoComplete="current-password"
              autoFocus
              required
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Labelled>
        {entering.isError && <ProblemNote error={entering.error} />}
        <footer>
          <button type="button" className="button" onClick={() => location.reload()}>
            {t.signIn.other}
          </button>
          <button className="button primary" disabled={entering.isPending}>
            {t.signIn.submit}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
