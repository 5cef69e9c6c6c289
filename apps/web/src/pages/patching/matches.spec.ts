import { matchesAll } from './matches.js';

const row = {
  panelPort: 'P1:07',
  cord: 'J-0407',
  vlan: '20+30',
  room: 'Hall 2/Office',
  lengthM: 0.5,
  was: null,
};

describe('the filter of the patch table', () => {
  it.each([
    ['', true],
    ['j-0407', true],
    ['p1 20', true],
    ['P1 99', false],
    ['office  0.5', true],
    ['null', false],
  ])('%j: %s', (sought, found) => {
    expect(matchesAll(row, sought)).toBe(found);
  });
});
