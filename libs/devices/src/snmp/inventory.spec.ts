import { physicalParts } from './inventory.js';
import { bytes, table, text } from './table.fixture.js';

const ENTITY = '1.3.6.1.2.1.47.1.1.1.1';

it('reads a chassis and the port in it, mapped to its interface', () => {
  const parts = physicalParts([
    ...table(ENTITY, {
      1: {
        2: text('24 port switch'),
        4: 0,
        5: 3,
        6: -1,
        11: bytes(0x53, 0x4e, 0x31, 0, 0),
        13: text('SW-24'),
        16: 1,
      },
      10: { 2: text('port 1'), 4: 1, 5: 10, 6: 1, 7: text('ge1'), 16: 2 },
    }),
    ...table('1.3.6.1.2.1.47.1.3.2.1', { '10.0': { 2: '1.3.6.1.2.1.2.2.1.1.101' } }),
  ]);
  expect(parts).toMatchObject([
    {
      index: 1,
      class: 'chassis',
      containedIn: 0,
      position: -1,
      serial: 'SN1',
      model: 'SW-24',
      replaceable: true,
      ifIndex: null,
    },
    {
      index: 10,
      class: 'port',
      containedIn: 1,
      position: 1,
      name: 'ge1',
      serial: '',
      replaceable: false,
      ifIndex: 101,
    },
  ]);
});

it('columns that an agent leaves out are empty, at the top, at no place', () => {
  expect(physicalParts(table(ENTITY, { 5: { 2: text('fan') } }))).toMatchObject([
    { index: 5, class: 'unknown', containedIn: 0, position: -1, manufacturer: '', replaceable: null },
  ]);
});
