import fc from 'fast-check';
import type { Grammar } from './grammar.js';
import { grammarOf, grammars } from './index.js';
import { readAnswer } from './read-answer.js';

const grammar = (rules: Omit<Grammar, 'platform' | 'commands'>): Grammar => ({
  platform: 'imaginary',
  commands: ['show it'],
  ...rules,
});
const rowsOf = (text: string, rules: Omit<Grammar, 'platform' | 'commands'>): unknown => {
  const answer = readAnswer(text, grammar(rules));
  return answer.state === 'rows' ? answer.rows : answer;
};

describe('reading the answer of a command', () => {
  it('begins a row, and fills it with the lines below', () => {
    const text = 'Port 1 is up\n  MTU 1500\nPort 2 is down\n  MTU 9000\n';
    expect(rowsOf(text, { begins: ['Port <port> is <state>'], fills: ['MTU <mtuBytes number>'] })).toEqual([
      { port: '1', state: 'up', mtuBytes: '1500' },
      { port: '2', state: 'down', mtuBytes: '9000' },
    ]);
  });

  it('carries a heading to the rows below it, until the next', () => {
    const text = 'VRF red\n10.0.0.1 up\nVRF blue\n10.0.0.2 up\n';
    expect(rowsOf(text, { carries: ['VRF <vrf>'], begins: ['<ipAddress ip> <state>'] })).toEqual([
      { vrf: 'red', ipAddress: '10.0.0.1', state: 'up' },
      { vrf: 'blue', ipAddress: '10.0.0.2', state: 'up' },
    ]);
  });

  it('gives a herald to the next row alone', () => {
    const text = ';;; uplink\n0 ether1\n1 ether2\n';
    expect(rowsOf(text, { heralds: [';;; <comment text>'], begins: ['<number number> <name>'] })).toEqual([
      { comment: 'uplink', number: '0', name: 'ether1' },
      { number: '1', name: 'ether2' },
    ]);
  });

  it('joins a line that was too long with the next', () => {
    const text = 'a-very-long-neighbour.example\n                 Eth1/1   120\n';
    expect(rowsOf(text, { wraps: '<neighbour>', begins: ['<neighbour> <port> <holdS number>'] })).toEqual([
      { neighbour: 'a-very-long-neighbour.example', port: 'Eth1/1', holdS: '120' },
    ]);
  });

  it('makes one row of several tables by their key', () => {
    const text =
      'Mod  Model\n---  -----\n1    A-48\n2    B-12\n\nMod  Serial\n---  ------\n1    S1\n2    S2\n';
    expect(
      rowsOf(text, {
        tables: [
          { columns: { Mod: 'module', Model: 'model' }, key: 'module' },
          { columns: { Mod: 'module', Serial: 'serial' }, key: 'module' },
        ],
      }),
    ).toEqual([
      { module: '1', model: 'A-48', serial: 'S1' },
      { module: '2', model: 'B-12', serial: 'S2' },
    ]);
  });

  it('spreads a cell over several lines into a list', () => {
    const text = 'Group  Ports\n1      Te1(P) Te2(P)\n       Te3(D)\n';
    expect(
      rowsOf(text, {
        tables: [
          { columns: { Group: 'group', Ports: 'ports' }, each: { ports: '<member ~\\w+>(<flags ~\\w>)' } },
        ],
      }),
    ).toEqual([{ group: '1', member: ['Te1', 'Te2', 'Te3'], flags: ['P', 'P', 'D'] }]);
  });

  it('reads name=value facts, with spaces and quotes', () => {
    const text = ' 0  R name="to hall 2" mac-address=00:11:22:33:44:55 comment=two words mtu=1500\n';
    expect(rowsOf(text, { begins: ['<number ~\\d+> <flags ~[A-Z]+> <pairs text>'] })).toEqual([
      {
        number: '0',
        flags: 'R',
        name: 'to hall 2',
        macAddress: '00:11:22:33:44:55',
        comment: 'two words',
        mtu: '1500',
      },
    ]);
  });

  it('goes on with a text over the lines that nothing else reads', () => {
    const text = 'About: one\ntwo\nPort: 7\nthree\n';
    const rules = {
      single: true,
      tolerant: true,
      runsOn: { about: '<more text>' },
      fills: ['About: <about text>', 'Port: <port>'],
    };
    expect(rowsOf(text, rules)).toEqual([{ about: ['one', 'two'], port: '7' }]);
  });

  it('goes on with lines of the said shape alone', () => {
    const text = 'Passing: 2-21, 41\n         43, 45-46\nPriority: 0\n';
    expect(
      rowsOf(text, {
        single: true,
        tolerant: true,
        runsOn: { vlans: '<more ~\\d[\\d, -]*>' },
        fills: ['Passing: <vlans text>'],
      }),
    ).toEqual([{ vlans: ['2-21, 41', '43, 45-46'] }]);
  });

  it('leaves out what stands between stops and resumes', () => {
    const text = 'Unicast\n1 a\nMulticast\n2 b\nUnicast\n3 c\n';
    expect(
      rowsOf(text, {
        skips: ['Unicast'],
        stops: ['Multicast'],
        resumes: ['Unicast'],
        begins: ['<n number> <v>'],
      }),
    ).toEqual([
      { n: '1', v: 'a' },
      { n: '3', v: 'c' },
    ]);
  });
});

