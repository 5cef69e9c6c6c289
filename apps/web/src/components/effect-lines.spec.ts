import { added, changed, removed } from '#changes';
import { en } from '../texts/en.js';
import { fr } from '../texts/fr.js';
import { effectOf, referredIn, factText } from './effect-lines.js';

const mode = { id: 'm', portId: 'p', mode: 'trunk', taggedVlanIds: ['v10', 'v20'] };
const wider = { ...mode, taggedVlanIds: ['v10', 'v20', 'v90'] };
const names = new Map([
  ['p', 'RG-A/core-1:Te1/1/4'],
  ['v90', 'VLAN 90 IoT'],
]);

describe('what a change set does, in lines', () => {
  it('an addition and a removal are one line each', () => {
    const cable = { id: 'c', label: 'J-1001' };
    expect(effectOf([added('cable', cable), removed('cable', cable)], names, en)).toEqual([
      { sign: 'plus', text: '+ Cable J-1001' },
      { sign: 'minus', text: '− Cable J-1001' },
    ]);
  });

  it('a change names the object; of a list only what comes and goes, by name', () => {
    expect(effectOf([changed('interfaceVlan', mode, wider)], names, en).map(({ text }) => text)).toEqual([
      'VLAN on a port RG-A/core-1:Te1/1/4',
      '  + Tagged VLANs: VLAN 90 IoT',
    ]);
  });

  it('a plain field goes and comes', () => {
    const access = { ...mode, mode: 'access' };
    expect(effectOf([changed('interfaceVlan', mode, access)], names, en).map(({ text }) => text)).toEqual([
      'VLAN on a port RG-A/core-1:Te1/1/4',
      '  − Mode: trunk',
      '  + Mode: access',
    ]);
  });

  it('asks for the names of the objects that its lines show, and of no other', () => {
    expect(referredIn([changed('interfaceVlan', mode, wider)])).toEqual([
      ['port', 'p'],
      ['vlan', 'v90'],
    ]);
  });

  it.each([
    [null, '–'],
    ['', '–'],
    [[], '–'],
    [0, '0'],
    [false, 'no'],
    [['a', null], 'a, –'],
    [[{ portId: 'p', connector: 1 }], 'RG-A/core-1:Te1/1/4'],
  ])('the value %j reads %s', (value, text) => {
    expect(factText(en, 'colour', value, names)).toBe(text);
  });

  it.each([
    ['status', 'planned', 'prévu'],
    ['role', 'cord', 'cordon'],
    ['poe', { role: 'pse', powerClass: 4 }, 'fournit (PSE) 4'],
    ['enabled', true, 'oui'],
    ['media', ['om4', 'os2'], 'OM4, OS2'],
    ['label', 'planned', 'planned'],
  ])('the field %s with %j reads %s in French', (field, value, text) => {
    expect(factText(fr, field, value)).toBe(text);
  });

  it('the ends of a cable that moves are named by their ports', () => {
    const before = { id: 'c', label: 'J-1', a: [{ portId: 'p', connector: 1, position: null }], b: [] };
    const after = { ...before, a: [{ portId: 'q', connector: 1, position: null }] };
    expect(referredIn([changed('cable', before, after)])).toEqual([
      ['port', 'p'],
      ['port', 'q'],
    ]);
  });
});
