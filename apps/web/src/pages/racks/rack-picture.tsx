import { groupOf, proofWordings, worstOf } from '#plan';
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import type { Elevation, MountedDevice } from '../../api/design-types.js';
import { ProofSign } from '../../components/proof-sign.js';
import { statesOf, type ProofStatus } from '../../state/proof-status.js';
import { useSpeech } from '../../texts/index.js';
import { DeviceBox } from './device-box.js';
import { topPx, UNIT_PX, unitNumber } from './rack-space.js';

const GUTTER = 30;
const WIDTH = 216;
/** Where the units begin, below the head. */
export const HEAD_PX = 44;

/** Where a device is being carried to. */
export interface Ghost {
  readonly device: MountedDevice;
  readonly positionU: number;
  /** Who is in the way; null: it can be put down. */
  readonly blocked: string | null;
}

/** One rack from the front or the rear, every unit with its number, every device in its units. */
export function RackPicture({
  elevation,
  view,
  title,
  proofs,
  selected,
  focusable,
  ghost,
  onSelect,
  onGrab,
  onKey,
}: {
  readonly elevation: Elevation;
  readonly view: 'front' | 'rear';
  /** `before` where two layers stand side by side. */
  readonly title?: string | undefined;
  /** What is proven behind each device, where that is shown. */
  readonly proofs?: ProofStatus['devices'] | undefined;
  readonly selected: string | null;
  /** The device that Tab reaches. */
  readonly focusable: string | null;
  readonly ghost: Ghost | null;
  readonly onSelect?: (device: MountedDevice) => void;
  readonly onGrab?: (event: PointerEvent, device: MountedDevice) => void;
  readonly onKey?: (event: KeyboardEvent, device: MountedDevice) => void;
}): ReactNode {
  const { t, say, language } = useSpeech();
  const { rack, devices } = elevation;
  const units = devices.filter((device) => device.positionU !== null && visible(device, view));
  const beside = devices.filter(({ positionU, state }) => positionU === null && state !== 'left');
  const free = rack.heightU - used(devices, view);
  const height = HEAD_PX + rack.heightU * UNIT_PX + 8 + beside.length * 20;
  return (
    <svg
      className="own rack"
      width={GUTTER + WIDTH + 26}
      height={height}
      data-rack={onGrab ? rack.id : undefined}
      role="group"
      aria-label={`${rack.name} ${t.racks.views[view]}`}
    >
      <text className="mono rack-name" x={GUTTER + WIDTH / 2} y={16} textAnchor="middle">
        {rack.name}
        {title && ` · ${title}`}
      </text>
      <text className="second" x={GUTTER + WIDTH / 2} y={32} textAnchor="middle">
        {say(t.racks.size[view], { n: rack.heightU, free })}
      </text>
      <rect
        className="rack-frame"
        x={GUTTER}
        y={HEAD_PX - 4}
        width={WIDTH}
        height={rack.heightU * UNIT_PX + 8}
      />
      <rect
        className="rack-room"
        x={GUTTER + 6}
        y={HEAD_PX}
        width={WIDTH - 12}
        height={rack.heightU * UNIT_PX}
      />
      {Array.from({ length: rack.heightU }, (_, row) => {
        const number = unitNumber(rack, rack.heightU - 1 - row);
        const y = HEAD_PX + row * UNIT_PX;
        return (
          <g key={row}>
            {row > 0 && <path className="unit-line" d={`M${GUTTER + 6} ${y}H${GUTTER + WIDTH - 6}`} />}
            {rack.reservedU.includes(number) && (
              <text className="third" x={GUTTER + 14} y={y + 13}>
                {t.racks.reserved}
              </text>
            )}
            <text className={number % 5 === 0 ? '' : 'third'} x={GUTTER - 6} y={y + 13} textAnchor="end">
              {number}
            </text>
          </g>
        );
      })}
      {units.map((device) => {
        const marks = device.state === 'kept' ? null : device.state;
        const place = device.state === 'left' ? 'place' : 'device';
        const y = HEAD_PX + topPx(rack, device.positionU ?? rack.startingU, device.heightU);
        const states =
          place === 'device' && device.state !== 'removed' ? statesOf(proofs?.[device.id] ?? {}) : [];
        const worst = worstOf(states);
        const wordings = proofWordings(states.map(groupOf), language);
        return (
          <g
            key={`${place} ${device.id}`}
            transform={`translate(${GUTTER + 6} ${y})`}
            data-device={place === 'device' ? device.id : undefined}
            role="button"
            aria-label={say(t.racks.deviceAt, {
              name: device.name,
              unit: device.positionU ?? '',
              state: [marks ? t.racks.states[marks] : '', wordings[0] ?? ''].filter(Boolean).join(', '),
            })}
            aria-pressed={selected === device.id}
            className={`mounted ${selected === device.id && place === 'device' ? 'chosen' : ''} ${ghost?.device.id === device.id ? 'carried' : ''}`}
            tabIndex={place === 'device' && focusable === device.id ? 0 : -1}
            onClick={() => onSelect?.(device)}
            onFocus={() => onSelect?.(device)}
            onPointerDown={(event) => onGrab?.(event, device)}
            onKeyDown={(event) => onKey?.(event, device)}
          >
            <DeviceBox
              device={device}
              width={WIDTH - 12}
              back={device.face !== view}
              {...(proofs && { wordings })}
            />
            {worst && (
              <ProofSign group={groupOf(worst)} x={WIDTH + 6} y={Math.min(device.heightU, 2) * 9} size={13} />
            )}
            {marks && !worst && <Mark state={marks} x={WIDTH} y={Math.min(device.heightU, 2) * 9} />}
          </g>
        );
      })}
      {ghost && (
        <g
          className={`ghost ${ghost.blocked === null ? '' : 'blocked'}`}
          transform={`translate(${GUTTER + 6} ${HEAD_PX + topPx(rack, ghost.positionU, ghost.device.heightU)})`}
        >
          <rect x={1} y={0.5} width={WIDTH - 14} height={Math.max(ghost.device.heightU, 0.5) * UNIT_PX - 1} />
          <text className="mono name" x={8} y={13}>
            {ghost.device.name} U{ghost.positionU}
            {ghost.blocked !== null && ` × ${ghost.blocked === '⊥' ? '' : ghost.blocked}`}
          </text>
        </g>
      )}
      {beside.map((device, index) => (
        <g
          key={device.id}
          transform={`translate(${GUTTER} ${HEAD_PX + rack.heightU * UNIT_PX + 10 + index * 20})`}
          data-device={device.id}
          role="button"
          aria-label={say(t.racks.deviceBeside, { name: device.name })}
          className={`mounted ${selected === device.id ? 'chosen' : ''}`}
          tabIndex={focusable === device.id ? 0 : -1}
          onClick={() => onSelect?.(device)}
          onFocus={() => onSelect?.(device)}
          onPointerDown={(event) => onGrab?.(event, device)}
          onKeyDown={(event) => onKey?.(event, device)}
        >
          <g className={`device-box ${device.state}`}>
            <rect x={0} y={1} width={WIDTH} height={17} />
            <text className="mono name" x={8} y={13}>
              {device.name}
            </text>
            <text className="second" x={WIDTH - 8} y={13} textAnchor="end">
              0 U
            </text>
          </g>
        </g>
      ))}
    </svg>
  );
}

