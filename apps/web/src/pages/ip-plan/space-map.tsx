import { useId, type ReactNode } from 'react';
import type { PlannedPrefix } from '../../api/types.js';
import { TitleBlock } from '../../components/title-block.js';
import { vlanClass } from '../../components/vlan-colour.js';
import { useSpeech } from '../../texts/index.js';
import { addressText, blockOf, layoutOf, rowParts, type Block } from './space.js';

const MOST_ROWS = 8;
const WIDTH = 790;
const LEFT = 96;
const HEIGHT = 28;
const GAP = 6;
/** Narrower than the number of a VLAN; wide enough for its name too. */
const NARROW = 30;
const WIDE = 90;

interface Drawn {
  readonly prefix: PlannedPrefix;
  readonly block: Block;
}

/** The widest IPv4 prefix that holds others, and the leaves inside it. */
function spaceOf(prefixes: readonly PlannedPrefix[]): { root: Drawn; leaves: Drawn[] } | null {
  const drawn = prefixes.flatMap((prefix): Drawn[] => {
    const block = blockOf(prefix.prefix);
    return block ? [{ prefix, block }] : [];
  });
  const inside = (inner: Block, outer: Block): boolean =>
    inner !== outer && inner.start >= outer.start && inner.start + inner.size <= outer.start + outer.size;
  const roots = drawn.filter(({ block }) => drawn.some((other) => inside(other.block, block)));
  const root = roots.toSorted((a, b) => b.block.size - a.block.size)[0];
  if (!root) return null;
  const leaves = drawn.filter(
    ({ block }) => inside(block, root.block) && !drawn.some((other) => inside(other.block, block)),
  );
  return { root, leaves };
}

/** The address space to scale: what is given away in its VLAN's colour, what is free hatched. */
export function SpaceMap({
  prefixes,
  chosen,
  onChoose,
}: {
  readonly prefixes: readonly PlannedPrefix[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}): ReactNode {
  const { t, say } = useSpeech();
  const hatch = useId();
  const space = spaceOf(prefixes);
  if (!space) return null;
  const { root, leaves } = space;
  const { rowSize, rows } = layoutOf(
    root.block,
    leaves.map(({ block }) => block),
    MOST_ROWS,
  );
  const title = say(t.ipPlan.map, { prefix: root.prefix.prefix });
  const yOf = (row: number): number => rows.indexOf(row) * (HEIGHT + GAP) + 4;
  return (
    <figure className="sheet space">
      <div className="draw">
        <svg
          className="own"
          viewBox={`0 0 ${LEFT + WIDTH + 4} ${rows.length * (HEIGHT + GAP) + 4}`}
          role="img"
          aria-label={`${title}: ${leaves.map(({ prefix }) => prefix.prefix).join(', ')}`}
        >
          <pattern
            id={hatch}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path d="M0 0V6" className="hatch" />
          </pattern>
          {rows.map((row) => (
            <g key={row}>
              <text x={LEFT - 8} y={yOf(row) + 18} textAnchor="end" fontSize="11" className="mono second">
                {addressText(row)}
              </text>
              <rect
                x={LEFT}
                y={yOf(row)}
                width={WIDTH}
                height={HEIGHT}
                fill={`url(#${hatch})`}
                className="free"
              />
            </g>
          ))}
          {leaves.flatMap(({ prefix, block }) =>
            rowParts(block, rowSize).map((part, index) => {
              const x = LEFT + part.from * WIDTH;
              const width = part.width * WIDTH;
              const { vlan } = prefix;
              return (
                <g
                  key={`${prefix.id} ${part.row}`}
                  className={`leaf ${vlan ? vlanClass(vlan.vid) : 'vlan-0'} ${prefix.id === chosen ? 'chosen' : ''}`}
                  onClick={() => onChoose(prefix.id)}
                >
                  <title>{`${prefix.prefix} ${vlan?.name ?? ''}`}</title>
                  <rect x={x} y={yOf(part.row)} width={width} height={HEIGHT} />
                  <rect
                    className="fill"
                    x={x + 3}
                    y={yOf(part.row) + HEIGHT - 8}
                    width={Math.max(width - 6, 0) * Math.min(prefix.utilisation, 1)}
                    height="4"
                  />
                  {index === 0 && vlan && (
                    // A colour never stands without its number: beside a block that is too narrow for it.
                    <text
                      x={width > NARROW ? x + 5 : x + width + 4}
                      y={yOf(part.row) + 15}
                      fontSize="12"
                      className="mono"
                    >
                      <tspan fontWeight="650">{vlan.vid}</tspan>
                      {width > WIDE && ` ${vlan.name}`}
                    </text>
                  )}
                </g>
              );
            }),
          )}
        </svg>
      </div>
      <TitleBlock
        title={title}
        facts={[
          [t.ipPlan.row, `/${32 - Math.log2(rowSize)}`],
          [t.ipPlan.mapSays, ''],
        ]}
      />
    </figure>
  );
}
