import { useState, type ReactNode } from 'react';
import { useAnnounce } from '../../components/announcer.js';
import { Note } from '../../components/status.js';
import { useSessionActions } from '../../state/session.js';
import { useSpeech } from '../../texts/index.js';
import { TextField } from './fields.js';
import { FormDialog } from './form-dialog.js';

const MIN_LENGTH = 12;

/** Changes the own password; every other session of the account ends. */
export function PasswordDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useSpeech();
  const announce = useAnnounce();
  const { changePassword } = useSessionActions();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  return (
    <FormDialog
      title={t.me.passwordTitle}
      submit={t.password.submit}
      ready={next.length >= MIN_LENGTH && next === again}
      send={() => changePassword(current, next)}
      refreshes={[]}
      onDone={() => {
        announce(t.password.changed);
        onClose();
      }}
      onClose={onClose}
    >
      <TextField label={t.password.current} secret first value={current} onChange={setCurrent} />
      <TextField
        label={t.password.next}
        hint={t.password.nextHint}
        secret
        minLength={MIN_LENGTH}
        value={next}
        onChange={setNext}
      />
      <TextField label={t.password.again} secret value={again} onChange={setAgain} />
      {again !== '' && again !== next && <Note shape="warning">{t.password.differ}</Note>}
    </FormDialog>
  );
}
