import { strandColour } from '#cabling';
import { cordCode, cordColours } from '#drawing';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Traced } from '../../api/types.js';
import { shortPort } from '../../components/short-port.js';
import { valueName } from '../../texts/kind-name.js';
import type { Texts } from '../../texts/en.js';
import { useSpeech, type Speech } from '../../texts/index.js';
import { rowOf, type Fan, type FanBox, type FanLine } from './fan.js';

const BOX = 168;
const BETWEEN = 172;
const PITCH = BOX + BETWEEN;
const PLANNED: ReadonlySet<string> = new Set(['planned', 'stock']);
const FIBRE = /^(om|os)\d/;

type Cables = NonNullable<Traced['cables']>;

/** Devices at their place on the way, and a line for each branch; the strands of a fibre cable in their colours, named. */
export function FanPicture({
  fan,
  label,
  base,
  cables,
  lit,
  anchor,
}: {
  readonly fan: Fan;
  readonly label: string;
  /** Where objects are linked to. */
  readonly base: string;
  readonly cables: Cables;
  /** Keys of the lines and rows of the branch that is looked at. */
  readonly lit: ReadonlySet<string>;
  /** What was asked for. */
  readonly anchor: string;
}): ReactNode {
  const width = fan.columns * PITCH - BETWEEN + 16;
  const bundles = [...new Set(fan.lines.filter(({ of }) => of > 1).map(({ cable }) => cable))];
  return (
    <svg className="own fan" width={width} height={fan.height} role="group" aria-label={label}>
      {fan.lines.map((line) => (
        <Line key={line.key} line={line} cable={cables[line.cable]} lit={lit.has(line.key)} base={base} />
      ))}
      {bundles.map((id) => (
        <Bundle
          key={id}
          lines={fan.lines.filter(({ cable }) => cable === id)}
          cable={cables[id]}
          base={base}
        />
      ))}
      {fan.boxes.map((box) => (
        <Box key={box.key} box={box} base={base} lit={lit} anchor={anchor} />
      ))}
    </svg>
  );
}

const leftOf = (column: number): number => 8 + column * PITCH;

function Box({
  box,
  base,
  lit,
  anchor,
}: {
  readonly box: FanBox;
  readonly base: string;
  readonly lit: ReadonlySet<string>;
  readonly anchor: string;
}): ReactNode {
  const x = leftOf(box.column);
  if (box.place && box.name === '') return null;
  const asked = box.rows.some(({ ports }) => ports.some(({ id }) => id === anchor));
  return (
    <g className={`fan-box ${box.place ? 'place' : ''} ${asked ? 'asked' : ''}`}>
      <rect className="d-kept" x={x} y={box.y} width={BOX} height={box.height} />
      <text className="mono name" x={x + 10} y={box.y + 18}>
        {box.name}
      </text>
      {box.rows.map(({ key, ports, y }) => (
        <g key={key} className={lit.has(rowOf(box.key, key)) ? 'lit' : ''}>
          {ports.length > 0 && <rect className="slot" x={x + 8} y={y - 10} width={BOX - 16} height={20} />}
          {ports.slice(0, 2).map(({ id, name }, index) => (
            <Link key={id} to={`${base}/paths?port=${encodeURIComponent(id)}`}>
              <text
                className="mono"
                x={index === 0 ? x + 14 : x + BOX - 14}
                y={y + 4}
                textAnchor={index === 0 ? 'start' : 'end'}
              >
                {shortPort(name)}
              </text>
            </Link>
          ))}
        </g>
      ))}
    </g>
  );
}

/** The strands of a line: each branch has as many as it takes to make all strands of the cable. */
function strandsOf({ strand, of }: FanLine, strands: number | null): number[] {
  const each = strands !== null && strands % of === 0 ? strands / of : 1;
  return Array.from({ length: each }, (_, index) => (strand - 1) * each + index + 1);
}

/** `1 blue`: the number, and the colour in words beside it. */
function colourName(n: number, t: Texts): string {
  const { colour, marks } = strandColour(n);
  const words = valueName(t, 'colour', cordCode(colour) ?? colour).replace(/^.. · /, '');
  return `${n} ${words}${'′'.repeat(marks)}`;
}

/** The path of a line between two boxes. */
function curve({ column, fromY, toY }: FanLine): string {
  const [from, to] = [leftOf(column) + BOX, leftOf(column + 1)];
  const third = (to - from) / 3;
  return `M${from} ${fromY}C${from + third} ${fromY} ${to - third} ${toY} ${to} ${toY}`;
}

function Line({
  line,
  cable,
  lit,
  base,
}: {
  readonly line: FanLine;
  readonly cable: Cables[string] | undefined;
  readonly lit: boolean;
  readonly base: string;
}): ReactNode {
  const speech = useSpeech();
  const { t } = speech;
  const bundled = line.of > 1;
  const strands = bundled && cable && FIBRE.test(cable.media) ? strandsOf(line, cable.strands) : [];
  const [first] = strands;
  const code = first === undefined ? null : cordCode(strandColour(first).colour);
  const middle = leftOf(line.column) + BOX + BETWEEN / 2;
  const y = (line.fromY + line.toY) / 2;
  const planned = cable !== undefined && PLANNED.has(cable.status);
  return (
    <g className={`fan-line ${planned ? 'planned' : ''} ${lit ? 'lit' : ''}`}>
      <title>{line.name}</title>
      <path className="edge" d={curve(line)} />
      <path className="line" d={curve(line)} {...(code && { stroke: cordColours[code] })} />
      {strands.length > 0 && (
        <text className="third strand" x={leftOf(line.column) + BOX + 5} y={line.fromY - 3}>
          {strands.map((n) => colourName(n, t)).join(', ')}
        </text>
      )}
      {!bundled && (
        <>
          <Link to={`${base}/paths?cable=${encodeURIComponent(line.cable)}`}>
            <text className="mono" x={middle} y={y - 6} textAnchor="middle">
              {line.name}
            </text>
          </Link>
          <text className="third" x={middle} y={y + 14} textAnchor="middle">
            {cable && factsOf(cable, speech)}
          </text>
        </>
      )}
    </g>
  );
}

/** The name of a cable that many lines belong to, over their middle. */
function Bundle({
  lines,
  cable,
  base,
}: {
  readonly lines: readonly FanLine[];
  readonly cable: Cables[string] | undefined;
  readonly base: string;
}): ReactNode {
  const speech = useSpeech();
  const [first] = lines;
  if (!first) return null;
  const x = leftOf(first.column) + BOX + BETWEEN / 2;
  const ys = lines.flatMap(({ fromY, toY }) => [fromY, toY]);
  const y = (Math.min(...ys) + Math.max(...ys)) / 2;
  return (
    <g className="fan-bundle">
      <rect x={x - 62} y={y - 20} width={124} height={40} />
      <Link to={`${base}/paths?cable=${encodeURIComponent(first.cable)}`}>
        <text className="mono name" x={x} y={y - 3} textAnchor="middle">
          {first.name}
        </text>
      </Link>
      <text className="second" x={x} y={y + 13} textAnchor="middle">
        {cable && factsOf(cable, speech)}
      </text>
    </g>
  );
}

/** `OS2 · 138 m`: the medium and the length, measured before planned. */
function factsOf({ media, lengthM, measuredLengthM }: Cables[string], { t, say }: Speech): string {
  const length =
    measuredLengthM !== null
      ? say(t.paths.measured, { n: measuredLengthM })
      : lengthM === null
        ? ''
        : say(t.paths.definitive, { n: lengthM });
  return [valueName(t, 'media', media), length].filter(Boolean).join(' · ');
}
