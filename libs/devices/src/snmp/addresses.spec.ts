import { ipAddressStates } from './addresses.js';
import { table, text } from './table.fixture.js';

const OLD = '1.3.6.1.2.1.4.20.1';
const NEW = '1.3.6.1.2.1.4.34.1';
const OLD_IPV6 = '1.3.6.1.2.1.55.1.8.1';
const PREFIX = '1.3.6.1.2.1.4.32.1.5';
const DOC = '32.1.13.184.0.0.0.0.0.0.0.0.0.0.0.1'; // 2001:db8::1
const ascii = (address: string): string => text(address).join('.');

it.each([
  ['255.255.254.0', 23],
  ['255.255.255.255', 32],
  ['0.0.0.0', null],
  ['255.0.255.0', null],
])('a mask of %s is a length of %s', (mask, prefixLength) => {
  expect(ipAddressStates(table(OLD, { '192.0.2.1': { 1: '192.0.2.1', 2: 7, 3: mask } }))).toEqual([
    { address: '192.0.2.1', prefixLength, ifIndex: 7 },
  ]);
});

it.each([
  ['IPv4', '1.4.192.0.2.1', '192.0.2.1'],
  ['IPv6', `2.16.${DOC}`, '2001:db8::1'],
  ['IPv6 without its length', `2.${DOC}`, '2001:db8::1'],
  ['IPv4 with a zone', '3.8.192.0.2.1.0.0.0.5', '192.0.2.1'],
  ['IPv6 with a zone', `4.20.${DOC}.0.0.0.5`, '2001:db8::1'],
  ['IPv6 with an undeclared zone and no length', `2.${DOC}.0.0.0.5`, '2001:db8::1'],
])('ipAddressTable: %s', (_, index, address) => {
  const varbinds = table(NEW, { [index]: { 3: 7, 4: 1, 5: `${PREFIX}.7.${index}.24` } });
  expect(ipAddressStates(varbinds)).toEqual([{ address, prefixLength: 24, ifIndex: 7 }]);
});

it.each([
  ['a broadcast address', '1.4.192.0.2.255', { 3: 7, 4: 3 }],
  ['a name', '16.3.97.98.99', { 3: 7, 4: 1 }],
  ['too few octets', '1.3.192.0.2', { 3: 7, 4: 1 }],
  ['octets above 255', '1.4.192.0.2.256', { 3: 7, 4: 1 }],
])('ipAddressTable: %s is nobody’s address', (_, index, columns) => {
  expect(ipAddressStates(table(NEW, { [index]: columns }))).toEqual([]);
});

it.each([
  ['sixteen octets', `7.${DOC}`],
  ['sixteen octets, counted', `7.16.${DOC}`],
  ['text', `7.${ascii('2001:db8::1/64')}`],
])('ipv6AddrTable: an index of %s', (_, index) => {
  expect(ipAddressStates(table(OLD_IPV6, { [index]: { 2: 64 } }))).toEqual([
    { address: '2001:db8::1', prefixLength: 64, ifIndex: 7 },
  ]);
});

it('an address in two tables is one, with the length that either says', () => {
  const varbinds = [
    ...table(OLD, { '192.0.2.1': { 2: 7 } }),
    ...table(NEW, { '1.4.192.0.2.1': { 3: 7, 4: 1, 5: `${PREFIX}.7.1.4.192.0.2.0.26` } }),
  ];
  expect(ipAddressStates(varbinds)).toEqual([{ address: '192.0.2.1', prefixLength: 26, ifIndex: 7 }]);
});

it('a prefix of 0.0 says nothing', () => {
  expect(ipAddressStates(table(NEW, { '1.4.192.0.2.1': { 3: 7, 5: '0.0' } }))[0]?.prefixLength).toBeNull();
});
