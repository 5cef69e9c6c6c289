import { fieldDifferences } from './compare.js';
import type { ExpectedRow } from './expected.js';
import type { State } from './state.js';

/** What the agent says of itself. */
export function systemDifferences([row]: readonly ExpectedRow[], { system }: State): string[] {
  if (!row) return [];
  return fieldDifferences(
    'system',
    {
      // They keep names in lower case.
      sysName: row['sysName'] === system.name.toLowerCase() ? row['sysName'] : system.name,
      sysDescr: system.description,
      sysObjectID: `.${system.objectId}`,
      sysContact: system.contact,
      location: system.location,
    },
    row,
  );
}
