// node scripts/screens.mjs [PORT]: starts the product on an empty data folder and keeps pictures of the main pages in
// docs/screens (1440 × 900, or a telephone; Debian's Chromium). Run it after a change that can be seen, and look at what it made.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'docs/screens');
const port = process.argv[2] ?? '24190';
const LIMIT_BYTES = 300_000;
const SCREEN = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const OWN_PASSWORD = 'a sentence for the pictures';
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** File name, page (below the project unless it begins with a slash), and how it is looked at. `act` brings the page to what the picture shows. */
const pictures = [
  { file: 'overview', path: '' },
  { file: 'overview-dark-fr', path: '', dark: true, language: 'fr' },
  { file: 'changes', path: 'changes' },
  { file: 'racks', path: 'racks' },
  { file: 'drawings', path: 'drawings', act: clickDevice },
  { file: 'patching', path: 'patching' },
  { file: 'patching-dark', path: 'patching', dark: true },
  { file: 'ip-plan', path: 'ip-plan' },
  { file: 'findings', path: 'findings', act: chooseFirst },
  { file: 'findings-fr', path: 'findings', language: 'fr', act: chooseFirst },
  { file: 'move-phone', path: 'moves?move=40', size: PHONE },
  { file: 'move-phone-fr', path: 'moves?move=40', size: PHONE, language: 'fr' },
  { file: 'paths', path: 'patching?q=J-1001', act: tracePath },
  { file: 'configurations', path: 'configurations', act: chooseFirst },
  { file: 'certification', path: 'certification', act: importTests },
  { file: 'comparison', path: 'comparison', act: askDevices },
  { file: 'register', path: 'register', act: chooseFirst },
  { file: 'administration', path: '/administration/access' },
];

const home = mkdtempSync(join(tmpdir(), 'brassage-screens-'));
const server = spawn(process.execPath, [join(root, 'scripts/start.mjs')], {
  cwd: root,
  env: { ...process.env, BRASSAGE_HOME: join(home, 'data'), BRASSAGE_PORT: port },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  await picture(await printed(server));
} finally {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGINT');
  await ended;
  rmSync(home, { recursive: true, force: true });
}

function printed(child) {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
      if (text.includes('Ctrl-C')) resolve(text);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
}

async function picture(text) {
  const address = /(http:\/\/\S+)/.exec(text)[1];
  const password = /One-time password\s+(\S+)/.exec(text)[1];
  const context = await chromium.launchPersistentContext(join(home, 'profile'), {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: ARGUMENTS,
    locale: 'en-GB',
    viewport: SCREEN,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  mkdirSync(out, { recursive: true });
  await page.goto(address);
  await page.getByLabel('User name').waitFor();
  await keep(page, 'sign-in');
  await signIn(page, password);
  await keep(page, 'projects');
  await page.getByRole('link', { name: 'EXT-2026-014' }).click();
  await page.getByRole('heading', { name: 'What changes' }).waitFor();
  const project = page.url();
  for (const { file, path, dark = false, language = 'en', size = SCREEN, act } of pictures) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
    await page.evaluate((chosen) => localStorage.setItem('brassage.language', chosen), language);
    await page.goto(
      path.startsWith('/') ? new URL(path, address).href : `${project.replace(/\/$/, '')}/${path}`,
    );
    await page.waitForLoadState('networkidle');
    await act?.(page);
    await keep(page, file);
  }
  await context.close();
}

async function signIn(page, password) {
  await page.getByLabel('User name').fill('admin');
  await page.getByLabel('Password').fill(password);
  await page.keyboard.press('Enter');
  await page.getByLabel('Current password').fill(password);
  await page.getByLabel('New password', { exact: true }).fill(OWN_PASSWORD);
  await page.getByLabel('New password again').fill(OWN_PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'EXT-2026-014' }).waitFor();
}

async function chooseFirst(page) {
  await page.getByRole('grid').first().waitFor();
  await page.keyboard.press('j');
  await page.waitForLoadState('networkidle');
}

async function tracePath(page) {
  await chooseFirst(page);
  await page.keyboard.press('Enter');
  await page.getByRole('list', { name: 'Chain of the path' }).first().waitFor();
  await page.waitForLoadState('networkidle');
}

/** Tests of most links: one fails, one passes within the tester's accuracy, one belongs to no link. */
async function importTests(page) {
  const verdict = (number) => (number === 5 ? 'FAIL' : number === 14 ? 'PASS*' : 'PASS');
  const margin = (number) => (number === 5 ? -1.3 : number === 14 ? 0.3 : 3 + (number % 5));
  const lines = Array.from({ length: 44 }, (_, index) => index + 1).map(
    (n) =>
      `L-${1000 + n},${verdict(n)},2026-11-19 14:${String(n).padStart(2, '0')},Cat6A permanent link,${20 + n / 2},${margin(n)}`,
  );
  const csv = [
    'Cable ID,Result,Date,Limit,Length (m),Headroom (dB)',
    ...lines,
    'TEST-1,PASS,2026-11-19 13:58,Cat6A permanent link,2.0,9.8',
  ];
  await page.getByRole('button', { name: 'Import results…' }).click();
  await page.setInputFiles('input[type=file]', {
    name: 'tests.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(csv.join('\n')),
  });
  await page.getByRole('dialog').getByRole('button', { name: 'Import results' }).click();
  await page.getByText('1 without a link').waitFor();
  await page.keyboard.press('Escape');
  await chooseFirst(page);
}

async function askDevices(page) {
  await page.getByRole('button', { name: 'Ask the devices now' }).click();
  await page.getByText(/did not answer/).waitFor({ timeout: 60_000 });
}

async function clickDevice(page) {
  const sheet = await page.locator('option[value*="elevations"][value$="SR2"]').getAttribute('value');
  await page.locator('.sheet-picker').selectOption(sheet);
  await page.locator('.paper g[data-ref="device:SR2/acc-n1"]').first().dispatchEvent('click');
  await page.waitForLoadState('networkidle');
}

async function keep(page, name) {
  // Nothing is still being read.
  await page.waitForFunction(() => !/^(Loading|Chargement|…$)/m.test(document.body.innerText));
  const path = join(out, `${name}.png`);
  await page.screenshot({ path });
  const { size } = statSync(path);
  if (size > LIMIT_BYTES) throw new Error(`${path} has ${size} bytes, more than ${LIMIT_BYTES}`);
  console.log(`${path} ${Math.round(size / 1000)} kB`);
}
