import { seedExample } from '../../apps/api/src/start/seed-example.js';
import { slices } from '../../apps/api/src/slices.js';
import { routesOf } from '../../apps/api/src/http/routes.js';
import { startWorker, type Worker } from '../../apps/worker/src/start-worker.js';
import { imaginaryDevice, type ImaginaryDevice } from '../../libs/ssh/src/imaginary-device.fixture.js';
import { startTestServer, type Asker, type TestServer } from '../support/test-server.js';

// Secrets are planted where they may be, in credentials and on a device, and looked for everywhere else.

const IN_CREDENTIALS = ['login-pass', 'enable-7f3a', 'community-91cc', 'passphrase-55d1'];
const ON_DEVICE = ['9$kH2.hashed', 'snmp-on-device-3b', 'radius-key-6e0'];
const PLANTED = [...IN_CREDENTIALS, ...ON_DEVICE];
const RUNNING = `hostname acc-1
enable secret 9 ${ON_DEVICE[0]}
snmp-server community ${ON_DEVICE[1]} RO
radius-server key ${ON_DEVICE[2]}
vlan 110
 name ADM
end
`;

let server: TestServer;
let worker: Worker;
let device: ImaginaryDevice;
let administrator: Asker;
let project: string;
let deviceId: string;
const spoken: string[] = [];
let restore = (): void => undefined;
const answers: string[] = [];

const ask = async (method: string, url: string, body?: unknown): Promise<Record<string, unknown>> => {
  const answer = await administrator.send(method, url, body);
  answers.push(answer.text);
  return answer.text === '' ? {} : answer.json();
};

const firstOf = async (url: string): Promise<string> => {
  const { items } = (await administrator.get(url)).json<{ items: { id: string }[] }>();
  return items[0]!.id;
};

/** The job at its end. */
async function ended(id: string): Promise<Record<string, unknown>> {
  const answer = await administrator.get(`/jobs/${id}/events`);
  answers.push(answer.text);
  return ask('GET', `/jobs/${id}`);
}

beforeAll(async () => {
  const write = process.stderr.write.bind(process.stderr);
  restore = (): void => {
    process.stderr.write = write;
  };
  process.stderr.write = (text: string | Uint8Array): boolean => {
    spoken.push(String(text));
    return write(text);
  };
  server = await startTestServer({ BRASSAGE_MANAGEMENT_NETWORKS: '127.0.0.1' });
  await seedExample(server.db, server.runtime, 'examples/atelier-nord/plan.yaml');
  worker = await startWorker({
    url: server.databaseUrl,
    home: server.home,
    secretKey: null,
    managementNetworks: ['127.0.0.1'],
  });
  const show = { 'terminal length 0': '', 'terminal width 511': '', 'no terminal monitor': '' };
  device = await imaginaryDevice({
    hostName: 'acc-1',
    enablePassword: 'enable-7f3a',
    answers: { ...show, 'show running-config': RUNNING },
  });
  administrator = await server.as('administrator');
  await server.db.execute(`UPDATE address SET address = '127.0.0.1/24' WHERE address LIKE '10.40.10.11/%'`);
  project = await firstOf('/projects');
  deviceId = await firstOf('/kinds/devices?name=acc-1');
});
afterAll(async () => {
  restore();
  await device?.close();
  await worker?.stop();
  await server?.stop();
});

it('the device is reached with sealed credentials once a person has accepted its key, and is read', async () => {
  const [password, enable, community, passphrase] = IN_CREDENTIALS;
  const cli = await ask('POST', '/credentials', {
    name: 'cli',
    kind: 'cli',
    username: 'brassage',
    secret: { password, enable, passphrase },
  });
  const snmp = await ask('POST', '/credentials', { name: 'snmp', kind: 'snmp', secret: { community } });
  await ask('PUT', '/device-access/all', {
    cliCredentialId: cli['id'],
    snmpCredentialId: snmp['id'],
    sshPort: device.port,
    snmpPort: 9,
  });
  const read = async (): Promise<Record<string, unknown>> => {
    const { job } = await ask('POST', `/projects/${project}/configurations/${deviceId}/running`);
    return ended(String(job));
  };
  expect(await read()).toMatchObject({ state: 'failed' });
  expect(device.commands()).toEqual([]);
  const keys = (await ask('GET', '/host-keys'))['items'] as { id: string; fingerprint: string }[];
  expect(keys.map(({ fingerprint }) => fingerprint)).toEqual([device.fingerprint]);
  await ask('POST', `/host-keys/${keys[0]!.id}/accept`);
  expect(await read()).toMatchObject({ error: null, state: 'done' });
  const { job } = await ask('POST', `/projects/${project}/pushes`, { deviceIds: [deviceId], dryRun: true });
  expect(await ended(String(job))).toMatchObject({ state: 'done' });
  const shown = await ask('GET', `/projects/${project}/configurations/${deviceId}`);
  expect(shown['runningText']).toContain('enable secret 9 <masked>');
});

it('no answer of any route holds one', async () => {
  const pushes = await server.db.rows<[string]>('SELECT id::text FROM push');
  const urls = routesOf(slices)
    .filter(({ method, path }) => method === 'GET' && !path.includes('events'))
    .map(({ path }) =>
      path
        .replace('projects/:id', `projects/${project}`)
        .replace('pushes/:id', `pushes/${pushes[0]?.[0]}`)
        .replace(':device', deviceId)
        .replace(':file', 'S2-one-line.svg')
        .replace(':kind/:id', `devices/${deviceId}`)
        .replace(':kind', 'devices'),
    );
  for (const url of urls) answers.push((await administrator.get(url)).text);
  for (const secret of PLANTED) expect(answers.filter((text) => text.includes(secret))).toEqual([]);
});

it('no row of the database holds one, the sealed credential among them', async () => {
  const tables = await server.db.rows<[string]>(
    `SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  );
  expect(tables.length).toBeGreaterThan(20);
  for (const [table] of tables) {
    const rows = await server.db.rows<[string]>(`SELECT row_to_json(t)::text FROM ${table} t`);
    for (const secret of PLANTED)
      expect([table, rows.flat().filter((row) => row.includes(secret))]).toEqual([table, []]);
    for (const secret of IN_CREDENTIALS) {
      const hex = Buffer.from(secret).toString('hex');
      expect([table, rows.flat().some((row) => row.includes(hex))]).toEqual([table, false]);
    }
  }
});

it('nothing that was printed holds one', () => {
  for (const secret of PLANTED) expect(spoken.join('')).not.toContain(secret);
});
