import type { Locator, Page } from 'playwright-core';
import { openBrowser, type OpenBrowser } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { askApi, exampleProject, signIn } from '../support/signed-in.js';
import { startProduct, type StartedProduct } from '../support/started-product.js';

interface Listed<T> {
  readonly items: readonly T[];
}

/** The sheets of the example as a person reads them: with keys, with a mouse, with two fingers on a telephone. */
describe('sheets and floors in the browser', () => {
  let product: StartedProduct;
  let browser: OpenBrowser;
  let page: Page;
  let project: string;

  beforeAll(async () => {
    product = await startProduct();
    browser = await openBrowser();
    ({ page } = browser);
    await signIn(page, product, 'a sentence for the sheets suite');
    project = await exampleProject(page, product);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const open = async (path: string): Promise<void> => {
    await page.goto(new URL(`/projects/${project}/${path}`, product.address).href);
  };
  const frame = (): Locator => page.locator('.sheet > .draw');
  const size = (): Locator => page.locator('.zoom output');
  const scrolled = (): Promise<readonly number[]> =>
    frame().evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop]);
  const widthOf = async (): Promise<number> => (await frame().locator('svg').first().boundingBox())!.width;

  it('every sheet is enlarged and moved by keys, and a press on what it draws shows what is recorded', async () => {
    const { items } = (await askApi(
      page,
      product,
      'GET',
      `/projects/${project}/drawings?lang=en`,
    )) as Listed<{ name: string }>;
    expect(items.length).toBeGreaterThan(15);
    for (const { name } of items) {
      await open(`drawings?sheet=${encodeURIComponent(name)}`);
      await frame().locator('svg').waitFor();
      await frame().focus();
      const whole = await widthOf();
      for (let step = 0; step < 3; step += 1) await page.keyboard.press('+');
      await eventually(
        () => size().textContent(),
        (text) => expect([name, text]).toEqual([name, '195 %']),
      );
      await eventually(widthOf, (width) => expect(width).toBeGreaterThan(1.9 * whole));
      const [left = 0] = await scrolled();
      await page.keyboard.press('ArrowRight');
      await eventually(scrolled, ([now]) => expect(now).toBeGreaterThan(left));
      await page.keyboard.press('0');
      await eventually(
        () => size().textContent(),
        (text) => expect([name, text]).toEqual([name, '100 %']),
      );
      const drawn = frame().locator('g[data-ref]:not([data-link])');
      if ((await drawn.count()) === 0) continue;
      const id = await drawn.first().getAttribute('data-id');
      // On the first of its parts: the middle of a group may be the paper between two of them.
      await drawn.first().locator('rect, path, text, circle').first().dispatchEvent('click');
      await page.waitForURL((url) => url.searchParams.get('object')?.endsWith(`:${id}`) === true);
      await page.locator('aside.inspector').waitFor();
    }
  }, 600_000);

  it('a floor grows under two fingers, around the point between them, and the page does not', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    const touch = await page.context().newCDPSession(page);
    await touch.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 2 });
    await open('floors');
    const thing = frame().locator('[data-thing]').first();
    await thing.waitFor();
    await thing.scrollIntoViewIfNeeded();
    const before = (await thing.boundingBox())!;
    const whole = await widthOf();
    const [x, y] = [before.x + before.width / 2, before.y + before.height / 2];
    const fingers = (apart: number) => [
      { x: x - apart / 2, y, id: 0 },
      { x: x + apart / 2, y, id: 1 },
    ];
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(40) });
    for (const apart of [50, 60, 70, 80, 90, 100])
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(apart) });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await eventually(widthOf, (width) => expect(width).toBeGreaterThan(2 * whole));
    const off = async (): Promise<number> => {
      const after = (await thing.boundingBox())!;
      return Math.hypot(after.x + after.width / 2 - x, after.y + after.height / 2 - y);
    };
    await eventually(off, (distance) => expect(distance).toBeLessThan(40));
    expect(await page.evaluate('visualViewport.scale')).toBe(1);
    expect(browser.complaints).toEqual([]);
  });

  it('a floor and a sheet fit a telephone again with one press', async () => {
    for (const path of ['floors', 'drawings']) {
      await open(path);
      await frame().locator('svg').first().waitFor();
      const whole = await widthOf();
      await page.getByRole('button', { name: 'Larger' }).click();
      await eventually(widthOf, (width) => expect(width).toBeGreaterThan(whole));
      await page.getByRole('button', { name: 'Whole' }).click();
      await eventually(widthOf, (width) => expect([path, width]).toEqual([path, whole]));
    }
  });
});
