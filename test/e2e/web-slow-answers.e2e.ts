import type { Locator, Page } from 'playwright-core';
import { openBrowser, type OpenBrowser } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { holdAnswers } from '../support/held-answers.js';
import { askApi, exampleProject, signIn } from '../support/signed-in.js';
import { startProduct, type StartedProduct } from '../support/started-product.js';

const PASSWORD = 'a sentence for the slow suite';

/**
 * What a person does between a question and its answer, on a line where that takes long. Each answer is held back on purpose
 * and let go when it would do harm: over what is typed, over a newer answer, over another dialogue.
 */
describe('the web interface while the line is slow', () => {
  let product: StartedProduct;
  let browser: OpenBrowser;
  let page: Page;
  let project: string;

  beforeAll(async () => {
    product = await startProduct();
    browser = await openBrowser();
    ({ page } = browser);
    await signIn(page, product, PASSWORD);
    project = await exampleProject(page, product);
  });

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const open = async (path: string): Promise<void> => {
    await page.goto(new URL(`/projects/${project}/${path}`, product.address).href);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
  };
  /** What comes of an answer is drawn within two frames. */
  const drawn = async (): Promise<void> => {
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  };
  const dialog = (): Locator => page.getByRole('dialog');
  const gone = (): Promise<void> => dialog().waitFor({ state: 'detached' });
  const options = (): Locator => page.getByRole('option');
  const cables = async (
    q: string,
  ): Promise<readonly { path: string; object: { a: object[]; b: object[] } }[]> =>
    (
      (await askApi(page, product, 'GET', `/projects/${project}/tables/cables?q=${q}&limit=20`)) as {
        items: { path: string; object: { a: object[]; b: object[] } }[];
      }
    ).items;
  const asked = (method: string, path: RegExp): { readonly count: () => number } => {
    let count = 0;
    page.on('request', (request) => {
      if (request.method() === method && path.test(request.url())) count += 1;
    });
    return { count: () => count };
  };

  it('who types, presses Enter and sends before the list is there gets what the list begins with', async () => {
    await open('patching');
    await page.getByRole('button', { name: /^Add a cable/ }).click();
    await dialog().getByLabel('Label').fill('SLOW-1');
    await dialog().getByLabel('End A, plug 1').fill('RG-A/P2:07');
    await options().filter({ hasText: 'RG-A/P2:07' }).first().click();
    const held = await holdAnswers(page, { path: /port-choices/ });
    await dialog().getByLabel('End B, plug 1').fill('RG-A/P2:09');
    await page.keyboard.press('Enter');
    await dialog().getByRole('button', { name: 'Add a cable', exact: true }).click();
    await held.arrived();
    expect(await dialog().count()).toBe(1);
    await held.letGo();
    await gone();
    await eventually(
      () => cables('SLOW-1'),
      (found) => expect(found.map(({ object: { a, b } }) => [a.length, b.length])).toEqual([[1, 1]]),
    );
  });

  it('a field that is left shows what it holds, not what was typed and never chosen', async () => {
    await page.getByRole('button', { name: /^Add a cable/ }).click();
    const end = dialog().getByLabel('End A, plug 1');
    const held = await holdAnswers(page, { path: /port-choices/ });
    await end.fill('RG-A/P2:11');
    await page.keyboard.press('Tab');
    await eventually(
      () => end.inputValue(),
      (text) => expect(text).toBe(''),
    );
    await held.letGo();
    await page.keyboard.press('Escape');
    await gone();
  });

  it('a place that is there already is not offered as new while the places are still read', async () => {
    await open('racks');
    const made = asked('POST', /change-sets/);
    const held = await holdAnswers(page, { path: /tables\/locations/ });
    await page.getByRole('button', { name: 'Room for outlets…' }).click();
    const place = dialog().getByLabel('Where the outlets will be');
    await place.fill('Halle Nord');
    await held.arrived(2);
    await page.keyboard.press('Enter');
    expect(await options().filter({ hasText: 'New place' }).count()).toBe(0);
    await held.letGo();
    await eventually(
      () => place.inputValue(),
      (text) => expect(text).toBe('Atelier Nord/Halle Nord'),
    );
    expect(made.count()).toBe(0);
  });

  it('the second press of a double click does not take what was proposed between the two', async () => {
    const made = asked('POST', /change-sets/);
    await dialog().getByLabel('New panels').selectOption({ label: 'Nordlyne CP-24-6A' });
    await dialog().getByLabel('New switches').selectOption({ label: 'Cisco C9200L-48P-4X' });
    await dialog().getByRole('button', { name: 'Propose' }).click();
    const take = dialog().getByRole('button', { name: /^Take / });
    await take.hover();
    expect(await take.isEnabled()).toBe(true);
    await page.mouse.down({ clickCount: 2 });
    await page.mouse.up({ clickCount: 2 });
    await drawn();
    expect([made.count(), await dialog().count()]).toEqual([0, 1]);
    await page.keyboard.press('Escape');
    await gone();
  });

  it('the type of a new device is the one that was chosen last, however late the first arrives', async () => {
    await page.getByRole('button', { name: /^Add a device/ }).click();
    const type = dialog().getByLabel('Device type');
    const held = await holdAnswers(page, { path: /kinds\/device-types\?.*id=/, most: 1 });
    await type.fill('Nordlyne ES-24');
    await options().filter({ hasText: 'ES-24' }).first().click();
    await held.arrived();
    await type.fill('Cisco C9200L-48P');
    await options().filter({ hasText: 'C9200L-48P' }).first().click();
    const hint = dialog().getByText(/^\d+ ports, 1 U$/);
    await hint.waitFor();
    const said = await hint.textContent();
    await held.letGo();
    await drawn();
    expect(await hint.textContent()).toBe(said);
    expect(await type.inputValue()).toContain('C9200L-48P');
    await page.keyboard.press('Escape');
    await gone();
  });

  it('the focus comes back to what was moved only where nobody works elsewhere by then', async () => {
    const device = page.locator('svg[data-rack] g[data-device][aria-label^="acc-n2,"]');
    await device.focus();
    for (const key of ['Space', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown'])
      await page.keyboard.press(key);
    await page.locator('.ghost:not(.blocked)').waitFor();
    const held = await holdAnswers(page, { method: 'POST', path: /change-sets/ });
    await page.keyboard.press('Enter');
    await held.arrived();
    await page.getByRole('button', { name: /^Add a device/ }).click();
    const name = dialog().getByLabel('Name');
    await name.pressSequentially('acc-');
    await held.letGo();
    await page.getByRole('button', { name: /^Undo: acc-n2 moved/, includeHidden: true }).waitFor();
    await name.pressSequentially('n9');
    expect(await name.inputValue()).toBe('acc-n9');
    await page.keyboard.press('Escape');
    await gone();
  });

  it('a dialogue that was left while it saved does not close the next one; a server that fails takes nothing of it', async () => {
    await open('tables?kind=device&q=SR2');
    await page.getByRole('row').filter({ hasText: 'acc-n2' }).first().click();
    await page.keyboard.press('e');
    await dialog().getByLabel('Description').fill('in the hall');
    const held = await holdAnswers(page, { method: 'PATCH', path: /kinds\/devices/ });
    await dialog().getByRole('button', { name: 'Save' }).click();
    await held.arrived();
    await page.keyboard.press('Escape');
    await gone();
    await page.keyboard.press('n');
    const name = dialog().getByLabel('Name');
    await name.fill('typed meanwhile');
    const shell = new RegExp(`/projects/${project}$`);
    await page.route(shell, (route) => route.fulfill({ status: 503, body: '' }));
    await held.letGo();
    await page.getByText('HTTP_503').first().waitFor();
    await eventually(
      () => name.inputValue(),
      (text) => expect(text).toBe('typed meanwhile'),
    );
    await page.unroute(shell);
    await page.keyboard.press('Escape');
    await gone();
  });

  it('what was cleared while all of it was being read stays cleared', async () => {
    await page.getByRole('row').nth(2).getByRole('checkbox').check();
    const held = await holdAnswers(page, { path: /tables\/devices\?.*limit=500/ });
    await page.getByRole('button', { name: /^Select all/ }).click();
    await held.arrived();
    await page.getByRole('button', { name: /^Clear/ }).click();
    await held.letGo();
    await drawn();
    expect(await page.getByRole('toolbar').count()).toBe(0);
  });

  it('pasted devices are made once, however often the button is pressed', async () => {
    await open('patching');
    const made = asked('POST', /equipment\/devices/);
    await page.getByRole('button', { name: /^Paste/ }).click();
    await dialog().getByRole('button', { name: 'Device', exact: true }).click();
    await dialog().getByRole('textbox').first().fill('Name\tType\nslow-1\tNordlyne ES-24-100');
    const held = await holdAnswers(page, { method: 'POST', path: /equipment\/devices/ });
    const submit = dialog().getByRole('button', { name: /^Add 1/ });
    await submit.click();
    await held.arrived();
    expect(await submit.isDisabled()).toBe(true);
    await held.letGo();
    await gone();
    expect(made.count()).toBe(1);
  });

  it('in the search, an answer that comes while one walks leaves the cursor on what it is on', async () => {
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', { name: /Find/ });
    await field.fill('acc');
    await dialog().getByRole('option').nth(2).waitFor();
    const held = await holdAnswers(page, { path: /search\?q=acc-n/ });
    await field.fill('acc-n');
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
    const chosen = dialog().locator('[role=option][aria-selected=true]');
    const walkedTo = await chosen.textContent();
    await held.arrived();
    await held.letGo();
    await eventually(
      () => chosen.textContent(),
      (text) => expect(text).toBe(walkedTo),
    );
    await page.keyboard.press('Escape');
    await gone();
  });

  it('a list that was on its way when something was added has it', async () => {
    const held = await holdAnswers(page, { path: /\/api\/v1\/projects$/, most: 1 });
    await page.goto(product.address);
    await held.arrived();
    await page.getByRole('button', { name: 'New project' }).first().click();
    await dialog().getByLabel('Code').fill('SLOW-2026');
    await dialog().getByLabel('Name').fill('Over a slow line');
    const created = page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.ok());
    await dialog().locator('button.primary').click();
    await created;
    await held.letGo();
    await page.waitForURL(/\/projects\/[0-9a-f-]{36}/);
    await page.getByRole('navigation').getByRole('link', { name: 'Projects' }).first().click();
    await page.getByRole('link', { name: 'SLOW-2026' }).waitFor();
  });

  it('a session that ends in the middle is signed in again over what is typed', async () => {
    await open('patching');
    await page.getByRole('button', { name: /^Add a cable/ }).click();
    await dialog().getByLabel('Label').fill('SLOW-3');
    await page.context().clearCookies();
    await dialog().getByRole('button', { name: 'Add a cable', exact: true }).click();
    const again = page.getByRole('dialog', { name: 'Your session has ended' });
    await again.getByLabel('Password').fill(PASSWORD);
    await again.getByRole('button', { name: 'Sign in' }).click();
    await again.waitFor({ state: 'detached' });
    expect(await dialog().getByLabel('Label').inputValue()).toBe('SLOW-3');
    await dialog().getByRole('button', { name: 'Add a cable', exact: true }).click();
    await gone();
    await eventually(
      () => cables('SLOW-3'),
      (found) => expect(found).toHaveLength(1),
    );
  });

  it('no page complained', () => {
    expect(browser.complaints.filter((text) => !/status of (401|503)/.test(text))).toEqual([]);
  });
});
