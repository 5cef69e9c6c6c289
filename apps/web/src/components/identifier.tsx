import type { ReactNode } from 'react';
import { useSpeech } from '../texts/index.js';
import { useAnnounce } from './announcer.js';

/** What is printed on a label: mono, never broken, copied by a click. */
export function Identifier({
  children,
  shown = children,
}: {
  /** What is copied. */
  readonly children: string;
  /** What is shown, where a shorter form is usual. */
  readonly shown?: string;
}): ReactNode {
  const { t, say } = useSpeech();
  const announce = useAnnounce();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(children);
    announce(say(t.common.copied, { text: children }));
  };
  return (
    <button
      type="button"
      className="identifier"
      title={say(t.common.copy, { text: children })}
      onClick={(event) => {
        event.stopPropagation();
        copy().catch((error: unknown) => announce(String(error)));
      }}
    >
      {shown}
    </button>
  );
}
