import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { startWorker, type Worker } from '../../apps/worker/src/start-worker.js';
import { seedExample } from '../../apps/api/src/start/seed-example.js';
import { iosXeDialect } from '../support/fakes/dialects.js';
import { hasGuest, trials } from '../support/fakes/trials.js';
import { FakeConfig } from '../support/fakes/fake-config.js';
import { FakeDevice } from '../support/fakes/fake-device.js';
import { serveFake, type FakeServer } from '../support/fakes/fake-server.js';
import { startTestServer, type Asker, type TestServer } from '../support/test-server.js';

/**
 * [API] -- [worker process] --SSH-- [IOS-XE that keeps a configuration and has its timer]
 *
 * A version of before is restored. The worker process is killed at each step of the ceremony, really (SIGKILL); another
 * one takes the push over and leads it to an end that is true of the device.
 */

const root = join(import.meta.dirname, '../..');
const before = trials[0]!.before;
const after = FakeConfig.of({
  '': ['hostname sw1'],
  'vlan 10': ['name OFFICE'],
  'vlan 30': ['name GUEST'],
  'vlan 99': ['name MGMT'],
});

let server: TestServer;
let ssh: FakeServer;
let device: FakeDevice;
let approver: Asker;
let version: string;
/** Called with every command that the device hears. */
let onCommand: (command: string) => void = () => undefined;

function newDevice(configuration: FakeConfig): FakeDevice {
  const made = new FakeDevice(iosXeDialect, configuration);
  made.failAt((command) => {
    onCommand(command);
    return false;
  }, 'drop');
  return made;
}

beforeAll(async () => {
  server = await startTestServer({ BRASSAGE_MANAGEMENT_NETWORKS: '127.0.0.1' });
  await seedExample(server.db, server.runtime, 'examples/atelier-nord/plan.yaml');
  await server.db.execute(`UPDATE address SET address = '127.0.0.1/24' WHERE address LIKE '10.40.10.11/%'`);
  device = newDevice(after);
  ssh = await serveFake(() => device);
  const administrator = await server.as('administrator');
  approver = await server.as('approver');
  const cli = { name: 'cli', kind: 'cli', username: 'netops', secret: { password: 'login-pass' } };
  const { id } = (await administrator.send('POST', '/credentials', cli)).json<{ id: string }>();
  await administrator.send('PUT', '/device-access/all', {
    cliCredentialId: id,
    sshPort: ssh.port,
    snmpPort: 9,
  });
  // The key is accepted after the first contact; then the wanted version is backed up whole.
  const worker = await inProcess();
  const { items } = (await approver.get('/kinds/devices?name=acc-1')).json<{ items: { id: string }[] }>();
  const deviceIds = [items[0]!.id];
  const backup = async (): Promise<void> =>
    ended((await approver.send('POST', '/backups', { deviceIds })).json<{ job: string }>().job);
  await backup();
  const keys = (await administrator.get('/host-keys')).json<{ items: { id: string }[] }>().items;
  for (const key of keys) await administrator.send('POST', `/host-keys/${key.id}/accept`);
  await backup();
  const versions = (await approver.get(`/devices/${deviceIds[0]}/configuration-versions`)).json<{
    items: { id: string; whole: boolean }[];
  }>();
  expect(versions.items).toMatchObject([{ whole: true }]);
  version = versions.items[0]!.id;
  await worker.stop();
});

afterAll(async () => {
  await ssh?.close();
  await server?.stop();
});

function inProcess(): Promise<Worker> {
  return startWorker({
    url: server.databaseUrl,
    home: server.home,
    secretKey: null,
    managementNetworks: ['127.0.0.1'],
  });
}

async function ended(job: string): Promise<void> {
  for (;;) {
    const { endedAt } = (await approver.get(`/jobs/${job}`)).json<{ endedAt: string | null }>();
    if (endedAt !== null) return;
    await later(30);
  }
}

