import { tableRoles } from '#planfile';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser, type OpenBrowser } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { openFolder } from '../support/open-folder.js';
import { askApi, exampleProject, signIn } from '../support/signed-in.js';
import { startProduct, type StartedProduct } from '../support/started-product.js';

/** A small library as the community keeps it, with the dirt that it is known for. */
const library = {
  'device-types/Acme/chassis.yaml':
    'manufacturer: Acme\nmodel: CH-2\nslug: acme-ch-2\nu_height: 1\nmodule-bays:\n  - name: Slot 1\n    position: "1"\n  - name: Slot 2\n    position: "2"\n',
  'device-types/Acme/dirty.yaml':
    'manufacturer: Acme\nmodel: DIRTY\nslug: acme-dirty\nu_height: 1\ninterfaces:\n  - name: p1\n    typ: 1000base-t\n',
  'device-types/Acme/broken.yaml': 'a: [',
  'module-types/Acme/card.yaml':
    'manufacturer: Acme\nmodel: CARD-2\ninterfaces:\n  - name: Gi{module}/1\n    type: 1000base-t\n  - name: Gi{module}/2\n    type: 1000base-t\n',
  'module-types/Acme/half-card.yaml':
    'manufacturer: Acme\nmodel: CARD-1\ninterfaces:\n  - name: Gi{module}/1\n    type: 1000base-t\n',
};

const plant = JSON.parse(readFileSync('test/fixtures/netbox/plant.json', 'utf8')) as Record<string, unknown>;

