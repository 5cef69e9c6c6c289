import type { Texts } from '../../texts/en.js';

/** What happened, in the reader's words; an action without a text shows its code. */
export function actionName(t: Texts, action: string): string {
  return (t.actions as Readonly<Record<string, string>>)[action] ?? action;
}
