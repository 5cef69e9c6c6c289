import type { MouseEvent } from 'react';

/**
 * For a button that first proposes and then records: the second press of a double click must not record what came between
 * the two and was never read.
 */
export function onceOnly(event: MouseEvent): void {
  if (event.detail > 1) event.preventDefault();
}
