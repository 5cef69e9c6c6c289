import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { seedExample } from '../../apps/api/src/start/seed-example.js';
import { eventually } from '../support/eventually.js';
import { openBrowser, type OpenBrowser } from '../support/browser.js';
import { startTestServer, TEST_PASSWORD, type Asker, type TestServer } from '../support/test-server.js';
import { serveWebBefore, type WebFront } from '../support/web-front.js';

// Every fault that has a fix is mended by pressing what the page offers, until nothing is left that can be mended.

/** The campus with eight things wrong that a word mends, and a project to mend them in. */
// prettier-ignore
const CAMPUS = [
  ['10.1.30.3/24', '10.1.30.3/25'],
  ['relayServers: [10.1.40.11, 10.1.40.12] }, addresses: [10.1.20.3/24', 'relayServers: [10.1.40.11] }, addresses: [10.1.20.3/24'],
  ['taggedVlans: [USERS, VOICE] } }\n        Mgmt0', 'taggedVlans: [USERS] } }\n        Mgmt0'],
  ['Te1/0/4: { lag: Po11 }', 'Te1/0/4: { lag: Po11, mtu: 9000 }'],
  ['Te1/0/1: { lag: Po1 }', 'Te1/0/1: { lag: Po1, mtu: 1500 }'],
  ['untaggedVlan: DMZ, edge: true, bpduGuard: true', 'untaggedVlan: DMZ, edge: true'],
  ['{ device: acc-2, mode: rapid-pvst }', '{ device: acc-2, mode: rapid-pvst, priority: 0 }'],
  ['expiresOn: 2027-09-10', 'expiresOn: 2026-09-20'],
  ['hostSetup: slaac', 'hostSetup: none'],
].reduce((text, [from = '', to = '']) => {
  if (!text.includes(from)) throw new Error(`the campus has no ${from}`);
  return text.replace(from, to);
}, `${readFileSync('test/fixtures/planfile/campus.yaml', 'utf8')}\nextension: { code: EXT-1, name: Mended }\n`);

interface Found {
  readonly code: string;
  readonly fixes: readonly unknown[];
  readonly waived: unknown;
}

const folder = mkdtempSync(join(tmpdir(), 'brassage-fixes-'));
const campus = join(folder, 'plan.yaml');
writeFileSync(campus, CAMPUS);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each([
  ['the example', 'examples/atelier-nord/plan.yaml', 'EXT-2026-014', 1],
  ['a campus with eight faults', campus, 'EXT-1', 8],
])('%s', (_name, file, code, least) => {
  let server: TestServer;
  let front: WebFront;
  let browser: OpenBrowser;
  let page: Page;
  let planner: Asker;
  let project: string;

  beforeAll(async () => {
    server = await startTestServer();
    await seedExample(server.db, server.runtime, file);
    planner = await server.as('planner', 'planner');
    project = (await planner.get('/projects')).json<{ items: { id: string }[] }>().items[0]!.id;
    front = await serveWebBefore(server.address);
    browser = await openBrowser();
    ({ page } = browser);
    await page.goto(front.address);
    await page.getByLabel('User name').fill('planner');
    await page.getByLabel('Password').fill(TEST_PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: code }).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await front?.close();
    await server?.stop();
  });

  const found = async (): Promise<readonly Found[]> =>
    (await planner.get(`/projects/${project}/findings?layer=after`)).json<{ items: Found[] }>().items;
  const mendable = async (): Promise<number> =>
    (await found()).filter(({ fixes, waived }) => fixes.length > 0 && waived === null).length;
  const rows = (): Locator => page.getByRole('row').filter({ hasText: /\d fix(es)?$/ });

  it('fix by fix, until none is left', async () => {
    await page.goto(`${front.address}/projects/${project}/findings`);
    let pressed = 0;
    for (let left = await mendable(); left > 0; pressed += 1) {
      // The page shows what the server says before the next button is pressed.
      await eventually(
        () => rows().count(),
        (count) => expect(count).toBe(left),
      );
      await rows().first().click();
      await page.getByRole('complementary', { name: 'Finding' }).locator('button.fix').first().click();
      // A fix may mend several at once, and never makes another.
      left = await eventually(mendable, (count) => expect(count).toBeLessThan(left));
    }
    expect(pressed).toBeGreaterThanOrEqual(least);
    expect((await found()).filter(({ code: of }) => of.startsWith('IPPLAN_'))).toEqual([]);
  });

  it('no page complained', () => {
    expect(browser.complaints).toEqual([]);
  });
});
