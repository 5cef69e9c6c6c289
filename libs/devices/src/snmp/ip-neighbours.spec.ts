import { ipNeighbours } from './ip-neighbours.js';
import { bytes, table } from './table.fixture.js';

const MAC = bytes(0, 0x1b, 0x21, 0xaa, 0, 1);
const HOST = { mac: '00:1b:21:aa:00:01', ifIndex: 7 };
const DOC = '32.1.13.184.0.0.0.0.0.0.0.0.0.0.0.1';

it.each([
  ['ARP', '1.3.6.1.2.1.4.22.1', '7.192.0.2.9', { 2: MAC, 4: 3 }, '192.0.2.9'],
  ['ARP of ipNetToPhysicalTable', '1.3.6.1.2.1.4.35.1', '7.1.4.192.0.2.9', { 4: MAC }, '192.0.2.9'],
  ['neighbour discovery', '1.3.6.1.2.1.4.35.1', `7.2.16.${DOC}`, { 4: MAC, 6: 3 }, '2001:db8::1'],
  ['neighbour discovery of old agents', '1.3.6.1.2.1.55.1.12.1', `7.${DOC}`, { 2: MAC }, '2001:db8::1'],
])('%s', (_, entry, index, columns, address) => {
  expect(ipNeighbours(table(entry, { [index]: columns }))).toEqual([{ ...HOST, address }]);
});

it('leaves out what is invalid, unanswered or of zeros, and says a host once', () => {
  const varbinds = [
    ...table('1.3.6.1.2.1.4.22.1', {
      '7.192.0.2.1': { 2: MAC, 4: 2 },
      '7.192.0.2.2': { 2: bytes(), 4: 3 },
      '7.192.0.2.3': { 2: bytes(0, 0, 0, 0, 0, 0), 4: 3 },
      '7.192.0.2.4': { 2: MAC, 4: 3 },
    }),
    ...table('1.3.6.1.2.1.4.35.1', { '7.1.4.192.0.2.4': { 4: MAC } }),
  ];
  expect(ipNeighbours(varbinds)).toEqual([{ ...HOST, address: '192.0.2.4' }]);
});
