import { Draft } from '../view/draft.fixture.js';
import { twoSwitches } from '../check/two-switches.fixture.js';
import { searchObjects } from './search.js';
import { soughtTexts } from './sought-texts.js';

/** `[acc 1…4] [core 1…4]` in rack R1, cable J-1, VLAN 20 USERS, 10.0.20.0/24 with its gateway. */
function state(): Draft {
  const draft = twoSwitches();
  draft.rack('R1', 'NORD', 42);
  draft.put('device', { id: 'acc', name: 'acc-n1', typeId: 'type_SW-4', rackId: 'R1', positionU: 1 });
  draft.put('cable', { id: 'j1', label: 'J-1', a: [{ portId: 'acc:1' }], b: [{ portId: 'core:1' }] });
  draft.put('cable', { id: 'j10', label: 'J-10' });
  return draft;
}

describe('search in one state of a plan: [acc-n1:1] --J-1-- [core:1]', () => {
  const { objects } = state();
  const found = (text: string): string[] =>
    searchObjects(objects, text).map(({ kind, name }) => `${kind} ${name}`);

  it.each([
    ['j-1', ['cable J-1', 'cable J-10']],
    ['ACC', ['device acc-n1']],
    ['20', ['vlan VLAN 20 USERS', 'address 10.0.20.1/24', 'prefix 10.0.20.0/24']],
    ['vlan 20', ['vlan VLAN 20 USERS']],
    ['R1/acc-n1:2', ['port R1/acc-n1:2']],
    ['n1:3', ['port R1/acc-n1:3']],
    ['nobody:1', []],
    ['R1/acc-n1', ['device acc-n1']],
    ['R2/acc-n1', []],
    ['   ', []],
  ])('%s', (text, expected) => {
    expect(found(text).toSorted()).toEqual(expected.toSorted());
  });

  it('the nearest first, and no more than asked for', () => {
    expect(found('j-1')[0]).toBe('cable J-1');
    expect(searchObjects(objects, 'j', 1)).toHaveLength(1);
  });
});

describe('a label that is scanned', () => {
  it.each([
    ['J-10', ['J-10']],
    ['BRS:R1/acc-n1:2', ['R1/acc-n1:2']],
    ['brs:J-1-A', ['J-1-A', 'J-1']],
    [' BRS:RG-A ', ['RG-A', 'RG']],
    ['BRS:', ['BRS:']],
  ])('%j', (text, expected) => {
    expect(soughtTexts(text)).toEqual(expected);
  });
});
