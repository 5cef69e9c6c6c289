import { uuidv7Maker } from './uuidv7.js';

describe('UUIDv7', () => {
  it('carries the time, the version and the variant', () => {
    // RFC 9562 appendix A.6: 2022-02-22 19:22:22 UTC is 017F22E2-79B0.
    const id = uuidv7Maker(() => 0x017f22e279b0)();
    expect(id).toMatch(/^017f22e2-79b0-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('is strictly ascending within one millisecond, and when the clock steps back', () => {
    let at = 1_700_000_000_000;
    const newId = uuidv7Maker(() => at);
    const ids = Array.from({ length: 10_000 }, (_, n) => {
      if (n === 5000) at -= 60_000;
      return newId();
    });
    expect(ids).toEqual(ids.toSorted());
    expect(new Set(ids).size).toBe(ids.length);
  });
});
