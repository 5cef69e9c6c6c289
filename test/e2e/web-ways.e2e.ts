import type { Page } from 'playwright-core';
import { openBrowser, type OpenBrowser } from '../support/browser.js';
import { openChangingFront, type ChangingFront } from '../support/changing-front.js';
import { eventually } from '../support/eventually.js';
import { askApi, signIn } from '../support/signed-in.js';
import { startProduct, type StartedProduct } from '../support/started-product.js';

/** Free strands between the racks of the example are found, used and taken back; what the hands do is listed in order. */
describe('ways between ports, and the moves of the hands', () => {
  let started: StartedProduct;
  let front: ChangingFront;
  /** The product as the browser sees it: behind a network that goes away. */
  let product: StartedProduct;
  let browser: OpenBrowser;
  let page: Page;
  let project: string;

  beforeAll(async () => {
    started = await startProduct();
    front = await openChangingFront(started.address);
    product = { ...started, address: front.address };
    browser = await openBrowser({ serviceWorkers: 'allow' });
    ({ page } = browser);
    page.setDefaultTimeout(60_000);
    await signIn(page, product, 'a sentence for the ways');
    const { items } = (await askApi(page, product, 'GET', '/projects')) as {
      items: { id: string; code: string }[];
    };
    project = items.find(({ code }) => code === 'EXT-2026-014')!.id;
  });

  afterAll(async () => {
    await browser?.close();
    await front?.goAway();
    await started?.stop();
  });

  const open = (path: string) => page.goto(new URL(`/projects/${project}/${path}`, product.address).href);
  const cables = async (): Promise<number> => {
    const path = `/projects/${project}/tables/cables?limit=1`;
    return ((await askApi(page, product, 'GET', path)) as { total: number }).total;
  };

  const caches = async (): Promise<string[]> => page.evaluate('caches.keys()');
  /** The cable to the building is cut, and the browser is told; then it is joined again. */
  const cut = async (): Promise<void> => {
    await front.goAway();
    await page.context().setOffline(true);
  };
  const join = async (): Promise<void> => {
    await front.comeBack();
    await page.context().setOffline(false);
  };
  const move = (n: number) => page.getByRole('article', { name: `Move ${n}`, exact: true });
  const ticksOnServer = async (count: number): Promise<void> => {
    const path = `/projects/${project}/ticks`;
    const ticks = async () => ((await askApi(page, product, 'GET', path)) as { items: object[] }).items;
    await eventually(ticks, (kept) => expect(kept).toHaveLength(count));
  };

  it('[acc-n1] ~ [SR2/P0] ==TR-02== [RG-A/P1] ~ [core-1]: drawn as one line, added with one press, taken back with one', async () => {
    const before = await cables();
    await open('routes');
    await page.getByRole('combobox', { name: 'From', exact: true }).fill('SR2/acc-n1:Te1/1/4');
    await page.getByRole('combobox', { name: 'To', exact: true }).fill('RG-A/core-1:TwentyFiveGigE1/0/20');
    await page.getByRole('option', { name: /core-1:Twe1\/0\/20 / }).click();
    await page.getByRole('button', { name: 'Find a way', exact: true }).click();
    const line = page.getByRole('list', { name: 'Way 1, port by port' });
    await line.waitFor();
    const devices = await line.locator('.device code').allTextContents();
    expect(devices).toEqual(['SR2/acc-n1', 'SR2/P0', 'RG-A/P1', 'RG-A/core-1']);
    expect(await line.getByRole('link', { name: 'TR-02' }).count()).toBe(1);
    await page.getByRole('button', { name: 'Add these 2 cords to the project' }).click();
    await page.getByText('The cords are in the project.').waitFor();
    expect(await cables()).toBe(before + 2);
    await page.getByRole('link', { name: 'Trace the path' }).click();
    await page.getByRole('list', { name: 'Chain of the path' }).waitFor();
    await page.getByRole('button', { name: /^Undo: Way from / }).click();
    await page.getByRole('button', { name: /^Make again: Way from / }).waitFor();
    expect(await cables()).toBe(before);
  });

  it('two ports that nothing joins: said, with no button', async () => {
    await open('routes?from=SR2/acc-n1:Gi1/0/48&to=RG-A/core-1:TwentyFiveGigE1/0/20');
    await page.getByText('No way over what is free').waitFor();
    expect(await page.getByRole('button', { name: /^Add / }).count()).toBe(0);
  });

  it('moves are numbered through all steps, and a tick is seen by whoever opens the page', async () => {
    await open('patching');
    await page.getByRole('link', { name: 'Order of the moves' }).click();
    const first = page.getByRole('checkbox', { name: 'Move 1 is done' });
    await first.check();
    await page.getByText(/^1 of \d+ done$/).waitFor();
    await ticksOnServer(1);
    await page.evaluate('localStorage.clear()');
    await page.reload();
    await page.getByText(/^1 of \d+ done$/).waitFor();
    expect(await first.isChecked()).toBe(true);
    await first.uncheck();
    await page.getByText(/^0 of \d+ done$/).waitFor();
    await ticksOnServer(0);
    const takenOut = page.getByRole('listitem').filter({ hasText: /take out/ });
    expect(await takenOut.count()).toBeGreaterThan(0);
  });

  it('one move on one screen: both ends, the cord, what is beside it; done leads to the next, without network too', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open('moves');
    await page.getByRole('button', { name: 'Begin with move 1' }).click();
    await move(1).waitFor();
    expect(await move(1).getByRole('region').count()).toBeGreaterThan(0);
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Done, next' }).click();
    await move(2).waitFor();
    await page.getByText('No connection: 1 move is kept in this browser').waitFor();
    await page.getByRole('button', { name: 'Problem' }).click();
    await page.getByLabel('What stands in the way').fill('port 18 is broken, plugged into 19');
    await page.getByRole('button', { name: 'Tell the planner' }).click();
    await move(3).waitFor();
    await page.getByText('No connection: 2 moves are kept in this browser').waitFor();
    await page.context().setOffline(false);
    await ticksOnServer(2);
    await page.getByText('No connection').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'List' }).click();
    await page.getByText(/^1 of \d+ done, 1 with a problem$/).waitFor();
    await page.getByText('port 18 is broken, plugged into 19').waitFor();
    const wide = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect(wide).toBeLessThanOrEqual(0);
    // What the browser says of a request that found no network is no complaint about the page.
    expect(browser.complaints.filter((text) => !/ERR_INTERNET_DISCONNECTED/.test(text))).toEqual([]);
  });

  it('[page] -- [worker] ~~ nobody: a reload shows the work order as it was, and what is said arrives once', async () => {
    await open('moves');
    await page.getByText('Kept: this page opens without network too.').waitFor();
    await page.getByRole('button', { name: 'Go on with move 3' }).click();
    await move(3).waitFor();
    await cut();
    await page.reload();
    await move(3).waitFor();
    await page.getByText(/^As of .*, no network/).waitFor();
    await page.getByRole('button', { name: 'Done, next' }).click();
    await move(4).waitFor();
    await page.getByRole('button', { name: 'Problem' }).click();
    await page.getByLabel('What stands in the way').fill('the cord is too short');
    await page.getByRole('button', { name: 'Tell the planner' }).click();
    await move(5).waitFor();
    await page.goto(product.address);
    await page.getByText(/^2 of \d+ done, 2 with a problem$/).waitFor();
    await page.getByText('the cord is too short').waitFor();
    await page.getByText('No connection: 2 moves are kept in this browser').waitFor();
    const before = front.count('PUT', /\/ticks$/);
    await join();
    await ticksOnServer(4);
    await page.getByText('no network').waitFor({ state: 'detached' });
    await page.getByText('No connection').waitFor({ state: 'detached' });
    expect(front.count('PUT', /\/ticks$/)).toBe(before + 1);
  });

  it('a new build has the page at the next load, and of the old one nothing is left', async () => {
    const old = await caches();
    expect(old).toHaveLength(2);
    front.bringBuild('second');
    await page.reload();
    await page.locator('#second').waitFor({ state: 'attached' });
    await eventually(caches, (names) =>
      expect(names.toSorted()).toEqual(['brassage-shell-second', 'brassage-work-second']),
    );
    await cut();
    await page.reload();
    await page.locator('#second').waitFor({ state: 'attached' });
    await page.getByText(/^As of .*, no network/).waitFor();
    await join();
  });

  it('whoever does not want it, or signs out, leaves nothing in the browser', async () => {
    const choice = page.getByRole('checkbox', { name: 'Keep for work without network' });
    await choice.uncheck();
    await eventually(caches, (names) => expect(names).toEqual([]));
    await choice.check();
    await page.getByText('Kept: this page opens without network too.').waitFor();
    expect(await caches()).toHaveLength(2);
    await page.getByText('AD', { exact: true }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('User name').waitFor();
    await eventually(caches, (names) => expect(names).toEqual([]));
    await cut();
    await expect(page.reload()).rejects.toThrow(/net::ERR_/);
    await join();
  });
});
