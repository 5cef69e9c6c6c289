/** Gives the focus to what the page is about to show. */
export function focusSoon(selector: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement | SVGElement>(selector)?.focus());
}

/**
 * Gives the focus back to what an edit has drawn anew. The answer may have come long after: who works elsewhere by then, in
 * a field or a dialogue, keeps what they have.
 */
export function focusAgain(selector: string): void {
  requestAnimationFrame(() => {
    const { activeElement, body } = document;
    const isFree = !activeElement || activeElement === body || activeElement.matches(selector);
    if (isFree && !document.querySelector('dialog[open]'))
      document.querySelector<HTMLElement | SVGElement>(selector)?.focus();
  });
}
