import type { TableKind } from '#planfile';
import { fieldName, kindName } from '../../texts/kind-name.js';
import type { Texts } from '../../texts/en.js';

/** What a column gives, in the reader's words. A cable's own type or role is a field, not the model of a device. */
export function roleName(t: Texts, kind: TableKind, role: string): string {
  const own = t.importing.table.roles as Readonly<Record<string, string>>;
  if (kind === 'device' && role === 'type') return kindName(t, 'deviceType');
  if (kind === 'port' && role === 'type') return fieldName(t, 'type');
  return own[role] ?? fieldName(t, role);
}
