import { QueryClient } from '@tanstack/react-query';
import { browse, endBrowsing } from './browse.fixture.js';
import { sendUnsent, ticksKey } from './send-ticks.js';
import { addUnsent, dropUnsent, readUnsent, type SaidTick } from './unsent-ticks.js';

const sayer = { user: 'u', project: 'p' };
const tick = (gesture: string, remark = ''): SaidTick => ({ gesture, state: 'done', remark });

const noTimers = (): QueryClient =>
  new QueryClient({ defaultOptions: { queries: { gcTime: Number.POSITIVE_INFINITY } } });

/** A server that answers each request as it is told; what it took, request by request. */
function server(statusOf: (ticks: readonly SaidTick[]) => number): string[] {
  const taken: string[] = [];
  const answer = async (_path: string, { body }: { body: string }): Promise<Response> => {
    const { ticks } = JSON.parse(body) as { ticks: SaidTick[] };
    const status = statusOf(ticks);
    if (status === 0) throw new TypeError('Failed to fetch');
    if (status < 300) taken.push(ticks.map(({ gesture }) => gesture).join(' '));
    return new Response(JSON.stringify({ items: [] }), { status });
  };
  Object.assign(globalThis, { fetch: answer, document: { documentElement: { lang: 'en' } } });
  return taken;
}

const held = globalThis.fetch;
beforeAll(() => {
  browse(false);
});
afterEach(() => {
  dropUnsent(sayer, readUnsent(sayer));
});
afterAll(() => {
  Object.assign(globalThis, { fetch: held });
  Reflect.deleteProperty(globalThis, 'document');
  endBrowsing();
});

describe('[rack] ~~ what was said ~~> [server]', () => {
  const isBad = (ticks: readonly SaidTick[]): boolean => ticks.some(({ remark }) => remark === 'bad');

  it.each<[title: string, statusOf: (ticks: readonly SaidTick[]) => number, taken: string[], left: string]>([
    ['all arrives at once, in the order in which it was said', () => 200, ['a b c'], ''],
    ['nobody answers: all is kept', () => 0, [], 'a b c'],
    ['the server fails: all is kept', () => 500, [], 'a b c'],
    ['the session has ended: all is kept', () => 401, [], 'a b c'],
    ['the project is closed: nothing is true any more', () => 409, [], ''],
    ['one cannot be taken: the others arrive', (ticks) => (isBad(ticks) ? 400 : 200), ['a', 'c'], ''],
  ])('%s', async (_title, statusOf, expected, left) => {
    const taken = server(statusOf);
    addUnsent(sayer, [tick('a'), tick('b', 'bad'), tick('c')]);
    await sendUnsent(noTimers(), sayer).catch(() => null);
    expect(taken).toEqual(expected);
    expect(
      readUnsent(sayer)
        .map(({ gesture }) => gesture)
        .join(' '),
    ).toBe(left);
  });

  it('two who send at one time send once, and the page has the answer before it is no longer unsent', async () => {
    const queries = noTimers();
    const taken = server(() => 200);
    addUnsent(sayer, [tick('a')]);
    await Promise.all([sendUnsent(queries, sayer), sendUnsent(queries, sayer)]);
    expect(taken).toEqual(['a']);
    expect(queries.getQueryData(ticksKey('p'))).toEqual({ items: [] });
    expect(await sendUnsent(queries, sayer)).toBe(false);
  });
});
