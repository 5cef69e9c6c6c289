import { useState, type ReactNode } from 'react';
import type { Account, AccountWithPassword } from '../../api/access-types.js';
import { call } from '../../api/client.js';
import { Choice } from '../../components/choice.js';
import { useSpeech, type Speech } from '../../texts/index.js';
import { ChoiceField, SelectField, TextField, TickField } from './fields.js';
import { FormDialog } from './form-dialog.js';
import { keys } from './queries.js';

type Role = keyof Speech['t']['roles'];

/** Adds an account, or changes one. */
export function AccountDialog({
  account,
  onAdded,
  onClose,
}: {
  /** Null: a new one. */
  readonly account: Account | null;
  readonly onAdded: (account: AccountWithPassword) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { t, say } = useSpeech();
  const [username, setUsername] = useState('');
  const [role, setRole] = useState((account?.role ?? 'technician') as Role);
  const [language, setLanguage] = useState(account?.language ?? 'en');
  const [disabled, setDisabled] = useState(account?.disabled ?? false);
  const send = (): Promise<AccountWithPassword | Account> =>
    account
      ? call<Account>('PATCH', `/users/${account.id}`, { role, language, disabled })
      : call<AccountWithPassword>('POST', '/users', { username: username.trim(), role, language });
  return (
    <FormDialog
      title={account ? say(t.accounts.changeTitle, { name: account.username }) : t.accounts.addTitle}
      submit={account ? t.administration.save : t.accounts.addSubmit}
      send={send}
      refreshes={[keys.accounts, keys.session]}
      onDone={(answer) => ('password' in answer ? onAdded(answer) : onClose())}
      onClose={onClose}
    >
      {!account && <TextField label={t.accounts.name} first value={username} onChange={setUsername} />}
      <SelectField
        label={t.accounts.role}
        hint={t.accounts.roleHints[role]}
        value={role}
        options={Object.entries(t.roles)}
        onChange={(next) => setRole(next as Role)}
      />
      <ChoiceField label={t.accounts.language}>
        <Choice
          label={t.accounts.language}
          value={language}
          options={[
            ['en', t.accounts.languages.en],
            ['fr', t.accounts.languages.fr],
          ]}
          onChoose={setLanguage}
        />
      </ChoiceField>
      {account && <TickField label={t.accounts.disable} value={disabled} onChange={setDisabled} />}
    </FormDialog>
  );
}
