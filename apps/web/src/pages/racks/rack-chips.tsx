import { useState, type ReactNode } from 'react';
import type { RackRow } from '../../api/design-types.js';
import { Combo } from '../../components/combo.js';
import { Icon } from '../../components/icon.js';
import { useSpeech } from '../../texts/index.js';

/** More than these are found by their name. */
const FEW = 10;

/** Which racks are on the sheet. */
export function RackChips({
  rows,
  shown,
  onShow,
  onAdd,
}: {
  readonly rows: readonly RackRow[];
  readonly shown: readonly string[];
  readonly onShow: (ids: readonly string[]) => void;
  /** null: nothing may be added. */
  readonly onAdd: (() => void) | null;
}): ReactNode {
  const { t, many } = useSpeech();
  const [sought, setSought] = useState('');
  const chips = rows.length <= FEW ? rows : rows.filter(({ rack }) => shown.includes(rack.id));
  const words = sought.toLowerCase();
  const found = rows.filter(
    ({ rack, place }) => !shown.includes(rack.id) && `${place}/${rack.name}`.toLowerCase().includes(words),
  );
  return (
    <div className="tools noprint">
      {chips.map(({ rack, state, touched }) => (
        <button
          key={rack.id}
          type="button"
          className="chip"
          aria-pressed={shown.includes(rack.id)}
          onClick={() =>
            onShow(shown.includes(rack.id) ? shown.filter((id) => id !== rack.id) : [...shown, rack.id])
          }
        >
          <code>{rack.name}</code>{' '}
          {state === 'new'
            ? t.racks.states.new
            : touched > 0
              ? many(touched, t.racks.touched)
              : t.racks.untouched}
        </button>
      ))}
      {rows.length > FEW && (
        <Combo
          aria-label={t.racks.show}
          placeholder={t.racks.show}
          text={sought}
          onText={setSought}
          items={found
            .slice(0, 30)
            .map(({ rack, place }) => ({ id: rack.id, text: rack.name, second: place }))}
          nothing={t.edit.noMatch}
          onChoose={({ id }) => {
            setSought('');
            onShow([...shown, id]);
          }}
        />
      )}
      {onAdd && (
        <button type="button" className="button plain small" onClick={onAdd}>
          <Icon name="plus" /> {t.racks.addRack}
        </button>
      )}
    </div>
  );
}
