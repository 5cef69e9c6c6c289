import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import type { Driver } from '#devices';
import { openSession, pushConfiguration, type CliSession, type PushHands, type Wanted } from '#ssh';
import { startWorker } from '../../apps/worker/src/start-worker.js';
import { startTestServer, type Answer, type Asker, type TestServer } from '../support/test-server.js';
import { netconfTarget, platform, session, topology } from './lab.js';

/**
 * [API, database] -- [worker process] --SSH-- [core1: vtysh]
 *                                   --NETCONF-- [edge1: netconfd]
 *
 * A version of before is restored, and the worker process is killed (SIGKILL) as soon as a step of the ceremony is
 * written. Another worker takes over; the end that it tells is the one that the device is in.
 */

const NETWORK = '198.18.7.0/24';
const root = join(import.meta.dirname, '../..');
const frr = platform('frr');
const netconf = platform('netconf');

interface Place {
  readonly driver: Driver;
  readonly open: () => Promise<CliSession>;
  /** Brings the device to its old state, or to the one that is restored. */
  readonly set: (isNew: boolean) => Promise<void>;
  readonly isNew: (running: string) => boolean;
}

const edge = async (): Promise<CliSession> =>
  openSession(await netconfTarget(), topology.credentials.shell, netconf);
const VLANS = 'urn:example:lab-vlans';

const places: Readonly<Record<string, Place>> = {
  core1: {
    driver: frr,
    open: () => session('core1', frr),
    set: async (isNew) => {
      const cli = await session('core1', frr);
      await cli.run({ send: 'configure terminal', at: 'privileged', to: 'configuration' });
      for (const send of ['interface ge3', `description ${isNew ? 'restored' : 'spare'}`])
        await cli.run({ send, at: 'configuration' });
      cli.close();
    },
    isNew: (running) => running.includes('description restored'),
  },
  edge1: {
    driver: netconf,
    open: edge,
    set: async (isNew) => {
      const cli = await edge();
      const name = isNew ? 'RESTORED' : 'OLD';
      for (const send of [
        '<discard-changes/>',
        `<edit-config><target><candidate/></target><config><vlans xmlns="${VLANS}"><vlan><vid>10</vid><name>${name}</name></vlan></vlans></config></edit-config>`,
        '<commit/>',
      ])
        await cli.run({ send, at: 'privileged' });
      cli.close();
    },
    isNew: (running) => running.includes('"RESTORED"'),
  },
};

/** What the device has. */
async function running(place: Place): Promise<string> {
  const cli = await place.open();
  try {
    return await cli.runningConfiguration();
  } finally {
    cli.close();
  }
}

