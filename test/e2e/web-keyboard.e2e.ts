import type { Page } from 'playwright-core';
import { openBrowser, type OpenBrowser } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { askApi, exampleProject, signIn } from '../support/signed-in.js';
import { startProduct, type StartedProduct } from '../support/started-product.js';

/** More stops than any page has before what is sought. */
const MOST_TABS = 120;

interface Row {
  readonly id: string;
  readonly path: string;
  readonly object: Readonly<Record<string, unknown>>;
}

/** What has the focus: its role or tag, its name, and whether a ring is drawn around it. */
interface Focused {
  readonly name: string;
  readonly visible: boolean;
}

/** Run in the page. A ring is an outline, or a border or shadow that differs from that of rest. */
const FOCUSED = `(() => {
  const element = document.activeElement;
  if (!element || element === document.body) return { name: '', visible: false };
  const style = getComputedStyle(element);
  const label = element.labels?.[0]?.textContent ?? '';
  const name = [element.getAttribute('aria-label'), label, element.textContent, element.getAttribute('placeholder')];
  return {
    name: name.filter(Boolean).join(' ').slice(0, 200),
    visible: (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1) || style.boxShadow !== 'none',
  };
})()`;

/** Everything here is done with keys alone: nothing is clicked, and nothing is focused but by Tab and the page itself. */
describe('the web interface by the keyboard alone', () => {
  let product: StartedProduct;
  let browser: OpenBrowser;
  let page: Page;
  let project: string;

  beforeAll(async () => {
    product = await startProduct();
    browser = await openBrowser();
    ({ page } = browser);
    await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await signIn(page, product, 'a sentence for the keyboard suite');
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
  const press = (...keys: readonly string[]): Promise<void> =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)).then(drawn), Promise.resolve());
  /** After the page has drawn what the key did: a person sees it before pressing the next one. */
  const drawn = async (): Promise<void> => {
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  };
  const focused = async (): Promise<Focused> => (await page.evaluate(FOCUSED)) as Focused;
  /** Tabs to what has the name; every stop on the way shows that it has the focus. */
  const tabTo = async (name: RegExp, key = 'Tab'): Promise<void> => {
    for (let stop = 0; stop < MOST_TABS; stop += 1) {
      await page.keyboard.press(key);
      const at = await focused();
      if (at.name !== '') expect([at.name, at.visible]).toEqual([at.name, true]);
      if (name.test(at.name)) return;
    }
    throw new Error(`Tab does not lead to ${String(name)}`);
  };
  /** The polite live region says it. */
  const announced = (text: RegExp): Promise<void> =>
    page.locator('[aria-live="polite"]').filter({ hasText: text }).first().waitFor({ state: 'attached' });
  const rowsOf = async (kind: string, q: string): Promise<readonly Row[]> => {
    const path = `/projects/${project}/tables/${kind}?q=${encodeURIComponent(q)}&limit=200`;
    return ((await askApi(page, product, 'GET', path)) as { items: readonly Row[] }).items;
  };
  const gone = (): Promise<void> => page.getByRole('dialog').waitFor({ state: 'detached' });

  it('connects a range of 12 and takes it back: R, From, To, Enter, Ctrl Z', async () => {
    const before = (await rowsOf('cables', '')).length;
    await open('patching');
    await page.getByRole('grid', { name: 'Patching' }).waitFor();
    await press('r');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('RG-A/P2:1-12');
    await tabTo(/To/);
    await page.keyboard.type('RG-A/acc-1:Gi1/0/1-12');
    await page
      .getByRole('table', { name: 'What will be connected' })
      .getByText('RG-A/acc-1:Gi1/0/12')
      .waitFor();
    await press('Enter');
    await gone();
    await announced(/12 cables from RG-A\/P2/);
    expect(await rowsOf('cables', '')).toHaveLength(before + 12);
    await press('Control+z');
    await announced(/Undone: 12 cables/);
    expect(await rowsOf('cables', '')).toHaveLength(before);
  });

  it('pastes lines of a spreadsheet: Ctrl V, Tab to the button, Enter', async () => {
    await page.evaluate(
      `navigator.clipboard.writeText('From\\tTo\\tCord\\tLength (m)\\nRG-A/P2:01\\tRG-A/acc-1:Gi1/0/1\\tK-1\\t1,5\\nRG-A/P2:02\\tRG-A/acc-1:Gi1/0/2\\tK-2\\t2')`,
    );
    await press('Control+v');
    await page
      .getByRole('dialog')
      .getByText(/2 lines, 0 faults/)
      .waitFor();
    await tabTo(/^Add 2/);
    await press('Enter');
    await gone();
    await announced(/2 pasted: Cable/);
    expect((await rowsOf('cables', 'K-2')).map(({ object }) => object['lengthM'])).toEqual([2]);
  });

  it('edits a cable: filter, J, E, a length, Enter; then traces it with Enter', async () => {
    await tabTo(/Filter by port/);
    await page.keyboard.type('K-1');
    await page.getByRole('row', { name: /K-1/ }).waitFor();
    await page.getByRole('row', { name: /K-2/ }).waitFor({ state: 'detached' });
    // Out of the field: letters are commands again.
    await tabTo(/Gi1\/0\/1|Patching|K-1/);
    await press('j', 'e');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await tabTo(/Length \(m\)/);
    await press('Control+a');
    await page.keyboard.type('3');
    await press('Enter');
    await gone();
    await announced(/K-1 changed/);
    expect((await rowsOf('cables', 'K-1')).map(({ object }) => object['lengthM'])).toEqual([3]);
    await press('j', 'Enter');
    await page.getByRole('heading', { name: 'Paths' }).waitFor();
    await page.getByRole('list', { name: 'Chain of the path' }).first().waitFor();
    await page.getByText('3 m', { exact: false }).first().waitFor();
  });

  it('walks the ports of the panel and the switch that it faces with the arrows; both ends of the cord light up', async () => {
    await open('patching');
    await page.locator('svg.facing .cord').first().waitFor({ state: 'attached' });
    await tabTo(/, J-\d+, .*plug|free/);
    await press('ArrowRight');
    const { name } = await focused();
    const cord = /J-\d+/.exec(name)?.[0];
    expect(cord).toBeDefined();
    await eventually(
      () => page.locator('svg.facing .port.chosen').count(),
      (count) => expect(count).toBe(2),
    );
    await page
      .getByRole('row', { name: new RegExp(cord!) })
      .and(page.locator('[aria-selected="true"]'))
      .waitFor();
    await press('ArrowDown');
    expect((await focused()).name).toMatch(/GigabitEthernet|free|J-/);
    await press('ArrowUp', 'Enter');
    await page.getByRole('heading', { name: 'Paths' }).waitFor();
  });

  it('works through a table: J and K, X and Shift extend, filter, page keys, edits many', async () => {
    await open('tables?kind=port');
    const grid = page.getByRole('grid');
    await grid.getByRole('row').nth(2).waitFor();
    await press('j', 'x', 'Shift+ArrowDown', 'Shift+ArrowDown');
    await page.getByText('3 selected').waitFor();
    await press('Escape');
    await page.getByText('3 selected').waitFor({ state: 'detached' });
    await press('End');
    const total = Number(await grid.getAttribute('aria-rowcount'));
    await grid.locator(`tr[aria-rowindex="${total}"][aria-selected="true"]:focus`).waitFor();
    await press('Home');
    // A row that was jumped to has the focus when it has been read.
    await grid.locator('tr[aria-rowindex="2"][aria-selected="true"]:focus').waitFor();
    await press('PageDown');
    const at = async (): Promise<number> =>
      Number(await grid.locator('tr[aria-selected="true"]').getAttribute('aria-rowindex'));
    await eventually(at, (index) => expect(index).toBeGreaterThan(5));
    await tabTo(/Filter|words/i, 'Shift+Tab');
    await press('Control+a');
    await page.keyboard.type('acc-n1:TenGigabitEthernet1/1/1');
    await page.locator('[role="grid"][aria-rowcount="2"]').waitFor();
    await tabTo(/acc-n1/);
    await press('j', 'e');
    await page.getByRole('dialog').getByLabel('Description').waitFor();
    await tabTo(/Description/);
    await page.keyboard.type('uplink of the hall');
    await press('Enter');
    await gone();
    await announced(/changed/);
    expect((await rowsOf('ports', 'acc-n1:TenGigabitEthernet1/1/1'))[0]?.object['description']).toBe(
      'uplink of the hall',
    );
  });

  it('moves a device in its rack: Tab to it, Space, arrows, Enter, Ctrl Z', async () => {
    await open('racks');
    await page.locator('svg[data-rack] g[data-device]').first().waitFor();
    await tabTo(/unit \d+/);
    // Into the other rack, down to its foot, then up to the switch.
    const way = [
      'ArrowRight',
      ...Array.from({ length: 20 }, () => 'ArrowDown'),
      ...Array.from({ length: 20 }, () => 'ArrowUp'),
    ];
    for (const key of way) {
      if ((await focused()).name.startsWith('acc-n1,')) break;
      await press(key);
    }
    expect((await focused()).name).toMatch(/^acc-n1,/);
    await press('Space');
    for (let unit = 20; unit > 12; unit -= 1) await press('ArrowDown');
    await press('Enter');
    await announced(/acc-n1 moved to SR2 U12/);
    expect((await rowsOf('devices', 'acc-n1'))[0]?.object['positionU']).toBe(12);
    await press('Control+z');
    await announced(/Undone: acc-n1 moved/);
  });

  it('finds a port with Ctrl K and traces it; Esc leaves, and the focus comes back', async () => {
    await press('Control+k');
    await page.getByRole('dialog').waitFor();
    await press('Escape');
    await gone();
    await press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('J-1001');
    await page.getByRole('dialog').getByRole('option').first().waitFor();
    await press('Enter');
    await page.getByRole('heading', { name: 'Paths' }).waitFor();
    await page.getByRole('list', { name: 'Chain of the path' }).first().waitFor();
  });

  it('skips to the content, and no stop of any page of the design is without a ring', async () => {
    for (const path of ['', 'racks', 'patching', 'paths', 'tables', 'catalogue']) {
      await open(path);
      await press('Tab');
      expect((await focused()).name).toMatch(/Skip to the content/);
      for (let stop = 0; stop < 25; stop += 1) {
        await press('Tab');
        const { name, visible } = await focused();
        if (name !== '') expect([path, name, visible]).toEqual([path, name, true]);
      }
    }
  });

  it('no page complained', () => {
    expect(browser.complaints.filter((text) => !/status of 401/.test(text))).toEqual([]);
  });
});
