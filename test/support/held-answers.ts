import type { Page } from 'playwright-core';

/** Which answers are held back. */
interface Which {
  readonly method?: string;
  /** Matched against the path with its query. */
  readonly path: RegExp;
  /** As many as are held, the first ones; absent: all until they are let go. */
  readonly most?: number;
}

/** Answers that the server has given and the page has not heard yet. */
export interface HeldAnswers {
  /** Until so many are held. */
  readonly arrived: (count?: number) => Promise<void>;
  /** Lets them go, in the order in which they came, and holds no more. */
  readonly letGo: () => Promise<void>;
}

/**
 * Holds answers back between the server, which has worked, and the page, which waits: the moment in which a person goes on.
 *
 *     const held = await holdAnswers(page, { method: 'POST', path: /change-sets/ });
 *     await save.click();
 *     await held.arrived();   // what the person does meanwhile …
 *     await held.letGo();
 */
export async function holdAnswers(page: Page, { method = 'GET', path, most }: Which): Promise<HeldAnswers> {
  // Not `page.route`: what is uploaded goes to the server untouched, and streams stay streams.
  const session = await page.context().newCDPSession(page);
  const held: string[] = [];
  const waiting: { readonly count: number; readonly go: () => void }[] = [];
  let taken = 0;
  const go = async (requestId: string): Promise<void> => {
    try {
      await session.send('Fetch.continueRequest', { requestId });
    } catch (error) {
      // Who closes the page while it asks something waits for no answer.
      if (!/has been closed/.test(String(error))) throw error;
    }
  };
  session.on('Fetch.requestPaused', ({ requestId, request }) => {
    const { pathname, search } = new URL(request.url);
    const isMeant = request.method === method && path.test(pathname + search) && taken < (most ?? Infinity);
    if (!isMeant) {
      void go(requestId);
      return;
    }
    taken += 1;
    held.push(requestId);
    for (const one of waiting) if (held.length >= one.count) one.go();
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*/api/*', requestStage: 'Response' }] });
  return {
    arrived: (count = 1) =>
      held.length >= count
        ? Promise.resolve()
        : new Promise((resolve) => waiting.push({ count, go: resolve })),
    letGo: async () => {
      taken = Infinity;
      for (const requestId of held) await go(requestId);
      await session.detach();
    },
  };
}
