import { parseConfig, rulesOf } from '#netconfig';
import { keepConfigVersion, presentPlan, everything, writeChanges, type PushRow } from '#persistence';
import { schemas, type Kind, type PlanChange, type PlanObjects } from '#plan';
import type { ConfigChange } from '#ssh';
import { v7 as newId } from 'uuid';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import type { TaskContext } from '../task.js';
import { Forecast } from './forecast.js';

/**
 * `[host] -- [acc:2 access 20] [acc:1 trunk 20] --C1-- [core:1 trunk 20] [core Vlan20]`: both switches lose VLAN 20. At the
 * end nothing carries it half; between two waves one end of the trunk would.
 */

const rules = rulesOf('ios-xe');
const NOW = new Date('2026-11-22T18:00:00Z');
const configOf = (name: 'acc' | 'core', vid: number): string =>
  [
    `vlan ${vid}`,
    ' name X',
    'interface GigabitEthernet1/0/1',
    ` switchport trunk allowed vlan ${vid}`,
    ' switchport mode trunk',
    ...(name === 'acc'
      ? ['interface GigabitEthernet1/0/2', ` switchport access vlan ${vid}`, ' switchport mode access']
      : [`interface Vlan${vid}`, ` ip address 10.0.${vid}.1 255.255.255.0`]),
    '',
  ].join('\n');
/** The change that takes VLAN 20 away. */
const without = (name: 'acc' | 'core'): ConfigChange =>
  ({ rules, predicted: parseConfig(configOf(name, 10), rules) }) as ConfigChange;

let test: TestDatabase;
let objects: PlanObjects;
const ids: Record<string, string> = {};

beforeAll(async () => {
  test = await testDatabase();
  const changes: PlanChange[] = [];
  const put = (kind: Kind, fields: Record<string, unknown>): string => {
    const id = newId();
    changes.push({
      op: 'add',
      kind,
      id,
      before: null,
      after: schemas[kind].parse({ id, ...fields }),
    } as PlanChange);
    return id;
  };
  const typeId = put('deviceType', {
    manufacturer: 'Example',
    model: 'Switch',
    role: 'switch',
    platform: 'ios-xe',
  });
  const vlan = put('vlan', { vid: 20, name: 'USERS' });
  put('prefix', { prefix: '10.0.20.0/24', vlanId: vlan, gateway: '10.0.20.1' });
  const ends = ['acc', 'core'].map((name, index) => {
    const deviceId = (ids[name] = put('device', { name, typeId }));
    const port = (portName: string, more: object = {}): string =>
      put('port', { deviceId, name: portName, kind: 'interface', ...more });
    const trunk = port('GigabitEthernet1/0/1');
    put('interfaceVlan', { portId: trunk, mode: 'trunk', taggedVlanIds: [vlan] });
    put('address', {
      address: `10.0.1.${index + 1}/24`,
      portId: port('Vlan10', { type: 'svi' }),
      management: true,
    });
    const last = name === 'acc' ? port('GigabitEthernet1/0/2') : port('Vlan20', { type: 'svi' });
    put('interfaceVlan', { portId: last, mode: name === 'acc' ? 'access' : 'l3', untaggedVlanId: vlan });
    if (name === 'core') put('address', { address: '10.0.20.1/24', portId: last });
    return trunk;
  });
  put('cable', { label: 'C1', a: [{ portId: ends[0] }], b: [{ portId: ends[1] }], status: 'installed' });
  expect(
    await writeChanges(test.db, { actor: 'test', reason: '', projectId: null, at: NOW, newId, changes }),
  ).toMatchObject({ ok: true });
  for (const name of ['acc', 'core'] as const)
    await keepConfigVersion(test.db, {
      id: newId(),
      deviceId: ids[name]!,
      kind: 'running',
      takenAt: NOW,
      source: 'test',
      text: configOf(name, 20),
    });
  objects = (await presentPlan(test.db, everything)).present;
});
afterAll(() => test.close());

/** What is found before core is pushed to, acc being in this wave and core in that; what it may be sent all the same. */
async function blocking(waves: Readonly<Record<string, number>>): Promise<string[]> {
  const rows = Object.entries(waves).map(
    ([name, wave]) =>
      ({
        deviceId: ids[name],
        wave,
        runId: null,
        projectId: null,
        proof: { restores: newId() },
      }) as unknown as PushRow,
  );
  const context = { db: test.db, now: () => NOW } as TaskContext;
  const forecast = new Forecast(context, objects, rows);
  await forecast.judge(ids['acc']!, without('acc'));
  const found = await forecast.judge(ids['core']!, without('core'));
  return found.filter(({ blocks }) => blocks).map(({ code }) => code);
}

it('both ends in one wave: nothing is half done at any time, and nothing stops it', async () => {
  expect(await blocking({ acc: 1, core: 1 })).not.toContain('IPPLAN_VLAN_INTERRUPTED');
});

it('one end in the wave before: a VLAN that is in service would break between the two, and that stops it', async () => {
  expect(await blocking({ acc: 2, core: 1 })).toContain('IPPLAN_VLAN_INTERRUPTED');
});
