import { isRefusedForGood } from './unsent-ticks.js';

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
