import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { slowDown } from './slow-answers.js';
import { noteRequests, tellOnFailure } from './tell-page.js';
import { chromium, type BrowserContext, type Page } from 'playwright-core';

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser with a profile of its own, and what its pages complained of. */
export interface OpenBrowser {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors, uncaught exceptions and refusals of the content policy, each with its page. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** A limit for what hangs: a page of ours on a machine with nothing else to do needs a second. */
const LIMIT_MS = 60_000;

/**
 * Debian's Chromium without a window, in English, 1440 × 900. Pages are asked of the server each time, as no service worker
 * is let in: a test that is about another page must not see what a worker keeps. Who tests the worker allows it. When a test fails, the log says what its page showed
 * (`explain-failure.mjs`).
 */
export async function openBrowser(
  options: { readonly dark?: boolean; readonly serviceWorkers?: 'allow' | 'block' } = {},
): Promise<OpenBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'brassage-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    headless: true,
    args: ARGUMENTS,
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
    serviceWorkers: options.serviceWorkers ?? 'block',
    colorScheme: options.dark ? 'dark' : 'light',
  });
  context.setDefaultTimeout(LIMIT_MS);
  await slowDown(context);
  const page = context.pages()[0] ?? (await context.newPage());
  const complaints: string[] = [];
  const requests = noteRequests(page);
  const forget = tellOnFailure(() => ({ page, requests: requests(), complaints }));
  page.on('console', (message) => {
    if (message.type() === 'error' && !isExpected(message.text(), message.location().url)) {
      complaints.push(`${page.url()}: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  return {
    page,
    context,
    complaints,
    close: async () => {
      forget();
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** The browser notes every refused request; asking whether somebody is signed in is answered 401 when nobody is. */
function isExpected(text: string, url: string): boolean {
  return text.includes('status of 401') && url.endsWith('/api/v1/session');
}
