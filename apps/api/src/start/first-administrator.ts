import type { Database } from '#persistence';
import { AccountStore } from '../auth/account-store.js';
import { hashPassword, newPassword } from '../auth/password.js';
import type { Runtime } from '../runtime/runtime.js';

export interface FirstPassword {
  readonly username: string;
  readonly password: string;
}

/** Makes the account `admin` in a database without accounts; its password is told once and must be changed. */
export async function ensureFirstAdministrator(
  db: Database,
  runtime: Runtime,
): Promise<FirstPassword | null> {
  const accounts = new AccountStore(db);
  if (!(await accounts.isEmpty())) return null;
  const username = 'admin';
  const password = newPassword();
  const account = {
    id: runtime.newId(),
    username,
    role: 'administrator' as const,
    language: 'en' as const,
    mustChangePassword: true,
    disabled: false,
    workPackages: [],
    passwordHash: await hashPassword(password),
  };
  await accounts.add(account, runtime.now());
  return { username, password };
}
