import { poePorts, poeSupplies } from './poe.js';
import { table } from './table.fixture.js';

it('reads ports: a class only while power is delivered', () => {
  const varbinds = table('1.3.6.1.2.1.105.1.1.1', {
    '1.2': { 3: 1, 6: 3, 10: 5 },
    '1.1': { 3: 1, 6: 2, 10: 1 },
    '1.10': { 3: 2, 6: 1 },
  });
  expect(poePorts(varbinds)).toEqual([
    { group: 1, port: 1, enabled: true, status: 'searching', poweredClass: null },
    { group: 1, port: 2, enabled: true, status: 'delivering', poweredClass: 4 },
    { group: 1, port: 10, enabled: false, status: 'disabled', poweredClass: null },
  ]);
});

it('reads supplies in watts', () => {
  expect(poeSupplies(table('1.3.6.1.2.1.105.1.3.1.1', { 1: { 2: 370, 3: 1, 4: 41 } }))).toEqual([
    { group: 1, capacityW: 370, consumptionW: 41, on: true },
  ]);
});
