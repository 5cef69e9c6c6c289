/** The longest time is lived through in this many parts; a part is no shorter than PART_MS. */
const PARTS = 8;
const PART_MS = 10;
/** What a timer may be late on a machine that has other things to do. */
const LATE_MS = 5;
/** How often the sockets are read once more before the end of a part: an answer may come through several hands. */
const TURNS = 3;

/**
 * Calls back after a time in which this process could hear; gives what stops it. A part in which it was kept waiting (a
 * busy machine, a long computation) does not count, and what had arrived by the end is heard first: after such a wait Node
 * runs timers before it reads from any socket, and a device that has answered would be taken for silent.
 */
export function afterListening(ms: number, act: () => void): () => void {
  let left = Math.max(1, Math.min(PARTS, Math.floor(ms / PART_MS)));
  const partMs = ms / left;
  let timer: NodeJS.Timeout | undefined;
  let turn: NodeJS.Immediate | undefined;
  const live = (): void => {
    const due = performance.now() + partMs;
    timer = setTimeout(() => read(TURNS, performance.now() - due <= partMs + LATE_MS), partMs);
  };
  const read = (turns: number, lived: boolean): void => {
    turn = setImmediate(() => {
      if (turns > 1) return read(turns - 1, lived);
      if (lived) left -= 1;
      if (left > 0) live();
      else act();
    });
  };
  live();
  return () => {
    clearTimeout(timer);
    clearImmediate(turn);
  };
}