/** A NetBox that answers each list in one page and wants a token. */
function startNetBox(): Promise<Server> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://x');
    const list = plant[/^\/api\/(.+)\/$/.exec(url.pathname)?.[1] ?? ''] ?? [];
    const results = Array.isArray(list) ? list : (list as { results: unknown[] }).results;
    const known = request.headers.authorization === 'Token secret';
    const body = known ? { count: results.length, next: null, results } : { detail: 'Invalid token' };
    response.writeHead(known ? 200 : 403, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** What others keep is brought in through the browser: told before it is written, taken back as one edit. */
describe('imports in the web interface', () => {
  let product: StartedProduct;
  let browser: OpenBrowser;
  let page: Page;
  let project: string;
  let folder: string;
  let netBox: Server;

  beforeAll(async () => {
    folder = openFolder('brassage-library-');
    for (const [name, text] of Object.entries(library)) {
      mkdirSync(join(folder, dirname(name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    netBox = await startNetBox();
    product = await startProduct({ BRASSAGE_MANAGEMENT_NETWORKS: '127.0.0.1/32' });
    browser = await openBrowser();
    ({ page } = browser);
    await signIn(page, product, 'a sentence for the import suite');
    project = await exampleProject(page, product);
  });

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
    netBox?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = async (path: string): Promise<void> => {
    await page.goto(new URL(path, product.address).href);
  };
  const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
  const rowsOf = async (kind: string, q: string): Promise<readonly { id: string; path: string }[]> => {
    const path = `/projects/${project}/tables/${kind}?q=${encodeURIComponent(q)}&limit=50`;
    const { items } = (await askApi(page, product, 'GET', path)) as { items: { id: string; path: string }[] };
    return items;
  };
  const csv = (name: string, lines: readonly string[]) => ({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(lines.join('\n')),
  });

  it('takes the folder of a type library, tells its dirt by rule, and writes only what changed the next time', async () => {
    await open('/import/types');
    await page.locator('input[type=file]').nth(1).setInputFiles(folder);
    await press('Check only');
    await page.getByText('Checked. Nothing was saved yet.').waitFor();
    await page.getByText('2 remarks: left out, or read otherwise than they are written.').waitFor();
    await page
      .getByRole('grid', { name: 'Findings' })
      .getByText(/broken\.yaml/)
      .first()
      .waitFor();
    await press('Import');
    await page.getByText('Imported in one transaction. The register has it.').waitFor();
    await press('Check only');
    await page.getByText('Everything in it is recorded already. Nothing was saved.').waitFor();
  });

  it('slides a module into a bay, exchanges it under its cable, and takes it out', async () => {
    const types = (await askApi(page, product, 'GET', '/catalogue/types?q=CH-2')) as {
      items: { id: string }[];
    };
    const racks = await rowsOf('racks', 'SR2');
    const { ids } = (await askApi(page, product, 'POST', `/equipment/devices?project=${project}`, [
      { name: 'ch-1', typeId: types.items[0]!.id, rackId: racks[0]!.id, positionU: 5, face: 'front' },
    ])) as { ids: string[] };
    await open(`/projects/${project}/devices/${ids[0]}`);
    await page.getByRole('button', { name: 'Slot 1: Insert…' }).click();
    await page.getByLabel('Module type').fill('CARD-2');
    await page.getByRole('option', { name: /CARD-2/ }).click();
    await press('Insert');
    await page.getByRole('button', { name: 'Slot 1: Exchange…' }).waitFor();
    const [first, second] = await rowsOf('ports', 'ch-1:Gi1/');
    expect([first?.path, second?.path]).toEqual(['SR2/ch-1:Gi1/1', 'SR2/ch-1:Gi1/2']);
    const cord = (label: string, portId: string): object => ({
      label,
      a: [{ portId, connector: 1, position: null }],
      b: [],
    });
    await askApi(page, product, 'POST', `/kinds/cables?project=${project}`, [
      cord('BAY-1', first!.id),
      cord('BAY-2', second!.id),
    ]);
    await page.getByRole('button', { name: 'Slot 1: Exchange…' }).click();
    await page.getByLabel('Module type').fill('CARD-1');
    await page.getByRole('option', { name: /CARD-1/ }).click();
    // The small card lacks the second port: its cable would come loose, and that is said before.
    await page.getByText('1 thing comes loose:').waitFor();
    const exchange = page.getByRole('dialog').getByRole('button', { name: 'Exchange', exact: true });
    await page
      .getByRole('dialog')
      .getByRole('button', { name: 'Exchange', exact: true, disabled: true })
      .waitFor();
    await page.getByLabel('Let it come loose').check();
    await exchange.click();
    await page.getByText('Acme CARD-1').first().waitFor();
    expect((await rowsOf('ports', 'ch-1:Gi1/')).map(({ id }) => id)).toEqual([first!.id]);
    await page.getByRole('button', { name: /^Undo: / }).click();
    await page.getByText('Acme CARD-2').first().waitFor();
    await page.getByRole('button', { name: 'Slot 1: Take out…' }).click();
    await page.getByText(/^2 things come loose:/).waitFor();
    await page.getByLabel('Let it come loose').check();
    await press('Take out');
    await page.getByRole('button', { name: 'Slot 1: Insert…' }).waitFor();
  });

  it('maps the columns of a table, tells the fault of every row, then imports it as one edit', async () => {
    await open(`/projects/${project}/tables?kind=cable`);
    await page.getByRole('link', { name: 'Import table…' }).click();
    const head = 'Repère;Baie A;Bandeau A;Port A;Prix';
    const lines = [head, '0012;RG-A;P2;05;1E05', 'T-2;RG-A;P2;06;2'];
    await page.setInputFiles('input[type=file]', csv('cables.csv', [...lines, 'T-3;RG-A;P99;07;2']));
    const mapping = page.getByRole('table', { name: 'What each column gives' });
    const gives = async () => [
      await mapping.getByLabel('Gives: Repère').inputValue(),
      await mapping.getByLabel('Gives: Prix').inputValue(),
    ];
    await eventually(gives, (given) => expect(given).toEqual(['label', '']));
    // Without a label no row is a cable: said before anything is sent.
    await mapping.getByLabel('Gives: Repère').selectOption('');
    await page.getByText(/^Still needed: Label/).waitFor();
    await mapping.getByLabel('Gives: Repère').selectOption('label');
    await press('Check only');
    await page.getByText('1 fault. Nothing was imported.').waitFor();
    await page
      .getByRole('grid', { name: 'Findings' })
      .getByText(/cables\.csv:4/)
      .waitFor();
    await page.setInputFiles('input[type=file]', csv('cables.csv', lines));
    await press('Check only');
    await page.getByText(/2 would be added, 0 changed/).waitFor();
    await press('Import');
    await page.getByText(/2 added, 0 changed/).waitFor();
    expect((await rowsOf('cables', '0012')).map(({ path }) => path)).toContain('0012');
    await page.getByRole('button', { name: 'Undo: cables.csv: 2 rows imported' }).click();
    await page.getByRole('button', { name: 'Make again: cables.csv: 2 rows imported' }).waitFor();
    expect(await rowsOf('cables', 'T-2')).toEqual([]);
    // A title above the headings is passed over; its faults keep their line.
    await page.setInputFiles(
      'input[type=file]',
      csv('titled.csv', ['Brassage 2026', ...lines, 'T-3;RG-A;P99;07;2']),
    );
    await eventually(
      () => page.getByLabel('Line of the headings').inputValue(),
      (line) => expect(line).toBe('2'),
    );
    await press('Check only');
    await page
      .getByRole('grid', { name: 'Findings' })
      .getByText(/titled\.csv:5/)
      .waitFor();
  });

  it('takes the headings from the line that a person says, and leaves the sums out', async () => {
    await open(`/projects/${project}/tables?kind=cable`);
    await page.getByRole('link', { name: 'Import table…' }).click();
    // As wide as the table itself: nothing tells it from a row, so the headings are taken to be there.
    const above = 'Chantier;Halle Nord;Lot;Cuivre;Rév. B';
    const lines = [
      above,
      'Repère;Baie A;Bandeau A;Port A;Longueur',
      'T-8;RG-A;P2;05;12',
      'T-9;RG-A;P2;06;13',
      'Total;;;;25',
    ];
    await page.setInputFiles('input[type=file]', csv('chantier.csv', lines));
    const line = page.getByLabel('Line of the headings');
    await eventually(
      () => line.inputValue(),
      (value) => expect(value).toBe('1'),
    );
    await page.getByText(/^Still needed: Label/).waitFor();
    await line.fill('2');
    await line.press('Enter');
    const gives = page.getByRole('table', { name: 'What each column gives' }).getByLabel('Gives: Repère');
    await eventually(
      () => gives.inputValue(),
      (role) => expect(role).toBe('label'),
    );
    const first = page.getByRole('table', { name: 'First rows as they would be read' });
    await first.getByText('T-9').waitFor();
    expect(await first.getByText('Total').count()).toBe(0);
    await press('Check only');
    await page.getByText(/2 would be added, 0 changed/).waitFor();
    await page.getByText('Left out, for they sum up the table: lines 5.').waitFor();
  });

  it('reads a NetBox server: a wrong token is explained, a right one is shown first and then written', async () => {
    await open('/import/netbox');
    await page
      .getByLabel('Address of the server')
      .fill(`http://127.0.0.1:${(netBox.address() as AddressInfo).port}`);
    await page.getByLabel('API token').fill('wrong');
    await press('Check only');
    await page.getByText('NETBOX_ANSWER').waitFor();
    await page.getByLabel('API token').fill('secret');
    await press('Check only');
    await page.getByText('Checked. Nothing was saved yet.').waitFor();
    const changes = page.getByRole('table', { name: 'What changes' });
    await changes.getByRole('row', { name: /^Cable 4 0/ }).waitFor();
    await press('Import');
    await page.getByText('Imported in one transaction. The register has it.').waitFor();
    await page
      .getByText(/remarks?: /)
      .first()
      .waitFor();
  });

  it('reads the sheets of a phpIPAM together: shown first, then written; the second time nothing is new', async () => {
    const sheets = ['subnets.csv', 'addresses.csv', 'vlans.csv'];
    await open('/import/phpipam');
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles(sheets.map((name) => `test/fixtures/phpipam/${name}`));
    await press('Check only');
    await page.getByText('Checked. Nothing was saved yet.').waitFor();
    const changes = page.getByRole('table', { name: 'What changes' });
    await changes.getByRole('row', { name: /^Prefix 6 0$/ }).waitFor();
    await page.getByRole('grid', { name: 'Findings' }).getByText('TABLE_IP_HOST_BITS').first().waitFor();
    await press('Import');
    await page.getByText('Imported in one transaction. The register has it.').waitFor();
    await press('Check only');
    await page.getByText('Everything in it is recorded already. Nothing was saved.').waitFor();
  });

  it('columns of a phpIPAM sheet that nobody knows are given their meaning, and every row at fault is told', async () => {
    await open('/import/phpipam');
    await page.setInputFiles(
      'input[type=file]',
      csv('netze.csv', ['Netz;Description', '10.62.0.0/24;Lager', '10.62.1.5/24;Büro', '010.62.2.0/24;Tor']),
    );
    await page.getByText('Not read: no column says which list this is').waitFor();
    await page.getByLabel('Gives: Netz').selectOption('subnet');
    await page.getByText('Read as subnets').waitFor();
    await press('Check only');
    await page.getByText('Checked. Nothing was saved yet.').waitFor();
    const found = page.getByRole('grid', { name: 'Findings' });
    for (const code of ['TABLE_IP_HOST_BITS', 'TABLE_IP_LEADING_ZERO'])
      await found.getByText(code).first().waitFor();
    await press('Import');
    await page.getByText('Imported in one transaction. The register has it.').waitFor();
    await press('Check only');
    await page.getByText('Everything in it is recorded already. Nothing was saved.').waitFor();
  });

  it.each([
    ['VLANs', 'vlan'],
    ['Prefixes', 'prefix'],
    ['Address ranges', 'range'],
    ['Addresses', 'address'],
  ] as const)('the table page takes %s, each column by the roles of that kind', async (name, kind) => {
    await open('/import/table');
    await press(name);
    await page.setInputFiles('input[type=file]', csv('ip.csv', ['Description;Autre', 'Bureaux;x']));
    const options = page.getByLabel('Gives: Autre').locator('option');
    await options.first().waitFor({ state: 'attached' });
    const offered = () => options.evaluateAll((all) => all.map((one) => one.getAttribute('value')));
    await eventually(offered, (roles) =>
      expect(new Set(roles.filter(Boolean))).toEqual(new Set(tableRoles(kind))),
    );
  });

  it('says it in French too', async () => {
    await page.evaluate("localStorage.setItem('brassage.language', 'fr')");
    await open('/import/phpipam');
    await page.getByText('Les VRF, VLAN, sous-réseaux et adresses').waitFor();
    await page.getByRole('navigation', { name: 'Importer' }).getByRole('link', { name: 'phpIPAM' }).waitFor();
    await page.getByRole('button', { name: 'Contrôler seulement' }).waitFor();
  });

  it('no page complained', () => {
    expect(browser.complaints.filter((text) => !/status of (401|409|422|502)/.test(text))).toEqual([]);
  });
});
