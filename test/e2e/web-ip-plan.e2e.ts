import type { Page } from 'playwright-core';
import { seedExample } from '../../apps/api/src/start/seed-example.js';
import { openBrowser, type OpenBrowser } from '../support/browser.js';
import { startTestServer, TEST_PASSWORD, type TestServer } from '../support/test-server.js';
import { serveWebBefore, type WebFront } from '../support/web-front.js';

// [acc-n1] ═══ [core-1] ═══ [core-2], and [acc-n2] -- [core-1] whose trunk lacks VLAN 160 on purpose.

let server: TestServer;
let front: WebFront;
let browser: OpenBrowser;
let page: Page;
let project: string;

beforeAll(async () => {
  server = await startTestServer();
  await seedExample(server.db, server.runtime, 'examples/atelier-nord/plan.yaml');
  const planner = await server.as('planner', 'planner');
  project = (await planner.get('/projects')).json<{ items: { id: string }[] }>().items[0]!.id;
  front = await serveWebBefore(server.address);
  browser = await openBrowser();
  ({ page } = browser);
  await page.goto(front.address);
  await page.getByLabel('User name').fill('planner');
  await page.getByLabel('Password').fill(TEST_PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: 'EXT-2026-014' }).waitFor();
});
afterAll(async () => {
  await browser?.close();
  await front?.close();
  await server?.stop();
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const go = (query: string) => page.goto(`${front.address}/projects/${project}/ip-plan${query}`);

describe('the addressing plan in the browser', () => {
  it('finds what the switches of a rack carry', async () => {
    await go('');
    const matrix = page.getByRole('grid', { name: 'VLANs by device' });
    await matrix.getByRole('columnheader', { name: 'core-1' }).waitFor();
    await page.getByLabel('Find a device').fill('sr2/acc-n2');
    await page.getByText('1 device', { exact: true }).waitFor();
    await matrix.getByRole('columnheader', { name: 'core-1' }).waitFor({ state: 'detached' });
    await matrix.getByRole('img', { name: /^VLAN 160 VID on SR2\/acc-n2: \d+ access/ }).waitFor();
    await matrix.getByText('200', { exact: true }).waitFor({ state: 'detached' });
    await page.getByLabel('Find a device').fill('');
    await matrix.getByRole('columnheader', { name: 'core-1' }).waitFor();
  });

  it('draws a VLAN over the cabling, names the hop that lacks it, and allows it there', async () => {
    await go('');
    await button('VLAN over the cabling').click();
    await page.getByLabel('VLAN', { exact: true }).selectOption({ label: '160 VID' });
    await page.getByRole('group', { name: 'VLAN 160 VID over the cabling' }).waitFor();
    await page.getByText('Cut off: 2 ports on').waitFor();
    await button(/acc-n2 Po1.*core-1 Po12.*: lacks it|core-1 Po12.*acc-n2 Po1.*: lacks it/).waitFor();
    await button('Allow 160 on core-1 Po12').click();
    await page.getByText('Every port that uses it reaches the gateway').waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText('Cut off: 2 ports on').waitFor();
  });

  it('tells by keys alone which VLANs break without a link', async () => {
    await page.getByLabel('VLAN', { exact: true }).selectOption({ label: '120 DON' });
    const link = button(/acc-n2 Po1/).first();
    await link.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Without / }).waitFor();
    await page.getByText(/VLANs? breaks?$|Nobody is cut off/).waitFor();
  });

  it('leads a network to another prefix: refuses what is taken, shows the stages, records them, and takes them back', async () => {
    await button('Renumber').click();
    await page.getByLabel('Network').selectOption({ label: '10.40.30.0/24 · 130 VOX' });
    const to = page.getByLabel('New prefix');
    await to.fill('10.40.20.0/24');
    await button('Show the steps').click();
    await page.getByText('meets networks that are recorded').waitFor();
    await to.fill('10.40.300.0/24');
    await button('Show the steps').click();
    await page.getByText('REQUEST_INVALID').waitFor();
    await to.fill('10.50.30.0/24');
    await button('Show the steps').click();
    for (const stage of ['Prepare', 'Move', 'Clean up'])
      await page.getByRole('heading', { name: stage }).waitFor();
    await page.getByText('10.40.30.2/24 → 10.50.30.2/24').waitFor();
    await button('Record all steps in the plan').click();
    await page.getByLabel('Network').getByText('10.50.30.0/24').waitFor({ state: 'attached' });
    // Pressed at once: each waits for the one before it, and none comes between the stages.
    for (let left = 4; left > 0; left -= 1) await page.keyboard.press('Control+z');
    await page.getByLabel('Network').getByText('10.50.30.0/24').waitFor({ state: 'detached' });
    await page.getByLabel('Network').getByText('10.40.30.0/24').waitFor({ state: 'attached' });
  });

  it('adds a range where the space is free, and takes it away', async () => {
    await go('');
    const row = page.getByRole('row', { name: /10\.40\.30\.0\/24/ }).first();
    await row.getByRole('gridcell').last().click();
    await page.getByRole('button', { name: /10\.40\.30\.1 – 10\.40\.30\.49: free/ }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByLabel('Last address').inputValue()).toBe('10.40.30.49');
    await dialog.getByLabel('First address').fill('010.40.30.10');
    await dialog.getByRole('button', { name: /^Add/ }).click();
    await dialog
      .getByRole('listitem')
      .filter({ hasText: 'First address' })
      .getByText('010.40.30.10')
      .waitFor();
    await dialog.getByLabel('First address').fill('10.40.30.10');
    await dialog.getByRole('button', { name: /^Add/ }).click();
    const line = page.locator('.range-line').getByText('10.40.30.10 – 10.40.30.49');
    await line.waitFor();
    await page
      .locator('.range-line')
      .filter({ hasText: '10.40.30.10 –' })
      .getByRole('button', { name: 'Remove' })
      .click();
    await dialog.getByRole('button', { name: /^Remove/ }).click();
    await line.waitFor({ state: 'detached' });
  });

  it('speaks French, and fits a telephone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    // On a telephone the languages stand with the account.
    await page.locator('.account > summary').click();
    await page.getByRole('button', { name: 'FR', exact: true }).click();
    for (const view of ['VLAN sur le câblage', 'Renuméroter', 'Plan']) {
      await page.getByRole('button', { name: view, exact: true }).click();
      await page.getByRole('button', { name: view, exact: true, pressed: true }).waitFor();
      await page.waitForLoadState('networkidle');
      const isWider = await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth + 1');
      expect([view, isWider]).toEqual([view, false]);
    }
  });
});

it('never broke the content policy, and no page complained', () => {
  expect(browser.complaints.filter((text) => !/status of 400/.test(text))).toEqual([]);
});
