/**
 * Runs tasks one after another in the order in which they were asked for: each begins when the one before it has ended,
 * however that ended. What comes of a task goes to whoever asked for it.
 */
export function inTurn(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const mine = last.then(task, task);
    last = mine;
    return mine;
  };
}
