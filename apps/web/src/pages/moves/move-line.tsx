import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Status } from '../../components/status.js';
import { shortPort } from '../../components/short-port.js';
import type { Tick } from '../../offline/send-ticks.js';
import { valueName } from '../../texts/kind-name.js';
import { useSpeech, type Speech } from '../../texts/index.js';
import { useProject } from '../project/queries.js';
import type { Move, Socket } from './move-types.js';

/** One move: its box to tick, its number, what is done with which cable, and where. */
export function MoveLine({
  move,
  number: at,
  tick,
  onTick,
  onOpen,
}: {
  readonly move: Move;
  /** Its place in the sequence; absent: it stands in none. */
  readonly number?: number;
  /** What was said of it; absent: nothing. */
  readonly tick?: Tick | undefined;
  readonly onTick?: () => void;
  readonly onOpen?: () => void;
}): ReactNode {
  const speech = useSpeech();
  const { t, say, when } = speech;
  const project = useProject();
  const { kind, cable, from, to, ports, hangs } = move;
  const look = lookOf(move, speech);
  const done = tick?.state === 'done';
  return (
    <li className={`move ${done ? 'done' : ''}`}>
      {onTick && at !== undefined && (
        <label className="tick">
          <input type="checkbox" aria-label={say(t.moves.tick, { n: at })} checked={done} onChange={onTick} />
        </label>
      )}
      {at !== undefined &&
        (onOpen ? (
          <button
            type="button"
            className="button plain num"
            aria-label={say(t.moves.show, { n: at })}
            onClick={onOpen}
          >
            {at}
          </button>
        ) : (
          <b className="num">{at}</b>
        ))}
      <span className="verb">{t.moves[kind]}</span>
      <Link
        className="identifier"
        to={`/projects/${project.id}/paths?cable=${encodeURIComponent(cable.id)}${kind === 'take-out' ? '&layer=before' : ''}`}
      >
        {cable.path}
      </Link>
      <span className="second look">{look}</span>
      <span className="where">
        {ports.map((socket, index) => (
          <span key={`${socket.id} ${index}`}>
            {index > 0 && <span className="third"> — </span>}
            <Place socket={socket} />
          </span>
        ))}
        {from && (
          <>
            <span className="second">{t.moves.from}</span> <Place socket={from} />{' '}
          </>
        )}
        {to && (
          <>
            <span className="second">{t.moves.to}</span> <Place socket={to} />
          </>
        )}
        {hangs && <span className="second">{t.moves.hangs}</span>}
        {tick?.state === 'problem' && (
          <span className="problem">
            <Status shape="warning">{tick.remark}</Status>
            {tick.author !== '' && (
              <small className="third">
                {tick.author}, {when(tick.at)}
              </small>
            )}
          </span>
        )}
      </span>
    </li>
  );
}

function Place({ socket: { path, position } }: { readonly socket: Socket }): ReactNode {
  const { t, say } = useSpeech();
  return (
    <>
      <code title={path}>{shortPort(path)}</code>
      {position !== null && <small className="second"> {say(t.moves.at, { n: position })}</small>}
    </>
  );
}

/** What it takes to find a cord in a box: medium, length, colour. */
export function lookOf({ cable: { media, lengthM, colour } }: Move, { t, number }: Speech): string {
  return [
    media === 'other' ? '' : valueName(t, 'media', media),
    lengthM === null ? '' : `${number(lengthM)} m`,
    colour === null ? '' : valueName(t, 'colour', colour),
  ]
    .filter(Boolean)
    .join(' · ');
}
