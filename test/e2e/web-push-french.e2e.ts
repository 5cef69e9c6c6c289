import { appendEvent } from '#persistence';
import type { Page } from 'playwright-core';
import { v7 } from 'uuid';
import { openBrowser, type OpenBrowser } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { startFleet, type Fleet } from '../support/fleet.js';
import { TEST_PASSWORD } from '../support/test-server.js';
import { serveWebBefore, type WebFront } from '../support/web-front.js';

/**
 * The push wizard as a technician meets it in French, on a telephone, in the dark: what will happen, what happened, what
 * to do. [browser] -- [API] -- [worker] --SSH-- [IOS-XE acc-1] [IOS-XE acc-2]
 */

let fleet: Fleet;
let front: WebFront;
let browser: OpenBrowser;
let page: Page;

beforeAll(async () => {
  fleet = await startFleet(['acc-1', 'acc-2']);
  front = await serveWebBefore(fleet.server.address);
  browser = await openBrowser({ dark: true });
  ({ page } = browser);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.addInitScript(
    `localStorage.setItem('brassage.language', 'fr'); localStorage.setItem('brassage.theme', 'dark');`,
  );
  await page.goto(front.address);
  await page.getByLabel('Identifiant').fill('admin');
  await page.getByLabel('Mot de passe').fill(TEST_PASSWORD);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.getByRole('link', { name: 'EXT-2026-014' }).waitFor();
});
afterAll(async () => {
  await browser?.close();
  await front?.close();
  await fleet?.stop();
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const text = (words: string | RegExp) => page.getByText(words).first();
const device = (name: string) => fleet.device(name);

/** What an approval leaves: what was read by now is what was approved. */
async function approve(): Promise<void> {
  await fleet.server.db.transaction(async (sql) => {
    await sql.execute(`UPDATE project SET state = 'approved' WHERE id = $1`, [fleet.project]);
    await appendEvent(
      sql,
      {
        id: v7(),
        at: new Date(),
        actor: 'approver',
        action: 'project.approved',
        reason: '',
        projectId: fleet.project,
        detail: {},
      },
      [],
    );
  });
}

/** What makes both devices differ from the plan, read and approved. */
async function differ(vlan: number): Promise<void> {
  for (const name of ['acc-1', 'acc-2']) fleet.type(name, `vlan ${vlan}`, `name V${vlan}`);
  await fleet.backUp();
  await approve();
}

/** Opens the wizard, at the waves, with a push that watches each wave for so long. */
async function prepare(soakS: number, names: readonly string[] = ['acc-1', 'acc-2']): Promise<void> {
  const devices = names.map((name) => device(name).id).join(',');
  await page.goto(`${front.address}/projects/${fleet.project}/push?devices=${devices}&step=waves`);
  await page.getByRole('group', { name: 'Genre d’envoi' }).getByRole('button', { name: 'Envoyer' }).click();
  await page.getByLabel('Secondes d’observation entre deux vagues').fill(`${soakS}`);
  await page.getByLabel('Commentaire').fill('intervention de 18 h');
}

const push = (): Promise<void> =>
  page.locator('form').getByRole('button', { name: 'Envoyer' }).last().click();

/** Values of the API, and sentences of the other language: nobody is to meet one. */
const FOREIGN =
  /needs-person|rolled-back|not-started|default-route|management-|ssh-service|\bneeds? a person\b|\bthe (device|push|run|worker|configuration)\b|refused: |\(after “/i;

/** Nothing of another language stands on the page, and nothing runs out of it. */
async function expectFrench(): Promise<void> {
  const words = await page.locator('main').innerText();
  expect(words.split('\n').filter((line) => FOREIGN.test(line))).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  const right = `Math.max(0, ...[...document.querySelectorAll('.transcript td')].map((cell) => cell.getBoundingClientRect().right))`;
  expect(await page.evaluate(right)).toBeLessThanOrEqual(390);
}

it('says what will happen: the difference, the prediction, the guard, the waves', async () => {
  await differ(990);
  await page.goto(`${front.address}/projects/${fleet.project}/configurations`);
  for (const name of ['acc-1', 'acc-2']) await page.getByRole('checkbox', { name }).check();
  await button('Envoyer à 2 équipements…').click();
  await page.locator('.line.removed').getByText('vlan 990').waitFor();
  await expectFrench();
  await button('Suite : Prédiction').click();
  await text('En service → prédit').waitFor();
  await expectFrench();
  await button('Suite : Garde').click();
  await text('Accès conservé').waitFor();
  await text('Son propre minuteur rétablit l’ancienne configuration.').waitFor();
  await expectFrench();
  await button('Suite : Vagues').click();
  await text('Tout est décidé et montré ; rien n’est envoyé aux équipements.').waitFor();
  await expectFrench();
});

it('goes on to the next wave when a person says so, and tells what came of each device', async () => {
  await prepare(3600);
  await expectFrench();
  await push();
  await text('Cette vague est observée').waitFor();
  await expectFrench();
  expect(device('acc-2').fake.commands).not.toContain('no vlan 990');
  await button('Vague suivante').click();
  await text('confirmés : 2 · revenus en arrière : 0').waitFor();
  await button(/acc-2.*Confirmé/).click();
  const transcript = page.getByRole('table', { name: 'Transcription' });
  await transcript.getByText('contrôle par une nouvelle session').first().waitFor();
  await expectFrench();
  for (const name of ['acc-1', 'acc-2']) expect(device(name).fake.commands).toContain('no vlan 990');
});

it('leads a run back between two waves: asked twice, and the device has what it had', async () => {
  await differ(991);
  await prepare(3600);
  await push();
  await text('Cette vague est observée').waitFor();
  await button('Revenir en arrière…').click();
  await button('Oui : ramener tous les équipements').click();
  await text(
    'confirmés : 0 · revenus en arrière : 1 · à reprendre par une personne : 0 · inchangés ou non commencés : 1',
  ).waitFor();
  await button(/acc-1.*Revenu en arrière/).click();
  await expectFrench();
  for (const name of ['acc-1', 'acc-2'])
    expect(device(name).fake.running.text((section) => `${section}\n`)).toContain('vlan 991');
});

it('is cancelled: what has not begun stays as it is, and says so', async () => {
  await approve();
  await prepare(3600);
  await push();
  await text('Cette vague est observée').waitFor();
  await button('Annuler l’envoi').click();
  await text(
    'confirmés : 1 · revenus en arrière : 0 · à reprendre par une personne : 0 · inchangés ou non commencés : 1',
  ).waitFor();
  await button(/acc-\d.*Non commencé/).click();
  await expectFrench();
});

it('refuses a device that somebody has changed since it was approved', async () => {
  await differ(992);
  await prepare(0, ['acc-1']);
  fleet.type('acc-1', 'vlan 993', 'name SOMEBODY');
  const before = device('acc-1').fake.commands.length;
  await push();
  await text('confirmés : 0').waitFor();
  await text(/n’est plus celle/).waitFor();
  await expectFrench();
  expect(device('acc-1').fake.commands.slice(before)).not.toContain('no vlan 992');
  // Whoever looks again is told before pushing again.
  await fleet.backUp('acc-1');
  await page.goto(`${front.address}/projects/${fleet.project}/push?devices=${device('acc-1').id}`);
  await text('L’équipement a changé depuis l’approbation du projet').waitFor();
  await page.locator('.line.removed').getByText('vlan 993').waitFor();
});

it('stops a change that would cut management, and sends nothing', async () => {
  const route = { deviceId: device('acc-1').id, prefix: '10.99.0.0/16', nextHop: '10.40.10.1' };
  expect((await fleet.approver.send('POST', '/kinds/routes', route)).status).toBe(201);
  fleet.type('acc-1', 'ip default-gateway 10.40.10.254');
  await fleet.backUp('acc-1');
  await approve();
  const before = device('acc-1').fake.commands.length;
  await page.goto(`${front.address}/projects/${fleet.project}/push?devices=${device('acc-1').id}&step=guard`);
  await text('Ce changement couperait notre propre accès').waitFor();
  await text('route par défaut').waitFor();
  await expectFrench();
  await prepare(0, ['acc-1']);
  await push();
  await text('confirmés : 0').waitFor();
  await text(/couperait/).waitFor();
  await expectFrench();
  expect(device('acc-1').fake.commands.slice(before)).not.toContain('no ip default-gateway 10.40.10.254');
});

it('a device that needs a person says why, how far it came, and what was said', async () => {
  await differ(994);
  await prepare(0, ['acc-2']);
  await page.getByLabel('Secondes avant que l’équipement revienne de lui-même').fill('60');
  device('acc-2').fake.failAt((command) => command === 'no vlan 994', 'new-key');
  await push();
  // The device's own timer is waited for: who would lead it back must be sure whom it speaks to.
  await text('à reprendre par une personne : 1').waitFor();
  await button(/acc-2.*Demande une personne/).click();
  // What is left to a person stands there in words, with the commands of the platform.
  const byHand = page.getByRole('region', { name: 'Que faire sur l’équipement' });
  await byHand.getByText('Connectez-vous à acc-2').waitFor();
  await byHand.getByLabel('Retour à ce qu’il avait, tant que').getByText('configure revert now').waitFor();
  await byHand.getByLabel('quand aucun minuteur ne court').getByText('name V994').waitFor();
  await byHand.getByLabel('Le changement reste').getByText('configure confirm').waitFor();
  await byHand.getByRole('link', { name: /clé/ }).waitFor();
  const transcript = page.getByRole('table', { name: 'Transcription' });
  await transcript.getByText('Ce qui a été dit').first().waitFor();
  await expectFrench();
  await eventually(
    () => transcript.innerText(),
    (said) => expect(said).toContain('clé'),
  );
  expect(device('acc-2').fake.commands).toContain('configure terminal revert timer 1');
});

it('no page complained', () => {
  expect(browser.complaints.filter((line) => !/status of (409|422)/.test(line))).toEqual([]);
});
