import { matrixRows, partOf } from './matrix-rows.js';

// prettier-ignore
const matrix = {
  vlans: [{ id: 'a', vid: 10, name: 'MGMT' }, { id: 'b', vid: 120, name: 'USERS' }],
  devices: [{ id: 's', path: 'R1/sw-1' }],
  cells: [{ vlan: 1, device: 0, access: 2, trunk: 1, routed: 0 }],
};

it.each([
  ['', ['a', 'b']],
  ['1', ['a', 'b']],
  ['12', ['b']],
  ['mg', ['a']],
  ['x', []],
])('%p finds %p', (words, ids) => expect(matrixRows(matrix, words).map(({ id }) => id)).toEqual(ids));

it('a device that has users and passes the VLAN on has users; one that routes it routes it', () => {
  const [, users] = matrixRows(matrix, '');
  expect(partOf(users!.uses.get(0)!)).toBe('access');
  expect(partOf({ ...users!.uses.get(0)!, routed: 1 })).toBe('routed');
});
