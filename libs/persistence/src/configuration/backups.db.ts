import { createHash } from 'node:crypto';
import { told } from '#findings';
import { v7 } from 'uuid';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { jumpChain, saveJumpHost } from '../access/jump-hosts.js';
import { openNamedSecrets, removeNamedSecret, saveNamedSecret } from '../access/named-secrets.js';
import { Vault } from '../access/vault.js';
import { deviceBackups, noteBackup } from './backups.js';
import { configHistory, fullConfig, keepConfigVersion, newestConfigs } from './config-versions.js';
import {
  addPushes,
  addPushStep,
  endDeadJobs,
  pushById,
  pushSteps,
  rememberPush,
  takeAbandoned,
  takePush,
  updatePush,
  type PushRow,
  type Taker,
} from './pushes.js';
import { backupPolicy, saveConfigurationSetting } from './settings.js';

let test: TestDatabase;
const vault = Vault.fromText('a text of more than thirty-two characters');
const at = (hour: number): Date => new Date(`2026-11-22T${String(hour).padStart(2, '0')}:00:00Z`);
beforeAll(async () => void (test = await testDatabase()));
afterAll(() => test.close());

it('a failed backup keeps the time of the last good one', async () => {
  const deviceId = v7();
  await noteBackup(test.db, {
    deviceId,
    at: at(1),
    ok: true,
    detail: '40 lines',
    told: [told('BACKUP_LINES', { lines: 40 })],
  });
  await noteBackup(test.db, { deviceId, at: at(2), ok: false, detail: 'no route to host', told: null });
  expect((await deviceBackups(test.db)).get(deviceId)).toMatchObject({ ok: false, at: at(2), goodAt: at(1) });
});

it('a full text is sealed, kept once for equal ones, and comes out again', async () => {
  const text = 'hostname sw1\nsnmp-server community planted-secret RO\nend\n';
  const ids = [v7(), v7()];
  for (const deviceId of ids)
    await keepConfigVersion(test.db, {
      id: v7(),
      deviceId,
      kind: 'running',
      takenAt: at(3),
      source: 'backup',
      text: 'hostname sw1\nend\n',
      full: { text, steady: text, vault },
    });
  const versions = await newestConfigs(test.db, ids, 'running');
  const [hash] = [...new Set([...versions.values()].map(({ contentSha256 }) => contentSha256))];
  const rows = await test.db.rows<[Buffer]>('SELECT sealed FROM config_content');
  expect(rows).toHaveLength(1);
  expect(rows[0]?.[0].includes('planted-secret')).toBe(false);
  expect(await fullConfig(test.db, vault, hash!)).toBe(text);
  expect((await configHistory(test.db, ids[0]!, 10)).map(({ lines }) => lines)).toEqual([2]);
});

