import { limitOver, type Limit } from '#certification';
import type { ReactNode } from 'react';
import { useSpeech } from '../../../texts/index.js';
import { frequenciesOf } from './coefficients.js';

const [WIDTH, HEIGHT, LEFT, RIGHT, BOTTOM] = [520, 220, 44, 20, 24];
const MARKS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];

/** A limit line over frequency; where it was edited, beside what it was. */
export function LimitPlot({ before, after }: { readonly before: Limit; readonly after: Limit }): ReactNode {
  const { t, number } = useSpeech();
  const [from, to] = [Math.min(before.fromMhz, after.fromMhz), Math.max(before.toMhz, after.toMhz)];
  if (!(from > 0 && to > from)) return null;
  const frequencies = frequenciesOf(from, to);
  const [was, is] = [limitOver(before, frequencies), limitOver(after, frequencies)];
  const values = [...was, ...is].filter((value) => Number.isFinite(value));
  const [low, high] = [Math.floor(Math.min(...values) / 5) * 5, Math.ceil(Math.max(...values) / 5) * 5 || 1];
  const x = (mhz: number): number =>
    LEFT + ((WIDTH - LEFT - RIGHT) * Math.log(mhz / from)) / Math.log(to / from);
  const y = (db: number): number =>
    HEIGHT - BOTTOM - ((HEIGHT - BOTTOM - 8) * (db - low)) / (high - low || 1);
  const path = (line: Float64Array): string => {
    let pen = 'M';
    return frequencies
      .map((mhz, i) => {
        const value = line[i]!;
        if (!Number.isFinite(value)) return ((pen = 'M'), '');
        const step = `${pen}${x(mhz).toFixed(1)} ${y(value).toFixed(1)}`;
        pen = 'L';
        return step;
      })
      .join('');
  };
  const marks = Array.from({ length: 5 }, (_, i) => low + ((high - low) * i) / 4);
  const edited = JSON.stringify(before) !== JSON.stringify(after);
  return (
    <figure className="limit-plot">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${after.category} ${after.parameter}`}>
        {MARKS.filter((mhz) => mhz >= from && mhz <= to).map((mhz) => (
          <g key={mhz}>
            <line className="grid" x1={x(mhz)} x2={x(mhz)} y1={8} y2={HEIGHT - BOTTOM} />
            <text x={x(mhz)} y={HEIGHT - 8} textAnchor="middle">
              {mhz}
            </text>
          </g>
        ))}
        {marks.map((db) => (
          <g key={db}>
            <line className="grid" x1={LEFT} x2={WIDTH - RIGHT} y1={y(db)} y2={y(db)} />
            <text x={LEFT - 6} y={y(db) + 4} textAnchor="end">
              {number(Math.round(db * 10) / 10)}
            </text>
          </g>
        ))}
        <path className={edited ? 'was' : 'is'} d={path(was)} />
        {edited && <path className="is" d={path(is)} />}
      </svg>
      <figcaption className="second">
        {`MHz · ${after.unit}`}
        {edited && ` · ${t.limits.compared}`}
      </figcaption>
    </figure>
  );
}
