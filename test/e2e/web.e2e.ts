import type { Page } from 'playwright-core';
import { openBrowser, type OpenBrowser } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { startProduct, type StartedProduct } from '../support/started-product.js';

const OWN_PASSWORD = 'a sentence for the web suite';

/**
 * The whole product as a newcomer starts it, seen through a browser: own database, the example, the printed password.
 * The tests go on from each other, as a first evening does.
 */
describe('the web interface', () => {
  let product: StartedProduct;
  let browser: OpenBrowser;
  let page: Page;

  beforeAll(async () => {
    product = await startProduct();
    browser = await openBrowser();
    ({ page } = browser);
  });

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const heading = (name: string | RegExp) => page.getByRole('heading', { name, level: 1 });
  const rail = (name: string) =>
    page.getByRole('navigation', { name: 'Pages of the project' }).getByRole('link', { name });

  async function signInWith(password: string): Promise<void> {
    await page.getByLabel('User name').fill(product.username);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
  }

  it('refuses a wrong password with its code', async () => {
    await page.goto(product.address);
    await signInWith('not the password');
    await page.getByRole('alert').getByText('SIGN_IN_WRONG').waitFor();
  });

  it('takes the printed password once, then asks for an own one', async () => {
    await signInWith(product.password);
    await heading('Choose a password').waitFor();
    await page.getByLabel('Current password').fill(product.password);
    await page.getByLabel('New password', { exact: true }).fill(OWN_PASSWORD);
    await page.getByLabel('New password again').fill(OWN_PASSWORD);
    await page.getByRole('button', { name: 'Change the password' }).click();
    await heading('Projects').waitFor();
  });

  it('lists the example project with its changes and findings', async () => {
    const row = page.getByRole('row', { name: /EXT-2026-014/ });
    await eventually(
      () => row.innerText(),
      (text) => expect(text).toMatch(/Draft[\s\S]*\+\d+/),
    );
    await row.getByRole('link').click();
    await page.getByRole('heading', { name: 'What changes' }).waitFor();
    await page.getByRole('row', { name: /^Rack \+1 SR2/ }).waitFor();
  });

  it('draws rack SR2; a click on a device shows what is recorded of it', async () => {
    await rail('Drawings').click();
    await page.locator('.paper svg').waitFor();
    const sheet = await page.locator('option[value*="elevations"][value$="SR2"]').getAttribute('value');
    await page.locator('.sheet-picker').selectOption(sheet);
    const rack = page.locator('.paper g[data-ref="rack:SR2"]').first();
    await rack.waitFor({ state: 'attached' });
    await page.locator('.paper g[data-ref="device:SR2/acc-n1"]').first().dispatchEvent('click');
    const inspector = page.getByRole('complementary', { name: 'Object of the drawing' });
    await inspector.getByText('SR2/acc-n1').waitFor();
    await inspector.getByText('Device type').waitFor();
  });

  it('lists the cords with both their ends, and filters them', async () => {
    await rail('Patching').click();
    const rows = page.getByRole('grid', { name: 'Patching' }).locator('tbody tr');
    await rows.first().waitFor();
    const all = await rows.count();
    await page.getByRole('searchbox').fill('acc-n1');
    // Not before the filter has acted: the count is shown without one too.
    await page.getByText(new RegExp(`^(?!${all} )\\d+ of ${all} lines`)).waitFor();
    const some = await rows.count();
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    await rows.first().getByText('acc-n1').first().waitFor();
  });

  it('follows a cord to both ends of its path from the keyboard', async () => {
    await page.getByRole('searchbox').blur();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await heading('Paths').waitFor();
    await page.getByRole('list', { name: 'Chain of the path' }).first().waitFor();
    await page
      .getByRole('link', { name: /^(Gi|GigabitEthernet|Te)/ })
      .first()
      .waitFor();
  });

  it('shows VLANs and prefixes with what is used', async () => {
    await rail('IP and VLAN').click();
    await page.getByRole('grid', { name: 'Prefixes' }).getByText('10.40.60.0/25').first().waitFor();
    await page.getByRole('img', { name: /^Space of / }).waitFor();
  });

  it('says that VLAN 160 stops before the core; the fix mends it, and undoing brings it back', async () => {
    await rail('Findings').click();
    const finding = page.getByRole('row', { name: /VLAN 160/ });
    await finding.first().click();
    const inspector = page.getByRole('complementary', { name: 'Finding' });
    await inspector.locator('.effect .plus').first().waitFor();
    await inspector.locator('.fix button').first().click();
    await inspector.getByText('Fix applied to the plan').waitFor();
    await finding.first().waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await finding.first().waitFor();
  });

  it('shows what a device shall have, and pushes nothing without being told twice', async () => {
    await rail('Configurations').click();
    await page.getByRole('gridcell', { name: 'acc-n2' }).last().click();
    await page.getByText('switchport trunk allowed vlan').first().waitFor();
    await page.getByRole('checkbox', { name: 'acc-n2' }).check();
    await page.getByRole('button', { name: 'Push to 1 device…' }).click();
    await page.getByText('nothing can be predicted').waitFor();
    await page.getByRole('button', { name: /^Waves/ }).click();
    await page.getByText('nothing is sent to a device').waitFor();
    await page.getByRole('button', { name: 'Dry run now' }).click();
    // Nobody has set credentials: the run ends and says so.
    await page.getByText('no credentials are set').first().waitFor();
  });

  it('binds tester results to links, and keeps what belongs to none', async () => {
    await rail('Certification').click();
    await page.getByText(/^0 of \d+ links proven$/).waitFor();
    await page.getByRole('button', { name: 'Import results…' }).click();
    await page.setInputFiles('input[type=file]', {
      name: 'tests.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        [
          'Cable ID,Result,Date,Limit,Length (m),Headroom (dB)',
          'L-1001,PASS,2026-11-19 14:02,Cat6A permanent link,15.8,5.1',
          'L-1003,FAIL,2026-11-19 14:09,Cat6A permanent link,19.1,-1.3',
          'TEST-1,PASS,2026-11-19 14:00,Cat6A permanent link,2.0,9.8',
        ].join('\n'),
      ),
    });
    await page.getByRole('dialog').getByRole('button', { name: 'Import results' }).click();
    await page.getByText('3 tests read, 2 bound to links, 1 without a link.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText(/^1 of \d+ links proven$/).waitFor();
    await page.getByRole('row', { name: /Fail L-1003/ }).waitFor();
    await page.getByText('1 test without a link').waitFor();
  });

  it('asks the devices with live progress, and names those that do not answer', async () => {
    await rail('Live comparison').click();
    await page.getByRole('button', { name: 'Ask the devices now' }).click();
    await page.getByText('Asking the devices:').waitFor();
    await page.getByText(/devices did not answer/).waitFor();
    await page.getByRole('gridcell', { name: 'Not seen' }).first().waitFor();
  });

  it('keeps what happened in the register, and verifies its chain', async () => {
    await rail('Register').click();
    await page.getByRole('gridcell', { name: 'Plan changed' }).first().waitFor();
    await page.getByRole('button', { name: 'Verify the chain' }).click();
    await page.getByText(/The chain is intact/).waitFor();
  });

  it('finds anything with Ctrl K', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Find anything' }).fill('acc-n1');
    await page
      .getByRole('option', { name: /SR2\/acc-n1/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await heading('SR2/acc-n1').waitFor();
  });

  it('speaks French, and remembers it', async () => {
    await page.getByRole('button', { name: 'FR', exact: true }).click();
    await page
      .getByRole('navigation', { name: 'Pages du projet' })
      .getByRole('link', { name: 'Brassage' })
      .click();
    await heading('Brassage').waitFor();
    await page.reload();
    await heading('Brassage').waitFor();
    await page.locator('html[lang=fr]').waitFor();
    await page.getByRole('button', { name: 'EN', exact: true }).click();
  });

  it('lists every error of a plan file and saves nothing', async () => {
    await page.goto(new URL('/import', product.address).href);
    await page.setInputFiles('input[type=file]', {
      name: 'plan.yaml',
      mimeType: 'application/yaml',
      buffer: Buffer.from(
        'brassage: 1\nname: Wrong\npresent:\n  locations:\n    - { name: A, kind: castle }\n    - { nam: B }\n',
      ),
    });
    await page.getByRole('button', { name: 'Check only' }).click();
    await page.getByText(/errors\. Nothing was saved\./).waitFor();
    await page
      .getByText(/plan\.yaml:5/)
      .first()
      .waitFor();
  });

  it('never broke the content policy, and no page complained', () => {
    // Refused requests are part of the tests above: a wrong password, a wrong file.
    const unexpected = browser.complaints.filter((text) => !/status of (401|422)/.test(text));
    expect(unexpected).toEqual([]);
  });
});
