import { interfaceTypes, polishes, type Connector, type Rating } from '#cabling';
import { useState, type ReactNode } from 'react';
import { valueName } from '../../texts/kind-name.js';
import { useSpeech } from '../../texts/index.js';
import type { PortRange } from './port-ranges.js';
import { ratingIn, ratingText } from './rating-text.js';

const FIBRE: ReadonlySet<Connector> = new Set([
  'lc',
  'lc-apc',
  'sc',
  'sc-apc',
  'st',
  'fc',
  'e2000',
  'e2000-apc',
  'mpo-12',
  'mpo-16',
  'mpo-24',
]);
const POWER: ReadonlySet<string> = new Set(['power-port', 'power-outlet', 'power-feed']);

/** What only some ports have: the polish of a fibre, the pins of an MPO, the screen of a jack, the rating of a socket. */
export function RangeDetails({
  range,
  onChange,
}: {
  readonly range: PortRange;
  readonly onChange: (range: Partial<PortRange>) => void;
}): ReactNode {
  const { t } = useSpeech();
  const { kind, type, connector, polish, pinned, screened, rating } = range;
  const passes = kind === 'front' || kind === 'rear';
  const maybe = (
    field: 'pinned' | 'screened',
    value: boolean | null,
    [unknown, yes, no]: readonly [string, string, string],
  ): ReactNode => (
    <select
      className="field"
      aria-label={t.fields[field]}
      value={value === null ? '' : String(value)}
      onChange={(event) =>
        onChange({ [field]: event.target.value === '' ? null : event.target.value === 'true' })
      }
    >
      <option value="">{unknown}</option>
      <option value="true">{yes}</option>
      <option value="false">{no}</option>
    </select>
  );
  return (
    <span className="details">
      {kind === 'interface' && (
        <select
          className="field"
          aria-label={t.fields.type}
          value={type}
          onChange={(event) =>
            onChange({ type: interfaceTypes.find((one) => one === event.target.value) ?? 'physical' })
          }
        >
          {interfaceTypes.map((one) => (
            <option key={one} value={one}>
              {valueName(t, 'type', one)}
            </option>
          ))}
        </select>
      )}
      {connector !== null && FIBRE.has(connector) && (
        <select
          className="field"
          aria-label={t.fields.polish}
          value={polish ?? ''}
          onChange={(event) =>
            onChange({ polish: polishes.find((one) => one === event.target.value) ?? null })
          }
        >
          <option value="">{t.fields.polish}</option>
          {polishes.map((one) => (
            <option key={one} value={one}>
              {one.toUpperCase()}
            </option>
          ))}
        </select>
      )}
      {connector?.startsWith('mpo') && maybe('pinned', pinned, t.catalogue.pins)}
      {passes && connector === 'rj45' && maybe('screened', screened, t.catalogue.screen)}
      {POWER.has(kind) && <RatingField rating={rating} onChange={(next) => onChange({ rating: next })} />}
    </span>
  );
}

function RatingField({
  rating,
  onChange,
}: {
  readonly rating: Rating | null;
  readonly onChange: (rating: Rating | null) => void;
}): ReactNode {
  const { t } = useSpeech();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (rating ? ratingText(rating) : '');
  const read = ratingIn(shown);
  return (
    <input
      className="field mono"
      aria-label={t.fields.rating}
      aria-invalid={read === undefined}
      placeholder="230 V 16 A"
      value={shown}
      onBlur={() => {
        if (read !== undefined) setTyped(null);
      }}
      onChange={(event) => {
        setTyped(event.target.value);
        const next = ratingIn(event.target.value);
        if (next !== undefined) onChange(next);
      }}
    />
  );
}
