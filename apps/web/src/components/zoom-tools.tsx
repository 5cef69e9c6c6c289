import type { ReactNode } from 'react';
import { useKeys } from '../state/keys.js';
import { useSpeech } from '../texts/index.js';
import { ZOOM_STEP, type Zoom } from './zoom.js';

/** Smaller, how large, larger, all of it, also by the keys −, + and 0; then what else a picture offers. */
export function ZoomTools({
  zoom: { zoom, by, whole },
  children,
}: {
  readonly zoom: Zoom;
  readonly children?: ReactNode;
}): ReactNode {
  const { t } = useSpeech();
  useKeys({ '+': () => by(ZOOM_STEP), '=': () => by(ZOOM_STEP), '-': () => by(1 / ZOOM_STEP), '0': whole });
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
