import { baysIn, baysText } from './bay-ranges.js';

describe('module bays as one writes them', () => {
  it.each([
    ['', []],
    ['Slot [1-3]', ['Slot 1@1', 'Slot 2@2', 'Slot 3@3']],
    ['PSU A, PSU 2', ['PSU A@', 'PSU 2@2']],
    ['Slot [3-1]', null],
    ['A, A', null],
  ])('%s', (text, bays) => {
    expect(baysIn(text, [])?.map(({ name, position }) => `${name}@${position}`) ?? null).toEqual(bays);
  });

  it('keeps what a bay was said to be, and comes back as written', () => {
    const known = [{ name: 'Slot 1', label: 'left', position: '0/1' }];
    expect(baysIn(baysText(known), known)).toEqual(known);
  });
});
