import { v7 } from 'uuid';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { appendEvent } from '../index.js';
import { approvalOf, approvedConfigs } from './approvals.js';
import { configHash, keepConfigVersion } from './config-versions.js';
import { addPushes, updatePush } from './pushes.js';

/** The hour of an approval is between two readings, and a push is confirmed later. */

let test: TestDatabase;
beforeAll(async () => void (test = await testDatabase()));
afterAll(() => test.close());

const at = new Date('2026-11-22T18:00:00Z');
const read = (deviceId: string, text: string): Promise<void> =>
  keepConfigVersion(test.db, {
    id: v7(),
    deviceId,
    kind: 'running',
    takenAt: new Date(),
    source: 'read',
    text,
  });

async function approve(projectId: string): Promise<void> {
  const event = { id: v7(), at, actor: 'a', action: 'project.approved', reason: '', projectId, detail: {} };
  await test.db.transaction((sql) => appendEvent(sql, event, []));
}

async function pushed(
  projectId: string,
  deviceId: string,
  state: 'confirmed' | 'unchanged',
  texts: readonly string[],
): Promise<void> {
  const row = {
    id: v7(),
    projectId,
    deviceId,
    state: 'planned' as const,
    author: 'a',
    reason: '',
    diff: '',
    createdAt: at,
    endedAt: null,
    runId: v7(),
    wave: 1,
    jobId: null,
    proof: {},
  };
  await addPushes(test.db, [row]);
  await updatePush(test.db, row.id, '', { ...row, state, proof: { sha256: texts.map(configHash) } });
}

it('what was read after the approval was approved by nobody', async () => {
  const [projectId, deviceId, never] = [v7(), v7(), v7()];
  await read(deviceId, 'old\n');
  await read(deviceId, 'seen\n');
  await approve(projectId);
  // Read again as it was: still the version of before.
  await read(deviceId, 'seen\n');
  await read(deviceId, 'drifted\n');
  await read(never, 'first\n');
  expect(await approvedConfigs(test.db, projectId, [deviceId, never])).toEqual(
    new Map([[deviceId, expect.objectContaining({ sha256: configHash('seen\n') })]]),
  );
});

it('a push that was refused makes nothing approved; one that was confirmed does', async () => {
  const [projectId, deviceId] = [v7(), v7()];
  await read(deviceId, 'seen\n');
  await approve(projectId);
  await read(deviceId, 'drifted\n');
  await pushed(projectId, deviceId, 'unchanged', ['drifted\n']);
  expect((await approvedConfigs(test.db, projectId, [deviceId])).get(deviceId)?.sha256).toBe(
    configHash('seen\n'),
  );
  await read(deviceId, 'pushed\n');
  await pushed(projectId, deviceId, 'confirmed', ['seen\n', 'pushed\n']);
  expect((await approvedConfigs(test.db, projectId, [deviceId])).get(deviceId)?.sha256).toBe(
    configHash('pushed\n'),
  );
});

it('another approval stands on what is known by then', async () => {
  const [projectId, deviceId] = [v7(), v7()];
  await approve(projectId);
  await read(deviceId, 'drifted\n');
  await approve(projectId);
  expect((await approvedConfigs(test.db, projectId, [deviceId])).get(deviceId)?.sha256).toBe(
    configHash('drifted\n'),
  );
});

it('a project that is gone has no approval', async () => {
  expect(await approvalOf(test.db, v7())).toBeNull();
});