describe('the worker is killed', () => {
  let server: TestServer;
  let approver: Asker;
  const versions = new Map<string, string>();

  const good = <T>(answer: Answer, read: (it: Answer) => T = (it) => it.json<T>()): T => {
    if (answer.status >= 400) throw new Error(`${answer.status} ${answer.text}`);
    return read(answer);
  };
  const settings = (): Parameters<typeof startWorker>[0] => ({
    url: server.databaseUrl,
    home: server.home,
    secretKey: null,
    managementNetworks: [NETWORK],
  });

  beforeAll(async () => {
    server = await startTestServer({ BRASSAGE_MANAGEMENT_NETWORKS: NETWORK });
    const administrator = await server.as('administrator');
    approver = await server.as('approver');
    const worker = await startWorker(settings());
    const ended = async (job: string): Promise<void> => {
      for (;;) {
        const it = (await approver.get(`/jobs/${job}`)).json<{
          endedAt: string | null;
          error: string | null;
        }>();
        if (it.error) throw new Error(it.error);
        if (it.endedAt !== null) return;
        await later(50);
      }
    };
    const form = new FormData();
    form.append('file', new Blob([readFileSync(join(root, 'examples/lab/plan.yaml'))]), 'plan.yaml');
    const imported = good<{ job: string }>(await administrator.send('POST', '/imports/plan', form));
    await ended(imported.job);
    await server.db.execute(`UPDATE device SET platform = 'netconf' WHERE name = 'edge1'`);
    const { cli, shell } = topology.credentials;
    const credential = async (name: string, { user, password }: typeof cli, kind: string): Promise<string> =>
      good<{ id: string }>(
        await administrator.send('POST', '/credentials', {
          name,
          kind,
          username: user,
          secret: { password },
        }),
      ).id;
    const ids = [
      await credential('vtysh', cli, 'cli'),
      await credential('shell', shell, 'shell'),
      await credential('netconf', shell, 'cli'),
    ];
    for (const [device, cliCredentialId, sshPort] of [
      ['core1', ids[0], 22],
      ['edge1', ids[2], 830],
    ] as const) {
      const { items } = (await approver.get(`/kinds/devices?name=${device}`)).json<{
        items: { id: string }[];
      }>();
      const { id } = items[0]!;
      good(
        await administrator.send('PUT', `/device-access/${id}`, {
          cliCredentialId,
          shellCredentialId: ids[1],
          sshPort,
        }),
      );
      await places[device]!.set(true);
      const backUp = async (): Promise<void> =>
        ended(good<{ job: string }>(await approver.send('POST', '/backups', { deviceIds: [id] })).job);
      await backUp();
      const keys = (await administrator.get('/host-keys')).json<{ items: { id: string }[] }>().items;
      for (const key of keys) await administrator.send('POST', `/host-keys/${key.id}/accept`);
      await backUp();
      const known = (await approver.get(`/devices/${id}/configuration-versions`)).json<{
        items: { id: string; whole: boolean }[];
      }>();
      expect(known.items).toMatchObject([{ whole: true }]);
      versions.set(device, known.items[0]!.id);
    }
    await worker.stop();
  });

  afterAll(() => server?.stop());

  /** A worker as a process of its own, as the container runs it; ends by SIGKILL when that step is written. */
  async function killedAt(run: string, stage: string): Promise<void> {
    const child = spawn(process.execPath, [join(root, 'dist/apps/worker/src/main.js')], {
      cwd: root,
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        DATABASE_URL: server.databaseUrl,
        BRASSAGE_HOME: server.home,
        BRASSAGE_MANAGEMENT_NETWORKS: NETWORK,
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const exited = new Promise((resolve) => child.once('exit', resolve));
    const ended = async (): Promise<string | undefined> =>
      (
        await server.db.rows<[string]>(
          `SELECT state || ': ' || coalesce(proof->>'outcome', '') FROM push WHERE run_id = $1 AND ended_at IS NOT NULL`,
          [run],
        )
      )[0]?.[0];
    const written = (): Promise<unknown[]> =>
      server.db.rows(
        'SELECT 1 FROM push_step JOIN push ON push.id = push_id WHERE run_id = $1 AND action = $2 AND ok',
        [run, stage],
      );
    try {
      while ((await written()).length === 0) {
        const end = await ended();
        // The step may have been written between the two questions.
        if (end !== undefined && (await written()).length === 0) throw new Error(`${end}, before “${stage}”`);
        await later(5);
      }
    } finally {
      child.kill('SIGKILL');
      await exited;
    }
  }

  const stages = ['read', 'plan', 'pending', 'arm', 'send', 'verify', 'confirm', 'save'];
  it.each(Object.keys(places).flatMap((device) => stages.map((stage) => [device, stage] as const)))(
    '%s: once “%s” is done',
    async (device, stage) => {
      const place = places[device]!;
      await place.set(false);
      const body = { dryRun: false, confirmTimeoutS: 120, reason: 'back' };
      const { run } = good<{ run: string }>(
        await approver.send('POST', `/configuration-versions/${versions.get(device)}/restore`, body),
      );
      await killedAt(run, stage);
      const next = await startWorker(settings());
      const outcome = async (): Promise<{ state: string; outcome: string }> =>
        (await approver.get(`/push-runs/${run}`)).json<{ items: { state: string; outcome: string }[] }>()
          .items[0]!;
      while (['planned', 'running'].includes((await outcome()).state)) await later(100);
      await next.stop();
      const { state, outcome: told } = await outcome();
      expect(['unchanged', 'rolled-back', 'confirmed']).toContain(state);
      expect([state, told, place.isNew(await running(place))]).toEqual([state, told, state === 'confirmed']);
      if (['confirm', 'save'].includes(stage)) expect(state).toBe('confirmed');
    },
  );
});

describe('[nms] --mgmt0-- [core1]: a change of the address that we come in by', () => {
  const options = {
    timerS: 15,
    dryRun: false,
    driftOf: null,
    wayIn: { address: '198.18.7.11', user: 'admin', uplinks: [] },
  };
  const wanted: Wanted = {
    intended: 'interface mgmt0\n ip address 198.18.7.99/24\nexit\n',
    owned: [{ in: [], line: /^interface mgmt0$/, whole: true }],
  };
  const hands: PushHands = {
    open: (_account, led) => session('core1', led),
    check: () => Promise.resolve([]),
    record: () => undefined,
    wait: (ms) => later(ms),
  };

  it('is stopped by the guard, which names the line', async () => {
    const before = await running(places['core1']!);
    const outcome = await pushConfiguration(frr, wanted, { ...options, acceptLockout: false }, hands);
    expect(outcome).toMatchObject({
      end: 'unchanged',
      failed: true,
      lockouts: [{ kind: 'management-address', line: expect.stringContaining('198.18.7.11') }],
    });
    expect(await running(places['core1']!)).toBe(before);
  });

  it('where a person wants it all the same, it really cuts us off, and the device comes back by itself', async () => {
    const before = await running(places['core1']!);
    const began = Date.now();
    const outcome = await pushConfiguration(frr, wanted, { ...options, acceptLockout: true }, hands);
    expect([outcome.end, outcome.reason]).toEqual([
      'rolled-back',
      'the device’s timer ran out while the change was sent',
    ]);
    expect(Date.now() - began).toBeGreaterThan(options.timerS * 1000);
    expect(await running(places['core1']!)).toBe(before);
  });
});
