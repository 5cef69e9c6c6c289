import type { ReactNode } from 'react';
import type { MountedDevice } from '../../api/design-types.js';
import { useSpeech } from '../../texts/index.js';
import { UNIT_PX } from './rack-space.js';

const DOT = 3.5;
const PITCH = 4.5;
/** Width of a character of a name, roughly: 11 px mono. */
const CHARACTER = 6.7;
/** The same of what is proven: 10 px. */
const PROOF_CHARACTER = 5.4;

/** A device in its units: its name, its ports as dots (filled: a cable), and what the project makes of it. */
export function DeviceBox({
  device,
  width,
  back,
  wordings,
}: {
  readonly device: MountedDevice;
  readonly width: number;
  /** It shows its back in this view. */
  readonly back: boolean;
  /** What is proven behind it, longest wording first: stands in place of its ports. */
  readonly wordings?: readonly string[];
}): ReactNode {
  const { t, say } = useSpeech();
  const { state, name, other, heightU } = device;
  const height = Math.max(heightU, 0.5) * UNIT_PX;
  const middle = Math.min(height, 2 * UNIT_PX) / 2;
  const note =
    state === 'moved' && other
      ? say(t.racks.from, { place: other })
      : state === 'left' && other
        ? say(t.racks.to, { place: other })
        : back
          ? t.racks.back
          : '';
  const nameEnd = 8 + name.length * CHARACTER;
  const room = width - 10 - nameEnd - (note ? 6 + note.length * 5.6 : 0);
  const proof = wordings?.find((text) => text.length * PROOF_CHARACTER <= room);
  const noteEnd = nameEnd + (note ? 6 + note.length * 5.6 : 0);
  return (
    <g className={`device-box ${state} ${back ? 'back' : ''}`}>
      <rect x={1.5} y={1} width={width - 3} height={height - 2} />
      {state === 'removed' && (
        <path className="crossed" d={`M4 3 ${width - 4} ${height - 3}M4 ${height - 3} ${width - 4} 3`} />
      )}
      {height >= UNIT_PX - 1 && (
        <>
          <text className="mono name" x={8} y={middle + 4}>
            {name}
          </text>
          {note && (
            <text className="second" x={nameEnd + 6} y={middle + 4}>
              {note}
            </text>
          )}
          {!back && device.role === 'cable-manager' && (
            <Rings from={noteEnd + 10} width={width} middle={middle} />
          )}
          {proof && (
            <text className="proof-wording" x={width - 7} y={middle + 4} textAnchor="end">
              {proof}
            </text>
          )}
          {!wordings && !back && state !== 'left' && (
            <Dots ports={device.ports} from={noteEnd + 8} width={width} middle={middle} />
          )}
        </>
      )}
    </g>
  );
}

/** The rings that cords are laid through. */
function Rings({
  from,
  width,
  middle,
}: {
  readonly from: number;
  readonly width: number;
  readonly middle: number;
}): ReactNode {
  const count = Math.max(0, Math.floor((width - 12 - from) / 20));
  const rings = Array.from(
    { length: count },
    (_, index) => `M${width - 20 - index * 20} ${middle - 4}v8h8v-8`,
  );
  return <path className="rings" d={rings.join('')} />;
}

/** Ports in two rows, as many as there is room for beside the name. */
function Dots({
  ports,
  from,
  width,
  middle,
}: {
  readonly ports: string;
  readonly from: number;
  readonly width: number;
  readonly middle: number;
}): ReactNode {
  const columns = Math.ceil(ports.length / 2);
  const gaps = Math.floor((columns - 1) / 6);
  const needed = columns * PITCH + gaps * 2;
  if (ports.length === 0 || needed > width - 8 - from) return null;
  const left = width - 8 - needed;
  return (
    <g className="dots">
      {ports.split('').map((plugged, index) => {
        const column = Math.floor(index / 2);
        return (
          <rect
            key={index}
            className={plugged === '1' ? 'plugged' : ''}
            x={left + column * PITCH + Math.floor(column / 6) * 2}
            y={middle - PITCH + (index % 2) * PITCH + 0.5}
            width={DOT}
            height={DOT}
          />
        );
      })}
    </g>
  );
}
