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
/** Between columns that a cable of many strands joins: their names stand at the left, its own at the right. */
const BETWEEN_BUNDLED = 252;
const BUNDLE = { width: 124, height: 40, rightPx: 8 } as const;
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
  const lefts = leftsOf(fan);
  const width = (lefts.at(-1) ?? 0) + BOX + 8;
  const gathered = gatheredIn(fan);
  const bundles = [...new Set(fan.lines.filter(({ of }) => of > 1).map(({ cable }) => cable))];
  return (
    <svg className="own fan" width={width} height={fan.height} role="group" aria-label={label}>
      {fan.lines.map((line) => (
        <Line
          key={line.key}
          line={line}
          lefts={lefts}
          cable={cables[line.cable]}
          gathered={gathered.has(line.cable)}
          lit={lit.has(line.key)}
          base={base}
        />
      ))}
      {bundles.map((id) => (
        <Bundle
          key={id}
          lines={fan.lines.filter(({ cable }) => cable === id)}
          gathered={gathered.has(id)}
          lefts={lefts}
          cable={cables[id]}
          base={base}
        />
      ))}
      {fan.boxes.map((box) => (
        <Box key={box.key} box={box} x={lefts[box.column] ?? 0} base={base} lit={lit} anchor={anchor} />
      ))}
    </svg>
  );
}

/** Cables whose lines all leave one row (a breakout): their strands are named where they arrive. */
function gatheredIn({ lines }: Fan): ReadonlySet<string> {
  const starts = new Map<string, Set<number>>();
  for (const { cable, fromY, of } of lines)
    if (of > 1) starts.set(cable, (starts.get(cable) ?? new Set()).add(fromY));
  return new Set([...starts].flatMap(([cable, ys]) => (ys.size === 1 ? [cable] : [])));
}

/** The left edge of each column. */
function leftsOf({ columns, lines }: Fan): number[] {
  const bundled = new Set(lines.filter(({ of }) => of > 1).map(({ column }) => column));
  const lefts = [8];
  for (let column = 1; column < columns; column += 1) {
    lefts.push(lefts[column - 1]! + BOX + (bundled.has(column - 1) ? BETWEEN_BUNDLED : BETWEEN));
  }
  return lefts;
}

/** Where the lines of a column begin and end. */
const spanOf = (lefts: readonly number[], column: number): readonly [from: number, to: number] => {
  const from = (lefts[column] ?? 0) + BOX;
  return [from, lefts[column + 1] ?? from + BETWEEN];
};

function Box({
  box,
  x,
  base,
  lit,
  anchor,
}: {
  readonly box: FanBox;
  readonly x: number;
  readonly base: string;
  readonly lit: ReadonlySet<string>;
  readonly anchor: string;
}): ReactNode {
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
function strandsOf({ strand, of, position }: FanLine, strands: number | null): number[] {
  // Every strand has a line, and a splice may have put another number on it.
  if (position !== null && (strands === null || strands === of)) return [position];
  const each = strands !== null && strands % of === 0 ? strands / of : 1;
  return Array.from({ length: each }, (_, index) => (strand - 1) * each + index + 1);
}

/** The colour of a strand; no cord is sold in slate, so it has no code. */
function strokeOf(n: number): string | undefined {
  const { colour } = strandColour(n);
  const code = cordCode(colour);
  return colour === 'slate' ? '#708090' : code === null ? undefined : cordColours[code];
}

/** `1 blue`: the number, and the colour in words beside it. */
function colourName(n: number, t: Texts): string {
  const { colour, marks } = strandColour(n);
  const words =
    colour === 'slate'
      ? t.paths.slate
      : valueName(t, 'colour', cordCode(colour) ?? colour).replace(/^.. · /, '');
  return `${n} ${words}${'′'.repeat(marks)}`;
}

/** The path of a line between two boxes. */
function curve({ column, fromY, toY }: FanLine, lefts: readonly number[]): string {
  const [from, to] = spanOf(lefts, column);
  const third = (to - from) / 3;
  return `M${from} ${fromY}C${from + third} ${fromY} ${to - third} ${toY} ${to} ${toY}`;
}

function Line({
  line,
  lefts,
  cable,
  gathered,
  lit,
  base,
}: {
  readonly line: FanLine;
  readonly lefts: readonly number[];
  readonly cable: Cables[string] | undefined;
  readonly gathered: boolean;
  readonly lit: boolean;
  readonly base: string;
}): ReactNode {
  const speech = useSpeech();
  const { t } = speech;
  const bundled = line.of > 1;
  const strands = bundled && cable && FIBRE.test(cable.media) ? strandsOf(line, cable.strands) : [];
  const [first] = strands;
  const stroke = first === undefined ? undefined : strokeOf(first);
  const [from, to] = spanOf(lefts, line.column);
  const middle = (from + to) / 2;
  const y = (line.fromY + line.toY) / 2;
  const planned = cable !== undefined && PLANNED.has(cable.status);
  return (
    <g className={`fan-line ${planned ? 'planned' : ''} ${lit ? 'lit' : ''}`}>
      <title>{line.name}</title>
      <path className="edge" d={curve(line, lefts)} />
      <path className="line" d={curve(line, lefts)} {...(stroke !== undefined && { stroke })} />
      {strands.length > 0 && (
        <text
          className="third strand"
          x={gathered ? to - 5 : from + 5}
          y={(gathered ? line.toY : line.fromY) - 3}
          textAnchor={gathered ? 'end' : 'start'}
        >
          {strands.map((n) => colourName(n, t)).join(', ')}
        </text>
      )}
      {!bundled && (
        <>
          <Link
            to={`${base}/${line.circuit ? 'objects/circuit/' : 'paths?cable='}${encodeURIComponent(line.cable)}`}
          >
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

/** The name of a cable that many lines belong to, over the half where its strands are not named. */
function Bundle({
  lines,
  gathered,
  lefts,
  cable,
  base,
}: {
  readonly lines: readonly FanLine[];
  readonly gathered: boolean;
  readonly lefts: readonly number[];
  readonly cable: Cables[string] | undefined;
  readonly base: string;
}): ReactNode {
  const speech = useSpeech();
  const [first] = lines;
  if (!first) return null;
  const { width, height, rightPx } = BUNDLE;
  const [from, to] = spanOf(lefts, first.column);
  const x = gathered ? from + rightPx + width / 2 : to - rightPx - width / 2;
  const ys = lines.flatMap(({ fromY, toY }) => [fromY, toY]);
  const y = (Math.min(...ys) + Math.max(...ys)) / 2;
  return (
    <g className="fan-bundle">
      <rect x={x - width / 2} y={y - height / 2} width={width} height={height} />
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
