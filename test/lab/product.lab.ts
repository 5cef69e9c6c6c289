import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../apps/cli/src/run.js';
import { startWorker, type Worker } from '../../apps/worker/src/start-worker.js';
import { startTestServer, type Answer, type Asker, type TestServer } from '../support/test-server.js';
import { eventually } from '../support/eventually.js';
import { lab, platform, session, topology } from './lab.js';

/**
 * [API, worker, database] --SNMP, SSH-- [the lab], on the plan of examples/lab: the loop from the import of the plan to
 * a confirmed push and the live comparison, as a user goes through it.
 */

interface Row {
  readonly cables: readonly { readonly label: string }[];
  readonly verdict: string;
  readonly a: { readonly device: string; readonly port: string; readonly status: string | null };
}

let server: TestServer;
let worker: Worker;
let administrator: Asker;
let approver: Asker;
let project: string;

beforeAll(async () => {
  server = await startTestServer({ BRASSAGE_MANAGEMENT_NETWORKS: '198.18.7.0/24' });
  worker = await startWorker({ ...server.runtime.config, url: server.databaseUrl });
  administrator = await server.as('administrator');
  approver = await server.as('approver');
});

afterAll(async () => {
  await worker?.stop();
  await server?.stop();
});

function good(answer: Answer): Answer {
  if (answer.status >= 400) throw new Error(`${answer.status} ${answer.text}`);
  return answer;
}

/** The longest that a job of the lab takes; one that takes longer is told by name, and nothing waits for it for ever. */
const JOB_MS = 280_000;
/** Until agents say what has become of a cable: LLDP and the caches of snmpd take some seconds. */
const SEEN_MS = 240_000;

/** Waits for a job and gives its result; a failed job fails the test with its reason. */
async function done<T>(job: string): Promise<T> {
  const until = Date.now() + JOB_MS;
  for (;;) {
    const { state, result, error, progress } = (await approver.get(`/jobs/${job}`)).json<{
      state: string;
      result: T;
      error: string;
      progress: { step: string };
    }>();
    if (state === 'done') return result;
    if (state === 'failed' || state === 'cancelled') throw new Error(error ?? state);
    if (Date.now() > until) throw new Error(`the job is still ${state} at “${progress.step}”`);
    await new Promise((later) => setTimeout(later, 100));
  }
}

async function deviceId(name: string): Promise<string> {
  const { items } = (await approver.get(`/kinds/devices?q=${name}`)).json<{
    items: { id: string; name: string }[];
  }>();
  const found = items.find((it) => it.name === name);
  if (!found) throw new Error(`no device ${name}`);
  return found.id;
}

async function readRunning(name: string): Promise<unknown> {
  const url = `/projects/${project}/configurations/${await deviceId(name)}/running`;
  return done(good(await approver.send('POST', url)).json<{ job: string }>().job);
}

interface AskedDevice {
  readonly name: string;
  readonly error: string | null;
  readonly via: 'snmp' | 'cli' | null;
  readonly interfaces: number;
  readonly vlans: number;
}

async function compare(): Promise<{ rows: Row[]; devices: AskedDevice[] }> {
  await done(
    good(await approver.send('POST', `/projects/${project}/comparison`)).json<{ job: string }>().job,
  );
  return (await approver.get(`/projects/${project}/comparison`)).json();
}

const byLabel = (rows: readonly Row[]): Record<string, string> =>
  Object.fromEntries(
    rows.map(({ cables, verdict }) => [cables.map(({ label }) => label).join('+'), verdict]),
  );

it('takes the plan of the lab from its file', async () => {
  const form = new FormData();
  form.append(
    'file',
    new Blob([readFileSync(join(import.meta.dirname, '../../examples/lab/plan.yaml'))]),
    'plan.yaml',
  );
  await done(good(await administrator.send('POST', '/imports/plan', form)).json<{ job: string }>().job);
  const { items } = (await approver.get('/projects')).json<{ items: { id: string; code: string }[] }>();
  project = items.find(({ code }) => code === 'LAB-1')!.id;
  expect(project).toBeDefined();
});

it('seals the credentials, and never shows them again', async () => {
  const { cli, shell, snmp } = topology.credentials;
  const secrets = [
    { name: 'lab command line', kind: 'cli', username: cli.user, secret: { password: cli.password } },
    { name: 'lab shell', kind: 'shell', username: shell.user, secret: { password: shell.password } },
    { name: 'lab SNMP', kind: 'snmp', secret: { community: snmp.readCommunity } },
  ];
  const ids: string[] = [];
  for (const body of secrets)
    ids.push(good(await administrator.send('POST', '/credentials', body)).json<{ id: string }>().id);
  const [cliCredentialId, shellCredentialId, snmpCredentialId] = ids;
  good(
    await administrator.send('PUT', '/device-access/all', {
      cliCredentialId,
      shellCredentialId,
      snmpCredentialId,
    }),
  );
  const shown = (await administrator.get('/credentials')).text;
  for (const secret of [cli.password, shell.password, snmp.readCommunity])
    expect(shown).not.toContain(secret);
});

