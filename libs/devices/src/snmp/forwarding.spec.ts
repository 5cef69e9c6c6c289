import { fdbEntries } from './forwarding.js';
import { table } from './table.fixture.js';

const Q = '1.3.6.1.2.1.17.7.1.2.2.1';
const D = '1.3.6.1.2.1.17.4.3.1';
const PORTS = table('1.3.6.1.2.1.17.1.4.1', { 1: { 2: 101 }, 2: { 2: 102 } });
const STATION = '0.27.33.170.0.1';
const mac = '00:1b:21:aa:00:01';

it.each([
  ['the VLAN is the database', `20.${STATION}`, [], 20],
  ['the octets are counted', `20.6.${STATION}`, [], 20],
  ['a database of one VLAN', `4.${STATION}`, table('1.3.6.1.2.1.17.7.1.4.2.1', { '0.20': { 3: 4 } }), 20],
  [
    'a shared database keeps its number',
    `4.${STATION}`,
    table('1.3.6.1.2.1.17.7.1.4.2.1', { '0.20': { 3: 4 }, '0.30': { 3: 4 } }),
    4,
  ],
])('dot1qTpFdbTable: %s', (_, index, more, vid) => {
  expect(fdbEntries([...PORTS, ...more, ...table(Q, { [index]: { 2: 2, 3: 3 } })])).toEqual([
    { vid, mac, ifIndex: 102, status: 'learned' },
  ]);
});

it('falls back to the table without VLANs', () => {
  expect(fdbEntries([...PORTS, ...table(D, { [STATION]: { 2: 1, 3: 4 } })])).toEqual([
    { vid: null, mac, ifIndex: 101, status: 'self' },
  ]);
});

it.each([
  ['port 0 is unknown', 0, null],
  ['a port of no interface', 9, null],
])('%s', (_, port, ifIndex) => {
  const [entry] = fdbEntries([...PORTS, ...table(Q, { [`1.${STATION}`]: { 2: port, 3: 3 } })]);
  expect(entry?.ifIndex).toBe(ifIndex);
});

it('leaves out what is no MAC address', () => {
  expect(fdbEntries([...PORTS, ...table(D, { '0.27.33.256.0.1': { 2: 1, 3: 3 } })])).toEqual([]);
});

it('leaves out entries that are no longer valid', () => {
  expect(fdbEntries([...PORTS, ...table(Q, { [`1.${STATION}`]: { 2: 1, 3: 2 } })])).toEqual([]);
});
