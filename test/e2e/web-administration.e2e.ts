import type { Page, Response } from 'playwright-core';
import { openBrowser, type OpenBrowser } from '../support/browser.js';
import { startProduct, type StartedProduct } from '../support/started-product.js';

const OWN_PASSWORD = 'a sentence that nobody guesses';
const SECRETS = { password: 'planted-switch-password', enable: 'planted-enable-word' };

/** Access to devices, accounts and tokens set up from the browser alone, on an empty data folder. */
describe('the administration pages', () => {
  let product: StartedProduct;
  let browser: OpenBrowser;
  let page: Page;

  beforeAll(async () => {
    product = await startProduct();
    browser = await openBrowser();
    ({ page } = browser);
    await page.goto(product.address);
    await signIn(product.username, product.password);
    await chooseOwn(product.password);
  });

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const heading = (name: string) => page.getByRole('heading', { name, level: 1 });
  const dialog = () => page.getByRole('dialog');
  const go = (name: string) =>
    page.getByRole('navigation', { name: 'Pages of the administration' }).getByRole('link', { name }).click();

  async function signIn(username: string, password: string): Promise<void> {
    await page.getByLabel('User name').fill(username);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
  }

  async function chooseOwn(current: string): Promise<void> {
    await page.getByLabel('Current password').fill(current);
    await page.getByLabel('New password', { exact: true }).fill(OWN_PASSWORD);
    await page.getByLabel('New password again').fill(OWN_PASSWORD);
    await page.getByRole('button', { name: 'Change the password' }).click();
    await page.getByRole('link', { name: 'Projects' }).waitFor();
  }

  async function signOut(): Promise<void> {
    await page.locator('.account > summary').click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await heading('Sign in').waitFor();
  }

  /** The text of the one secret that the dialogue tells, which is then put away. */
  async function toldOnce(): Promise<string> {
    const secret = await dialog().locator('.told code').innerText();
    // Neither Esc nor a click beside it loses it.
    await page.keyboard.press('Escape');
    await dialog().getByRole('button', { name: 'I have kept it' }).click();
    await dialog().waitFor({ state: 'detached' });
    return secret;
  }

  it('is reached from a push that found no credentials, and says the same', async () => {
    await page.getByRole('link', { name: 'EXT-2026-014' }).click();
    await page.getByRole('link', { name: 'Configurations' }).click();
    await page.getByRole('checkbox', { name: 'acc-n2' }).check();
    await page.getByRole('button', { name: 'Push to 1 device…' }).click();
    await page.getByRole('button', { name: 'Read 1 device now' }).click();
    await page.getByRole('link', { name: 'Set up access to devices' }).first().click();
    await heading('Access to devices').waitFor();
    await page.getByText('no device can be read or pushed to').waitFor();
  });

  it('seals a credential for the command line', async () => {
    await page.getByRole('button', { name: 'Add a credential…' }).click();
    await dialog().getByLabel('Name', { exact: true }).fill('Switches');
    await dialog().getByLabel('User name').fill('netops');
    await dialog().getByLabel('Password', { exact: true }).fill(SECRETS.password);
    await dialog().getByLabel('Enable password').fill(SECRETS.enable);
    await dialog().getByRole('button', { name: 'Seal it' }).click();
    await page.getByRole('row', { name: /Switches Command line netops nothing yet/ }).waitFor();
  });

  it('refuses a second one of the same name, says why, and keeps what was typed', async () => {
    await page.getByRole('button', { name: 'Add a credential…' }).click();
    await dialog().getByLabel('Name', { exact: true }).fill('Switches');
    await dialog().getByRole('button', { name: 'SNMP' }).click();
    await dialog().getByRole('button', { name: 'v2c, community' }).click();
    await dialog().getByLabel('Community').fill('planted-community');
    await dialog().getByRole('button', { name: 'Seal it' }).click();
    await dialog().getByText('CREDENTIAL_NAME_TAKEN').waitFor();
    await dialog().getByLabel('Name', { exact: true }).fill('Agents');
    await dialog().getByRole('button', { name: 'Seal it' }).click();
    await page.getByRole('row', { name: /Agents SNMP none/ }).waitFor();
    // Focus comes back to where the dialogue was opened from.
    await page.locator(':focus', { hasText: 'Add a credential…' }).waitFor();
  });

  it('sets them for all devices, and an exception for one', async () => {
    await page.getByRole('button', { name: 'Set…' }).click();
    await dialog().getByLabel('Command line').selectOption({ label: 'Switches' });
    await dialog().getByLabel('SNMP', { exact: true }).selectOption({ label: 'Agents' });
    await dialog().getByRole('button', { name: 'Save' }).click();
    await page.getByRole('row', { name: /All devices .* Switches not set Agents 22 161/ }).waitFor();
    await page.getByRole('button', { name: 'Add an exception…' }).click();
    await dialog().getByLabel('Device').selectOption({ label: 'SR2/acc-n1' });
    await dialog().getByLabel('SSH port').fill('2222');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await page.getByRole('row', { name: /SR2\/acc-n1 Switches not set Agents 2222 161/ }).waitFor();
    await page.getByRole('row', { name: /Switches Command line netops All devices, SR2\/acc-n1/ }).waitFor();
  });

  it('shows no secret again: not on the page, not after a reload, not in what the server answers', async () => {
    const answers: Promise<string>[] = [];
    const note = (response: Response): void => {
      if (response.url().includes('/api/v1/')) answers.push(response.text());
    };
    page.on('response', note);
    const before = await page.content();
    await page.reload();
    await page.getByRole('row', { name: /All devices .* Switches/ }).waitFor();
    page.off('response', note);
    const seen = [before, await page.content(), ...(await Promise.all(answers))].join('\n');
    expect(seen).toContain('Switches');
    for (const secret of [...Object.values(SECRETS), 'planted-community']) expect(seen).not.toContain(secret);
    const stored = await page.evaluate<string>(
      'JSON.stringify([{ ...localStorage }, { ...sessionStorage }])',
    );
    expect(stored).not.toContain('planted');
  });

  it('says what host keys are while none was seen', async () => {
    await go('Host keys');
    await page.getByRole('heading', { name: 'No device has shown a key yet' }).waitFor();
  });

  it('makes a token that reads, and revokes it', async () => {
    const read = (token: string) =>
      fetch(new URL('/api/v1/projects', product.address), { headers: { authorization: `Bearer ${token}` } });
    await go('My account');
    await page.getByRole('button', { name: 'Make a token…' }).click();
    await dialog().getByLabel('What it is for').fill('inventory script');
    await dialog().getByRole('button', { name: 'Make it' }).click();
    const token = await toldOnce();
    expect((await read(token)).status).toBe(200);
    await expect(page.content()).resolves.not.toContain(token);
    const row = page.getByRole('row', { name: /inventory script Read/ });
    await row.getByRole('button', { name: 'Revoke…' }).click();
    await dialog().getByRole('button', { name: 'Revoke it' }).click();
    await row.waitFor({ state: 'detached' });
    expect((await read(token)).status).toBe(401);
  });

  it('adds an account with a first password, which signs in and administers nothing', async () => {
    await go('Accounts');
    await page.getByRole('button', { name: 'Add an account…' }).click();
    await dialog().getByLabel('User name').fill('technician-1');
    await dialog().getByLabel('Role').selectOption({ label: 'technician' });
    await dialog().getByRole('button', { name: 'Add it' }).click();
    const first = await toldOnce();
    await page.getByRole('row', { name: /technician-1 technician English First password/ }).waitFor();
    await expect(page.content()).resolves.not.toContain(first);
    await signOut();
    await signIn('technician-1', first);
    await chooseOwn(first);
    await page.goto(new URL('/administration/access', product.address).href);
    await page.getByText('Only administrators set this up').waitFor();
    await expect(page.getByRole('link', { name: 'Accounts' }).count()).resolves.toBe(0);
  });

  it('changes a role, disables the account, and keeps the last administrator', async () => {
    await signOut();
    await signIn(product.username, OWN_PASSWORD);
    await heading('Access to devices').waitFor();
    await go('Accounts');
    const row = page.getByRole('row', { name: /technician-1/ });
    await row.getByRole('button', { name: 'Change…' }).click();
    await dialog().getByLabel('Role').selectOption({ label: 'planner' });
    await dialog()
      .getByLabel(/Disabled:/)
      .check();
    await dialog().getByRole('button', { name: 'Save' }).click();
    await page.getByRole('row', { name: /technician-1 planner English Disabled/ }).waitFor();
    await page
      .getByRole('row', { name: /admin you/ })
      .getByRole('button', { name: 'Change…' })
      .click();
    await dialog().getByLabel('Role').selectOption({ label: 'viewer' });
    await dialog().getByRole('button', { name: 'Save' }).click();
    await dialog().getByText('LAST_ADMINISTRATOR').waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  it('never broke the content policy, and no page complained', () => {
    // The refusals that the tests above ask for: a taken name, the last administrator.
    const unexpected = browser.complaints.filter((text) => !/status of 409/.test(text));
    expect(unexpected).toEqual([]);
  });
});
