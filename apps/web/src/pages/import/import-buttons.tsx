import type { ReactNode } from 'react';
import { Status } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';
import type { Importing } from './use-import.js';

/** Check only, or import; and what is being done meanwhile. */
export function ImportButtons<T>({
  importing: { trying, making, pending },
  ready,
  doing,
}: {
  readonly importing: Importing<T>;
  /** Everything is given that the server needs. */
  readonly ready: boolean;
  /** What takes so long, where it does. */
  readonly doing?: string;
}): ReactNode {
  const { t } = useSpeech();
  return (
    <div className="tools">
      <button
        type="button"
        className="button"
        disabled={!ready || pending}
        onClick={() => {
          making.reset();
          trying.mutate();
        }}
      >
        {trying.isPending ? t.import.reading : t.import.try}
      </button>
      <button
        type="button"
        className="button primary"
        disabled={!ready || pending || making.isSuccess}
        onClick={() => {
          trying.reset();
          making.mutate();
        }}
      >
        {making.isPending ? t.import.importing : t.import.submit}
      </button>
      <span role="status">{pending && doing && <Status shape="running">{doing}</Status>}</span>
    </div>
  );
}
