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
