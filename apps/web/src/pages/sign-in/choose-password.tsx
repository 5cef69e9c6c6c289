import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useAnnounce } from '../../components/announcer.js';
import { Labelled } from '../../components/field.js';
import { ProblemNote } from '../../components/problem-note.js';
import { Note } from '../../components/status.js';
import { useSessionActions } from '../../state/session.js';
import { useSpeech, type Speech } from '../../texts/index.js';
import { Entrance } from './entrance.js';

const MIN_LENGTH = 12;

function refusal(t: Speech['t'], next: string, again: string): { next?: string; again?: string } {
  return {
    ...(next !== '' && next.length < MIN_LENGTH ? { next: t.password.short } : {}),
    ...(again !== '' && again !== next ? { again: t.password.differ } : {}),
  };
}

/** The printed password is for one use: the first sign-in ends here until another is chosen. */
export function ChoosePassword(): ReactNode {
  const { t } = useSpeech();
  const announce = useAnnounce();
  const { changePassword } = useSessionActions();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const changing = useMutation({
    mutationFn: () => changePassword(current, next),
    onSuccess: () => announce(t.password.changed),
  });
  const refused = refusal(t, next, again);
  const ready = current !== '' && next.length >= MIN_LENGTH && next === again;
  const input = (
    label: string,
    value: string,
    set: (value: string) => void,
    autoComplete: string,
    says: { hint?: string; refused?: string | undefined } = {},
  ): ReactNode => (
    <Labelled label={label} {...says}>
      {(attributes) => (
        <input
          {...attributes}
          className="field"
          type="password"
          autoComplete={autoComplete}
          required
          value={value}
          onChange={(event) => set(event.target.value)}
        />
      )}
    </Labelled>
  );
  return (
    <Entrance>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          changing.mutate();
        }}
      >
        <h1>{t.password.title}</h1>
        <Note shape="note">{t.password.must}</Note>
        {input(t.password.current, current, setCurrent, 'current-password')}
        {input(t.password.next, next, setNext, 'new-password', {
          hint: t.password.nextHint,
          refused: refused.next,
        })}
        {input(t.password.again, again, setAgain, 'new-password', { refused: refused.again })}
        {changing.isError && <ProblemNote error={changing.error} />}
        <button className="button primary" disabled={!ready || changing.isPending}>
          {t.password.submit}
        </button>
      </form>
    </Entrance>
  );
}
