import type { Otdr } from '#certification';
import type { ReactNode } from 'react';
import { useSpeech } from '../../texts/index.js';

const [WIDTH, HEIGHT, LEFT, BOTTOM] = [912, 280, 44, 250];

/** An OTDR trace over distance with its events. */
export function OtdrTrace({ otdr }: { readonly otdr: Otdr }): ReactNode {
  const { t, number } = useSpeech();
  const endM = Math.max(otdr.events.at(-1)?.distanceM ?? 0, otdr.spacingM * 10) * 1.12;
  const levels = otdr.levelsDb.slice(0, Math.ceil(endM / otdr.spacingM) + 1);
  const [high, low] = [Math.max(...levels), Math.min(...levels)];
  const x = (metres: number): number => LEFT + ((WIDTH - LEFT - 12) * Math.max(0, metres)) / endM;
  const y = (db: number): number => 24 + ((BOTTOM - 24) * (high - db)) / (high - low || 1);
  const path = levels
    .map((level, i) => `${i === 0 ? 'M' : 'L'}${x(i * otdr.spacingM).toFixed(1)} ${y(level).toFixed(1)}`)
    .join('');
  return (
    <figure className="plot-figure">
      <svg
        className="own plot"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${t.proof.events}, ${otdr.wavelengthNm} nm`}
      >
        <path className="curve worst" d={path} />
        {otdr.events.map(({ distanceM }, i) => (
          <g key={i} className="otdr-event">
            <line x1={x(distanceM)} x2={x(distanceM)} y1={18} y2={BOTTOM} />
            <text x={x(distanceM)} y={13} textAnchor="middle">
              {i + 1}
            </text>
          </g>
        ))}
        <g className="grid">
          {Array.from({ length: 7 }, (_, i) => (endM * i) / 6).map((metres) => (
            <text key={metres} x={x(metres)} y={BOTTOM + 18} textAnchor="middle">
              {number(Math.round(metres))} m
            </text>
          ))}
        </g>
      </svg>
    </figure>
  );
}
