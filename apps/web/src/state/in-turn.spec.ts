import { inTurn } from './in-turn.js';

/** A task that ends when it is told to, and what has begun so far. */
function tasks() {
  const begun: string[] = [];
  const ends = new Map<string, { resolve: (value: string) => void; reject: (error: Error) => void }>();
  const task = (name: string) => (): Promise<string> => {
    begun.push(name);
    return new Promise((resolve, reject) => ends.set(name, { resolve, reject }));
  };
  const passed = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return {
    begun,
    task,
    passed,
    end: (name: string) => ends.get(name)!.resolve(`${name} made`),
    fail: (name: string) => ends.get(name)!.reject(new Error(`${name} refused`)),
  };
}

describe('edits in turn', () => {
  it('a second edit is kept while the first is on its way, and begins when that has ended', async () => {
    const { begun, task, passed, end } = tasks();
    const run = inTurn();
    const [first, second] = [run(task('a')), run(task('b'))];
    await passed();
    expect(begun).toEqual(['a']);
    end('a');
    await expect(first).resolves.toBe('a made');
    await passed();
    expect(begun).toEqual(['a', 'b']);
    end('b');
    await expect(second).resolves.toBe('b made');
  });

  it('a refused one holds up none, and only its own asker hears of it', async () => {
    const { begun, task, passed, end, fail } = tasks();
    const run = inTurn();
    const [first, second] = [run(task('a')), run(task('b'))];
    await passed();
    fail('a');
    await expect(first).rejects.toThrow('a refused');
    await passed();
    expect(begun).toEqual(['a', 'b']);
    end('b');
    await expect(second).resolves.toBe('b made');
  });
});
