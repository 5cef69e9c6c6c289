import type { Page } from 'playwright-core';
import { brokenOn } from '../support/accessibility.js';
import { openBrowser, type OpenBrowser } from '../support/browser.js';
import { exampleProject, signIn } from '../support/signed-in.js';
import { startProduct, type StartedProduct } from '../support/started-product.js';

const NARROW = { width: 390, height: 844 };
const WIDE = { width: 1440, height: 900 };

/** Every page of a project, and those beside it. */
// prettier-ignore
const ofProject = [
  '', 'changes', 'conflicts', 'racks', 'floors', 'patching', 'paths', 'ip-plan', 'tables', 'tables?kind=cable', 'catalogue',
  'catalogue?from=library', 'drawings', 'import', 'findings', 'configurations', 'compliance', 'certification', 'comparison',
  'register',
];
const beside = [
  '/',
  '/import',
  '/import/netbox',
  '/import/phpipam',
  '/import/types',
  '/import/table',
  '/register',
  '/administration/access',
  '/administration/host-keys',
  '/administration/accounts',
  '/administration/me',
  '/no-such-page',
];

/** What a page may cost on a first visit, in kilobytes as they travel (compressed): code, styles and texts. */
const FIRST_PAGE_KB = 190;
const ANY_PAGE_KB = 330;

describe('every page', () => {
  let product: StartedProduct;
  let browser: OpenBrowser;
  let page: Page;
  let project: string;

  beforeAll(async () => {
    product = await startProduct();
    browser = await openBrowser();
    ({ page } = browser);
  });

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const open = async (path: string): Promise<void> => {
    const whole = path.startsWith('/') ? path : `/projects/${project}/${path}`;
    await page.goto(new URL(whole, product.address).href);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForLoadState('networkidle');
  };
  /** Kilobytes of code, styles and texts that the page has fetched. */
  const fetchedKb = async (): Promise<number> => {
    const bytes = (await page.evaluate(
      `performance.getEntriesByType('resource').filter(({ name }) => name.includes('/assets/')).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)`,
    )) as number;
    return Math.round(bytes / 1024);
  };

  it('the entrance is light and readable before anybody is signed in', async () => {
    await page.goto(product.address);
    await page.getByLabel('User name').waitFor();
    expect(await fetchedKb()).toBeLessThan(FIRST_PAGE_KB);
    expect(await brokenOn(page)).toEqual([]);
    await signIn(page, product, 'a sentence for the accessibility suite');
    expect(await fetchedKb()).toBeLessThan(FIRST_PAGE_KB);
    project = await exampleProject(page, product);
  });

  /** After the page wears what the browser was just told. */
  const drawn = async (): Promise<void> => {
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  };

  // Each page is opened once, in French, the longer language: what is asked of it differs in its dress alone.
  it('keeps WCAG 2.2 AA in both themes, fetches no more than it needs, and fits a telephone', async () => {
    await page.evaluate(`localStorage.setItem('brassage.language', 'fr')`);
    // Colours that are on their way from one theme to the other are neither.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const broken: Record<string, readonly string[]> = {};
    const heavy: Record<string, number> = {};
    const wide: Record<string, number> = {};
    const note = (where: string, found: readonly string[]): void => {
      if (found.length > 0) broken[where] = found;
    };
    for (const path of [...ofProject, ...beside]) {
      await open(path);
      const kb = await fetchedKb();
      if (kb > ANY_PAGE_KB) heavy[path] = kb;
      // With a row chosen, the inspector stands beside its table.
      if (!path.startsWith('/') && (await page.getByRole('grid').count()) > 0) {
        await page.keyboard.press('j');
        await page.waitForLoadState('networkidle');
      }
      note(path, await brokenOn(page));
      await page.emulateMedia({ colorScheme: 'dark' });
      await drawn();
      note(`${path} (dark)`, await brokenOn(page, ['color-contrast']));
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize(NARROW);
      await drawn();
      const over = (await page.evaluate('document.documentElement.scrollWidth - innerWidth')) as number;
      if (over > 0) wide[path] = over;
      await page.setViewportSize(WIDE);
    }
    await page.evaluate(`localStorage.setItem('brassage.language', 'en')`);
    expect({ broken, heavy, wide }).toEqual({ broken: {}, heavy: {}, wide: {} });
  }, 600_000);

  it('a dialogue keeps them too: adding a cable, connecting a range, a new type, keys, search', async () => {
    // The button that does the same says that the page hears the key.
    const dialogs: readonly (readonly [path: string, key: string, button: RegExp])[] = [
      ['patching', 'n', /^Add a cable/],
      ['patching', 'r', /^Connect a range/],
      ['catalogue', 'n', /^New type/],
      ['racks', 'a', /^Add a device/],
      ['', '?', /Keys$/],
      ['', 'Control+k', /^Find a port or cable/],
    ];
    const broken: Record<string, readonly string[]> = {};
    for (const [path, key, button] of dialogs) {
      await open(path);
      await page.getByRole('button', { name: button }).waitFor();
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      const found = await brokenOn(page);
      if (found.length > 0) broken[`${path} ${key}`] = found;
    }
    expect(broken).toEqual({});
  }, 300_000);

  it('no page complained', () => {
    expect(browser.complaints.filter((text) => !/status of (401|404)/.test(text))).toEqual([]);
  });
});
