import { v7 } from 'uuid';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { keepConfigVersion, newestConfigs } from './config-versions.js';

let test: TestDatabase;
beforeAll(async () => void (test = await testDatabase()));
afterAll(() => test.close());

it('of two versions of one millisecond, as a push keeps them, the second is the newest', async () => {
  const takenAt = new Date('2026-11-22T18:00:00Z');
  for (let n = 0; n < 20; n += 1) {
    const deviceId = v7();
    for (const text of ['before\n', 'after\n'])
      await keepConfigVersion(test.db, {
        id: v7(),
        deviceId,
        kind: 'running',
        takenAt,
        source: 'push',
        text,
      });
    expect((await newestConfigs(test.db, [deviceId], 'running')).get(deviceId)?.text).toBe('after\n');
  }
});