describe('host keys', () => {
  it('the first contact is refused until a person has accepted the key', async () => {
    await expect(readRunning('core1')).rejects.toThrow(/is not accepted yet/);
    await expect(readRunning('acc1')).rejects.toThrow(/is not accepted yet/);
    const { items } = (await administrator.get('/host-keys')).json<{
      items: { id: string; acceptedAt: string | null }[];
    }>();
    expect(items).toHaveLength(2);
    for (const { id } of items) good(await administrator.send('POST', `/host-keys/${id}/accept`));
  });

  it('then the running configuration is read', async () => {
    expect(await readRunning('core1')).toMatchObject({ device: 'core1' });
    expect(await readRunning('acc1')).toMatchObject({ device: 'acc1' });
  });
});

describe('live comparison', () => {
  it('sees every cable between the managed devices of the project’s site as planned', async () => {
    const { rows, devices } = await compare();
    expect(devices.map(({ name, error }) => [name, error])).toEqual(
      ['acc1', 'acc2', 'core1', 'core2', 'edge1'].map((name) => [name, null]),
    );
    const verdicts = byLabel(rows);
    for (const label of ['LAB-01', 'LAB-02', 'LAB-04', 'LAB-05', 'LAB-06', 'LAB-07']) {
      expect([label, verdicts[label]]).toEqual([label, 'as-planned']);
    }
  });

  it(
    'names the cable that was cut',
    async () => {
      lab('cut', 'core1:ge2');
      try {
        const cut = async (): Promise<(string | null)[][]> =>
          (await compare()).rows
            .filter(({ verdict, cables }) => verdict === 'not-seen' && cables[0]!.label <= 'LAB-07')
            .map(({ cables, a }) => [cables[0]!.label, a.status]);
        // LLDP forgets at once, interfaces are answered from a cache of some seconds: wait until both say so.
        await eventually(cut, (named) => expect(named).toEqual([['LAB-02', 'down']]), SEEN_MS);
      } finally {
        lab('mend', 'core1:ge2');
      }
      // The pushes below hold each device to the neighbours that it has now.
      const mended = async (): Promise<string | undefined> => byLabel((await compare()).rows)['LAB-02'];
      await eventually(mended, (verdict) => expect(verdict).toBe('as-planned'), SEEN_MS);
    },
    2 * SEEN_MS + JOB_MS,
  );
});

