import { useLayoutEffect, useRef } from 'react';

/** What a key does: `j`, `?`, `Enter`, `Ctrl k`, `Ctrl Shift z`. */
export type Keys = Readonly<Record<string, () => void>>;

const FIELDS = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]';

/** The name of a pressed key as `Keys` writes it. */
export function keyName(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (!event.ctrlKey && !event.metaKey) return key;
  return event.shiftKey ? `Ctrl Shift ${key}` : `Ctrl ${key}`;
}

/** A field takes back what was typed into it by itself. */
const OF_FIELDS = new Set(['Ctrl z', 'Ctrl y', 'Ctrl Shift z']);

/** Single letters act only outside fields and outside dialogs; chords act everywhere but those that a field knows. */
function acts(name: string, target: EventTarget | null): boolean {
  if (name.startsWith('Ctrl ') && !OF_FIELDS.has(name)) return true;
  return (
    !(target instanceof Element && target.closest(`${FIELDS}, dialog`)) &&
    !document.querySelector('dialog[open]')
  );
}

/** Listens for keys while the component is shown: from its first picture on, since a person presses what they see named. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.altKey || event.defaultPrevented) return;
      const name = keyName(event);
      const act = latest.current[name];
      if (!act || !acts(name, event.target)) return;
      event.preventDefault();
      // A chord that is held down is meant once: what it does may take longer than the keyboard takes to repeat it.
      if (event.repeat && name.startsWith('Ctrl ')) return;
      act();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}
