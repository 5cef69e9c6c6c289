import { unzip, zipOf } from '#documents';
import { fill, type Language } from '#findings';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { en } from '../../apps/web/src/texts/en.js';
import { fr } from '../../apps/web/src/texts/fr.js';
import { openBrowser, type OpenBrowser } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { signInFirst } from '../support/signed-in.js';
import { startProduct, type StartedProduct } from '../support/started-product.js';

const OWN_PASSWORD = 'a sentence for the acceptance';
const RESULTS = 'examples/atelier-nord/results';

/** The example from the list that testers load to the accepted file, through a browser: file by file, and as one ZIP that is dropped. */
describe.each([
  ['en', en, 'acceptance file'],
  ['fr', fr, 'dossier de recette'],
] as const)('from the tester list to the acceptance file (%s)', (language: Language, t, fileName) => {
  const { proof, certification, coverage } = t;
  let product: StartedProduct;
  let browser: OpenBrowser;
  let page: Page;

  beforeAll(async () => {
    product = await startProduct();
    browser = await openBrowser();
    ({ page } = browser);
    await signInFirst(page, product, OWN_PASSWORD);
    await page
      .getByRole('link', { name: /EXT-2026-014/ })
      .first()
      .waitFor();
    if (language === 'fr') await page.getByRole('button', { name: 'FR', exact: true }).click();
    await page.getByRole('heading', { name: t.projects.title }).waitFor();
    await page
      .getByRole('link', { name: /EXT-2026-014/ })
      .first()
      .click();
    await page
      .getByRole('navigation', { name: t.rail.label })
      .getByRole('link', { name: certification.title })
      .click();
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const says = (template: string, params: Readonly<Record<string, string | number>>): string =>
    fill(template, params, language);
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const part = (name: string) =>
    page.getByRole('group', { name: proof.view }).getByRole('button', { name: new RegExp(`^${name}`) });
  const closed = async (): Promise<void> => {
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  const downloaded = async (press: () => Promise<void>): Promise<Uint8Array> => {
    const [download] = await Promise.all([page.waitForEvent('download'), press()]);
    return readFile(await download.path());
  };
  const result = async (name: string): Promise<Uint8Array> => readFile(`${RESULTS}/${name}`);
  const imported = async (): Promise<void> => {
    await page.getByRole('dialog').getByRole('button', { name: certification.import }).click();
    await page.getByText(new RegExp(certification.imported.split('{n} ')[1]!.split(',')[0]!)).waitFor();
    await closed();
  };
  async function importFile(name: string): Promise<void> {
    await button(`${certification.import}…`).click();
    await page.setInputFiles('input[type=file]', `${RESULTS}/${name}`);
    await page.getByText(proof.wizardColumns).waitFor();
    await imported();
  }
  async function dropZip(names: readonly string[]): Promise<void> {
    const packed = zipOf(await Promise.all(names.map(async (name) => ({ name, bytes: await result(name) }))));
    await button(`${certification.import}…`).click();
    const transfer = await page.evaluateHandle(
      `(() => {
        const transfer = new DataTransfer();
        const bytes = Uint8Array.from(atob('${Buffer.from(packed).toString('base64')}'), (c) => c.charCodeAt(0));
        transfer.items.add(new File([bytes], 'Messungen.zip', { type: 'application/zip' }));
        return transfer;
      })()`,
    );
    await page.locator('.drop').dispatchEvent('drop', { dataTransfer: transfer });
    await page.locator('.drop').getByText('Messungen.zip', { exact: true }).waitFor();
    await imported();
  }

  it('gives the list that testers load, in panel order', async () => {
    await part(proof.views.plan).click();
    await page.getByText(says(proof.planCount.other, { n: 60 })).waitFor();
    const list = await downloaded(() => page.getByRole('link', { name: proof.listTxt }).click());
    const lines = new TextDecoder().decode(list).split('\r\n');
    expect(lines.slice(0, 2)).toEqual(['TR-02/01', 'TR-02/02']);
    expect(lines).toContain('L-1048');
  });

  it('reads the testers’ files', async () => {
    if (language === 'fr') await dropZip(['cuivre.csv', 'fibre.csv']);
    else for (const name of ['cuivre.csv', 'fibre.csv']) await importFile(name);
    await part(proof.views.coverage).click();
    await page.getByText(says(certification.proven, { n: 58, total: 60 })).waitFor();
    await page.getByText(says(proof.gateShut, { n: 2 })).waitFor();
  });

  it('sets the test of no link aside, with the reason', async () => {
    await part(proof.views.bind).click();
    await page.getByText('L-1049').first().waitFor();
    await button(proof.discard).click();
    await page.getByLabel(proof.discardWhy).fill('spare cable of the store');
    await page.keyboard.press('Enter');
    await page.getByText(proof.bindNone).waitFor();
    await page.getByText('spare cable of the store').waitFor();
  });

  it('shows the tests of a link beside their verdicts', async () => {
    await part(proof.views.coverage).click();
    await button(`L-1012, ${coverage['passed-after-retest']}`).click();
    await button(proof.open).click();
    await page.getByRole('heading', { name: says(proof.testsOf, { link: 'L-1012' }) }).waitFor();
    await page.getByRole('region', { name: proof.verdicts }).waitFor();
    await eventually(
      () => page.getByRole('group', { name: certification.tests }).getByRole('button').count(),
      (count) => expect(count).toBe(2),
    );
    await button(proof.back).click();
  });

  it('is ready when somebody has signed for what lacks', async () => {
    // Another link is looked at before: its form goes with it.
    await button(`L-1040, ${coverage.fail}`).click();
    await page.getByLabel(proof.reserveWhy).waitFor();
    for (const name of [`L-1031, ${coverage.missing}`, `L-1040, ${coverage.fail}`]) {
      await button(name).click();
      await page.getByLabel(proof.reserveWhy).fill('behind the press, tested at its next stop');
      await page.getByLabel(proof.reserveDue).fill('2027-03-31');
      await button(proof.reserve).click();
      await page
        .getByText(new RegExp(proof.reserved.split(' {by}')[0]!))
        .first()
        .waitFor();
    }
    await page.getByText(proof.gateOpen).waitFor();
  });

  it('makes the acceptance file: document, originals to the byte, and their hashes', async () => {
    await button(`${proof.report}…`).click();
    await button(proof.make).click();
    const link = page.getByRole('link', { name: proof.download });
    await link.waitFor({ timeout: 120_000 });
    const files = unzip(await downloaded(() => link.click()));
    const pdf = files.get(`EXT-2026-014 ${fileName}.pdf`)!;
    expect(new TextDecoder().decode(pdf.subarray(0, 5))).toBe('%PDF-');
    const kept = [...files].filter(([name]) => name.startsWith('originals/'));
    const manifest = new TextDecoder().decode(files.get('manifest.sha256'));
    for (const [name, bytes] of kept) {
      expect(manifest).toContain(`${createHash('sha256').update(bytes).digest('hex')}  ${name}`);
    }
    const originals = kept.flatMap(([name, bytes]) =>
      name.endsWith('.zip') ? [...unzip(bytes).values()] : [bytes],
    );
    for (const name of ['cuivre.csv', 'fibre.csv']) {
      const original = await result(name);
      expect([name, originals.some((bytes) => Buffer.from(bytes).equals(original))]).toEqual([name, true]);
    }
    await closed();
  });

  it('had nothing to complain of', () => {
    expect(browser.complaints).toEqual([]);
  });
});
