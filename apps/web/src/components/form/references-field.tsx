import { useState, type ReactNode } from 'react';
import { usePaths } from '../../state/paths.js';
import { useSpeech } from '../../texts/index.js';
import { Combo } from '../combo.js';
import { useSearchedChoices } from './reference-field.js';

/** A field that holds several objects of a kind, in their order: chips that are taken off, and a field to add one. */
export function ReferencesField({
  kind,
  project,
  layer,
  value,
  onChange,
  ...attributes
}: {
  readonly kind: string;
  readonly project: string;
  readonly layer: string;
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  readonly id?: string;
  readonly 'aria-describedby'?: string;
}): ReactNode {
  const { t, say } = useSpeech();
  const [typed, setTyped] = useState('');
  const names = usePaths(
    value.map((id) => [kind, id] as const),
    { project, layer },
  );
  const { items, pending } = useSearchedChoices(kind, project, layer, typed);
  return (
    <span className="several">
      {value.map((id) => (
        <button
          key={id}
          type="button"
          className="chip"
          aria-label={say(t.edit.takeOff, { name: names.get(id) ?? id })}
          onClick={() => onChange(value.filter((other) => other !== id))}
        >
          <code>{names.get(id) ?? '…'}</code> ×
        </button>
      ))}
      <Combo
        {...attributes}
        text={typed}
        placeholder={t.edit.addOne}
        onText={setTyped}
        items={items.filter(({ id }) => !value.includes(id))}
        pending={pending}
        nothing={t.edit.noMatch}
        onChoose={({ id }) => {
          setTyped('');
          onChange([...value, id]);
        }}
        onLeave={() => setTyped('')}
      />
    </span>
  );
}
