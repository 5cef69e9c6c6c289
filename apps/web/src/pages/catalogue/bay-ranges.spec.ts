import { baysIn, baysText, deviceBaysIn, deviceBaysText } from './bay-ranges.js';

describe('module bays as one writes them', () => {
  it.each([
    ['', []],
    ['Slot [1-3]', ['Slot 1@1', 'Slot 2@2', 'Slot 3@3']],
    ['PSU A, PSU 2', ['PSU A@', 'PSU 2@2']],
    ['Supervisor=1, Slot [2-3]=1/[2-3]', ['Supervisor@1', 'Slot 2@1/2', 'Slot 3@1/3']],
    ['SFP [1-2]={module}/[1-2]', ['SFP 1@{module}/1', 'SFP 2@{module}/2']],
    ['Slot [1-3]=[1-2]', null],
    ['Slot 1=', null],
    ['Slot [3-1]', null],
    ['A, A', null],
  ])('%s', (text, bays) => {
    expect(baysIn(text, [])?.map(({ name, position }) => `${name}@${position}`) ?? null).toEqual(bays);
  });

  it('keeps what a bay was said to be, and comes back as written', () => {
    const known = [
      { name: 'Slot 1', label: 'left', position: '0/1' },
      { name: 'Slot 2', label: '', position: '2' },
    ];
    expect(baysIn(baysText(known), known)).toEqual(known);
    expect(baysText(known)).toBe('Slot 1=0/1, Slot 2');
  });
});

describe('bays for whole devices', () => {
  it.each([
    ['Cassette [1-3]', ['Cassette 1', 'Cassette 2', 'Cassette 3']],
    ['Bay A', ['Bay A']],
    ['Bay A=1', null],
    ['Bay [2-1]', null],
  ])('%s', (text, bays) => {
    expect(deviceBaysIn(text, [])?.map(({ name }) => name) ?? null).toEqual(bays);
  });

  it('keep their labels', () => {
    const known = [{ name: 'Cassette 1', label: 'blue' }];
    expect(deviceBaysIn(deviceBaysText(known), known)).toEqual(known);
  });
});
