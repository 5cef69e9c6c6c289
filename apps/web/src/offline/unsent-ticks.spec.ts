import { browse, endBrowsing } from './browse.fixture.js';
import {
  addUnsent,
  dropUnsent,
  isRefusedForGood,
  projectsUnsent,
  readUnsent,
  subscribeUnsent,
  ticksIn,
  type SaidTick,
} from './unsent-ticks.js';

const tick = (gesture: string, state: SaidTick['state'] = 'done', remark = ''): SaidTick => ({
  gesture,
  state,
  remark,
});

afterAll(endBrowsing);

describe.each([
  ['kept in the browser', false],
  ['kept in the page, where storage is switched off', true],
])('what was said at a rack: %s', (_title, refuse) => {
  const sayer = { user: refuse ? 'u2' : 'u1', project: 'p1' };
  const other = { ...sayer, user: 'other' };
  const said = (): string[] => readUnsent(sayer).map(({ gesture, state }) => `${gesture} ${state}`);

  beforeAll(() => {
    browse(refuse);
  });

  it('stays in the order in which it was said; of one move the last word counts', () => {
    addUnsent(sayer, [tick('a')]);
    addUnsent(sayer, [tick('b', 'problem', 'broken')]);
    addUnsent(sayer, [tick('a', 'open')]);
    expect(said()).toEqual(['b problem', 'a open']);
    expect(projectsUnsent(sayer.user)).toEqual(['p1']);
  });

  it('is nobody else’s', () => {
    expect(readUnsent(other)).toEqual([]);
    expect(projectsUnsent(other.user)).toEqual([]);
  });

  it('what the server has goes, what was said differently meanwhile stays', () => {
    const sent = readUnsent(sayer);
    addUnsent(sayer, [tick('b')]);
    dropUnsent(sayer, sent);
    expect(said()).toEqual(['b done']);
    dropUnsent(sayer, [tick('b')]);
    expect(projectsUnsent(sayer.user)).toEqual([]);
  });
});

it('whoever shows it is told of each change', () => {
  browse(false);
  Object.assign(globalThis, { addEventListener: () => undefined, removeEventListener: () => undefined });
  let told = 0;
  const end = subscribeUnsent(() => (told += 1));
  addUnsent({ user: 'u', project: 'p' }, [tick('a')]);
  end();
  addUnsent({ user: 'u', project: 'p' }, [tick('b')]);
  expect(told).toBe(1);
});

it.each([[''], ['{'], ['{}'], ['[{"gesture":1}]'], ['null']])('%j is no list of ticks', (text) => {
  expect(ticksIn(text)).toEqual([]);
});

describe('what was said at a rack and did not reach the server', () => {
  it.each([
    ['no network', 0, false],
    ['a session that has ended', 401, false],
    ['too many at once', 429, false],
    ['a server that fails', 500, false],
    ['a server that starts', 503, false],
    ['a right that is missing', 403, true],
    ['a project that is gone', 404, true],
    ['a project that is closed', 409, true],
  ])('%s (%i)', (_, status, expected) => {
    expect(isRefusedForGood(status)).toBe(expected);
  });
});
