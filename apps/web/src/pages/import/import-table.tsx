import type { ReactNode } from 'react';
import { RegisterLink } from './register-link.js';
import { TableForm } from './table-form.js';

/** A table of what is there already: its rows become the present. */
export function ImportTable(): ReactNode {
  return <TableForm target={null} after={() => <RegisterLink />} />;
}
