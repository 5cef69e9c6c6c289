import { cordCode, cordColours } from '#drawing';
import type { ReactNode } from 'react';
import { shortPort } from '../../components/short-port.js';
import { useSpeech } from '../../texts/index.js';
import type { FacePort } from '../device/face-layout.js';
import type { ReachedDevice, ReachedPort, Socket } from './move-types.js';
import { sightOf, type Sight } from './neighbours.js';

const PORT = 12;
const PITCH = 14;
/** A face of few ports is not blown up to the width of the screen. */
const LARGEST = 1.5;

/** One end of a move, to be found at arm's length: rack and unit, device, the number on the port, and what is beside it. */
export function GestureEnd({
  label,
  socket,
  device,
  cords,
}: {
  readonly label: string;
  readonly socket: Socket;
  readonly device: ReachedDevice | undefined;
  readonly cords: ReadonlyMap<string, string>;
}): ReactNode {
  const { t, say, number } = useSpeech();
  const sight = device && sightOf(device, socket.id);
  const name = socket.path.slice(socket.path.lastIndexOf(':') + 1);
  const place = [
    device?.rack ?? '',
    device?.unit == null ? '' : say(t.moves.unit, { n: number(device.unit) }),
    socket.position === null ? '' : say(t.moves.at, { n: socket.position }),
  ];
  return (
    <section className="gesture-end" aria-label={`${label} ${shortPort(socket.path)}`}>
      <p>
        <b>{label}</b> <span className="second">{place.filter(Boolean).join(' · ')}</span>
      </p>
      <div className="big">
        <span className="device mono">
          {device ? device.path.slice(device.path.lastIndexOf('/') + 1) : ''}
        </span>
        <span className="port mono">{sight?.port?.text ?? name}</span>
      </div>
      {sight?.port && <Strip sight={sight} />}
      {sight && <Beside sight={sight} chosen={socket.id} cords={cords} />}
      <p className="second mono">{shortPort(socket.path)}</p>
    </section>
  );
}

/** The whole face, small: how far along one has to look. */
function Strip({ sight: { face, port } }: { readonly sight: Sight }): ReactNode {
  const width = face.width * PITCH + 6;
  const height = face.rows * PITCH + 6;
  return (
    <svg className="strip" viewBox={`0 0 ${width} ${height}`} width={width * LARGEST} aria-hidden="true">
      <rect className="frame" x={0.5} y={0.5} width={width - 1} height={height - 1} />
      {face.ports.map((place) => (
        <rect
          key={place.port.id}
          className={place === port ? 'hole chosen' : 'hole'}
          x={4 + place.x * PITCH}
          y={4 + place.row * PITCH}
          width={PORT}
          height={PORT}
        />
      ))}
    </svg>
  );
}

/** The ports around, with the colours of the cords that are in them by now. */
function Beside({
  sight: { around },
  chosen,
  cords,
}: {
  readonly sight: Sight;
  readonly chosen: string;
  readonly cords: ReadonlyMap<string, string>;
}): ReactNode {
  return (
    <div className="beside" aria-hidden="true">
      {around.map((row, index) => (
        <div key={index} className="row">
          {row.map((place) => (
            <Neighbour
              key={place.port.id}
              place={place}
              isChosen={place.port.id === chosen}
              cord={cords.get(place.port.id)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

function Neighbour({
  place: { text },
  isChosen,
  cord,
}: {
  readonly place: FacePort<ReachedPort>;
  readonly isChosen: boolean;
  readonly cord: string | undefined;
}): ReactNode {
  return (
    <span className={`neighbour mono ${isChosen ? 'chosen' : ''}`}>
      {text}
      {cord !== undefined && <CordBar colour={cord} />}
    </span>
  );
}

/** A piece of a cord in its colour; hatched where nobody recorded it. */
export function CordBar({ colour }: { readonly colour: string }): ReactNode {
  const code = cordCode(colour);
  const ink = code === null ? undefined : cordColours[code];
  return (
    <svg className="cord-bar" viewBox="0 0 20 4" preserveAspectRatio="none" aria-hidden="true">
      <rect
        className={ink ? 'known' : 'unknown'}
        x={0.25}
        y={0.25}
        width={19.5}
        height={3.5}
        {...(ink && { fill: ink })}
      />
    </svg>
  );
}
