import type { Locator, Page } from 'playwright-core';
import { openBrowser, type OpenBrowser } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { askApi, exampleProject, signIn } from '../support/signed-in.js';
import { startProduct, type StartedProduct } from '../support/started-product.js';

/**
 * What no catalogue foresees, entered by a person in the browser: how the ends of a cable meet, what fits together, one strand
 * in one position.
 *
 *     [QS:q1, 12 positions] ==BK-1, of a profile of our own== [SRV:x1, 2 positions] [SRV:x2, 2 positions]
 */
describe('a breakout of a profile of our own', () => {
  let product: StartedProduct;
  let browser: OpenBrowser;
  let page: Page;
  let project: string;
  let at: string;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    product = await startProduct();
    browser = await openBrowser();
    ({ page } = browser);
    await signIn(page, product, 'a sentence for the profile suite');
    project = await exampleProject(page, product);
    const { lastStep } = (await api('GET', `/projects/${project}`)) as { lastStep: number };
    at = `project=${project}&step=${lastStep}`;
    const { items } = (await api('GET', `/projects/${project}/tables/racks?q=SR2&limit=5`)) as {
      items: { id: string }[];
    };
    const rackId = items[0]!.id;
    const make = async (kind: string, objects: readonly object[]): Promise<string[]> =>
      ((await api('POST', `/kinds/${kind}?${at}`, objects)) as { ids: string[] }).ids;
    const [typeId] = await make('device-types', [{ manufacturer: 'Nordlyne', model: 'ODD', role: 'other' }]);
    const [qs, srv] = await make(
      'devices',
      ['QS', 'SRV'].map((name) => ({ name, typeId, rackId })),
    );
    const ports = [
      ['q1', qs, 'mpo-12', 12],
      ['x1', srv, 'lc', 2],
      ['x2', srv, 'lc', 2],
      ['s1', srv, 'lc', 1],
    ] as const;
    const made = await make(
      'ports',
      ports.map(([name, deviceId, connector, positions]) => ({
        name,
        deviceId,
        kind: 'interface',
        connector,
        positions,
      })),
    );
    ports.forEach(([name], index) => (ids[name] = made[index]!));
  });

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const api = (method: string, path: string, body?: unknown): Promise<unknown> =>
    askApi(page, product, method, path, body);
  const open = async (path: string): Promise<void> => {
    await page.goto(new URL(`/projects/${project}/${path}`, product.address).href);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
  };
  const dialog = (): Locator => page.getByRole('dialog');
  const add = async (button: RegExp): Promise<void> => {
    await page.getByRole('button', { name: button }).first().click();
    await dialog().waitFor();
  };
  const submit = async (name: string): Promise<void> => {
    await dialog().getByRole('button', { name, exact: true }).click();
    await dialog().waitFor({ state: 'detached' });
  };
  const plugIn = async (label: string, port: string): Promise<void> => {
    await dialog().getByLabel(label).fill(port);
    await page
      .getByRole('option', { name: new RegExp(port) })
      .first()
      .click();
  };

  it('says how the ends of a cable meet, and what fits together', async () => {
    await open('tables?kind=cableProfile');
    await add(/^Add…/);
    await dialog().getByLabel('Name').fill('MPO-2xLC');
    await dialog().getByLabel('End A').fill('12');
    await dialog().getByLabel('End B').fill('2, 2');
    await dialog().getByRole('textbox', { name: 'Map' }).fill('1:1-2 = 1:1');
    await dialog().getByRole('button', { name: 'Add', exact: true }).click();
    await dialog()
      .getByText(/^Connector:position of end A = connector:position of end B/)
      .waitFor();
    await dialog().getByRole('textbox', { name: 'Map' }).fill('1:1 = 1:1\n1:12 = 1:2\n1:2-3 = 2:1-2');
    await submit('Add');
    const { items } = (await api('GET', `/projects/${project}/tables/cable-profiles?q=MPO-2xLC&limit=5`)) as {
      items: { object: { map: number[][] } }[];
    };
    expect(items[0]?.object.map).toEqual([
      [1, 1, 1, 1],
      [1, 12, 1, 2],
      [1, 2, 2, 1],
      [1, 3, 2, 2],
    ]);

    await open('tables?kind=compatibility');
    await add(/^Add…/);
    await dialog().getByLabel('End A').fill('mpo-12');
    await dialog().getByLabel('End B').fill('mpo-24');
    await dialog().getByRole('checkbox').first().check();
    await submit('Add');
    await page.getByText('mpo-24').first().waitFor();
  });

  it('lays the cable with it; both legs are traced and drawn; all of it is taken back', async () => {
    await open('patching');
    await add(/^Add a cable/);
    await dialog().getByLabel('Label').fill('BK-1');
    await plugIn('End A, plug 1', 'SR2/QS:q1');
    const b = dialog().getByRole('group', { name: 'End B' });
    await plugIn('End B, plug 1', 'SR2/SRV:x1');
    await b.getByRole('button', { name: 'Another plug at this end' }).click();
    await plugIn('End B, plug 2', 'SR2/SRV:x2');
    await dialog().getByLabel('Profile').selectOption('MPO-2xLC');
    await submit('Add a cable');
    const { paths } = (await api('GET', `/trace?project=${project}&port=${ids['q1']}`)) as {
      paths: { complete: boolean; hops: { ids: string[] }[] }[];
    };
    expect(new Set(paths.flatMap(({ hops }) => hops.at(-1)!.ids))).toEqual(new Set([ids['x1'], ids['x2']]));
    await open(`paths?port=${ids['x2']}`);
    await page.getByRole('list', { name: 'Chain of the path' }).getByText('BK-1').waitFor();
    await page.getByRole('button', { name: /^Undo: Cable BK-1/ }).click();
    await page.getByRole('button', { name: /^Make again: Cable BK-1/ }).waitFor();
  });

  it('the label that the server proposes, arriving when the field is entered, leaves alone what is typed', async () => {
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/labels', async (route) => {
      await held;
      await route.continue();
    });
    await open('patching');
    await add(/^Add a cable/);
    const label = dialog().getByLabel('Label');
    await label.focus();
    const proposed = page.waitForResponse(/\/labels$/);
    answer();
    await (await proposed).finished();
    await label.pressSequentially('B7', { delay: 50 });
    expect(await label.inputValue()).toBe('B7');
    await page.unrouteAll();
    await dialog().getByRole('button', { name: 'Cancel' }).click();
    await dialog().waitFor({ state: 'detached' });
  });

  it('puts one strand into one position of a port that has several', async () => {
    await open('patching');
    await add(/^Add a cable/);
    await dialog().getByLabel('Label').fill('S-1');
    await plugIn('End A, plug 1', 'SR2/SRV:s1');
    await plugIn('End B, plug 1', 'SR2/SRV:x2');
    await dialog().getByRole('group', { name: 'End B' }).getByLabel('Position in the port').fill('2');
    expect(
      await dialog().getByRole('group', { name: 'End A' }).getByLabel('Position in the port').count(),
    ).toBe(0);
    await submit('Add a cable');
    const cable = async () =>
      (
        (await api('GET', `/projects/${project}/tables/cables?q=S-1&limit=20`)) as {
          items: { path: string; object: { b: object[] } }[];
        }
      ).items.find(({ path }) => path === 'S-1');
    await eventually(cable, (found) =>
      expect(found?.object.b).toMatchObject([{ portId: ids['x2'], position: 2 }]),
    );
  });

  it('no page complained', () => {
    expect(browser.complaints).toEqual([]);
  });
});
