import { useEffect, useState, type ReactNode } from 'react';
import { useAnnounce } from '../../components/announcer.js';
import { Icon } from '../../components/icon.js';
import { useSpeech } from '../../texts/index.js';
import { saveText } from '../import/save-text.js';

const COPIED_MS = 2000;

/** Lines of a device as they are typed or shown, with what takes them along: to the clipboard, or into a file. */
export function Listing({
  text,
  label,
  file,
}: {
  readonly text: string;
  /** What the lines are, for whoever hears the page. */
  readonly label: string;
  /** Name of the file that they are downloaded as; absent: they are only copied. */
  readonly file?: string;
}): ReactNode {
  const { t } = useSpeech();
  if (text === '') return <p className="second">{t.common.none}</p>;
  return (
    <div className="taken">
      <p className="tools noprint">
        <CopyButton text={text} />
        {file !== undefined && (
          <button
            type="button"
            className="button small plain"
            onClick={() => saveText(file, 'text/plain;charset=utf-8', text)}
          >
            <Icon name="download" /> {t.desk.download}
          </button>
        )}
      </p>
      <pre className="listing" aria-label={label} tabIndex={0}>
        {text}
      </pre>
    </div>
  );
}

/** Copies a text and says so for a moment, in the button itself. */
function CopyButton({ text }: { readonly text: string }): ReactNode {
  const { t } = useSpeech();
  const announce = useAnnounce();
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return undefined;
    const over = setTimeout(() => setCopied(false), COPIED_MS);
    return () => clearTimeout(over);
  }, [isCopied]);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    announce(t.desk.copied);
  };
  return (
    <button
      type="button"
      className="button small plain"
      onClick={() => {
        copy().catch((error: unknown) => announce(String(error)));
      }}
    >
      {isCopied ? t.desk.copied : t.desk.copy}
    </button>
  );
}
