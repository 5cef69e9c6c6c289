import { bytes, text } from './table.fixture.js';
import { bitsOf, macOf, textOf } from './varbind.js';

describe('MAC addresses come as', () => {
  it.each([
    ['six bytes', bytes(0, 0x1b, 0x21, 0xaa, 0, 1), '00:1b:21:aa:00:01'],
    ['twelve digits', text('001B21AA0001'), '00:1b:21:aa:00:01'],
    ['text with colons', text('00:1B:21:AA:00:01'), '00:1b:21:aa:00:01'],
    ['text in four groups', text('001b.21aa.0001'), '00:1b:21:aa:00:01'],
    ['text that lost its zeros', text('0:1b:21:aa:0:1'), '00:1b:21:aa:00:01'],
    ['spelled bytes', text(String.raw`\x00\x1b\x21\xaa\x00\x01`), '00:1b:21:aa:00:01'],
    ['nothing', bytes(), null],
    ['a word', text('none'), null],
    ['too many bytes', bytes(1, 2, 3, 4, 5, 6, 7, 8), null],
  ])('%s', (_, value, expected) => {
    expect(macOf(value)).toBe(expected);
  });
});

describe('display strings', () => {
  it.each([
    ['padded with NULs', bytes(0x47, 0x31, 0, 0, 0), 'G1'],
    ['with a rest after the NUL', bytes(0x47, 0x31, 0, 0x0a, 0x30), 'G1'],
    ['of NULs only', bytes(0, 0, 0), ''],
    ['with spaces around', text('  G1\r\n'), 'G1'],
    ['in UTF-8', text('Büro'), 'Büro'],
    ['in Latin-1', bytes(0x42, 0xfc, 0x72, 0x6f), 'Büro'],
  ])('%s', (_, value, expected) => {
    expect(textOf(value)).toBe(expected);
  });
});

it('counts the bits of a PortList from 1, most significant first', () => {
  expect(bitsOf(bytes(0b1000_0001, 0, 0b0100_0000))).toEqual([1, 8, 18]);
});