describe('nothing, refused and not understood are three answers', () => {
  const rules = {
    nothing: ['Port Name', 'Total: 0'],
    begins: ['<port ~\\d+> <name>'],
  };

  it.each([
    ['', { state: 'empty' }],
    ['Port   Name\n\n', { state: 'empty' }],
    ['Total: 0\n', { state: 'empty' }],
    [
      'Port  Name\n% Invalid input detected\n',
      { state: 'refused', line: 2, text: '% Invalid input detected' },
    ],
    ['Port  Name\n1  uplink\nsomething new\n', { state: 'unread', line: 3, text: 'something new' }],
  ])('%j', (text, expected) => {
    expect(readAnswer(text, grammar(rules))).toEqual(expected);
  });

  it('passes over unknown lines only where the grammar is tolerant, and never calls them nothing', () => {
    const tolerant = { ...rules, nothing: [], tolerant: true };
    expect(rowsOf('Port  Name\n1  uplink\nsomething new\n', tolerant)).toEqual([
      { port: '1', name: 'uplink' },
    ]);
    expect(rowsOf('something new\n', tolerant)).toEqual({ state: 'unread', line: 1, text: 'something new' });
  });

  it('does not take the prompt with the command for a line of the answer', () => {
    expect(rowsOf('sw1# show it\n1 uplink\n', rules)).toEqual([{ port: '1', name: 'uplink' }]);
  });
});

describe('the grammars of all platforms', () => {
  it('are found by platform and command, in any spelling of it, and each once', () => {
    const names = grammars.flatMap(({ platform, commands }) => commands.map((it) => `${platform} ${it}`));
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    expect(grammarOf('ios-xe', ' Show  ARP ')).toBe(grammarOf('ios-xe', 'show arp'));
    expect(grammarOf('ios-xe', 'show what nobody asked')).toBeNull();
  });

  it('read any text without an error, and say only text', () => {
    const word = fc.constantFrom(
      'up',
      'down',
      '1',
      'Gi1/0/1',
      '10.0.0.1',
      'c4f7.d564.b716',
      ':',
      '--',
      'VLAN',
      'is',
      ',',
      '(P)',
      'x=y',
      '"',
    );
    const texts = fc.array(
      fc.array(word, { maxLength: 9 }).map((words) => words.join(' ')),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(fc.constantFrom(...grammars), texts, fc.string({ maxLength: 40 }), (one, lines, noise) => {
        const answer = readAnswer([...lines, noise].join('\n'), one);
        if (answer.state !== 'rows') return;
        for (const value of answer.rows.flatMap((row) => Object.values(row)))
          for (const text of typeof value === 'string' ? [value] : value) expect(typeof text).toBe('string');
      }),
      { numRuns: 2_000 },
    );
  });
});
