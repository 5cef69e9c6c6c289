import { newId } from './new-id.js';

describe('a new identity', () => {
  it('is a UUID of version 7 with the time in front', () => {
    const id = newId(0x0123456789ab);
    expect(id).toMatch(/^01234567-89ab-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });

  it('sorts by time', () => {
    expect(newId(1_000) < newId(2_000)).toBe(true);
  });
});
