import { useState, type ReactNode } from 'react';
import { useKeys } from '../state/keys.js';
import { useSpeech } from '../texts/index.js';
import { Icon } from './icon.js';
import { Palette } from './palette.js';

/** Opens the search: a button that looks like the field it opens, and Ctrl K. */
export function Finder({ project }: { readonly project?: string }): ReactNode {
  const { t } = useSpeech();
  const [open, setOpen] = useState(false);
  useKeys({ 'Ctrl k': () => setOpen(true) });
  return (
    <>
      <button type="button" className="finder" onClick={() => setOpen(true)}>
        <Icon name="search" />
        <span>{t.palette.button}</span>
        <kbd>Ctrl K</kbd>
      </button>
      {open && <Palette project={project} onClose={() => setOpen(false)} />}
    </>
  );
}
