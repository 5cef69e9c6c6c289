import type { Locator, Page } from 'playwright-core';
import { openBrowser, type OpenBrowser } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { signInFirst } from '../support/signed-in.js';
import { startProduct, type StartedProduct } from '../support/started-product.js';

const OWN_PASSWORD = 'a sentence for the design suite';
const ROWS = 100_000;
const BATCH = 10_000;

interface Listed<T> {
  readonly items: readonly T[];
}
interface Row {
  readonly id: string;
  readonly path: string;
  readonly object: Readonly<Record<string, unknown>>;
}

/** What a scripted scroll through a long table saw. */
interface Scrolled {
  /** Most rows that were in the page at once. */
  readonly most: number;
  readonly medianMs: number;
  readonly p95Ms: number;
}

/** Run in the page: 80 turns of a wheel, then 40 long jumps, with the time that each frame took. */
const SCROLL = `(async () => {
  const frame = document.querySelector('.virtual');
  const frames = [];
  let most = 0;
  let last = performance.now();
  for (let step = 0; step < 120; step += 1) {
    frame.scrollTop += step < 80 ? 300 : 40000;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    frames.push(performance.now() - last);
    last = performance.now();
    most = Math.max(most, frame.querySelectorAll('tbody tr').length);
  }
  frames.sort((a, b) => a - b);
  return { most, medianMs: Math.round(frames[60]), p95Ms: Math.round(frames[114]) };
})()`;

/**
 * A plan drawn by hand in the browser, over the example: each test makes an edit as a person does, and most are taken
 * back, so that the tests stand by themselves.
 */
