import { appendEvent, Database } from '#persistence';
import { Injectable } from '@nestjs/common';
import { Runtime } from '../runtime/runtime.js';

/** What happens to accounts, sessions and tokens, as the register names it. */
export type AccountAction =
  'user.signed-in' | 'user.added' | 'user.changed' | 'user.password-changed' | 'token.made' | 'token.removed';

/** Writes events of accounts into the register. Details name things; they never hold a secret. */
@Injectable()
export class Journal {
  constructor(
    private readonly db: Database,
    private readonly runtime: Runtime,
  ) {}

  async note(actor: string, action: AccountAction, detail: object = {}): Promise<void> {
    const event = {
      id: this.runtime.newId(),
      at: this.runtime.now(),
      actor,
      action,
      reason: '',
      projectId: null,
      detail,
    };
    await this.db.transaction((sql) => appendEvent(sql, event, []));
  }
}
