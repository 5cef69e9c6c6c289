import { useId, type ReactNode } from 'react';
import type { Threshold } from '../../api/policy-types.js';
import { valueName } from '../../texts/kind-name.js';
import { useSpeech } from '../../texts/index.js';
import { readValue } from './threshold-draft.js';

/** Thresholds that choose a value of a field. */
const FIELD_OF: Readonly<Record<string, string>> = { cordMedia: 'media', wiring: 'wiringA' };

/** One threshold: what it is called and who judges by it, what holds, and the way back to its default. */
export function ThresholdLine({
  threshold,
  typed,
  readOnly,
  onChange,
}: {
  readonly threshold: Threshold;
  readonly typed: string | boolean;
  readonly readOnly: boolean;
  readonly onChange: (typed: string | boolean) => void;
}): ReactNode {
  const { t, say } = useSpeech();
  const id = useId();
  const { label, rules, source, schema } = threshold;
  const standard = typeof threshold.default === 'boolean' ? threshold.default : String(threshold.default);
  const isSet = typed !== standard;
  const refused = readValue(threshold, typed) === null;
  const unit = t.thresholds.units[threshold.unit as keyof typeof t.thresholds.units] ?? threshold.unit;
  const attributes = { id, disabled: readOnly, 'aria-describedby': `${id}-says`, 'aria-invalid': refused };
  return (
    <li className={isSet ? 'threshold set' : 'threshold'}>
      <div>
        <label htmlFor={id} className="medium">
          {label}
        </label>
        <small>
          {rules.length > 0 ? rules.map(({ title }) => title).join(' · ') : t.thresholds.help}
          {source !== '' && <span className="source"> — {source}</span>}
        </small>
      </div>
      <div className="value">
        {typeof typed === 'boolean' ? (
          <input
            {...attributes}
            type="checkbox"
            checked={typed}
            onChange={(event) => onChange(event.target.checked)}
          />
        ) : schema.enum ? (
          <select
            {...attributes}
            className="field"
            value={typed}
            onChange={(event) => onChange(event.target.value)}
          >
            {schema.enum.map((one) => (
              <option key={one} value={one}>
                {t.thresholds.choices[one as keyof typeof t.thresholds.choices] ??
                  valueName(t, FIELD_OF[threshold.key] ?? '', one)}
              </option>
            ))}
          </select>
        ) : (
          <input
            {...attributes}
            className={schema.type === 'string' ? 'field' : 'field number'}
            inputMode={schema.type === 'string' ? 'text' : 'decimal'}
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
        {unit !== '' && <span className="unit">{unit}</span>}
      </div>
      <div className="standard" id={`${id}-says`}>
        {refused ? (
          <small className="refused">{boundsOf(threshold, say(t.thresholds.refused, { label }))}</small>
        ) : isSet ? (
          <button
            type="button"
            className="button quiet"
            disabled={readOnly}
            onClick={() => onChange(standard)}
          >
            {say(t.thresholds.back, { value: shownValue(threshold, t.thresholds) })}
          </button>
        ) : (
          <small>{t.thresholds.isDefault}</small>
        )}
      </div>
    </li>
  );
}

/** What may be typed, where the schema says bounds. */
function boundsOf({ schema }: Threshold, refused: string): string {
  const least = schema.minimum ?? schema.exclusiveMinimum;
  const most =
    schema.maximum !== undefined && schema.maximum < Number.MAX_SAFE_INTEGER ? schema.maximum : undefined;
  const bounds = [
    least === undefined ? '' : `${schema.minimum === undefined ? '>' : '≥'} ${least}`,
    most === undefined ? '' : `≤ ${most}`,
  ].filter(Boolean);
  return bounds.length > 0 ? `${refused} (${bounds.join(', ')})` : refused;
}

function shownValue(
  { default: standard, schema }: Threshold,
  words: { readonly yes: string; readonly no: string; readonly empty: string; readonly choices: object },
): string {
  if (typeof standard === 'boolean') return standard ? words.yes : words.no;
  if (standard === '') return words.empty;
  const choices: Readonly<Record<string, string>> = { ...words.choices };
  return schema.enum ? (choices[String(standard)] ?? String(standard)) : String(standard);
}
