import { kinds, valuesFr } from '#plan';
import type { Page } from 'playwright-core';
import { openBrowser, type OpenBrowser } from '../support/browser.js';
import { exampleProject, signIn } from '../support/signed-in.js';
import { startProduct, type StartedProduct } from '../support/started-product.js';

// prettier-ignore
const ofProject = [
  '', 'changes', 'conflicts', 'racks', 'floors', 'patching', 'paths', 'routes', 'moves', 'ip-plan', 'catalogue', 'catalogue?kind=moduleType',
  'catalogue?from=library', 'findings', 'configurations', 'push', 'compliance', 'certification', 'comparison', 'register', 'import',
  ...kinds.map((kind) => `tables?kind=${kind}`),
];
const beside = [
  '/',
  '/register',
  '/import/table',
  '/import/types',
  '/administration/access',
  '/administration/accounts',
  '/administration/thresholds',
  '/administration/site',
  '/administration/templates',
  '/administration/golden-rules',
];

/**
 * The values of fields as programs write them (`planned`, `power-port`, `need_person`), as far as French says them otherwise
 * somewhere and nowhere so. Colours stand by their codes everywhere.
 */
function rawValues(): string[] {
  const { colour: _codes, ...words } = valuesFr;
  const all = Object.values(words).flatMap((of) => Object.entries(of));
  const alike = new Set(
    all.filter(([value, word]) => value.toLowerCase() === word.toLowerCase()).map(([value]) => value),
  );
  return [...new Set(all.map(([value]) => value)), 'need_person', 'in_progress'].filter(
    (value) => !alike.has(value),
  );
}

/** Texts of a page that stand by themselves; identifiers and drawings are not in anybody's words. */
const TEXTS = `(() => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    if (!parentElement.closest('code, .identifier, .mono, svg, script, style')) found.push(textContent.trim());
  }
  return found;
})()`;

describe('every page in French', () => {
  let product: StartedProduct;
  let browser: OpenBrowser;
  let page: Page;
  let project: string;

  beforeAll(async () => {
    product = await startProduct();
    browser = await openBrowser();
    ({ page } = browser);
    await signIn(page, product, 'a sentence for the French suite');
    project = await exampleProject(page, product);
    await page.evaluate(`localStorage.setItem('brassage.language', 'fr')`);
  });

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it('says every value in French words, in tables and beside them', async () => {
    const raw = new Set(rawValues());
    expect(raw.size).toBeGreaterThan(60);
    const told: Record<string, readonly string[]> = {};
    const look = async (path: string): Promise<void> => {
      const texts = (await page.evaluate(TEXTS)) as string[];
      const found = texts.flatMap((text) => text.split(/\s*[,·()]\s*/)).filter((text) => raw.has(text));
      if (found.length > 0) told[path] = [...new Set([...(told[path] ?? []), ...found])];
    };
    for (const path of [...ofProject, ...beside]) {
      await page.goto(
        new URL(path.startsWith('/') ? path : `/projects/${project}/${path}`, product.address).href,
      );
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForLoadState('networkidle');
      await look(path);
      // With a row chosen, the inspector stands beside its table.
      if ((await page.getByRole('grid').count()) === 0) continue;
      await page.keyboard.press('j');
      await page.waitForLoadState('networkidle');
      await look(path);
    }
    expect(told).toEqual({});
  }, 600_000);
});
