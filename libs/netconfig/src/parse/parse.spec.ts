import { commandText, parseConfig, rulesOf, sameLines } from '../index.js';

const linesOf = (platform: string, text: string): string[] =>
  parseConfig(text, rulesOf(platform)).map((line) => line.text);

describe('statements', () => {
  it.each([
    [
      'junos',
      'set vlans a interface [ ge-0/0/1 ge-0/0/2 ]',
      ['ge-0/0/1', 'ge-0/0/2'],
      'set vlans a interface ',
    ],
    ['junos', 'vlans {\n a {\n interface [ x y ];\n }\n}', ['x', 'y'], 'set vlans a interface '],
    ['pan-os', 'set import interface [ e1/1 vlan]', ['e1/1', 'vlan'], 'set import interface '],
  ])('%s: a list is one statement for each member: %s', (platform, text, items, words) => {
    expect(linesOf(platform, text)).toEqual(items.map((item) => `${words}${item}`));
  });

  it('the brackets of a pattern are no list', () => {
    const text = 'set policy-options community C members 65000:[1-5]';
    expect(linesOf('junos', text)).toEqual([text]);
  });

  it('PAN-OS braces show the document, whose wrapping no command says', () => {
    const text = `config {
  mgt-config { users { admin { phash x; } } }
  devices { localhost.localdomain { deviceconfig { system { hostname fw1; } } } }
}`;
    expect(linesOf('pan-os', text)).toEqual([
      'set mgt-config users admin phash x',
      'set deviceconfig system hostname fw1',
    ]);
  });

  it.each([
    ['with quotes', 'set deviceconfig system login-banner "\nKeep out\n\nplease"'],
    ['without', 'set deviceconfig system login-banner Keep\nout'],
  ])('a PAN-OS banner goes on over lines, %s', (_, banner) => {
    const text = `set deviceconfig system hostname fw1\n${banner}\nset deviceconfig system domain d`;
    expect(linesOf('pan-os', text)).toEqual([
      'set deviceconfig system hostname fw1',
      banner,
      'set deviceconfig system domain d',
    ]);
  });
});

describe('a list of VLANs that is none', () => {
  it.each([
    'vlan 20-10',
    'vlan 1,9999',
    'switchport trunk allowed vlan 20-10',
    'switchport trunk allowed vlan 10,,',
  ])('%s stays a line', (text) => {
    expect(linesOf('ios-xe', text)).toEqual([text]);
  });
});

describe('text of several lines', () => {
  it.each([
    ['ios-xr', 'banner motd ~\nkeep out\n~', 'banner motd ~\nkeep out\n~'],
    ['ios-xe', 'banner motd ~\nkeep out\n~', 'banner motd ^C\nkeep out\n^C'],
    ['comware', 'header motd ^C\nkeep out\n^C', 'header motd ^C\nkeep out\n^C'],
    ['comware', 'header motd %\nkeep out\n%', 'header motd %\nkeep out\n%'],
  ])('%s: a banner is one line, in the delimiter that the device shows', (platform, text, line) => {
    expect(linesOf(platform, `${text}\nvlan 10`)).toEqual([line, 'vlan 10']);
  });

  it('a Comware public key is left as the device wants it', () => {
    const rules = rulesOf('comware');
    const text = ` rsa peer-public-key 192.0.2.5
  public-key-code begin
   ABCDEF01
  public-key-code end
 peer-public-key end
sysname SW1`;
    const tree = parseConfig(text, rules);
    expect(tree.map((line) => line.text)).toEqual(['rsa peer-public-key 192.0.2.5', 'sysname SW1']);
    const typed = commandText(tree, rules);
    expect(
      typed
        .trimEnd()
        .split('\n')
        .map((line) => line.trim()),
    ).toEqual([
      'rsa peer-public-key 192.0.2.5',
      'public-key-code begin',
      'ABCDEF01',
      'public-key-code end',
      'peer-public-key end',
      'sysname SW1',
    ]);
    expect(sameLines(parseConfig(typed, rules), tree)).toBe(true);
  });
});

describe('a banner of VRP, whichever sign it was typed with', () => {
  const TEXT = 'Welcome\n#\n interface GigabitEthernet0/0/9\n! not a port';
  const shown = `header shell information "${TEXT}"`;

  it.each([
    ['as it is shown', shown],
    ['between other signs', `header shell information %${TEXT}%`],
  ])('%s', (_, banner) => {
    const text = `sysname a\n#\n${banner}\n#\ninterface Vlanif1\n mtu 1400\n#\nreturn\n`;
    expect(linesOf('vrp', text)).toEqual(['sysname a', shown, 'interface Vlanif1']);
  });

  it.each([
    ['a quote in it', 'header login information %Say "hello"\ntwice%'],
    ['one line', 'header login information "Access"'],
    ['no sign', 'header login information Hello'],
    ['from a file', 'header login file flash:/banner.txt'],
  ])('%s stays as it is', (_, banner) => {
    expect(linesOf('vrp', `${banner}\nsysname a\n`)).toEqual([banner, 'sysname a']);
  });
});

it('a banner of Comware may begin and end beside its signs', () => {
  expect(linesOf('comware', 'header motd %Keep\n#\nout%\n#\nsysname a\n')).toEqual([
    'header motd %Keep\n#\nout%',
    'sysname a',
  ]);
});