describe('push', () => {
  const push = async (names: readonly string[], dryRun: boolean): Promise<Record<string, string>> => {
    const body = {
      deviceIds: await Promise.all(names.map(deviceId)),
      dryRun,
      confirmTimeoutS: 120,
      reason: 'guests on acc1',
    };
    const { job } = good(await approver.send('POST', `/projects/${project}/pushes`, body)).json<{
      job: string;
    }>();
    return (await done<{ ends: Record<string, string> }>(job)).ends;
  };

  it('the difference says what will be sent', async () => {
    const core1 = (
      await approver.get(`/projects/${project}/configurations/${await deviceId('core1')}`)
    ).json<{ remediation: string }>();
    expect(core1.remediation).toMatch(
      /interface vlan30\n description .*GUEST gateway\n ip address 198\.18\.30\.2\/24/,
    );
    const acc1 = (await approver.get(`/projects/${project}/configurations/${await deviceId('acc1')}`)).json<{
      remediation: string;
    }>();
    expect(acc1.remediation).toMatch(/port ge3\n(.*\n)*? {2}tag 30/);
  });

  it('a dry run sends nothing, in any state of the project', async () => {
    expect(await push(['core1', 'acc1'], true)).toEqual({ core1: 'unchanged', acc1: 'unchanged' });
  });

  it('a push waits for the approval', async () => {
    const body = { deviceIds: [await deviceId('acc1')], dryRun: false };
    expect((await approver.send('POST', `/projects/${project}/pushes`, body)).json()).toMatchObject({
      code: 'PUSH_NOT_APPROVED',
    });
    const planner = await server.as('planner');
    good(await planner.send('POST', `/projects/${project}/transitions`, { to: 'submitted', comment: '' }));
    good(await approver.send('POST', `/projects/${project}/transitions`, { to: 'approved', comment: '' }));
  });

  it('is confirmed on both devices, and nothing is left to do', async () => {
    expect(await push(['core1', 'acc1'], false)).toEqual({ core1: 'confirmed', acc1: 'confirmed' });
    const { items } = (await approver.get(`/projects/${project}/configurations`)).json<{
      items: { name: string; changes: object | null; lastPush: { id: string; state: string } | null }[];
    }>();
    for (const name of ['core1', 'acc1']) {
      expect(items.find((it) => it.name === name)).toMatchObject({
        changes: { added: 0, removed: 0 },
        lastPush: { state: 'confirmed' },
      });
    }
    const record = (
      await approver.get(`/pushes/${items.find(({ name }) => name === 'acc1')!.lastPush!.id}`)
    ).json<{
      checks: { name: string; passed: boolean; detail: string }[];
      steps: { stage: string }[];
    }>();
    expect(record.checks).toMatchObject([
      { name: 'configuration', passed: true, detail: expect.stringContaining('as predicted') },
      { name: 'secrets', passed: true },
      { name: 'neighbours', passed: true, detail: expect.stringContaining('links as planned') },
      { name: 'ports', passed: true, detail: expect.stringContaining('up as before') },
      { name: 'VLANs', passed: true },
      { name: 'counters', passed: true },
    ]);
    expect(record.steps.map(({ stage }) => stage)).toEqual(
      expect.arrayContaining(['arm', 'send', 'verify', 'confirm', 'save']),
    );
  });

  it('refuses a device that was changed behind our back', async () => {
    const cli = await session('core1', platform('frr'));
    for (const send of ['interface vlan30', 'description changed by hand']) {
      if (cli.level !== 'configuration')
        await cli.run({ send: 'configure terminal', at: 'privileged', to: 'configuration' });
      await cli.run({ send, at: 'configuration' });
    }
    cli.close();
    expect(await push(['core1'], false)).toEqual({ core1: 'unchanged' });
  });

  it('a device without SNMP is asked on its command line', async () => {
    const acc1 = await deviceId('acc1');
    const access = (await administrator.get('/device-access')).json<{ items: Record<string, unknown>[] }>();
    const { device: _all, ...general } = access.items[0]!;
    good(await administrator.send('PUT', `/device-access/${acc1}`, { ...general, snmpCredentialId: null }));
    const seen = (await compare()).devices.find(({ name }) => name === 'acc1');
    expect(seen).toMatchObject({ error: null, via: 'cli' });
    expect(seen!.interfaces).toBeGreaterThan(3);
    good(await administrator.send('PUT', `/device-access/${acc1}`, general));
    const again = (await compare()).devices.find(({ name }) => name === 'acc1');
    expect(again).toMatchObject({ error: null, via: 'snmp' });
    expect(again!.vlans).toBeGreaterThan(0);
  });

  it('stands in the register, and the chain holds', async () => {
    const { items } = (await approver.get(`/register?project=${project}`)).json<{
      items: { action: string }[];
    }>();
    const actions = items.map(({ action }) => action);
    expect(actions.filter((action) => action === 'configuration.pushed')).toHaveLength(3);
    expect(actions.filter((action) => action === 'configuration.dry-run')).toHaveLength(2);
    expect((await approver.get('/register/verify')).json()).toMatchObject({ ok: true });
  });
});

describe('command line', () => {
  /** Runs a command against the server, as the approver. */
  async function brassage(...args: readonly string[]): Promise<{ code: number; out: string; talk: string }> {
    const said = { out: '', talk: '' };
    const { port } = server.app.getHttpServer().address() as { port: number };
    const online = ['--server', `http://127.0.0.1:${port}`, '--token', approver.token];
    const code = await run([...args, ...(args[1] === 'read' ? [] : online)], {
      out: (text) => void (said.out += text),
      talk: (text) => void (said.talk += text),
      now: () => new Date(),
      colour: false,
      language: 'en',
      render: () => Promise.reject(new Error('nothing is rendered here')),
    });
    return { code, ...said };
  }

  it('devices collect: every device answers', async () => {
    const { code, out } = await brassage('devices', 'collect', 'LAB-1');
    expect(out).toMatch(/✔ core1 {2}198\.18\.7\.11 {2}core1/);
    expect(code).toBe(0);
  });

  it('devices compare: hosts are not seen, which is a finding', async () => {
    const { code, out } = await brassage('devices', 'compare', 'LAB-1', '--last');
    expect(out).toContain('✔ as planned  LAB-01  core1:ge1 – acc1:ge24');
    expect(code).toBe(1);
  });

  it('config push: a dry run by default; an unknown device names the known ones', async () => {
    expect(await brassage('config', 'push', 'LAB-1', 'acc1')).toMatchObject({
      code: 0,
      out: expect.stringContaining('acc1: unchanged'),
    });
    expect(await brassage('config', 'push', 'LAB-1', 'acc9')).toMatchObject({
      code: 2,
      talk: expect.stringContaining('it configures: acc1'),
    });
  });

  it('config read: shows the key first, then the configuration', async () => {
    const { cli } = topology.credentials;
    const args = [
      'config',
      'read',
      '198.18.7.11',
      '--platform',
      'frr',
      '--user',
      cli.user,
      '--password',
      cli.password ?? '',
    ];
    const first = await brassage(...args);
    expect(first).toMatchObject({ code: 3, out: '' });
    const fingerprint = /--host-key (SHA256:\S+)/.exec(first.talk)?.[1] ?? '';
    expect(await brassage(...args, '--host-key', fingerprint)).toMatchObject({
      code: 0,
      out: expect.stringContaining('hostname core1'),
    });
  });
});
