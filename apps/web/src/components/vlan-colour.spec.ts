import { vlanClass } from './vlan-colour.js';

describe('the colour of a VLAN', () => {
  it('differs between the neighbours of a plan in tens', () => {
    const classes = [10, 20, 30, 40, 50, 60, 70, 80].map(vlanClass);
    expect(new Set(classes).size).toBe(8);
  });

  it('differs between consecutive numbers', () => {
    expect(vlanClass(101)).not.toBe(vlanClass(102));
  });
});
