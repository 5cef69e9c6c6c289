import { cdpNeighbours } from './cdp.js';
import { bytes, table, text } from './table.fixture.js';

it('reads neighbours, whose local port is the index', () => {
  const row = {
    4: bytes(192, 0, 2, 7),
    5: text('Example OS 1.2'),
    6: text('acc1.example.net'),
    7: text('GigabitEthernet1/0/24'),
    8: text('example 24'),
    11: 20,
  };
  expect(
    cdpNeighbours(table('1.3.6.1.4.1.9.9.23.1.2.1.1', { '10.3': row, '9.1': { 6: text('phone') } })),
  ).toEqual([
    { ifIndex: 9, name: 'phone', port: '', platform: '', description: '', address: null, nativeVid: null },
    {
      ifIndex: 10,
      name: 'acc1.example.net',
      port: 'GigabitEthernet1/0/24',
      platform: 'example 24',
      description: 'Example OS 1.2',
      address: '192.0.2.7',
      nativeVid: 20,
    },
  ]);
});
