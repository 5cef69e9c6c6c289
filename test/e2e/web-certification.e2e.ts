import { unzip } from '#documents';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { openBrowser, type OpenBrowser } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { signInFirst } from '../support/signed-in.js';
import { startProduct, type StartedProduct } from '../support/started-product.js';

const OWN_PASSWORD = 'a sentence for the acceptance';
const RESULTS = 'examples/atelier-nord/results';

/** The example from the list that testers load to the accepted file, through a browser. */
describe('from the tester list to the acceptance file', () => {
  let product: StartedProduct;
  let browser: OpenBrowser;
  let page: Page;

  beforeAll(async () => {
    product = await startProduct();
    browser = await openBrowser();
    ({ page } = browser);
    await signInFirst(page, product, OWN_PASSWORD);
    await page.getByRole('link', { name: /EXT-2026-014/ }).first().click(); // prettier-ignore
    await page.getByRole('navigation', { name: 'Pages of the project' }).getByRole('link', { name: 'Certification' }).click(); // prettier-ignore
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const part = (name: string | RegExp) => page.getByRole('group', { name: 'Part of the certification' }).getByRole('button', { name }); // prettier-ignore
  const downloaded = async (press: () => Promise<void>): Promise<Uint8Array> => {
    const [download] = await Promise.all([page.waitForEvent('download'), press()]);
    return readFile(await download.path());
  };
  async function importFile(name: string): Promise<void> {
    await page.getByRole('button', { name: 'Import results…' }).click();
    await page.setInputFiles('input[type=file]', `${RESULTS}/${name}`);
    await page.getByText('What each column holds').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Import results' }).click();
    await page.getByText(/tests read/).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }

  it('gives the list that testers load, in panel order', async () => {
    await part('Test plan').click();
    await page.getByText('60 tests to do').waitFor();
    const list = await downloaded(() => page.getByRole('link', { name: 'List (TXT)' }).click());
    const lines = new TextDecoder().decode(list).split('\r\n');
    expect(lines.slice(0, 2)).toEqual(['TR-02/01', 'TR-02/02']);
    expect(lines).toContain('L-1048');
  });

  it('reads both tester files through the wizard', async () => {
    await importFile('cuivre.csv');
    await importFile('fibre.csv');
    await part('Coverage').click();
    await page.getByText('58 of 60 links proven').waitFor();
    await page.getByText('Acceptance needs 2 more links, or signed reserves.').waitFor();
  });

  it('sets the test of no link aside, with the reason', async () => {
    await part(/^Bind/).click();
    await page.getByText('L-1049').first().waitFor();
    await page.getByRole('button', { name: 'Set aside…' }).click();
    await page.getByLabel('Why it belongs to no link').fill('spare cable of the store');
    await page.keyboard.press('Enter');
    await page.getByText('Every test has its link.').waitFor();
    await page.getByText('spare cable of the store').waitFor();
  });

  it('shows the tests of a link beside their verdicts', async () => {
    await part('Coverage').click();
    await page.getByRole('button', { name: 'L-1012, Passed after retest' }).click();
    await page.getByRole('button', { name: 'Open the tests of this link' }).click();
    await page.getByRole('heading', { name: 'Tests of L-1012' }).waitFor();
    await page.getByRole('region', { name: 'Three verdicts' }).waitFor();
    await eventually(
      () => page.getByRole('group', { name: 'Tests' }).getByRole('button').count(),
      (count) => expect(count).toBe(2),
    );
    await page.getByRole('button', { name: /All links/ }).click();
  });

  it('is ready when somebody has signed for what lacks', async () => {
    for (const name of ['L-1031, No test', 'L-1040, Fail']) {
      await page.getByRole('button', { name }).click();
      await page.getByLabel('Why the link is accepted without its proof').fill('behind the press, tested at its next stop'); // prettier-ignore
      await page.getByLabel('To be made good by').fill('2027-03-31');
      await page.getByRole('button', { name: 'Sign a reserve' }).click();
      await page.getByText(/Reserve of/).waitFor();
    }
    await page.getByText('Ready for acceptance.').waitFor();
  });

  it('makes the acceptance file: document, originals to the byte, and their hashes', async () => {
    await page.getByRole('button', { name: 'Acceptance file…' }).click();
    await page.getByRole('button', { name: 'Make it' }).click();
    const link = page.getByRole('link', { name: 'Download' });
    await link.waitFor({ timeout: 90_000 });
    const files = unzip(await downloaded(() => link.click()));
    const pdf = files.get('EXT-2026-014 acceptance file.pdf')!;
    expect(new TextDecoder().decode(pdf.subarray(0, 5))).toBe('%PDF-');
    const original = await readFile(`${RESULTS}/cuivre.csv`);
    expect(Buffer.from(files.get('originals/001 cuivre.csv')!).equals(original)).toBe(true);
    const manifest = new TextDecoder().decode(files.get('manifest.sha256'));
    expect(manifest).toContain(
      `${createHash('sha256').update(original).digest('hex')}  originals/001 cuivre.csv`,
    );
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('had nothing to complain of', () => {
    expect(browser.complaints).toEqual([]);
  });
});
