import { devicesNamed, matrixRows, partOf } from './matrix-rows.js';

// prettier-ignore
const matrix = {
  vlans: [{ id: 'a', vid: 10, name: 'MGMT' }, { id: 'b', vid: 120, name: 'USERS' }],
  devices: [{ id: 's', path: 'R1/sw-1' }, { id: 't', path: 'R2/sw-2' }],
  cells: [{ vlan: 1, device: 0, access: 2, trunk: 1, routed: 0 }, { vlan: 0, device: 1, access: 0, trunk: 1, routed: 0 }],
};

it.each([
  ['', '', ['a', 'b']],
  ['1', '', ['a', 'b']],
  ['12', '', ['b']],
  ['mg', '', ['a']],
  ['x', '', []],
  ['', 'R1', ['b']],
  ['', 'sw-2', ['a']],
  ['12', 'sw-2', []],
  ['', 'sw', ['a', 'b']],
  ['', 'core', []],
])('VLAN %p on devices %p: %p', (words, device, ids) =>
  expect(matrixRows(matrix, words, devicesNamed(matrix, device)).map(({ id }) => id)).toEqual(ids),
);

it('a device that has users and passes the VLAN on has users; one that routes it routes it', () => {
  const [, users] = matrixRows(matrix, '', [0, 1]);
  expect(partOf(users!.uses.get(0)!)).toBe('access');
  expect(partOf({ ...users!.uses.get(0)!, routed: 1 })).toBe('routed');
});