describe('designing in the web interface', () => {
  let product: StartedProduct;
  let browser: OpenBrowser;
  let page: Page;
  let project: string;

  beforeAll(async () => {
    product = await startProduct();
    browser = await openBrowser();
    ({ page } = browser);
    await signInFirst(page, product, OWN_PASSWORD);
    await page.getByRole('link', { name: 'EXT-2026-014' }).waitFor();
    const { items } = (await api('GET', '/projects')) as Listed<{ id: string; code: string }>;
    project = items.find(({ code }) => code === 'EXT-2026-014')!.id;
  });

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  /** The API as the page's own session asks it. */
  async function api(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<unknown> {
    const { origin } = new URL(product.address);
    const response = await page.request.fetch(`${origin}/api/v1${path}`, {
      method,
      headers: { origin, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { data: JSON.stringify(body) }),
      timeout: 120_000,
    });
    if (!response.ok()) throw new Error(`${method} ${path}: ${response.status()} ${await response.text()}`);
    return (await response.json()) as unknown;
  }

  const open = async (path: string): Promise<void> => {
    await page.goto(new URL(`/projects/${project}/${path}`, product.address).href);
  };
  const rowsOf = async (kind: string, q: string): Promise<readonly Row[]> => {
    const path = `/projects/${project}/tables/${kind}?q=${encodeURIComponent(q)}&limit=200`;
    return ((await api('GET', path)) as Listed<Row>).items;
  };
  const one = async (kind: string, path: string): Promise<Row> => {
    const found = (await rowsOf(kind, path)).find((row) => row.path === path);
    if (!found) throw new Error(`no ${kind} ${path}`);
    return found;
  };
  const undo = (): Locator => page.getByRole('button', { name: /^Undo: / });
  const redo = (): Locator => page.getByRole('button', { name: /^Make again: / });
  /** Until nothing can be undone any more under that name. */
  const takeBack = async (says: string): Promise<void> => {
    await page.getByRole('button', { name: `Undo: ${says}` }).click();
    await page.getByRole('button', { name: `Make again: ${says}` }).waitFor();
  };
  const mounted = (name: string): Locator =>
    page.locator(`svg[data-rack] g[data-device][aria-label^="${name},"]`);
  const unitOf = async (path: string): Promise<unknown> => (await one('devices', path)).object['positionU'];

  it('drags a device to another unit, undoes it and makes it again', async () => {
    await open('racks');
    const box = await mounted('acc-n2').boundingBox();
    if (!box) throw new Error('acc-n2 is not drawn');
    const [x, y] = [box.x + 40, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 2, y + 30);
    // U18 is eight units above U10: 18 px each.
    await page.mouse.move(x, y + 8 * 18, { steps: 6 });
    await page.locator('.ghost:not(.blocked)').waitFor();
    await page.mouse.up();
    await page.getByRole('button', { name: 'Undo: acc-n2 moved to SR2 U10' }).waitFor();
    await mounted('acc-n2').and(page.locator('[aria-label="acc-n2, unit 10 new"]')).waitFor();
    expect(await unitOf('SR2/acc-n2')).toBe(10);
    await takeBack('acc-n2 moved to SR2 U10');
    expect(await unitOf('SR2/acc-n2')).toBe(18);
    await redo().click();
    await undo().waitFor();
    expect(await unitOf('SR2/acc-n2')).toBe(10);
    await takeBack('acc-n2 moved to SR2 U10');
    await page.locator('[aria-label="acc-n2, unit 18 new"]').waitFor();
  });

  it('puts a device down nowhere where another stands', async () => {
    const box = await mounted('acc-n2').boundingBox();
    if (!box) throw new Error('acc-n2 is not drawn');
    const [x, y] = [box.x + 40, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y - 2 * 18, { steps: 5 });
    await page.locator('.ghost.blocked').waitFor();
    await page.mouse.up();
    await page.locator('.ghost').waitFor({ state: 'detached' });
    expect(await unitOf('SR2/acc-n2')).toBe(18);
  });

  it('moves a device by the keyboard alone: Tab, arrows, Space, arrows, Enter, Ctrl Z', async () => {
    await mounted('acc-n1').focus();
    await page.keyboard.press('Space');
    for (let unit = 20; unit > 12; unit -= 1) await page.keyboard.press('ArrowDown');
    await page.locator('.ghost:not(.blocked)').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('[aria-label="acc-n1, unit 12 new"]').waitFor();
    expect(await unitOf('SR2/acc-n1')).toBe(12);
    await page.keyboard.press('Control+z');
    await page.locator('[aria-label="acc-n1, unit 20 new"]').waitFor();
  });

  it('adds a device from the catalogue into the first free place, with its ports, and removes it with them', async () => {
    await page.keyboard.press('a');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Device type' }).fill('C9200L');
    await dialog.getByRole('option', { name: /C9200L-48P-4X/ }).waitFor();
    await page.keyboard.press('Enter');
    await dialog.getByText('54 ports, 1 U').waitFor();
    await dialog.getByLabel('Name').fill('acc-n9');
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await mounted('acc-n9').waitFor();
    const device = (await rowsOf('devices', 'acc-n9'))[0]!;
    expect((await rowsOf('ports', `${device.path}:`)).length).toBeGreaterThanOrEqual(54);
    await mounted('acc-n9').focus();
    await page.keyboard.press('Delete');
    await page.getByRole('dialog').getByText('54 removed').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
    await mounted('acc-n9').waitFor({ state: 'detached' });
    expect(await rowsOf('ports', `${device.path}:`)).toEqual([]);
  });

  it('adds a cable between two ports by the keyboard alone: free ports that fit come first', async () => {
    await open('patching');
    await page.getByRole('grid', { name: 'Patching' }).waitFor();
    await page.keyboard.press('n');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'End A, plug 1' }).waitFor();
    await page.keyboard.type('RG-A P2 05');
    await dialog.getByRole('option', { name: /RG-A\/P2:05 free/ }).waitFor();
    await page.keyboard.press('Enter');
    await dialog.getByRole('combobox', { name: 'End B, plug 1' }).focus();
    await page.keyboard.type('acc-1 1/0/5');
    await dialog
      .getByRole('option', { name: /RG-A\/acc-1:Gi1\/0\/5 free/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    // The port that was typed, not the first of the list before; and what the port of the panel takes.
    await eventually(
      () => dialog.getByRole('combobox', { name: 'End B, plug 1' }).inputValue(),
      (value) => expect(value).toBe('RG-A/acc-1:Gi1/0/5'),
    );
    await eventually(
      () => dialog.getByLabel('Medium').inputValue(),
      (value) => expect(value).toBe('cat6'),
    );
    await dialog.getByLabel('Label').fill('J-9001');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('row', { name: /J-9001/ }).waitFor();
    const cable = await one('cables', 'J-9001');
    expect([cable.object['a'], cable.object['b']]).toMatchObject([[{ connector: 1 }], [{ connector: 1 }]]);
    await page.keyboard.press('Control+z');
    await page.getByRole('row', { name: /J-9001/ }).waitFor({ state: 'detached' });
  });

  it('connects a range of 24 with its preview, in one change set, and takes it back as one', async () => {
    const before = (await rowsOf('cables', '')).length;
    await page.keyboard.press('r');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('From', { exact: true }).fill('RG-A/P2:1-24');
    await dialog.getByLabel('To', { exact: true }).fill('RG-A/acc-1:Gi1/0/1-24');
    const preview = dialog.getByRole('table', { name: 'What will be connected' });
    await preview.getByText('RG-A/acc-1:Gi1/0/24').waitFor();
    await eventually(
      () => preview.locator('tbody tr').count(),
      (count) => expect(count).toBe(24),
    );
    await dialog.getByRole('button', { name: /^Connect/ }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await rowsOf('cables', '')).toHaveLength(before + 24);
    await page.keyboard.press('Control+z');
    await redo().waitFor();
    expect(await rowsOf('cables', '')).toHaveLength(before);
  });

  it('pastes 40 lines of a spreadsheet, after it has named the line that means nothing', async () => {
    const taken = new Set(
      (await rowsOf('cables', '')).flatMap(({ object }) =>
        ['a', 'b'].flatMap((end) => (object[end] as { portId: string }[]).map(({ portId }) => portId)),
      ),
    );
    const ports = [
      ...(await rowsOf('ports', 'RG-A/acc-1:GigabitEthernet')),
      ...(await rowsOf('ports', 'acc-2:GigabitEthernet')),
    ].filter(({ id }) => !taken.has(id));
    const pairs = Array.from({ length: 40 }, (_, n) => [ports[2 * n]!.path, ports[2 * n + 1]!.path] as const);
    const text = pairs.map(([a, b], n) => `${a}\t${b}\tX-${n + 1}\tbleu\t1,5`).join('\n');
    const head = 'From\tTo\tCord\tColour\tLength (m)\n';
    await page.getByRole('button', { name: /^Paste/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Cells').fill(`${head}${text}\nRG-A/P3:R99\tRG-B/P1:01\tX-99\tbleu\t1,5`);
    await dialog.getByText(/There is no RG-A\/P3:R99/).waitFor();
    await dialog.getByRole('button', { name: 'Add 40', disabled: true }).waitFor();
    await dialog.getByLabel('Cells').fill(head + text);
    await dialog.getByText(/40 lines, 0 faults/).waitFor();
    await dialog.getByRole('button', { name: 'Add 40' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect((await one('cables', 'X-40')).object).toMatchObject({ colour: 'BE', lengthM: 1.5 });
    await takeBack('40 pasted: Cable');
    expect(await rowsOf('cables', 'X-40')).toEqual([]);
  });

  it.each([
    ['cable', 'cables', 'L-0307', { lengthM: 41.5 }],
    ['rack', 'racks', 'RG-B', { maxMassKg: 400 }],
  ])(
    'shows both versions when somebody else has changed the %s, and keeps what the person chooses',
    async (kind, path, name, beside) => {
      const { id } = await one(path, name);
      await open(`objects/${kind}/${id}`);
      await page.getByRole('button', { name: /^Edit…/ }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Description').fill('mine');
      const read = await page.request.get(
        `${new URL(product.address).origin}/api/v1/kinds/${path}/${id}?project=${project}`,
      );
      const lastStep = ((await api('GET', `/projects/${project}`)) as { lastStep: number }).lastStep;
      await api(
        'PATCH',
        `/kinds/${path}/${id}?project=${project}&step=${lastStep}`,
        { description: 'theirs', ...beside },
        { 'if-match': read.headers()['etag']! },
      );
      await dialog.getByRole('button', { name: 'Save' }).click();
      await dialog.getByText('Somebody else has changed it meanwhile').waitFor();
      await dialog.getByRole('radio', { name: 'mine' }).check();
      await dialog.getByRole('button', { name: 'Save what I chose' }).click();
      await dialog.waitFor({ state: 'detached' });
      expect((await one(path, name)).object).toMatchObject({ description: 'mine', ...beside });
    },
  );

  it('tells in the reader’s language what is wrong with a value', async () => {
    await page.getByRole('button', { name: 'FR', exact: true }).click();
    await page.getByRole('button', { name: /^Modifier…/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Hauteur (U)').fill('420');
    await dialog.getByText('Au plus 100.').waitFor();
    await page.keyboard.press('Escape');
    // Gone to another page before this one is drawn anew: the choice holds all the same.
    await page.getByRole('button', { name: 'EN', exact: true }).evaluate((button) => {
      (button as unknown as { click(): void }).click();
      button.ownerDocument.location.reload();
    });
    await page.getByRole('button', { name: /^Edit…/ }).waitFor();
  });

  it('loses no character that is typed fast, and keeps filter and order over a reload', async () => {
    await open('patching');
    const field = page.getByRole('searchbox');
    await field.waitFor();
    await field.focus();
    await page.keyboard.type('acc-n1 J-10', { delay: 0 });
    await eventually(
      () => field.inputValue(),
      (value) => expect(value).toBe('acc-n1 J-10'),
    );
    await page.getByRole('button', { name: 'Cord', exact: true }).click();
    await page.reload();
    await eventually(
      () => field.inputValue(),
      (value) => expect(value).toBe('acc-n1 J-10'),
    );
    await page
      .getByRole('columnheader', { name: 'Cord' })
      .and(page.locator('[aria-sort="ascending"]'))
      .waitFor();
  });

  it('shows the plan before, after, and after a step', async () => {
    await open('racks');
    await mounted('acc-n1').waitFor();
    await page.getByRole('button', { name: 'Before', exact: true }).click();
    await mounted('acc-n1').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /Add a device/ }).waitFor({ state: 'detached' });
    await page.getByRole('combobox', { name: 'after step' }).selectOption({ index: 1 });
    await page.waitForURL(/layer=1/);
    await page.getByRole('button', { name: 'After', exact: true }).click();
    await mounted('acc-n1').waitFor();
  });

  it('opens a device at its ports: a click tells the far end, VLAN and cable', async () => {
    const device = await one('devices', 'SR2/acc-n1');
    await open(`devices/${device.id}`);
    await page.getByRole('button', { name: /\bGigabitEthernet1\/0\/1,/ }).click();
    const inspector = page.getByRole('complementary', { name: 'Port' });
    await inspector.getByText('SR2/P1:01').waitFor();
    await inspector.getByText('Halle Nord/pc-101:eth0').waitFor();
    await inspector.getByText('120').waitFor();
  });

  it('fits a phone: no page scrolls sideways, and what is tapped is large enough', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const path of ['racks', 'patching', 'tables?kind=cable', 'catalogue', 'findings', 'register']) {
      await open(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect([path, wide]).toEqual([path, 390]);
      // Two lines; what the reader came for begins in the upper quarter.
      expect((await page.locator('header.top').boundingBox())?.height).toBeLessThan(112);
      const here = page.locator('nav.rail [aria-current="page"]');
      const at = await here.boundingBox();
      expect([path, at !== null && at.x >= 0 && at.x + at.width <= 390]).toEqual([path, true]);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it(`scrolls through ${ROWS} rows with few of them in the page`, async () => {
    const device = await one('devices', 'Bât. A/pc-031');
    for (let from = 0; from < ROWS; from += BATCH) {
      const ports = Array.from({ length: BATCH }, (_, n) => ({
        deviceId: device.id,
        name: `v${from + n}`,
        kind: 'interface',
        type: 'virtual',
      }));
      await api('POST', '/kinds/ports', ports);
    }
    await open('tables?kind=port');
    await page.getByText(/^100,\d{3} rows$/).waitFor({ timeout: 90_000 });
    const measured = await page.evaluate<Scrolled>(SCROLL);
    // What it cost stands in the log; only the number of rows in the page is a rule.
    process.stdout.write(`scroll through ${ROWS} rows: ${JSON.stringify(measured)}\n`);
    expect(measured.most).toBeLessThan(90);
    await page.keyboard.press('j');
    const frame = page.locator('.virtual');
    await frame.evaluate((element) => {
      element.scrollTop = element.scrollHeight / 2;
    });
    // The middle of some 100,800 rows, read when it is reached.
    await page.locator('.virtual tr[data-row][aria-rowindex^="50"]').first().waitFor();
    await page.getByRole('columnheader', { name: 'Name' }).getByRole('button').click();
    await page
      .getByRole('columnheader', { name: 'Name' })
      .and(page.locator('[aria-sort="descending"]'))
      .waitFor();
  });

  it('never broke the content policy, and no page complained', () => {
    // The stale edit is refused once on purpose.
    const unexpected = browser.complaints.filter((text) => !/status of 412/.test(text));
    expect(unexpected).toEqual([]);
  });
});
