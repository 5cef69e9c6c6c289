import type { ReactNode } from 'react';
import { useSpeech } from '../texts/index.js';
import { ZOOM_STEP, type Zoom } from './zoom.js';

/** Smaller, how large, larger, all of it; then what else a picture offers. */
export function ZoomTools({
  zoom: { zoom, by, whole },
  children,
}: {
  readonly zoom: Zoom;
  readonly children?: ReactNode;
}): ReactNode {
  const { t } = useSpeech();
  return (
    <div className="zoom tools noprint">
      <button
        type="button"
        className="button small"
        aria-label={t.drawings.smaller}
        onClick={() => by(1 / ZOOM_STEP)}
      >
        −
      </button>
      <output className="small">{Math.round(zoom * 100)} %</output>
      <button
        type="button"
        className="button small"
        aria-label={t.drawings.larger}
        onClick={() => by(ZOOM_STEP)}
      >
        +
      </button>
      <button type="button" className="button small" onClick={whole}>
        {t.drawings.whole}
      </button>
      <span className="grow" />
      {children}
    </div>
  );
}