/** The worker as a process of its own, as the container runs it. */
function workerProcess(): ChildProcess {
  return spawn(process.execPath, [join(root, 'dist/apps/worker/src/main.js')], {
    cwd: root,
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      DATABASE_URL: server.databaseUrl,
      BRASSAGE_HOME: server.home,
      BRASSAGE_MANAGEMENT_NETWORKS: '127.0.0.1',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function noWorkerLeft(): Promise<void> {
  const left = (): Promise<unknown[]> =>
    server.db.rows(
      `SELECT 1 FROM pg_stat_activity WHERE application_name LIKE 'brassage worker%' AND datname = current_database()`,
    );
  while ((await left()).length > 0) await later(20);
}

async function restored(): Promise<{ run: string; job: string }> {
  const answer = await approver.send('POST', `/configuration-versions/${version}/restore`, {
    dryRun: false,
    confirmTimeoutS: 120,
    reason: 'back',
  });
  expect(answer.status).toBe(202);
  return answer.json();
}

async function outcome(run: string): Promise<{ state: string; outcome: string }> {
  for (;;) {
    const { items } = (await approver.get(`/push-runs/${run}`)).json<{
      items: { state: string; outcome: string }[];
    }>();
    if (items[0] && !['planned', 'running'].includes(items[0].state)) return items[0];
    await later(30);
  }
}

it('without a death the version is restored', async () => {
  device = newDevice(before);
  const worker = await inProcess();
  const { run } = await restored();
  expect(await outcome(run)).toMatchObject({ state: 'confirmed' });
  expect(hasGuest(device)).toBe(true);
  await worker.stop();
});

it.each<[string, (command: string) => boolean, number, string, boolean]>([
  ['reading', (it) => it === 'show running-config', 1, 'unchanged', false],
  ['asking for timers', (it) => it.startsWith('show archive'), 1, 'unchanged', false],
  ['arming the timer', (it) => it.startsWith('configure terminal revert'), 1, 'unchanged', false],
  ['typing', (it) => it === 'vlan 30', 1, 'rolled-back', false],
  ['leaving', (it) => it === 'end', 1, 'rolled-back', false],
  ['verifying', (it) => it === 'show running-config', 2, 'rolled-back', false],
  // The device heard it, and nobody heard its answer.
  ['confirming', (it) => it === 'configure confirm', 1, 'confirmed', true],
  ['saving', (it) => it === 'write memory', 1, 'confirmed', true],
])('killed while %s', async (_step, at, nth, end, isNew) => {
  device = newDevice(before);
  const child = workerProcess();
  let left = nth;
  const killed = new Promise((resolve) => child.once('exit', resolve));
  onCommand = (command) => {
    if (!at(command) || (left -= 1) !== 0) return;
    onCommand = () => undefined;
    child.kill('SIGKILL');
  };
  const { run } = await restored();
  await killed;
  await noWorkerLeft();
  const next = await inProcess();
  const told = await outcome(run);
  await next.stop();
  // Nothing was sent before the timer ran; what was typed is gone; what was confirmed stays.
  expect(['unchanged', 'rolled-back'].includes(end) ? ['unchanged', 'rolled-back'] : [end]).toContain(
    told.state,
  );
  expect(told.outcome).not.toBe('');
  device.advance(3_600_000);
  expect(hasGuest(device)).toBe(isNew);
});

it('two people at one device: one push begins, the other is told', async () => {
  device = newDevice(before);
  const runs = [await restored(), await restored()];
  const worker = await inProcess();
  const told = await Promise.all(runs.map(({ run }) => outcome(run)));
  await worker.stop();
  expect(told.map(({ state }) => state)).toContain('confirmed');
  const other = told.find(({ outcome: text }) => /another push|already has/.test(text));
  expect(other).toMatchObject({ state: 'unchanged' });
});

it('a run that is cancelled before it begins sends nothing', async () => {
  device = newDevice(before);
  const { run, job } = await restored();
  await approver.send('POST', `/jobs/${job}/cancel`);
  const worker = await inProcess();
  expect(await outcome(run)).toMatchObject({ state: 'not-started', outcome: 'the run was cancelled' });
  await worker.stop();
  expect(device.commands).toEqual([]);
});
