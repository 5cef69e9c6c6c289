import type { ReactNode } from 'react';
import { Note } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';
import { MoveLine } from './move-line.js';
import type { MoveStep } from './move-types.js';
import type { WorkTicks } from './use-ticks.js';

/** All moves by step, numbered through, to be ticked or printed. */
export function MoveList({
  steps,
  work: { ticks, say: tell },
  onOpen,
}: {
  readonly steps: readonly MoveStep[];
  readonly work: WorkTicks;
  readonly onOpen: (number: number) => void;
}): ReactNode {
  const { t, say } = useSpeech();
  const shown = steps.filter(({ gestures, blocked }) => gestures.length + blocked.length > 0);
  let first = 1;
  return shown.map(({ layer, gestures, blocked }) => {
    const start = first;
    first += gestures.length;
    const name = layer === 'after' ? t.moves.lastStep : say(t.moves.step, { n: layer });
    return (
      <section key={layer} className="moves">
        <h2>{name}</h2>
        <ol aria-label={name} start={start}>
          {gestures.map((move, index) => {
            const tick = ticks.get(move.key);
            const state = tick?.state === 'done' ? 'open' : 'done';
            return (
              <MoveLine
                key={move.key}
                move={move}
                number={start + index}
                tick={tick}
                onTick={() => tell([{ gesture: move.key, state, remark: '' }])}
                onOpen={() => onOpen(start + index)}
              />
            );
          })}
        </ol>
        {blocked.length > 0 && (
          <Note shape="error">
            <p>{t.moves.blocked}</p>
            <ul>
              {blocked.map((move) => (
                <MoveLine key={move.key} move={move} />
              ))}
            </ul>
          </Note>
        )}
      </section>
    );
  });
}
