import { cables, mode, twoSwitches } from '../../check/two-switches.fixture.js';
import { vlanMatrix } from './vlan-matrix.js';

it('[acc access 20, trunk 20] == [core trunk all, svi 20]: who carries what, VLANs by number', () => {
  const d = twoSwitches();
  d.put('vlan', { id: 'v10', vid: 10, name: 'MGMT' });
  cables(d, 'acc:4 -- core:4');
  mode(d, 'acc:4', 'trunk', null, ['v20']);
  d.put('interfaceVlan', { id: 'all', portId: 'core:4', mode: 'trunk', allTagged: true });
  const { vlans, devices, cells } = vlanMatrix(d.objects);
  expect(vlans.map(({ vid }) => vid)).toEqual([10, 20]);
  expect(devices.map(({ path }) => path)).toEqual(['NORD/acc', 'NORD/core']);
  expect(cells).toEqual([
    { vlan: 0, device: 1, access: 0, trunk: 1, routed: 0 },
    { vlan: 1, device: 0, access: 1, trunk: 1, routed: 0 },
    { vlan: 1, device: 1, access: 0, trunk: 1, routed: 1 },
  ]);
});

it('devices in the order in which people read their names: sw-14 before sw-139', () => {
  const d = twoSwitches();
  for (const name of ['sw-139', 'sw-14', 'sw-140']) {
    d.device(name, 'type_SW-4', { locationId: 'NORD' });
    mode(d, `${name}:4`, 'trunk', null, ['v20']);
  }
  const names = vlanMatrix(d.objects).devices.map(({ path }) => path);
  expect(names.filter((path) => path.includes('sw-'))).toEqual(['NORD/sw-14', 'NORD/sw-139', 'NORD/sw-140']);
});
