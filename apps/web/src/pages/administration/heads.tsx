import type { ReactNode } from 'react';

/** The head of a plain table; a column without a name holds buttons. */
export function Heads({ names }: { readonly names: readonly string[] }): ReactNode {
  return (
    <thead>
      <tr>
        {names.map((name, index) => (
          <th key={name || index} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}
