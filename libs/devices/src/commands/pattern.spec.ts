import { linePattern } from './pattern.js';

describe('the line syntax of grammars', () => {
  it.each([
    ['<name>', 'sw1', { name: 'sw1' }],
    ['<name>', 'two words', null],
    ['<name text>', 'two words', { name: 'two words' }],
    ['<a text> is <b>', 'this is that is it', { a: 'this is that', b: 'it' }],
    ['<n number> packets', '1,234,567 packets', { n: '1,234,567' }],
    ['vlan <n number>, end', 'vlan 548, end', { n: '548' }],
    ['<m mac>', '00:1b:54:c2:ed:d0', { m: '00:1b:54:c2:ed:d0' }],
    ['<m mac>', 'c4f7.d564.b716', { m: 'c4f7.d564.b716' }],
    ['<m mac>', '0015b2-a45078', { m: '0015b2-a45078' }],
    ['<m mac>', 'Incomplete', null],
    ['<i ip>', 'fe80::1%eth0', { i: 'fe80::1%eth0' }],
    ['is <s up|administratively down>', 'is administratively  down', { s: 'administratively  down' }],
    ['MTU <n number>[ bytes]', 'MTU 1500', { n: '1500' }],
    ['MTU <n number>[ bytes]', 'MTU 1500 bytes', { n: '1500' }],
    ['{Internet|Secondary} address <i ip>', 'Secondary address 192.0.2.1', { i: '192.0.2.1' }],
    ['a | b', 'a | b', {}],
    ['\\<none\\>', '<none>', {}],
    ['x ... z', 'x y y y z', {}],
    ['port <p ~[A-Z]\\d+>', 'port A12', { p: 'A12' }],
    ['(<x>)', '(up)', { x: 'up' }],
    ['a  b', 'a b', null],
    ['a  b', 'a    b', {}],
    [' indented', 'indented', null],
    [' indented', '   indented', {}],
    ['anywhere', '   anywhere', {}],
  ])('%s reads "%s"', (pattern, line, expected) => {
    const reading = linePattern(pattern).read(line);
    expect(reading && Object.fromEntries(reading)).toEqual(expected);
  });

  it('reads a pattern again and again in a text', () => {
    const members = linePattern('<member ~[^\\s(]+>(<flags ~\\w+>)').readAll('Te1/1(P)  Te1/2(D)');
    expect(members).toEqual([
      [
        ['member', 'Te1/1'],
        ['flags', 'P'],
      ],
      [
        ['member', 'Te1/2'],
        ['flags', 'D'],
      ],
    ]);
  });

  it('says that a slot is written wrong', () => {
    expect(() => linePattern('<no name')).toThrow('written wrong: <no name');
  });
});
