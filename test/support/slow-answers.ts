import type { BrowserContext, CDPSession, Page } from 'playwright-core';

/**
 * How slow a browser test is made, from `BRASSAGE_SLOW_ANSWERS=SEED[,MOST_MS[,CPU_RATE]]`: each request to the API waits
 * up to `mostMs` on its way there and each answer as long on its way back, so that answers overtake one another as they
 * do on a bad line; the page's own processor is `cpuRate` times slower.
 *
 *     BRASSAGE_SLOW_ANSWERS=7 node scripts/jest.mjs e2e web-cabling
 *
 * A tool to hunt races by hand, off in CI: what it finds is pinned down in `web-slow-answers.e2e.ts`, which holds answers
 * back on purpose. The same seed gives the same row of delays, not the same row of requests.
 */
interface Slowness {
  readonly seed: number;
  readonly mostMs: number;
  readonly cpuRate: number;
}

const MOST_MS = 800;

/** The slowness that is asked for; null when tests run as fast as they can. @throws Error on a value that says nothing */
function slownessIn(text: string | undefined): Slowness | null {
  if (!text) return null;
  const [seed = Number.NaN, mostMs = MOST_MS, cpuRate = 1] = text.split(',').map(Number);
  if (![seed, mostMs, cpuRate].every(Number.isFinite))
    throw new Error(`BRASSAGE_SLOW_ANSWERS=${text}: SEED[,MOST_MS[,CPU_RATE]] is expected`);
  return { seed, mostMs, cpuRate };
}

/** Slows every page of a browser down, if the environment asks for it. */
export async function slowDown(context: BrowserContext): Promise<void> {
  const slowness = slownessIn(process.env['BRASSAGE_SLOW_ANSWERS']);
  if (!slowness) return;
  const chance = chanceOf(slowness.seed);
  const slow = (page: Page): Promise<void> => slowPage(page, slowness, chance);
  context.on('page', (page) => void slow(page));
  await Promise.all(context.pages().map(slow));
}

async function slowPage(page: Page, { mostMs, cpuRate }: Slowness, chance: () => number): Promise<void> {
  // Not `page.route`: it would carry each body through the test, and hold back the events of jobs until their end.
  const session = await page.context().newCDPSession(page);
  session.on('Fetch.requestPaused', ({ requestId }) => {
    setTimeout(() => void letGo(session, requestId), chance() * mostMs);
  });
  const urlPattern = '*/api/*';
  await session.send('Fetch.enable', {
    patterns: [
      { urlPattern, requestStage: 'Request' },
      { urlPattern, requestStage: 'Response' },
    ],
  });
  if (cpuRate > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: cpuRate });
}

/** A request whose page has left meanwhile cannot go on, and need not. */
async function letGo(session: CDPSession, requestId: string): Promise<void> {
  await session.send('Fetch.continueRequest', { requestId }).catch(() => undefined);
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
