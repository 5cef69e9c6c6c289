import type { Page } from 'playwright-core';
import { openBrowser, type OpenBrowser } from '../support/browser.js';
import { signInFirst } from '../support/signed-in.js';
import { startProduct, type StartedProduct } from '../support/started-product.js';

const OWN_PASSWORD = 'a sentence for an empty house';

/** nothing → [R1: P1 24 ports, sw-1] --24 cords--: a person alone with an empty database, in the order of docs/guide.md. */
describe('a plan from nothing in the web interface', () => {
  let product: StartedProduct;
  let browser: OpenBrowser;
  let page: Page;

  beforeAll(async () => {
    product = await startProduct({ BRASSAGE_EXAMPLE: 'no' });
    browser = await openBrowser();
    ({ page } = browser);
    await signInFirst(page, product, OWN_PASSWORD);
  });

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  /** By keys: what is typed narrows the list, Enter takes its first. */
  const choose = async (label: string, words: string, option: string | RegExp): Promise<void> => {
    await page.getByRole('combobox', { name: label }).fill(words);
    await page.getByRole('option', { name: option, exact: true, selected: true }).waitFor();
    await page.keyboard.press('Enter');
  };
  const addDevice = async (type: string, name: string): Promise<void> => {
    await page.getByRole('button', { name: /^Add a device/ }).click();
    await choose('Device type', type, `Generic ${type}`);
    await page.getByRole('textbox', { name: 'Name' }).fill(name);
    await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  };

  it('BRASSAGE_EXAMPLE=no starts with no project, and the page says where to begin', async () => {
    await page.getByRole('heading', { name: 'Where to begin?' }).waitFor();
    expect(await page.getByRole('link', { name: 'EXT-2026-014' }).count()).toBe(0);
  });

  it('one press brings usual parts', async () => {
    await page.getByRole('button', { name: 'Add the starter catalogue' }).click();
    await page.getByText(/^\d+ types and products are in the catalogue of every project\.$/).waitFor();
  });

  it('a first rack makes the room that it stands in', async () => {
    await page.getByRole('button', { name: 'New project…' }).click();
    await page.getByLabel('Code').fill('EXT-1');
    await page.getByLabel('Name', { exact: true }).fill('First outlets');
    await page.getByRole('button', { name: 'Create' }).click();
    await page.getByRole('link', { name: 'Racks' }).click();
    await page.getByRole('button', { name: 'Add a rack…' }).click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('R1');
    await choose('Place', 'Room 1', /New place Room 1/);
    await page.getByRole('textbox', { name: 'Bonding conductor' }).fill('BC-R1');
    await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('42 U, 42 free').waitFor();
  });

  it('panel and switch stand in it, one below the other', async () => {
    await addDevice('Panel-24-Cat6A', 'P1');
    await addDevice('Switch-24', 'sw-1');
    await page.getByText('42 U, 40 free').waitFor();
  });

  it('[P1:01-24] --24 cords-- [sw-1:1-24], in one gesture, and the patching plan draws them', async () => {
    await page.getByRole('link', { name: 'Patching' }).click();
    await page.getByRole('button', { name: /Connect a range/ }).click();
    await page.getByRole('textbox', { name: 'From' }).fill('P1:1-24');
    await page.getByRole('textbox', { name: 'To', exact: true }).fill('sw-1:1-24');
    await page.getByRole('button', { name: 'Connect 24' }).click();
    await page.getByText('24 of 24 lines').waitFor();
    await page.getByRole('link', { name: 'Drawings' }).click();
    await page.getByRole('combobox', { name: 'Sheet' }).selectOption('S5-patching-R1-P1');
    await page.locator('svg text', { hasText: 'sw-1:24' }).first().waitFor();
    expect(browser.complaints).toEqual([]);
  });
});