/** What stands at the other face is seen from here only if it is deep enough, or mounted at the front. */
const visible = ({ face, fullDepth }: MountedDevice, view: 'front' | 'rear'): boolean =>
  face === view || fullDepth || view === 'rear';

function used(devices: readonly MountedDevice[], view: 'front' | 'rear'): number {
  const units = new Set<number>();
  for (const { positionU, heightU, state, face, fullDepth } of devices) {
    if (positionU === null || state === 'removed' || state === 'left' || (face !== view && !fullDepth))
      continue;
    for (let unit = positionU; unit < positionU + heightU; unit += 0.5) units.add(unit);
  }
  return units.size / 2;
}

const MARKS = {
  new: <path d="M-4.500 -4.500h9v9h-9zM0 -2.500v5M-2.500 0h5" />,
  changed: <path d="M-4 0h8M-4 -3h8M-4 3h8" />,
  moved: <path d="M-5 0h9M1 -3.500 4.500 0 1 3.500" />,
  removed: <path d="M-4.500 -4.500h9v9h-9zM-2.500 -2.500l5 5M-2.500 2.500l5 -5" />,
  left: <path d="M5 0h-9M-1 -3.500 -4.500 0 -1 3.500" />,
} as const;

/** The shape of what the project makes of a device, beside the rack. */
function Mark({
  state,
  x,
  y,
}: {
  readonly state: keyof typeof MARKS;
  readonly x: number;
  readonly y: number;
}): ReactNode {
  return (
    <g className={`rack-mark ${state}`} transform={`translate(${x + 6} ${y})`}>
      {MARKS[state]}
    </g>
  );
}
