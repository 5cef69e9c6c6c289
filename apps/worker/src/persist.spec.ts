import { setImmediate } from 'node:timers/promises';
import { isLostDatabase, persist } from './persist.js';

const failing = (code: string, message = ''): Error => Object.assign(new Error(message), { code });

it.each([
  ['57P01', 'terminating connection due to administrator command', true],
  ['57P03', 'the database system is starting up', true],
  ['08006', '', true],
  ['ECONNREFUSED', '', true],
  ['ECONNRESET', '', true],
  ['EPIPE', '', true],
  ['', 'Connection terminated unexpectedly', true],
  ['23505', 'duplicate key', false],
  ['22P02', '', false],
  ['', 'of null', false],
])('%s %s: waited for %s', (code, message, isLost) => {
  expect(isLostDatabase(failing(code, message))).toBe(isLost);
});

it('what is wrong for ever is told at once, what is away is asked again', async () => {
  let asked = 0;
  const work = (error: Error) => async (): Promise<number> => {
    await setImmediate();
    asked += 1;
    if (asked === 1) throw error;
    return asked;
  };
  await expect(persist(work(failing('23505')))).rejects.toMatchObject({ code: '23505' });
  asked = 0;
  expect(await persist(work(failing('ECONNREFUSED')))).toBe(2);
  asked = 0;
  await expect(persist(work(failing('ECONNREFUSED')), -1)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});
