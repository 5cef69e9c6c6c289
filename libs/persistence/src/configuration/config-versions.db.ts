import { v7 } from 'uuid';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { configHistory, keepConfigVersion, newestConfigs } from './config-versions.js';

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

it.each([
  ['backup by schedule', 'read by admin', 'read by admin'],
  ['push 1', 'backup by schedule', 'push 1'],
])(
  '[left by %s] + [the same, by %s] → one version, of %s, with the newer time',
  async (first, then, source) => {
    const deviceId = v7();
    const times = ['2026-11-22T18:00:00Z', '2026-11-23T02:00:00Z'].map((at) => new Date(at));
    for (const [index, by] of [first, then].entries())
      await keepConfigVersion(test.db, {
        id: v7(),
        deviceId,
        kind: 'running',
        takenAt: times[index]!,
        source: by,
        text: 'vlan 10\n',
      });
    const versions = await configHistory(test.db, deviceId, 10);
    expect(versions.map((it) => [it.source, it.takenAt])).toEqual([[source, times[1]]]);
  },
);
