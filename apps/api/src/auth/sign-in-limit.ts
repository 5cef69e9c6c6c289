/** Attempts within the window, per account and per address. */
const LIMITS = { account: 10, address: 30 } as const;
const WINDOW_MS = 15 * 60_000;
/** Keys kept at once; beyond it the oldest are forgotten, so that an attack cannot fill the memory. */
const MOST_KEYS = 100_000;

/** Slows down who guesses passwords. In memory: one API process; a restart forgives. */
export class SignInLimit {
  private readonly attempts = new Map<string, number[]>();

  constructor(private readonly now: () => number) {}

  /**
   * Counts an attempt before the password is looked at, so that many at once do not slip through.
   * Returns the seconds to wait; 0 when the attempt may be made.
   */
  attempt(account: string, address: string): number {
    const keys = keysOf(account, address);
    const waitMs = Math.max(...keys.map(([key, limit]) => this.waitMs(key, limit)));
    if (waitMs > 0) return Math.ceil(waitMs / 1000);
    for (const [key] of keys) this.remember(key);
    return 0;
  }

  /** A right password clears the account; of the address only this attempt, for it may be guessing others. */
  succeeded(account: string, address: string): void {
    const [[accountKey], [addressKey]] = keysOf(account, address);
    this.attempts.delete(accountKey);
    this.attempts.get(addressKey)?.pop();
  }

  private waitMs(key: string, limit: number): number {
    const oldest = this.recent(key).at(-limit);
    return oldest === undefined ? 0 : oldest + WINDOW_MS - this.now();
  }

  private remember(key: string): void {
    const recent = [...this.recent(key), this.now()];
    this.attempts.delete(key); // to the end of the order in which keys are forgotten
    this.attempts.set(key, recent);
    for (const oldest of this.attempts.keys()) {
      if (this.attempts.size <= MOST_KEYS) return;
      this.attempts.delete(oldest);
    }
  }

  private recent(key: string): number[] {
    return (this.attempts.get(key) ?? []).filter((at) => at > this.now() - WINDOW_MS);
  }
}

function keysOf(account: string, address: string): [[string, number], [string, number]] {
  return [
    [`account ${account.toLowerCase()}`, LIMITS.account],
    [`address ${address}`, LIMITS.address],
  ];
}
