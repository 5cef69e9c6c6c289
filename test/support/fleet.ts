import { everything, presentPlan } from '#persistence';
import { managedDevices } from '#plan';
import { defaultTemplateFolder, renderIntended } from '#rendering';
import { resolveSecrets } from '#templating';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { seedExample } from '../../apps/api/src/start/seed-example.js';
import { startWorker, type Worker } from '../../apps/worker/src/start-worker.js';
import { FakeDevice } from './fakes/fake-device.js';
import { serveFake, type FakeServer } from './fakes/fake-server.js';
import { fakeConfigOf, iosXeWhole } from './fakes/whole-config.js';
import { startTestServer, type Asker, type TestServer } from './test-server.js';

const root = join(import.meta.dirname, '../..');
/** The secrets that fake devices were configured with. */
const ON_DEVICES = 'known-to-devices';

/** A device of the example that answers on loopback. */
export interface FleetDevice {
  readonly id: string;
  readonly name: string;
  readonly fake: FakeDevice;
}

/**
 * The example plant with devices that answer: [API, web] -- [worker] --SSH-- [fake acc-1] [fake acc-2] …
 * Each has what the plan wants of the present; credentials are set and host keys accepted.
 */
export interface Fleet {
  readonly server: TestServer;
  readonly administrator: Asker;
  readonly approver: Asker;
  readonly project: string;
  device(name: string): FleetDevice;
  /** Types lines into a device behind our back. */
  type(name: string, ...lines: readonly string[]): void;
  /** The job when it has ended. */
  ended(job: string): Promise<Record<string, unknown>>;
  /** Backs these up, or all, and gives the result of the job. */
  backUp(...names: readonly string[]): Promise<Record<string, unknown>>;
  stop(): Promise<void>;
}

/** Starts the example with these devices behind SSH servers on addresses of their own. */
export async function startFleet(names: readonly string[]): Promise<Fleet> {
  const server = await startTestServer({ BRASSAGE_MANAGEMENT_NETWORKS: '127.0.0.0/8' });
  await seedExample(server.db, server.runtime, join(root, 'examples/atelier-nord/plan.yaml'));
  const administrator = await server.as('administrator', 'admin');
  const approver = await server.as('approver', 'approver');
  const devices = new Map<string, FleetDevice>();
  const servers: FakeServer[] = [];
  const cli = { name: 'cli', kind: 'cli', username: 'netops', secret: { password: 'login-pass' } };
  const { id: cliCredentialId } = (await administrator.send('POST', '/credentials', cli)).json<{
    id: string;
  }>();
  const addresses = await moveToLoopback(server, names);
  for (const [name, { id, fake, host }] of await configured(server, addresses)) {
    const ssh = await serveFake(
      () => fake,
      host,
      0,
      () => fake.hasItsKey,
    );
    servers.push(ssh);
    devices.set(name, { id, name, fake });
    await administrator.send('PUT', `/device-access/${id}`, {
      cliCredentialId,
      sshPort: ssh.port,
      snmpPort: 9,
    });
  }
  const worker = await newWorker(server);
  const items = async (url: string): Promise<{ id: string }[]> =>
    (await administrator.get(url)).json<{ items: { id: string }[] }>().items;
  const ended = async (job: string): Promise<Record<string, unknown>> => {
    for (;;) {
      const answer = (await administrator.get(`/jobs/${job}`)).json();
      if (answer['endedAt'] !== null) return answer;
      await later(30);
    }
  };
  const backUp = async (...wanted: readonly string[]): Promise<Record<string, unknown>> => {
    const deviceIds = (wanted.length === 0 ? names : wanted).map((name) => devices.get(name)!.id);
    const { job } = (await administrator.send('POST', '/backups', { deviceIds })).json<{ job: string }>();
    return (await ended(job))['result'] as Record<string, unknown>;
  };
  // Each device shows its key once, a person accepts it, and the configuration is read.
  await backUp();
  for (const { id } of await items('/host-keys')) await administrator.send('POST', `/host-keys/${id}/accept`);
  await backUp();
  return {
    server,
    administrator,
    approver,
    project: (await items('/projects'))[0]!.id,
    device: (name) => devices.get(name)!,
    type: (name, ...lines) => {
      const { fake } = devices.get(name)!;
      const session = { id: 0, mode: 'config', section: '', candidate: null };
      for (const line of lines) fake.dialect.answer(line, session, fake);
    },
    ended,
    backUp,
    stop: async () => {
      await worker.stop();
      for (const ssh of servers) await ssh.close();
      await server.stop();
    },
  };
}

/**
 * Ends the watching of a run's waves, until the run has ended. Said more than once: what is said before a wave is watched
 * is of the wave before.
 */
export async function goneOn({ approver }: Fleet, run: string, job: string): Promise<void> {
  for (;;) {
    await approver.send('POST', `/push-runs/${run}/decisions`, { decision: 'go-on' });
    if ((await approver.get(`/jobs/${job}`)).json()['endedAt'] !== null) return;
    await later(30);
  }
}

/** The clock of a fake device stands still: nobody sits out its timers, and what it is told of them is the same. */
const HURRY = 1000;

/** A worker that reaches loopback; what it waits for devices is shortened. */
export function newWorker({ databaseUrl, home }: TestServer): Promise<Worker> {
  const settings = { url: databaseUrl, home, secretKey: null, managementNetworks: ['127.0.0.0/8'] };
  return startWorker(settings, (ms) => later(ms / HURRY));
}

/** Management addresses on loopback, one for each device; the present alone is moved. */
async function moveToLoopback(server: TestServer, names: readonly string[]): Promise<Map<string, string>> {
  const { present } = await presentPlan(server.db, everything);
  const addresses = new Map<string, string>();
  for (const [index, name] of names.entries()) {
    const { address } = [...managedDevices(present).values()].find((it) => it.name === name)!;
    const host = `127.0.40.${index + 11}`;
    await server.db.execute(`UPDATE address SET address = $1 WHERE address LIKE $2`, [
      `${host}/24`,
      `${address}/%`,
    ]);
    addresses.set(name, host);
  }
  return addresses;
}

/** The devices as the plan wants them in the present. */
async function configured(
  server: TestServer,
  addresses: ReadonlyMap<string, string>,
): Promise<Map<string, { id: string; fake: FakeDevice; host: string }>> {
  const { present } = await presentPlan(server.db, everything);
  const wanted = [...managedDevices(present).values()].filter(({ name }) => addresses.has(name));
  const rendered = await renderIntended(
    present,
    wanted.map(({ deviceId }) => deviceId),
    defaultTemplateFolder(),
  );
  return new Map(
    rendered.map(({ deviceId, text }) => {
      const { name } = present.device.get(deviceId)!;
      const config = fakeConfigOf(resolveSecrets(text, () => ON_DEVICES));
      return [name, { id: deviceId, fake: new FakeDevice(iosXeWhole, config), host: addresses.get(name)! }];
    }),
  );
}
