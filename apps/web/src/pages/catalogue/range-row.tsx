import type { ReactNode } from 'react';
import { numberIn } from '../../components/form/faults.js';
import { valueName } from '../../texts/kind-name.js';
import { useSpeech } from '../../texts/index.js';
import { RangeDetails } from './range-details.js';
import { connectorChoices, kindChoices, mediaChoices, namesIn, type PortRange } from './port-ranges.js';

const CLASSES = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** `pse 4`: who, and the class. */
function poeIn(text: string): PortRange['poe'] {
  const [role, powerClass] = text.split(' ');
  return role === 'pse' || role === 'pd' ? { role, powerClass: Number(powerClass) } : null;
}

/** Ports of one sort in the editor of a type: their names as a range, then what they are. */
export function RangeRow({
  range,
  onChange,
  onRemove,
}: {
  readonly range: PortRange;
  readonly onChange: (range: Partial<PortRange>) => void;
  readonly onRemove: () => void;
}): ReactNode {
  const { t, say } = useSpeech();
  const names = namesIn(range.names);
  const choice = (
    field: 'kind' | 'connector' | 'media',
    all: readonly string[],
    none: boolean,
  ): ReactNode => (
    <select
      className="field"
      aria-label={t.fields[field]}
      value={range[field] ?? ''}
      onChange={(event) => onChange({ [field]: event.target.value || null })}
    >
      {none && <option value="">–</option>}
      {all.map((one) => (
        <option key={one} value={one}>
          {field === 'kind' ? valueName(t, 'kind', one) : one}
        </option>
      ))}
    </select>
  );
  const amount = (field: 'speedMbps' | 'positions', fallback: number | null): ReactNode => (
    <input
      className="field short"
      inputMode="numeric"
      aria-label={t.fields[field]}
      value={range[field] ?? ''}
      onChange={(event) => {
        const read = numberIn(event.target.value);
        onChange({ [field]: typeof read === 'number' ? read : fallback });
      }}
    />
  );
  const [role, powerClass] = [range.poe?.role, range.poe?.powerClass];
  const poe = (
    <select
      className="field"
      aria-label={t.fields.poe}
      value={role ? `${role} ${powerClass}` : ''}
      onChange={(event) => onChange({ poe: poeIn(event.target.value) })}
    >
      <option value="">–</option>
      {(['pse', 'pd'] as const).flatMap((who) =>
        CLASSES.map((one) => (
          <option key={`${who} ${one}`} value={`${who} ${one}`}>
            {say(t.catalogue.poe[who], { n: one })}
          </option>
        )),
      )}
    </select>
  );
  return (
    <tr>
      <td>
        <input
          className="field mono"
          aria-label={t.catalogue.names}
          aria-invalid={range.names !== '' && names === null}
          placeholder="Gi1/0/[1-48]"
          spellCheck={false}
          value={range.names}
          onChange={(event) => onChange({ names: event.target.value })}
        />
      </td>
      <td>{choice('kind', kindChoices, false)}</td>
      <td>{choice('connector', connectorChoices, true)}</td>
      <td>{choice('media', mediaChoices, true)}</td>
      <td>{amount('speedMbps', null)}</td>
      <td>{poe}</td>
      <td>{amount('positions', 1)}</td>
      <td>
        <RangeDetails range={range} onChange={onChange} />
      </td>
      <td className="num">{names?.length ?? '–'}</td>
      <td>
        <button type="button" className="button small" aria-label={t.edit.remove} onClick={onRemove}>
          ×
        </button>
      </td>
    </tr>
  );
}
