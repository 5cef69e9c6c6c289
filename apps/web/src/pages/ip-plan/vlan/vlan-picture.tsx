import type { VlanMap } from '#plan';
import { useEffect, useRef, type ReactNode } from 'react';
import { TitleBlock } from '../../../components/title-block.js';
import { vlanClass } from '../../../components/vlan-colour.js';
import { useSpeech } from '../../../texts/index.js';
import { BOX, GAP, layoutOf, type PlacedDevice, type PlacedLink } from './layout.js';
import { portName } from './port-name.js';

const LANE = 26;
/** Smaller than that nobody reads it: a narrow window scrolls. */
const LEAST_SCALE = 0.75;

/** The identity of a link in the address: its two ports. */
export const linkKey = ({ a, b }: VlanMap['links'][number]): string => `${a.portId}~${b.portId}`;

/** A VLAN over the cabling: who carries it, who uses it, and the hop that lacks it. A link can be chosen. */
export function VlanPicture({
  map,
  chosen,
  without,
  onChoose,
}: {
  readonly map: VlanMap;
  readonly chosen: string | null;
  /** Whether the chosen link is taken away in thought. */
  readonly without: boolean;
  readonly onChoose: (key: string) => void;
}): ReactNode {
  const { t, say } = useSpeech();
  const { width, height, devices, links } = layoutOf(map);
  const { vid, name } = map.vlan;
  const frame = useRef<HTMLDivElement>(null);
  // The gateways stand in the middle: where the window is narrower than the picture, they are what is seen first.
  useEffect(() => {
    const { current } = frame;
    if (current) current.scrollLeft = (current.scrollWidth - current.clientWidth) / 2;
  }, []);
  return (
    <figure className={`sheet vlan-picture ${vlanClass(vid)}`}>
      <div className="draw" ref={frame}>
        <svg
          className="own"
          style={{ width, minWidth: LEAST_SCALE * width }}
          viewBox={`0 0 ${width} ${height}`}
          role="group"
          aria-label={say(t.vlanMap.drawing, { vid, name })}
        >
          {links.map((placed) => (
            <Link
              key={`${linkKey(placed.link)} ${placed.lane}`}
              placed={placed}
              isChosen={linkKey(placed.link) === chosen}
              without={without}
              onChoose={onChoose}
            />
          ))}
          {devices.map((placed) => (
            <Device key={placed.device.id} placed={placed} />
          ))}
        </svg>
      </div>
      <TitleBlock
        title={say(t.vlanMap.drawing, { vid, name })}
        facts={(['carries', 'one-sided', 'broken'] as const).map((state) => [
          t.vlanMap.states[state],
          String(links.filter(({ link }) => link.state === state).length),
        ])}
      />
    </figure>
  );
}

function Device({ placed: { device, x, y } }: { readonly placed: PlacedDevice }): ReactNode {
  const { t, many } = useSpeech();
  const left = x - BOX.width / 2;
  const top = y - BOX.height / 2;
  const place = device.rack?.split('/').at(-1) ?? '';
  const part = [device.gateway ? t.vlanMap.gateway : '', place].filter(Boolean).join(' · ');
  const users = device.users > 0 ? many(device.users, t.vlanMap.users) : '';
  const isCut = device.part !== 0 && (device.users > 0 || device.gateway);
  return (
    <g className={`vlan-device ${isCut ? 'cut' : ''} ${device.gateway ? 'gateway' : ''}`}>
      <title>{[device.device, part, users].filter(Boolean).join('\n')}</title>
      <rect x={left} y={top} width={BOX.width} height={BOX.height} rx="2" />
      <text x={left + 8} y={top + 18} fontSize="12" className="mono medium">
        {device.device.split('/').at(-1)}
      </text>
      <text x={left + 8} y={top + 35} fontSize="11" className="second">
        {part}
      </text>
      <text x={left + 8} y={top + 51} fontSize="11" className="second">
        {isCut ? `× ${users || t.vlanMap.cutOff}` : users}
      </text>
    </g>
  );
}

function Link({
  placed: { link, from, to, lane },
  isChosen,
  without,
  onChoose,
}: {
  readonly placed: PlacedLink;
  readonly isChosen: boolean;
  readonly without: boolean;
  readonly onChoose: (key: string) => void;
}): ReactNode {
  const { t } = useSpeech();
  const flat = Math.abs(from.y - to.y) < 1;
  const isNext = flat && Math.abs(from.x - to.x) <= BOX.width + GAP.x;
  const bend = flat && !isNext ? BOX.height + 14 + Math.abs(lane) * LANE : 0;
  const shift = lane * LANE;
  const [dx, dy] = isNext ? [0, shift / 2] : [flat ? 0 : shift, 0];
  const middle = { x: (from.x + to.x) / 2 + dx, y: (from.y + to.y) / 2 + dy + bend };
  const path =
    bend > 0
      ? `M${from.x} ${from.y} Q${middle.x} ${from.y + 2 * bend} ${to.x} ${to.y}`
      : `M${from.x + dx} ${from.y + dy} L${to.x + dx} ${to.y + dy}`;
  const says = saysOf(link, t.vlanMap.states[link.state]);
  const choose = (): void => onChoose(linkKey(link));
  const lacking = [link.a, link.b].filter(({ carries }) => !carries);
  return (
    <g
      className={`vlan-link ${link.state} ${isChosen ? 'chosen' : ''} ${isChosen && without ? 'gone' : ''}`}
      role="button"
      tabIndex={0}
      aria-pressed={isChosen}
      aria-label={says}
      onClick={choose}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        choose();
      }}
    >
      <title>{says}</title>
      <path className="reach" d={path} />
      <path className="wire" d={path} />
      {link.state === 'broken' && (
        <>
          <path className="cross" d={`M${middle.x - 6} ${middle.y - 6} l12 12 m0 -12 l-12 12`} />
          <text x={middle.x + 12} y={middle.y + 4} fontSize="11" className="mono bad">
            {lacking.map(portName).join(', ')}
          </text>
        </>
      )}
    </g>
  );
}

/** `core-1 Po11 – acc-n1 Po1: carries it (TR-02)`. */
function saysOf({ a, b, cables }: VlanMap['links'][number], state: string): string {
  const via = cables.length === 0 ? '' : ` (${cables.map(({ label }) => label).join(', ')})`;
  return `${portName(a)} – ${portName(b)}: ${state}${via}`;
}
