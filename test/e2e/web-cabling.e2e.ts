import type { Locator, Page } from 'playwright-core';
import { openBrowser, type OpenBrowser } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { askApi, exampleProject, signIn } from '../support/signed-in.js';
import { startProduct, type StartedProduct } from '../support/started-product.js';

interface Row {
  readonly id: string;
  readonly path: string;
  readonly object: Readonly<Record<string, unknown>>;
}

/** What a technician records at types, panels and ports, by hand in the browser, over the example. */
describe('hardware, panels and ports in the web interface', () => {
  let product: StartedProduct;
  let browser: OpenBrowser;
  let page: Page;
  let project: string;

  beforeAll(async () => {
    product = await startProduct();
    browser = await openBrowser();
    ({ page } = browser);
    await signIn(page, product, 'a sentence for the cabling suite');
    project = await exampleProject(page, product);
  });

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const api = (method: string, path: string, body?: unknown): Promise<unknown> =>
    askApi(page, product, method, path, body);
  const open = async (path: string): Promise<void> => {
    await page.goto(
      new URL(path.startsWith('/') ? path : `/projects/${project}/${path}`, product.address).href,
    );
    await page.getByRole('heading', { level: 1 }).first().waitFor();
  };
  const rowsOf = async (kind: string, q: string): Promise<readonly Row[]> =>
    (
      (await api('GET', `/projects/${project}/tables/${kind}?q=${encodeURIComponent(q)}&limit=200`)) as {
        items: Row[];
      }
    ).items;
  const one = async (kind: string, path: string): Promise<Row> => {
    const found = (await rowsOf(kind, path)).find((row) => row.path === path);
    if (!found) throw new Error(`no ${kind} ${path}`);
    return found;
  };
  const dialog = (): Locator => page.getByRole('dialog');
  const submit = async (name: string): Promise<void> => {
    await dialog().getByRole('button', { name, exact: true }).click();
    await dialog().waitFor({ state: 'detached' });
  };
  const range = async (
    line: number,
    names: string,
    more: Readonly<Record<string, string>>,
  ): Promise<void> => {
    await dialog().getByLabel('Names').nth(line).fill(names);
    const row = dialog()
      .getByRole('table', { name: 'Ports as ranges' })
      .getByRole('row')
      .nth(line + 1);
    for (const [label, value] of Object.entries(more)) {
      const control = row.getByLabel(label, { exact: true });
      if ((await control.evaluate((element) => element.tagName)) === 'SELECT')
        await control.selectOption(value);
      else await control.fill(value);
    }
  };

  it('records an MPO cassette that is flipped inside, and a frame of four of them', async () => {
    await open('catalogue?kind=moduleType');
    await page.keyboard.press('n');
    await dialog().getByLabel('Manufacturer').fill('Nordlyne');
    await dialog().getByLabel('Model').fill('MPO-12-LC');
    await range(0, '{module}-LC[1-6]', {
      Kind: 'front',
      Connector: 'lc',
      Medium: 'om4',
      Positions: '2',
      Polish: 'upc',
    });
    await dialog().getByRole('button', { name: 'Another range' }).click();
    await range(1, '{module}-MPO', {
      Kind: 'rear',
      Connector: 'mpo-12',
      Positions: '12',
      'Pinned (MPO)': 'true',
    });
    // Straight through until somebody says otherwise.
    await dialog().getByText('12 maps').waitFor();
    await dialog().getByLabel('Rear ports, 1').fill('{module}-MPO:12-2');
    await dialog().getByText('Line 1: 12 front positions cannot meet 11 rear ones.').waitFor();
    await dialog().getByLabel('Rear ports, 1').fill('{module}-MPO:12-1');
    await submit('Add');
    await page.getByRole('complementary', { name: 'Module type' }).getByText('{module}-MPO:12-1').waitFor();

    await open('catalogue');
    await page.keyboard.press('n');
    await dialog().getByLabel('Manufacturer').fill('Nordlyne');
    await dialog().getByLabel('Model').fill('FRAME-4');
    await dialog().getByLabel('Role').selectOption('fibre-panel');
    await dialog().getByLabel('Height (U)').fill('1');
    await dialog().getByRole('button', { name: 'Remove', exact: true }).click();
    await dialog().getByLabel('Module bays').fill('Cassette [1-4]');
    await dialog().getByLabel('Device bays').fill('Tray [1-2]');
    await submit('Add');
    const [frame] = await rowsOf('device-types', 'FRAME-4');
    expect(frame?.object).toMatchObject({
      moduleBays: [{ name: 'Cassette 1', position: '1' }, {}, {}, {}],
      deviceBays: [{ name: 'Tray 1' }, { name: 'Tray 2' }],
      ports: [],
    });
  });

  it('slides the cassette into the frame: its sockets are there, joined as it was said', async () => {
    const [type] = await rowsOf('device-types', 'FRAME-4');
    const [rack] = await rowsOf('racks', 'RG-B');
    const { ids } = (await api('POST', `/equipment/devices?project=${project}`, [
      { name: 'F1', typeId: type!.id, rackId: rack!.id, positionU: 10, face: 'front' },
    ])) as { ids: string[] };
    await open(`devices/${ids[0]}`);
    await page.getByRole('button', { name: 'Cassette 2: Insert…' }).click();
    await page.getByLabel('Module type').fill('MPO-12-LC');
    await page.getByRole('option', { name: /MPO-12-LC/ }).click();
    await submit('Insert');
    await page.getByRole('button', { name: 'Cassette 2: Exchange…' }).waitFor();
    const { maps, ports } = (await api('GET', `/projects/${project}/devices/${ids[0]}/face`)) as {
      maps: { frontPortId: string; frontPosition: number; rearPosition: number }[];
      ports: { id: string; name: string; positions: number }[];
    };
    expect(ports).toHaveLength(7);
    const first = ports.find(({ name }) => name === '2-LC1');
    const joins = maps
      .filter(({ frontPortId }) => frontPortId === first?.id)
      .map(({ frontPosition, rearPosition }) => `${frontPosition} to ${rearPosition}`);
    expect(joins.toSorted()).toEqual(['1 to 12', '2 to 11']);
  });

  it('edits the inside of one panel, whatever its type says, and takes it back', async () => {
    const panel = await one('devices', 'RG-A/P1');
    const insides = async (): Promise<number> =>
      ((await api('GET', `/projects/${project}/devices/${panel.id}/face`)) as { maps: unknown[] }).maps
        .length;
    const before = await insides();
    await open(`devices/${panel.id}`);
    await page.getByRole('button', { name: 'Edit the inside…' }).click();
    await eventually(
      () => dialog().getByLabel('Front ports, 1').inputValue(),
      (value) => expect(value).toBe('[01-24]'),
    );
    await dialog().getByLabel('Front ports, 1').fill('[01-25]');
    await dialog().getByText('there is no port 25 among the front ports', { exact: false }).waitFor();
    await dialog().getByRole('button', { name: 'Save', disabled: true }).waitFor();
    await dialog().getByLabel('Front ports, 1').fill('[01-06]');
    await dialog().getByLabel('Rear ports, 1').fill('R1');
    await dialog().getByText('18 front positions lead nowhere').waitFor();
    await submit('Save');
    expect(await insides()).toBe(6);
    await page.getByRole('button', { name: 'Undo: Inside of RG-A/P1 changed' }).click();
    await page.getByRole('button', { name: 'Make again: Inside of RG-A/P1 changed' }).waitFor();
    expect(await insides()).toBe(before);
  });

  it('puts a transceiver that nobody had recorded into a cage', async () => {
    const device = await one('devices', 'SR2/acc-n1');
    await open(`devices/${device.id}`);
    await page.getByRole('button', { name: /TenGigabitEthernet1\/1\/3/ }).click();
    const inspector = page.getByRole('complementary', { name: 'Port' });
    await inspector.getByRole('button', { name: 'Insert a transceiver…' }).click();
    await dialog().getByRole('button', { name: 'New transceiver…' }).click();
    await eventually(
      () => dialog().getByLabel('Cage').inputValue(),
      (value) => expect(value).toBe('sfp+'),
    );
    await dialog().getByLabel('Manufacturer').fill('Nordlyne');
    await dialog().getByLabel('Model').fill('SFP-10G-LR');
    await dialog().getByLabel('Application').fill('10GBASE-LR');
    await dialog().getByLabel('Medium').selectOption('singlemode');
    await dialog().getByLabel('Speed (Mbit/s)').fill('10000');
    await dialog().getByRole('button', { name: 'Add', exact: true }).click();
    await dialog().getByRole('radio', { name: 'Nordlyne SFP-10G-LR', checked: true }).waitFor();
    await submit('Insert');
    await inspector.getByText('10GBASE-LR').waitFor();
    const port = await one('ports', 'SR2/acc-n1:TenGigabitEthernet1/1/3');
    expect(port.object['transceiverId']).toBe((await rowsOf('transceiver-types', 'SFP-10G-LR'))[0]?.id);
  });

  it('records the rating of a socket and the circuit at its port', async () => {
    const ups = await one('devices', 'SR2/ond-3');
    await api('POST', `/kinds/ports?project=${project}`, [
      { deviceId: ups.id, name: 'WAN', kind: 'circuit' },
    ]);
    await open(`devices/${ups.id}`);
    const inspector = page.getByRole('complementary', { name: 'Port' });
    await page
      .getByRole('row', { name: /power inlet|power port|C20/ })
      .first()
      .click();
    await inspector.getByRole('button', { name: 'Record the rating…' }).click();
    await dialog().getByRole('checkbox').check();
    await dialog().getByLabel('Voltage (V)').fill('400');
    await dialog().getByLabel('Current (A)').fill('16');
    await dialog().getByLabel('Phases').selectOption('3');
    await submit('Save');
    await inspector.getByText('400 V, 16 A, 3 phases · 11.1 kVA').waitFor();
    await page.getByRole('row', { name: /WAN/ }).click();
    await inspector.getByRole('button', { name: 'Record a circuit…' }).click();
    await dialog().getByLabel('Name').fill('FT-0012');
    await dialog().getByLabel('Provider', { exact: true }).fill('Opérateur');
    await dialog().getByLabel('Provider’s network at end Z').fill('MPLS Nord');
    await submit('Add');
    await inspector.getByText('FT-0012').waitFor();
    await inspector.getByText('MPLS Nord').waitFor();
  });

  it('finds room for 48 outlets near the hall, takes the best rack, and takes it back', async () => {
    await open('racks');
    await page.getByRole('button', { name: 'Room for outlets…' }).click();
    await dialog().getByLabel('Where the outlets will be').fill('Halle Nord');
    await page.locator('.combo-list').getByRole('option').first().click();
    await dialog().getByLabel('New panels').selectOption({ label: 'Nordlyne CP-24-6A' });
    await dialog().getByLabel('New switches').selectOption({ label: 'Cisco C9200L-48P-4X' });
    await dialog().getByRole('button', { name: 'Propose' }).click();
    await dialog().getByText('53 cables to pull', { exact: false }).first().waitFor();
    await eventually(
      () => dialog().getByRole('radio').first().isChecked(),
      (checked) => expect(checked).toBe(true),
    );
    const before = (await rowsOf('devices', 'SR2/')).length;
    await submit('Take SR2');
    const says = 'SR2: room for 48 outlets';
    await page.getByRole('button', { name: `Undo: ${says}` }).waitFor();
    expect((await rowsOf('devices', 'SR2/')).length).toBeGreaterThan(before + 2);
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: `Make again: ${says}` }).waitFor();
    expect(await rowsOf('devices', 'SR2/')).toHaveLength(before);
  });

  it('keeps the remarks of an import as a table', async () => {
    await open('/import/types');
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: 'dirty.yaml',
        mimeType: 'text/yaml',
        buffer: Buffer.from(
          'manufacturer: Acme\nmodel: D\nslug: d\nu_height: 1\ninterfaces:\n  - name: p1\n    typ: 1000base-t\n',
        ),
      });
    await page.getByRole('button', { name: 'Check only' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Remarks as CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('remarks.csv');
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const lines = Buffer.concat(chunks).toString('utf8').split('\r\n');
    expect(lines[0]).toBe('\uFEFFSeverity,Place,What and why,What to do,Rule');
    expect(lines.slice(1).join('\n')).toMatch(/dirty\.yaml/);
  });

  it('on a telephone every dialog keeps its buttons in sight, and no page is cut at its right edge', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const [path, button] of [
      ['patching', /^Add a cable…/],
      ['patching', /^Connect a range…/],
      ['catalogue', /^New type/],
      ['racks', /^Room for outlets…/],
    ] as const) {
      await open(path);
      await page.getByRole('button', { name: button }).click();
      await dialog().locator('footer button').last().waitFor();
      const [frame, last] = [
        await dialog().boundingBox(),
        await dialog().locator('footer button').last().boundingBox(),
      ];
      expect([
        path,
        last!.y + last!.height <= frame!.y + frame!.height,
        last!.x + last!.width <= frame!.x + frame!.width,
      ]).toEqual([path, true, true]);
      await page.keyboard.press('Escape');
      await dialog().waitFor({ state: 'detached' });
    }
    await page.evaluate("localStorage.setItem('brassage.language', 'fr')");
    for (const path of ['/import', '/import/netbox', '/import/types', '/import/table']) {
      await open(path);
      const cut = await page.evaluate<readonly string[]>(
        `[...document.querySelectorAll('.import input, .import p, .import button, .import nav, .choice.links a')]
          .filter((one) => one.getBoundingClientRect().right > innerWidth).map((one) => one.outerHTML.slice(0, 80))`,
      );
      expect([path, cut]).toEqual([path, []]);
    }
    await page.evaluate("localStorage.setItem('brassage.language', 'en')");
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it('no page complained', () => {
    expect(browser.complaints).toEqual([]);
  });
});
