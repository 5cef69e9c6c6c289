import type { ReactNode } from 'react';
import { ImportProgress } from '../../components/import-progress.js';
import { useSpeech } from '../../texts/index.js';
import type { Importing } from './use-import.js';

/** Check only, or import; and how far it is meanwhile, with the way to stop it. */
export function ImportButtons<T>({
  importing: { trying, making, pending, moment, stop },
  ready,
}: {
  readonly importing: Importing<T>;
  /** Everything is given that the server needs. */
  readonly ready: boolean;
}): ReactNode {
  const { t } = useSpeech();
  return (
    <>
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
      </div>
      {moment && <ImportProgress moment={moment} onStop={stop} />}
    </>
  );
}
