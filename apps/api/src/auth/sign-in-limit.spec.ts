import { SignInLimit } from './sign-in-limit.js';

describe('the limit on sign-in attempts', () => {
  let now = 0;
  let limit: SignInLimit;
  const attempts = (
    count: number,
    account: (n: number) => string,
    address: (n: number) => string,
  ): number[] => Array.from({ length: count }, (_, n) => limit.attempt(account(n), address(n)));

  beforeEach(() => {
    now = 1_000_000;
    limit = new SignInLimit(() => now);
  });

  it('stops the eleventh attempt on one account, from whatever addresses', () => {
    const waits = attempts(
      11,
      () => 'admin',
      (n) => `192.0.2.${n}`,
    );
    expect(waits.slice(0, 10)).toEqual(Array(10).fill(0));
    expect(waits[10]).toBe(900);
  });

  it('takes ADMIN and admin for one account', () => {
    expect(
      attempts(
        11,
        (n) => (n % 2 ? 'ADMIN' : 'admin'),
        (n) => `192.0.2.${n}`,
      )[10],
    ).toBeGreaterThan(0);
  });

  it('stops the thirty-first attempt from one address, on whatever accounts', () => {
    const waits = attempts(
      31,
      (n) => `user${n}`,
      () => '192.0.2.1',
    );
    expect(waits.slice(0, 30)).toEqual(Array(30).fill(0));
    expect(waits[30]).toBeGreaterThan(0);
  });

  it('opens again when the window has passed', () => {
    attempts(
      10,
      () => 'admin',
      () => '192.0.2.1',
    );
    now += 15 * 60_000;
    expect(limit.attempt('admin', '192.0.2.1')).toBe(0);
  });

  it('forgets the failures of an account that signed in', () => {
    attempts(
      9,
      () => 'admin',
      () => '192.0.2.1',
    );
    limit.succeeded('admin', '192.0.2.1');
    expect(
      attempts(
        9,
        () => 'admin',
        () => '192.0.2.1',
      ),
    ).toEqual(Array(9).fill(0));
  });
});
