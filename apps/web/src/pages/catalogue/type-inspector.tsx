import type { ReactNode } from 'react';
import { Icon } from '../../components/icon.js';
import { kindName, valueName } from '../../texts/kind-name.js';
import { useSpeech } from '../../texts/index.js';
import { rangesOf } from './port-ranges.js';
import type { HardwareType } from './type-editor.js';

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
                    range.poeClass !== null && `PoE ${range.poeClass}`,
                  ]
                    .filter(Boolean)
                    .join(' ')}
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
      {type.moduleBays.length > 0 && (
        <section>
          <h3>{t.fields.moduleBays}</h3>
          <p>
            <code>{type.moduleBays.map(({ name }) => name).join(', ')}</code>
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
