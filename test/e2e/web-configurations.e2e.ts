import type { Page } from 'playwright-core';
import { openBrowser, type OpenBrowser } from '../support/browser.js';
import { startFleet, type Fleet } from '../support/fleet.js';
import { TEST_PASSWORD } from '../support/test-server.js';
import { serveWebBefore, type WebFront } from '../support/web-front.js';

// [browser] -- [API] -- [worker] --SSH-- [IOS-XE acc-1] [IOS-XE acc-2] [IOS-XE core-1]

let fleet: Fleet;
let front: WebFront;
let browser: OpenBrowser;
let page: Page;

beforeAll(async () => {
  fleet = await startFleet(['acc-1', 'acc-2', 'core-1']);
  front = await serveWebBefore(fleet.server.address);
  browser = await openBrowser();
  ({ page } = browser);
  page.setDefaultTimeout(15_000);
  await page.goto(front.address);
  await page.getByLabel('User name').fill('admin');
  await page.getByLabel('Password').fill(TEST_PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: 'EXT-2026-014' }).waitFor();
});
afterAll(async () => {
  await browser?.close();
  await front?.close();
  await fleet?.stop();
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const heading = (name: string) => page.getByRole('heading', { name });
const go = (path: string) => page.goto(`${front.address}${path}`);
const projectPath = (path: string): string => `/projects/${fleet.project}/${path}`;

describe('a push, from the difference to the result', () => {
  it('begins with the difference, as a tree and side by side', async () => {
    fleet.type(
      'acc-1',
      'vlan 999',
      'name WRONG',
      'exit',
      'interface GigabitEthernet1/0/1',
      'switchport access vlan 170',
    );
    await fleet.backUp('acc-1');
    await go(projectPath('configurations'));
    await page.getByRole('checkbox', { name: 'acc-1' }).check();
    await page.getByRole('checkbox', { name: 'acc-2' }).check();
    await button('Push to 2 devices…').click();
    await heading('Push EXT-2026-014').waitFor();
    await page.locator('.line.removed').getByText('vlan 999').waitFor();
    await page.locator('.line.added').getByText('switchport access vlan 120').waitFor();
    await button('Side by side').click();
    await page.getByRole('columnheader', { name: 'Intended' }).waitFor();
    await button('Commands').click();
    await page.locator('pre').getByText('no vlan 999').waitFor();
    await button('Way back').click();
    await page.locator('pre').getByText('name WRONG').waitFor();
  });

  it('predicts the device and what the rules say of it, by keys alone', async () => {
    await button('Next: Prediction').focus();
    await page.keyboard.press('Enter');
    await page.getByText('The push brings nothing that the rules object to').waitFor();
    await page.getByText('Running → predicted').waitFor();
    await page.getByText('Nobody has read').waitFor();
    await button('Next: Guard').focus();
    await page.keyboard.press('Enter');
    await page.getByText('Way in stays open').first().waitFor();
    await page.getByText('Its own timer restores the old configuration').waitFor();
    await button('Next: Waves').focus();
    await page.keyboard.press('Enter');
    await page.getByText('nothing is sent to a device').waitFor();
  });

  it('a dry run sends nothing; a project that is not approved is refused, in words', async () => {
    await button('Dry run now').click();
    await page.getByText('0 confirmed, 0 rolled back, 0 need a person, 2 unchanged or not started').waitFor();
    expect(fleet.device('acc-1').fake.commands).not.toContain('no vlan 999');
    await button(/^Waves/).click();
    await button('Begin another run').click();
    await button('Push').nth(0).waitFor();
    await page.getByRole('group', { name: 'Kind of push' }).getByRole('button', { name: 'Push' }).click();
    await page.getByText('the server will refuse the push').waitFor();
    await page.getByLabel('Comment').fill('as agreed');
    await button('Push now').click();
    await page.getByText('PUSH_NOT_APPROVED').waitFor();
  });

  it('pushes wave by wave, shows each device live, and keeps the transcript', async () => {
    await fleet.server.db.execute(`UPDATE project SET state = 'approved' WHERE id = $1`, [fleet.project]);
    await page.reload();
    await page.getByRole('group', { name: 'Kind of push' }).getByRole('button', { name: 'Push' }).click();
    await page.getByLabel('Comment').fill('as agreed');
    await button('Push now').click();
    await page
      .getByText('2 confirmed, 0 rolled back, 0 need a person, 0 unchanged or not started')
      .waitFor({ timeout: 40_000 });
    await button(/acc-1 Confirmed/).click();
    const transcript = page.getByRole('table', { name: 'Transcript' });
    await transcript.getByText('checking over a new session').first().waitFor();
    await page.getByText('What was sent').click();
    await page.locator('pre').getByText('no vlan 999').waitFor();
    expect(fleet.device('acc-1').fake.commands).toContain('configure confirm');
    // The run stands in the address: whoever opens it later sees the same.
    await page.reload();
    await page.getByText('2 confirmed, 0 rolled back').waitFor();
  }, 90_000);

  it('says what the guard stops, and sends it only when a person has read it', async () => {
    fleet.type('acc-1', 'ip default-gateway 10.40.10.254');
    await fleet.backUp('acc-1');
    await go(projectPath(`push?devices=${fleet.device('acc-1').id}&step=guard`));
    await page.getByText('This change would cut our own way in').waitFor();
    await page.getByText('ip default-gateway 10.40.10.254').waitFor();
    await page.getByLabel(/I have read what the guard says/).check();
  });

  it('reads a device again when its neighbour’s prediction stands on nothing', async () => {
    await go(projectPath(`push?devices=${fleet.device('acc-2').id}`));
    await button('Read all again').click();
    await page.getByText('Reading the running configurations: done').first().waitFor();
  });
});

it('never broke the content policy, and no page complained', () => {
  expect(browser.complaints.filter((text) => !/status of 409/.test(text))).toEqual([]);
});