describe('pushes', () => {
  const row = (deviceId: string): PushRow => ({
    id: v7(),
    projectId: null,
    deviceId,
    state: 'planned',
    author: 'a',
    reason: '',
    diff: '',
    createdAt: at(4),
    endedAt: null,
    runId: v7(),
    wave: 1,
    jobId: null,
    proof: {},
  });

  it('two to one device: one begins', async () => {
    const device = v7();
    const [first, second] = [row(device), row(device)];
    await addPushes(test.db, [first, second]);
    const taken = await Promise.all(
      [first, second].map(({ id }) => takePush(test.db, id, 'brassage worker x')),
    );
    expect(taken.toSorted((a, b) => Number(a) - Number(b))).toEqual([false, true]);
  });

  it('of a worker that is gone are taken over once, with what was remembered', async () => {
    const push = row(v7());
    await addPushes(test.db, [push]);
    await takePush(test.db, push.id, 'brassage worker gone');
    await rememberPush(test.db, push.id, vault.seal('what it was', push.id));
    const next: Taker = { worker: 'brassage worker next', at: [], ofOthers: true };
    const [taken] = (await takeAbandoned(test.db, next)).filter(({ id }) => id === push.id);
    expect(vault.open(taken!.memory!, push.id)).toBe('what it was');
    expect(await pushById(test.db, push.id)).toMatchObject({ state: 'running' });
    // The one that was gone for a while is told that it is not its own any more.
    const end = { ...push, state: 'confirmed' as const };
    expect(await updatePush(test.db, push.id, 'brassage worker gone', end)).toBe(false);
    expect(await updatePush(test.db, push.id, 'brassage worker next', end)).toBe(true);
  });

  it('of a worker that lost the database are its own: taken again when it is not at them any more', async () => {
    const push = row(v7());
    await addPushes(test.db, [push]);
    await takePush(test.db, push.id, 'brassage worker back');
    const ids = async (taker: Omit<Taker, 'worker'>): Promise<string[]> =>
      (await takeAbandoned(test.db, { worker: 'brassage worker back', ...taker })).map(({ id }) => id);
    expect(await ids({ at: [push.id], ofOthers: false })).toEqual([]);
    expect(await ids({ at: [], ofOthers: false })).toEqual([push.id]);
    // Another worker that cannot tell who is gone takes none.
    expect(await takeAbandoned(test.db, { worker: 'brassage worker 2', at: [], ofOthers: false })).toEqual(
      [],
    );
  });

  it('that wait for a job whose worker is gone never begin, and say so', async () => {
    const push = { ...row(v7()), jobId: v7() };
    await addPushes(test.db, [push]);
    const job = `INSERT INTO job (id, task, state, author, created_at, worker) VALUES ($1, 'push', 'running', 'a', $2, $3)`;
    await test.db.execute(job, [push.jobId, at(4), 'brassage worker gone']);
    const ended = await test.db.transaction((sql) =>
      endDeadJobs(sql, 'brassage worker next', [told('RUN_WORKER_STOPPED')], at(5)),
    );
    expect(ended).toEqual([push.jobId]);
    expect(await pushById(test.db, push.id)).toMatchObject({
      state: 'not-started',
      proof: { outcome: 'the worker stopped during the run', told: [{ code: 'RUN_WORKER_STOPPED' }] },
    });
  });

  it('a step that is written twice is there once, with what was said', async () => {
    const push = row(v7());
    await addPushes(test.db, [push]);
    const step = {
      ordinal: 1,
      at: at(5),
      action: 'read',
      ok: true,
      transcript: '',
      said: '» show run',
      told: [told('PUSH_READ_BACK')],
    };
    for (const said of ['» show run', 'another']) await addPushStep(test.db, push.id, { ...step, said });
    expect(await pushSteps(test.db, push.id)).toEqual([step]);
  });
});

it('named secrets are sealed, and opened by name', async () => {
  await saveNamedSecret(test.db, vault, { name: 'radius', changedAt: at(5) }, 'planted-radius');
  expect(await openNamedSecrets(test.db, vault, ['radius', 'other'])).toEqual(
    new Map([['radius', 'planted-radius']]),
  );
  expect(await removeNamedSecret(test.db, 'radius')).toBe(true);
});

it('jump hosts: the first that we connect to comes first; a circle is refused', async () => {
  const [near, far] = [v7(), v7()];
  const jump = { host: '10.0.0.1', port: 22, credentialId: null };
  await saveJumpHost(test.db, { ...jump, id: near, name: 'near', viaId: null });
  await saveJumpHost(test.db, { ...jump, id: far, name: 'far', viaId: near });
  expect((await jumpChain(test.db, far)).map(({ name }) => name)).toEqual(['near', 'far']);
  await saveJumpHost(test.db, { ...jump, id: near, name: 'near', viaId: far });
  await expect(jumpChain(test.db, far)).rejects.toThrow('through itself');
});

it('the policy of backups has its defaults until somebody sets it', async () => {
  expect(await backupPolicy(test.db)).toMatchObject({ everyHours: 24, shrinkPercent: 30 });
  await saveConfigurationSetting(test.db, 'backup.policy', { everyHours: 6 });
  expect(await backupPolicy(test.db)).toMatchObject({ everyHours: 6, shrinkPercent: 30 });
});

it('a secret that was changed on the device makes a version, although what is shown is the same', async () => {
  const deviceId = v7();
  const keep = (secret: string): Promise<void> => {
    const text = `hostname sw1\nsnmp-server community ${secret} RO\nend\n`;
    const full = { text, steady: text, vault };
    const shown = 'hostname sw1\nsnmp-server community <masked> RO\nend\n';
    const source = 'backup';
    return keepConfigVersion(test.db, {
      id: v7(),
      deviceId,
      kind: 'running',
      takenAt: at(3),
      source,
      text: shown,
      full,
    });
  };
  for (const secret of ['first', 'first', 'other-one']) await keep(secret);
  const history = await configHistory(test.db, deviceId, 10);
  expect(history.map(({ sha256 }) => sha256)).toEqual([history[0]!.sha256, history[0]!.sha256]);
  const digests = history.map(({ secretsDigest }) => secretsDigest);
  expect(new Set(digests).size).toBe(2);
  // Keyed: nothing that is stored in the clear can be tried out.
  const plain = createHash('sha256')
    .update('hostname sw1\nsnmp-server community first RO\nend\n')
    .digest('hex');
  expect([...digests, ...history.map(({ contentSha256 }) => contentSha256)]).not.toContain(plain);
});
