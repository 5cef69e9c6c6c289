import type { ReactNode } from 'react';
import { useSpeech } from '../texts/index.js';
import { Dialog } from './dialog.js';

/** The keys and what they do. */
export function KeysHelp({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useSpeech();
  return (
    <Dialog label={t.keys.title} onClose={onClose}>
      <div>
        <h2>{t.keys.title}</h2>
        <dl className="facts keys">
          {t.keys.list.map(([key, meaning]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <footer>
          <button type="button" className="button" onClick={onClose}>
            {t.common.close}
          </button>
        </footer>
      </div>
    </Dialog>
  );
}
