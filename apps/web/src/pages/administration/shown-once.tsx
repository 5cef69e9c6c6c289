import { useState, type ReactNode } from 'react';
import { useAnnounce } from '../../components/announcer.js';
import { Dialog } from '../../components/dialog.js';
import { Note } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';

/** A secret that is told once. Only its button closes it: a stray click or Esc must not lose it. */
export function ShownOnce({
  title,
  secret,
  onClose,
}: {
  readonly title: string;
  readonly secret: string;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useSpeech();
  const announce = useAnnounce();
  const [copied, setCopied] = useState<'no' | 'yes' | 'refused'>('no');
  const copy = async (): Promise<void> => {
    // Without HTTPS browsers have no clipboard for pages.
    await navigator.clipboard.writeText(secret);
    setCopied('yes');
    announce(t.once.copied);
  };
  return (
    <Dialog label={title} onClose={() => undefined}>
      <div>
        <h2>{title}</h2>
        <Note shape="lock">{t.once.text}</Note>
        <p className="told">
          <code>{secret}</code>
          <button
            type="button"
            className="button"
            autoFocus
            onClick={() => {
              copy().catch(() => setCopied('refused'));
            }}
          >
            {copied === 'yes' ? t.once.copied : t.once.copy}
          </button>
        </p>
        {copied === 'refused' && <Note shape="warning">{t.once.byHand}</Note>}
        <footer>
          <button type="button" className="button primary" onClick={onClose}>
            {t.once.kept}
          </button>
        </footer>
      </div>
    </Dialog>
  );
}
