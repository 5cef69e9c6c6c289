import { noObjects, type PlanObjects, managedDevices } from '#plan';
import { seenNeighbours } from './collect.js';
import { snmpCredentialsFrom } from './snmp-credentials.js';

/** A plan with core1 (two addresses, one for management), a panel without any, and a switch that the plan cannot reach. */
function plant(): PlanObjects {
  const map = <T>(...items: { id: string; [field: string]: unknown }[]): ReadonlyMap<string, T> =>
    new Map(items.map((it) => [it.id, it as unknown as T]));
  return {
    ...noObjects(),
    deviceType: map({ id: 't-router', platform: 'frr' }, { id: 't-panel', platform: null }),
    device: map(
      { id: 'core1', name: 'core1', typeId: 't-router', platform: null },
      { id: 'acc1', name: 'acc1', typeId: 't-router', platform: 'linux-ovs' },
      { id: 'panel', name: 'P1', typeId: 't-panel', platform: null },
    ),
    port: map({ id: 'lo', deviceId: 'core1' }, { id: 'mgmt0', deviceId: 'core1' }),
    address: map(
      { id: 'a1', portId: 'lo', management: false, address: '198.51.100.1/32' },
      { id: 'a2', portId: 'mgmt0', management: true, address: '198.51.100.11/24' },
      { id: 'a3', portId: null, management: true, address: '198.51.100.12/24' },
    ),
  };
}

describe('managedDevices', () => {
  it('are those with a management address on a port, with the platform of the device or its type', () => {
    expect([...managedDevices(plant()).values()]).toEqual([
      { deviceId: 'core1', name: 'core1', address: '198.51.100.11', platform: 'frr' },
    ]);
  });
});

describe('snmpCredentialsFrom', () => {
  it.each([
    ['a community', '', { community: 'read' }, { version: '2c', community: 'read' }],
    [
      'a v3 user, SHA and AES unless it says otherwise',
      'planner',
      { authPassword: 'auth-pass', privPassword: 'priv-pass' },
      {
        version: '3',
        user: 'planner',
        auth: { protocol: 'SHA', password: 'auth-pass' },
        priv: { protocol: 'AES', password: 'priv-pass' },
      },
    ],
    ['a v3 user without secrets', 'planner', {}, { version: '3', user: 'planner', auth: null, priv: null }],
  ])('%s', (_title, username, secret, expected) => {
    expect(snmpCredentialsFrom(username, secret)).toEqual(expected);
  });
});

describe('seenNeighbours', () => {
  it('[core1 ge1] hears [acc1 ge24]; a neighbour on a port that cannot be told is left out', () => {
    const neighbour = (ifIndex: number | null): object => ({
      localPort: { portNumber: 1, ifIndex, by: 'port-id' },
      chassis: { sort: 'mac', text: '02:00:00:00:00:01' },
      port: { sort: 'interface-name', text: 'ge24' },
      portDescription: 'uplink',
      name: 'acc1',
    });
    const cdp = (ifIndex: number): object => ({ ifIndex, name: 'acc2', port: 'ge24' });
    const state = {
      interfaces: [
        { ifIndex: 3, name: 'ge1' },
        { ifIndex: 4, name: 'ge2' },
      ],
      neighbours: [neighbour(3), neighbour(null)],
      // CDP says the same neighbour once more on ge1, and is alone on ge2.
      cdp: [cdp(3), cdp(4), cdp(99)],
    };
    expect(seenNeighbours('core1', state as never)).toEqual([
      {
        device: 'core1',
        port: 'ge1',
        remoteDevice: 'acc1',
        remotePort: 'ge24',
        remotePortDescription: 'uplink',
        remoteMac: '02:00:00:00:00:01',
      },
      { device: 'core1', port: 'ge2', remoteDevice: 'acc2', remotePort: 'ge24' },
    ]);
  });
});
