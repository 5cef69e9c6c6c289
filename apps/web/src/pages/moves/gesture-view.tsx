import { useState, type ReactNode } from 'react';
import { Icon } from '../../components/icon.js';
import { Identifier } from '../../components/identifier.js';
import { Note, Status } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';
import { cordsInPlace } from './cords-in-place.js';
import { CordBar, GestureEnd } from './gesture-end.js';
import { lookOf } from './move-line.js';
import type { Move, ReachedDevice, Socket } from './move-types.js';
import { ProblemDialog } from './problem-dialog.js';
import type { WorkTicks } from './use-ticks.js';

/** One move on one screen, for the hand that has the cord in it: where it goes, how it looks, and what is beside it. */
export function GestureView({
  moves,
  number: at,
  devices,
  work,
  onGo,
}: {
  readonly moves: readonly Move[];
  /** Its place in the sequence, from 1. */
  readonly number: number;
  readonly devices: readonly ReachedDevice[];
  readonly work: WorkTicks;
  /** To another move, or null: to the list. */
  readonly onGo: (number: number | null) => void;
}): ReactNode {
  const speech = useSpeech();
  const { t, say, number } = speech;
  const [asks, setAsks] = useState(false);
  const move = moves[at - 1]!;
  const tick = work.ticks.get(move.key);
  const cords = cordsInPlace(devices, moves, at);
  const tell = (state: 'done' | 'problem' | 'open', remark = ''): void => {
    work.say([{ gesture: move.key, state, remark }]);
    if (state !== 'open') onGo(nextOpen(moves, at, work));
  };
  return (
    <article className="gesture" aria-label={say(t.moves.one, { n: number(at) })}>
      <header>
        <button type="button" className="button plain" onClick={() => onGo(null)}>
          {t.moves.list}
        </button>
        <h2 className="grow">
          {say(t.moves.one, { n: number(at) })}{' '}
          <span className="second">{say(t.moves.of, { n: number(moves.length) })}</span>
        </h2>
        <button
          type="button"
          className="button"
          aria-label={t.moves.previous}
          disabled={at === 1}
          onClick={() => onGo(at - 1)}
        >
          ‹
        </button>
        <button
          type="button"
          className="button"
          aria-label={t.moves.next}
          disabled={at === moves.length}
          onClick={() => onGo(at + 1)}
        >
          ›
        </button>
      </header>
      <p className="verb">
        <b>{t.moves[move.kind]}</b>
        {tick?.state === 'done' && <Status shape="done">{t.moves.isDone}</Status>}
      </p>
      {tick?.state === 'problem' && <Note shape="warning">{tick.remark}</Note>}
      {endsOf(move).map(({ word, socket }, index) => (
        <div key={`${socket.id} ${index}`}>
          <GestureEnd
            label={t.moves.ends[word]}
            socket={socket}
            device={devices.find(({ id }) => id === socket.device)}
            cords={cords}
          />
          {index === 0 && <Cord move={move} look={lookOf(move, speech)} />}
        </div>
      ))}
      {move.hangs && <p className="second">{t.moves.hangs}</p>}
      <footer>
        <button type="button" className="button danger" onClick={() => setAsks(true)}>
          <Icon name="warning" /> {t.moves.problem}
        </button>
        {tick?.state === 'done' ? (
          <button type="button" className="button" onClick={() => tell('open')}>
            <Icon name="undo" /> {t.moves.takeBack}
          </button>
        ) : (
          <button type="button" className="button primary" onClick={() => tell('done')}>
            <Icon name="done" /> {t.moves.doneNext}
          </button>
        )}
      </footer>
      {asks && (
        <ProblemDialog
          remark={tick?.remark ?? ''}
          onClose={() => setAsks(false)}
          onSay={(remark) => {
            setAsks(false);
            tell('problem', remark);
          }}
        />
      )}
    </article>
  );
}

function Cord({ move: { cable }, look }: { readonly move: Move; readonly look: string }): ReactNode {
  return (
    <div className="cord">
      <CordBar colour={cable.colour ?? ''} />
      <div>
        <Identifier>{cable.path}</Identifier>
        <p className="second">{look}</p>
      </div>
    </div>
  );
}

/** Its ends in the order of the hand, each with the word that says what happens there. */
function endsOf({ kind, from, to, ports }: Move): { word: 'from' | 'to' | 'at'; socket: Socket }[] {
  if (kind === 'lay')
    return ports.map((socket, index) => ({ word: index === 0 ? 'from' : 'to', socket }) as const);
  if (kind === 'take-out') return ports.map((socket) => ({ word: 'at', socket }) as const);
  return [
    ...(from ? [{ word: 'from', socket: from } as const] : []),
    ...(to ? [{ word: 'to', socket: to } as const] : []),
  ];
}

/** The next move that nobody has said anything of, after this one and then from the beginning; null: none is left. */
export function nextOpen(
  moves: readonly Move[],
  at: number,
  { ticks }: Pick<WorkTicks, 'ticks'>,
): number | null {
  const order = [...moves.keys()].map((index) => ((index + at) % moves.length) + 1);
  return order.find((number) => number !== at && !ticks.has(moves[number - 1]!.key)) ?? null;
}
