import type { ReactNode } from 'react';
import { Icon } from '../../components/icon.js';
import { baysText, deviceBaysText } from './bay-ranges.js';
import { kindName, valueName } from '../../texts/kind-name.js';
import { useSpeech } from '../../texts/index.js';
import { linesOf } from './maps/map-lines.js';
import { rangesOf } from './port-ranges.js';
import { ratingText } from './rating-text.js';
import type { HardwareType } from './use-type-draft.js';

/** What a type is and brings, and what can be done with it. */
export function TypeInspector({
  type,
  editable,
  here,
  onAsk,
}: {
  readonly type: HardwareType;
  readonly editable: boolean;
  /** The project's plan holds it: it may be edited and removed there. */
  readonly here: boolean;
  readonly onAsk: (what: 'edit' | 'like' | 'remove') => void;
}): ReactNode {
  const { t, say } = useSpeech();
  const { role, heightU } = type.kind === 'deviceType' ? type : { role: null, heightU: null };
  return (
    <aside className="inspector" aria-label={kindName(t, type.kind)}>
      <section>
        <small className="third">{role ? valueName(t, 'deviceRole', role) : kindName(t, type.kind)}</small>
        <h2>
          {type.manufacturer} {type.model}
        </h2>
        {type.partNumber && <code>{type.partNumber}</code>}
        {heightU !== null && (
          <p className="second">{say(t.racks.typeSays, { n: type.ports.length, u: heightU })}</p>
        )}
        {type.description && <p>{type.description}</p>}
      </section>
      {type.ports.length > 0 && (
        <section>
          <h3>{t.fields.ports}</h3>
          <ul className="ranges">
            {rangesOf(type.ports).map((range) => (
              <li key={`${range.names} ${range.kind}`}>
                <code className="medium">{range.names}</code>{' '}
                <small className="second">
                  {[
                    range.count > 1 && `${range.count} ×`,
                    valueName(t, 'kind', range.kind),
                    range.connector?.toUpperCase(),
                    range.media,
                    range.poe && say(t.catalogue.poe[range.poe.role], { n: range.poe.powerClass }),
                    range.polish?.toUpperCase(),
                    range.pinned !== null && t.catalogue.pins[range.pinned ? 1 : 2],
                    range.positions > 1 && say(t.catalogue.positions, { n: range.positions }),
                    range.rating && ratingText(range.rating),
                  ]
                    .filter(Boolean)
                    .join(' ')}
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
      {type.maps.length > 0 && (
        <section>
          <h3>{t.portParts.inside}</h3>
          <ul className="ranges">
            {linesOf(type.maps, type.ports).map(({ front, rear }) => (
              <li key={`${front} ${rear}`}>
                <code>{front}</code> ↔ <code>{rear}</code>
              </li>
            ))}
          </ul>
        </section>
      )}
      {type.kind === 'deviceType' && type.deviceBays.length > 0 && (
        <section>
          <h3>{t.fields.deviceBays}</h3>
          <p>
            <code>{deviceBaysText(type.deviceBays)}</code>
          </p>
        </section>
      )}
      {type.moduleBays.length > 0 && (
        <section>
          <h3>{t.fields.moduleBays}</h3>
          <p>
            <code>{baysText(type.moduleBays)}</code>
          </p>
        </section>
      )}
      {editable && (
        <section className="tools">
          {here && (
            <button type="button" className="button" onClick={() => onAsk('edit')}>
              <Icon name="edit" /> {t.edit.editEllipsis} <kbd>E</kbd>
            </button>
          )}
          <button type="button" className="button" onClick={() => onAsk('like')}>
            {t.catalogue.copy}
          </button>
          {here && (
            <button type="button" className="button danger" onClick={() => onAsk('remove')}>
              {t.edit.removeEllipsis}
            </button>
          )}
        </section>
      )}
    </aside>
  );
}
