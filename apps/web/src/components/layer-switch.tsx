import type { ReactNode } from 'react';
import type { Project } from '../api/types.js';
import { useLayer, type LayerName } from '../state/layer.js';
import { useSpeech } from '../texts/index.js';

/** Which state of the project every page shows; an edit goes to the step that is looked at, or to the last one. */
export function LayerSwitch({ project }: { readonly project: Project }): ReactNode {
  const { t } = useSpeech();
  const [layer, setLayer] = useLayer();
  const ends: readonly (readonly [LayerName, string])[] = [
    ['before', t.layers.before],
    ['after', t.layers.after],
  ];
  return (
    <div className="choice" role="group" aria-label={t.layers.label}>
      {ends.map(([value, text]) => (
        <button key={value} type="button" aria-pressed={layer === value} onClick={() => setLayer(value)}>
          {text}
        </button>
      ))}
      <StepChoice project={project} layer={layer} onChoose={setLayer} />
    </div>
  );
}

function StepChoice({
  project,
  layer,
  onChoose,
}: {
  readonly project: Project;
  readonly layer: LayerName;
  readonly onChoose: (layer: LayerName) => void;
}): ReactNode {
  const { t, say } = useSpeech();
  const known = new Map(project.steps.map(({ number, title }) => [number, title]));
  const last = Math.max(project.lastStep, ...known.keys());
  const shown = typeof layer === 'number' ? Math.max(last, layer) : last;
  const numbers = Array.from({ length: Math.min(shown, 500) }, (_, index) => index + 1);
  return (
    <label className={typeof layer === 'number' ? 'pressed' : ''}>
      <span>{t.layers.afterStep}</span>
      <select
        aria-label={t.layers.afterStep}
        value={typeof layer === 'number' ? layer : ''}
        onChange={(event) => onChoose(event.target.value === '' ? 'after' : Number(event.target.value))}
      >
        <option value="">–</option>
        {numbers.map((number) => (
          <option key={number} value={number}>
            {known.get(number) ? `${number} · ${known.get(number)}` : number}
          </option>
        ))}
        <option value={shown + 1}>{say(t.layers.newStep, { n: shown + 1 })}</option>
      </select>
    </label>
  );
}
