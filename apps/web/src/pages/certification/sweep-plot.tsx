import { useRef, useState, type PointerEvent, type ReactNode } from 'react';
import type { JudgedSweep } from '../../api/proof-types.js';
import { useSpeech } from '../../texts/index.js';
import { axesOf, pathOf, stepsOf, type PlotAxes } from './plot-axes.js';

const FRAME = { left: 44, right: 900, top: 24, bottom: 366, width: 912, height: 400 };

/** Curves of a parameter over frequency: limit lines, the worst point, a cursor that reads values; drag to zoom. */
export function SweepPlot({
  parameter,
  sweeps,
}: {
  readonly parameter: string;
  readonly sweeps: readonly JudgedSweep[];
}): ReactNode {
  const { t, say, number } = useSpeech();
  const svg = useRef<SVGSVGElement>(null);
  const [zoom, setZoom] = useState<readonly [number, number] | null>(null);
  const [drag, setDrag] = useState<readonly [number, number] | null>(null);
  const [cursor, setCursor] = useState<number | null>(null);
  const axes = axesOf(sweeps, zoom, FRAME);
  const worst =
    sweeps.filter((sweep) => sweep.worst).toSorted((a, b) => a.worst!.marginDb - b.worst!.marginDb)[0] ??
    null;
  const main = worst ?? sweeps[0];
  const mhzAt = (event: PointerEvent): number => {
    const box = svg.current!.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * FRAME.width;
    return axes.mhzOf(Math.min(Math.max(x, FRAME.left), FRAME.right));
  };
  const release = (): void => {
    if (drag && Math.abs(Math.log(drag[1] / drag[0])) > 0.02) setZoom([Math.min(...drag), Math.max(...drag)]);
    setDrag(null);
  };
  const read = main && cursor !== null ? nearest(main, cursor) : null;
  return (
    <figure className="plot-figure">
      <svg
        ref={svg}
        className="own plot"
        viewBox={`0 0 ${FRAME.width} ${FRAME.height}`}
        role="img"
        aria-label={parameter}
        onPointerDown={(event) => setDrag([mhzAt(event), mhzAt(event)])}
        onPointerMove={(event) => {
          const mhz = mhzAt(event);
          setCursor(mhz);
          if (drag) setDrag([drag[0], mhz]);
        }}
        onPointerUp={release}
        onPointerLeave={() => {
          setCursor(null);
          setDrag(null);
        }}
      >
        <Grid axes={axes} />
        <clipPath id="plot-inside">
          <rect
            x={FRAME.left}
            y={FRAME.top}
            width={FRAME.right - FRAME.left}
            height={FRAME.bottom - FRAME.top}
          />
        </clipPath>
        <g clipPath="url(#plot-inside)">
          {sweeps
            .filter((sweep) => sweep !== main)
            .map((sweep) => (
              <path
                key={`${sweep.subject} ${sweep.end}`}
                className="curve"
                d={pathOf(axes, sweep.frequenciesMhz, sweep.values)}
              />
            ))}
          {main?.limits && (
            <path className="exported-line" d={pathOf(axes, main.frequenciesMhz, main.limits)} />
          )}
          {main?.packLimits && (
            <path className="pack-line" d={pathOf(axes, main.frequenciesMhz, main.packLimits)} />
          )}
          {main && <path className="curve worst" d={pathOf(axes, main.frequenciesMhz, main.values)} />}
          {drag && (
            <rect
              className="zooming"
              x={Math.min(axes.xOf(drag[0]), axes.xOf(drag[1]))}
              y={FRAME.top}
              width={Math.abs(axes.xOf(drag[1]) - axes.xOf(drag[0]))}
              height={FRAME.bottom - FRAME.top}
            />
          )}
          {read && (
            <line
              className="cursor"
              x1={axes.xOf(read.mhz)}
              x2={axes.xOf(read.mhz)}
              y1={FRAME.top}
              y2={FRAME.bottom}
            />
          )}
          {read && (
            <circle className="cursor-point" cx={axes.xOf(read.mhz)} cy={axes.yOf(read.value)} r={4} />
          )}
        </g>
        {worst?.worst && (
          <g className="worst-mark">
            <circle cx={axes.xOf(worst.worst.atMhz)} cy={axes.yOf(worst.worst.value)} r={6} />
          </g>
        )}
      </svg>
      <figcaption className="tools">
        {main && (
          <b className={worst?.worst && worst.worst.marginDb < 0 ? 'bad-text' : ''}>
            {main.subject} {main.end ? t.proof.sides[main.end] : ''}{' '}
            {worst?.worst &&
              `${worst.worst.marginDb > 0 ? '+' : ''}${number(Math.round(worst.worst.marginDb * 10) / 10)} dB, ${number(worst.worst.atMhz)} MHz`}
          </b>
        )}
        {main?.limits && <span className="legend-exported">{t.proof.exportedLine}</span>}
        {main?.packLimits && (
          <span className="legend-pack">{`${t.proof.packLine} (${main.confidence ?? '–'})`}</span>
        )}
        <span className="grow" />
        <span className="second" role="status">
          {read
            ? say(t.proof.cursor, {
                mhz: number(read.mhz),
                value: number(Math.round(read.value * 10) / 10),
                limit: read.limit === null ? '–' : number(Math.round(read.limit * 10) / 10),
              })
            : t.proof.zoomHint}
        </span>
        {zoom && (
          <button type="button" className="button" onClick={() => setZoom(null)}>
            {t.proof.zoomOut}
          </button>
        )}
      </figcaption>
    </figure>
  );
}

function Grid({ axes }: { readonly axes: PlotAxes }): ReactNode {
  return (
    <g className="grid">
      {stepsOf(axes.low, axes.high).map((db) => (
        <g key={db}>
          <line x1={FRAME.left} x2={FRAME.right} y1={axes.yOf(db)} y2={axes.yOf(db)} />
          <text x={FRAME.left - 6} y={axes.yOf(db) + 4} textAnchor="end">
            {db}
          </text>
        </g>
      ))}
      {axes.frequencies.map((mhz) => (
        <g key={mhz}>
          <line x1={axes.xOf(mhz)} x2={axes.xOf(mhz)} y1={FRAME.top} y2={FRAME.bottom} />
          <text x={axes.xOf(mhz)} y={FRAME.bottom + 18} textAnchor="middle">
            {mhz}
          </text>
        </g>
      ))}
      <text x={FRAME.right} y={FRAME.bottom + 32} textAnchor="end">
        MHz
      </text>
      <text x={FRAME.left - 6} y={FRAME.top - 3} textAnchor="end">
        dB
      </text>
      <rect
        className="frame"
        x={FRAME.left}
        y={FRAME.top}
        width={FRAME.right - FRAME.left}
        height={FRAME.bottom - FRAME.top}
      />
    </g>
  );
}

/** The measured point next to a frequency, with the limit there: the tester's own, else ours. */
function nearest(
  sweep: JudgedSweep,
  mhz: number,
): { mhz: number; value: number; limit: number | null } | null {
  let at = -1;
  for (const [i, f] of sweep.frequenciesMhz.entries()) {
    if (at < 0 || Math.abs(f - mhz) < Math.abs(sweep.frequenciesMhz[at]! - mhz)) at = i;
  }
  if (at < 0) return null;
  return {
    mhz: sweep.frequenciesMhz[at]!,
    value: sweep.values[at]!,
    limit: sweep.limits?.[at] ?? sweep.packLimits?.[at] ?? null,
  };
}
