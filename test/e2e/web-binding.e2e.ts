import type { Page } from 'playwright-core';
import { openBrowser, type OpenBrowser } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { signInFirst } from '../support/signed-in.js';
import { startProduct, type StartedProduct } from '../support/started-product.js';

const OWN_PASSWORD = 'a sentence for the bench';
/** Tests whose identifiers share the number of their link, and tests that share nothing with any. */
const [TELLING, MUTE] = [40, 8];

/** 48 results whose identifiers fit no link: `bureau 1001`, and `essai a`. */
function oddResults(): string {
  const line = (identifier: string, i: number): string =>
    `${identifier};2026-11-${10 + Math.floor(i / 10)} ${String(8 + (i % 10))}:00:00;PASS;TIA Cat 6A Perm. Link;\n`;
  const names = Array.from({ length: TELLING + MUTE }, (_, i) =>
    i < TELLING ? `bureau ${1001 + i}` : `essai ${'abcdefgh'[i - TELLING]}`,
  );
  return `Cable ID;Date Time;Result;Limit;Comment\n${names.map(line).join('')}`;
}

describe('the screen for binding by hand, by keyboard alone', () => {
  let product: StartedProduct;
  let browser: OpenBrowser;
  let page: Page;
  let keys = 0;

  beforeAll(async () => {
    product = await startProduct();
    browser = await openBrowser();
    ({ page } = browser);
    await signInFirst(page, product, OWN_PASSWORD);
    await page
      .getByRole('link', { name: /EXT-2026-014/ })
      .first()
      .click();
    await page
      .getByRole('navigation', { name: 'Pages of the project' })
      .getByRole('link', { name: 'Certification' })
      .click();
    await page.getByRole('button', { name: 'Import results…' }).click();
    await page.setInputFiles('input[type=file]', {
      name: 'odd.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(oddResults()),
    });
    await page.getByText('What each column holds').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Import results' }).click();
    await page.getByText(/48 tests read/).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page
      .getByRole('group', { name: 'Part of the certification' })
      .getByRole('button', { name: /^Bind/ })
      .click();
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const press = async (...pressed: string[]): Promise<void> => {
    for (const key of pressed) await page.keyboard.press(key);
    keys += pressed.length;
  };
  const rows = () => page.getByRole('listbox', { name: 'Result as typed' }).getByRole('option');
  const on = () => page.locator('.bench-row.on');

  it('binds what is proposed rightly with one key each, without waiting for the server', async () => {
    await rows()
      .nth(TELLING + MUTE - 1)
      .waitFor();
    for (let i = 0; i < TELLING; i += 1) {
      await on()
        .filter({ hasText: `bureau ${1001 + i}` })
        .filter({ hasText: `L-${1001 + i}` })
        .waitFor();
      await press('Enter');
    }
    expect(keys).toBe(TELLING);
    await eventually(
      () => rows().count(),
      (count) => expect(count).toBe(MUTE),
    );
  });

  it('finds the link of the others by its number: L, the number, Enter', async () => {
    for (let i = 0; i < MUTE; i += 1) {
      await on()
        .filter({ hasText: `essai ${'abcdefgh'[i]}` })
        .waitFor();
      await press('l', ...Array.from(String(1001 + TELLING + i).slice(-3)), 'Enter');
    }
    await page.getByText('Every test has its link.').waitFor();
    expect(keys).toBe(TELLING + 5 * MUTE);
  });

  it('has kept every one of them with who bound it', async () => {
    await page.getByText('L-1048').first().waitFor();
    const kept = page.getByRole('row').filter({ hasText: /bureau|essai/ });
    await eventually(
      () => kept.count(),
      (count) => expect(count).toBe(TELLING + MUTE),
    );
    expect(browser.complaints).toEqual([]);
  });

  it('shows on racks what is proven, when asked to', async () => {
    await page
      .getByRole('navigation', { name: 'Pages of the project' })
      .getByRole('link', { name: 'Racks' })
      .click();
    const proof = page.getByRole('button', { name: 'Certification', pressed: false });
    await proof.click();
    const shown = page.getByRole('button', { name: 'Certification', pressed: true });
    await shown.waitFor();
    await page.waitForURL(/show=proof/);
    await page.reload();
    await shown.waitFor();
  });
});
