import { newestConfigs, Vault, writeChanges } from '#persistence';
import { schemas, type PlanChange } from '#plan';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { eventually } from '../../../../test/support/eventually.js';
import { backUpFarm, type FarmRun } from '../../../../test/support/farm/back-up-farm.js';
import { plantedIn, startFarm, type Behaviour, type Farm } from '../../../../test/support/farm/farm.js';
import { seedFarm, type Planted } from '../../../../test/support/farm/seed-farm.js';

// [worker] --SSH-- [sw0 stalls] [sw1 refuses] [sw2 slow] [sw3 shrinks] [sw4 …] … [sw20 silent] … [sw23 torn] …

const DEVICES = 60;
const LINES = 150;
/** Ten times what those that answer need, and less than a connection may take that nobody answers. */
const DEADLINE_S = 15;
const vault = Vault.fromText('a text of more than thirty-two characters');
let test: TestDatabase;
let farm: Farm;
let folder = '';
let planted: Planted[] = [];
const run = (ids?: readonly string[]): Promise<FarmRun> =>
  backUpFarm(test.db, vault, { deadlineS: DEADLINE_S, gitFolder: folder }, ids);
/** Those that do not hang: nobody has to wait for the others a second time. */
const answering = (): string[] =>
  planted.filter(({ behaviour }) => behaviour !== 'silent' && behaviour !== 'stalling').map(({ id }) => id);
const namesOf = (...wanted: readonly Behaviour[]): string[] =>
  planted
    .filter(({ behaviour }) => wanted.includes(behaviour))
    .map(({ name }) => name)
    .toSorted();
const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });

beforeAll(async () => {
  test = await testDatabase();
  farm = await startFarm(LINES);
  folder = mkdtempSync(join(tmpdir(), 'brassage-farm-'));
  planted = await seedFarm(test.db, vault, DEVICES, farm);
});
afterAll(async () => {
  await farm?.close();
  await test?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Every file of the repository is the masked version of its device, and no other is there. */
async function expectSameAsKept(): Promise<void> {
  const versions = await newestConfigs(
    test.db,
    planted.map(({ id }) => id),
    'running',
  );
  const kept = new Map(
    planted.flatMap(({ id, name }) => (versions.has(id) ? [[`${name}.cfg`, versions.get(id)!.text]] : [])),
  );
  const there = readdirSync(folder).filter((file) => file.endsWith('.cfg'));
  expect(new Map(there.map((file) => [file, readFileSync(join(folder, file), 'utf8')]))).toEqual(kept);
  expect(git('status', '--porcelain')).toBe('');
}

describe('a farm of which some hang, refuse, are slow or shrink', () => {
  it('those that answer are backed up within their time; the others are listed with why', async () => {
    const found = await run();
    const failed = new Map(found.failures.map(({ device, codes }) => [device, codes.join()]));
    expect([...failed.keys()].toSorted()).toEqual(namesOf('silent', 'stalling', 'refusing'));
    for (const name of namesOf('silent', 'stalling'))
      expect([name, failed.get(name)]).toEqual([name, 'BACKUP_LATE']);
    for (const name of namesOf('refusing'))
      expect([name, failed.get(name)]).toEqual([name, 'SSH_UNREACHABLE']);
    expect(found).toMatchObject({ devices: DEVICES, changed: DEVICES - failed.size, exported: true });
    expect(farm.connections().most).toBeLessThanOrEqual(48);
    await expectSameAsKept();
  });

  it('leaves no session open', async () => {
    await eventually(
      () => Promise.resolve(farm.connections().open),
      (open) => expect(open).toBe(0),
    );
  });

  it('again: nothing has changed, and nothing is committed', async () => {
    const head = git('rev-parse', 'HEAD');
    expect(await run(answering())).toMatchObject({ changed: 0, exported: false });
    expect(git('rev-parse', 'HEAD')).toBe(head);
  });

  it('what shrank is read twice: believed where both readings say so, else the last good one stays', async () => {
    farm.shrink();
    const found = await run(answering());
    const torn = found.failures.filter(({ codes }) => codes.includes('BACKUP_SHRANK'));
    expect(torn.map(({ device }) => device).toSorted()).toEqual(namesOf('torn'));
    expect(found.changed).toBe(namesOf('shrinking').length);
    const versions = await newestConfigs(
      test.db,
      planted.map(({ id }) => id),
      'running',
    );
    const linesOf = (id: string): number => versions.get(id)?.text.split('\n').length ?? 0;
    const whole = linesOf(planted.find(({ behaviour }) => behaviour === 'good')!.id);
    for (const { id, name, behaviour } of planted) {
      const share = linesOf(id) / whole;
      if (behaviour === 'torn') expect([name, share]).toEqual([name, 1]);
      if (behaviour === 'shrinking') expect([name, share < 0.6]).toEqual([name, true]);
    }
    await expectSameAsKept();
  });

  it('a device that is renamed moves, one that leaves the plan leaves', async () => {
    const [renamed, gone] = planted.filter(({ behaviour }) => behaviour === 'good') as [Planted, Planted];
    const deviceOf = async (id: string): Promise<Record<string, unknown>> =>
      schemas.device.parse(
        (await test.db.rows<[string, string]>('SELECT name, type_id FROM device WHERE id = $1', [id])).map(
          ([name, typeId]) => ({ id, name, typeId }),
        )[0],
      );
    const was = await deviceOf(renamed.id);
    const changes = [
      { op: 'change', kind: 'device', id: renamed.id, before: was, after: { ...was, name: 'acc-new' } },
      ...(await removalOf(gone.id, await deviceOf(gone.id))),
    ] as PlanChange[];
    const written = await writeChanges(test.db, {
      actor: 'farm',
      reason: '',
      projectId: null,
      at: new Date(),
      newId,
      changes,
    });
    expect(written).toMatchObject({ ok: true });
    planted = planted.flatMap((it) =>
      it.id === gone.id ? [] : [it.id === renamed.id ? { ...it, name: 'acc-new' } : it],
    );
    await run(answering());
    expect(git('ls-files').split('\n')).not.toContain(`${gone.name}.cfg`);
    expect(git('ls-files').split('\n')).toContain('acc-new.cfg');
    await expectSameAsKept();
  });

  it('no secret stands in any object of the repository, whatever became of it', () => {
    const objects = git('cat-file', '--batch-all-objects', '--batch');
    expect(objects).toContain('snmp-server community <masked> RO');
    for (const { name } of planted) expect(objects).not.toContain(plantedIn(name));
    expect(objects).not.toContain('planted-');
  });
});

async function removalOf(id: string, device: object): Promise<object[]> {
  const [[portId, name] = ['', '']] = await test.db.rows<[string, string]>(
    'SELECT id, name FROM port WHERE device_id = $1',
    [id],
  );
  const [[addressId, address] = ['', '']] = await test.db.rows<[string, string]>(
    'SELECT id, address::text FROM address WHERE port_id = $1',
    [portId],
  );
  const port = schemas.port.parse({ id: portId, deviceId: id, name, kind: 'interface', type: 'svi' });
  const held = schemas.address.parse({ id: addressId, address, portId, management: true });
  return [
    { op: 'remove', kind: 'address', id: addressId, before: held, after: null },
    { op: 'remove', kind: 'port', id: portId, before: port, after: null },
    { op: 'remove', kind: 'device', id, before: device, after: null },
  ];
}
