import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Labelled } from '../../components/field.js';
import { ProblemNote } from '../../components/problem-note.js';
import { useSessionActions } from '../../state/session.js';
import { useSpeech } from '../../texts/index.js';
import { Entrance } from './entrance.js';

/** Asks who is there. */
export function SignIn(): ReactNode {
  const { t } = useSpeech();
  const { signIn } = useSessionActions();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const entering = useMutation({ mutationFn: () => signIn(username, password) });
  return (
    <Entrance>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          entering.mutate();
        }}
      >
        <h1>{t.signIn.title}</h1>
        <Labelled label={t.signIn.username}>
          {(attributes) => (
            <input
              {...attributes}
              className="field"
              autoComplete="username"
              autoFocus
              required
              value={username}
              onChange={(event) => setUsername(event.target.value)}
            />
          )}
        </Labelled>
        <Labelled label={t.signIn.password}>
          {(attributes) => (
            <input
              {...attributes}
              className="field"
              type="password"
              autoComplete="current-password"
              required
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          )}
        </Labelled>
        {entering.isError && <ProblemNote error={entering.error} />}
        <button className="button primary" disabled={entering.isPending}>
          {t.signIn.submit} <kbd>↵</kbd>
        </button>
        <p className="small second">
          {t.signIn.firstStart} <code>npm start</code>.
        </p>
      </form>
    </Entrance>
  );
}
