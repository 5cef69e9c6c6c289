import { useState, type ReactNode } from 'react';
import type { Account, AccountWithPassword } from '../../api/access-types.js';
import { call } from '../../api/client.js';
import { Loaded } from '../../components/loaded.js';
import { Status } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';
import { AccountDialog } from './account-dialog.js';
import { FormDialog } from './form-dialog.js';
import { Heads } from './heads.js';
import { keys, useAccounts, useMe } from './queries.js';
import { ShownOnce } from './shown-once.js';

/** Who may sign in, and what they may do. */
export function Accounts(): ReactNode {
  const { t, say } = useSpeech();
  const [editing, setEditing] = useState<Account | 'new' | null>(null);
  const [resetting, setResetting] = useState<Account | null>(null);
  /** A first password that was just made: here and nowhere else, until it is put away. */
  const [told, setTold] = useState<AccountWithPassword | null>(null);
  const tell = (account: AccountWithPassword): void => {
    setEditing(null);
    setResetting(null);
    setTold(account);
  };
  return (
    <div className="column">
      <div className="head">
        <h1>{t.accounts.title}</h1>
        <p className="grow">{t.accounts.intro}</p>
        <button type="button" className="button primary" onClick={() => setEditing('new')}>
          {t.accounts.add}
        </button>
      </div>
      <div className="pane">
        <Loaded query={useAccounts()} what={t.accounts.what}>
          {(accounts) => <AccountTable accounts={accounts} onEdit={setEditing} onReset={setResetting} />}
        </Loaded>
      </div>
      {editing && (
        <AccountDialog
          account={editing === 'new' ? null : editing}
          onAdded={tell}
          onClose={() => setEditing(null)}
        />
      )}
      {resetting && (
        <FormDialog
          title={say(t.accounts.resetTitle, { name: resetting.username })}
          submit={t.accounts.resetSubmit}
          danger
          send={() => call<AccountWithPassword>('PATCH', `/users/${resetting.id}`, { resetPassword: true })}
          refreshes={[keys.accounts]}
          onDone={tell}
          onClose={() => setResetting(null)}
        >
          <p>{t.accounts.resetText}</p>
        </FormDialog>
      )}
      {told && (
        <ShownOnce
          title={say(t.accounts.passwordOf, { name: told.username })}
          secret={told.password}
          onClose={() => setTold(null)}
        />
      )}
    </div>
  );
}

function AccountTable({
  accounts,
  onEdit,
  onReset,
}: {
  readonly accounts: readonly Account[];
  readonly onEdit: (account: Account) => void;
  readonly onReset: (account: Account) => void;
}): ReactNode {
  const { t } = useSpeech();
  const me = useMe();
  return (
    <table className="table framed" aria-label={t.accounts.title}>
      <Heads names={[t.accounts.name, t.accounts.role, t.accounts.language, t.accounts.state, '']} />
      <tbody>
        {accounts.map((account) => (
          <tr key={account.id} className={account.disabled ? 'off' : ''}>
            <td>
              <b className="medium">{account.username}</b>{' '}
              {account.id === me.id && <small className="third">{t.accounts.you}</small>}
            </td>
            <td>{t.roles[account.role as keyof typeof t.roles] ?? account.role}</td>
            <td>{t.accounts.languages[account.language]}</td>
            <td>
              <AccountState account={account} />
            </td>
            <td className="num">
              {/* One's own password is changed under My account, by somebody who knows it. */}
              {account.id !== me.id && (
                <button type="button" className="button small" onClick={() => onReset(account)}>
                  {t.accounts.reset}
                </button>
              )}{' '}
              <button type="button" className="button small" onClick={() => onEdit(account)}>
                {t.administration.change}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function AccountState({ account }: { readonly account: Account }): ReactNode {
  const { t } = useSpeech();
  if (account.disabled) return <Status shape="lock">{t.accounts.disabled}</Status>;
  if (account.mustChangePassword) return <Status shape="waiting">{t.accounts.first}</Status>;
  return <Status shape="done">{t.accounts.active}</Status>;
}
