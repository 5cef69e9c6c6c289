import type { ReactNode } from 'react';
import { useSpeech } from '../../texts/index.js';

/** Layers of a drawing to switch on and off. */
export function LayerList({
  layers,
  hidden,
  onChange,
}: {
  readonly layers: readonly string[];
  readonly hidden: ReadonlySet<string>;
  readonly onChange: (hidden: ReadonlySet<string>) => void;
}): ReactNode {
  const { t } = useSpeech();
  const turn = (layer: string): void => {
    const next = new Set(hidden);
    if (!next.delete(layer)) next.add(layer);
    onChange(next);
  };
  return (
    <details className="unfold">
      <summary className="button small">{t.drawings.layers}</summary>
      <div className="unfolded">
        <p className="small second">{t.drawings.layersHint}</p>
        {layers.map((layer) => (
          <label key={layer}>
            <input type="checkbox" checked={!hidden.has(layer)} onChange={() => turn(layer)} />{' '}
            {t.drawings.layerNames[layer] ?? layer}
          </label>
        ))}
      </div>
    </details>
  );
}

/** Names of the layers of a drawing, in the order in which they are drawn. */
export function layersOf(svg: string): string[] {
  return [...new Set(Array.from(svg.matchAll(/<g data-layer="([^"]*)"/g), ([, name]) => name ?? ''))];
}
