import {
  commandText,
  differenceOf,
  futureOf,
  lineCount,
  maskSecrets,
  parseConfig,
  remediationFor,
  rulesOf,
  sameLines,
} from './index.js';

const many = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n');

const address = (at: number): string => `10.${(at >> 16) & 255}.${(at >> 8) & 255}.${at & 255}`;

/**
 * Texts that are long in one way. Time that grows with the square of the length takes minutes here, and is seen by the limit
 * of the test; what grows with the length takes a second or two.
 */
describe('a long text takes time that grows with its length', () => {
  it.each<[string, string, string]>([
    [
      'set statements',
      'junos',
      many(10_000, (at) => `set interfaces ge-0/0/${at} unit 0 family inet address ${address(at)}/31`),
    ],
    [
      'terms of a policy',
      'junos',
      many(4_000, (at) => `set policy-options policy-statement P term t${at} then accept`),
    ],
    ['routes', 'ios-xe', many(10_000, (at) => `ip route ${address(at)} 255.255.255.255 10.0.0.1`)],
    ['negative lines', 'ios-xe', many(10_000, (at) => `no logging host ${address(at)}`)],
    [
      'an access list',
      'ios-xe',
      `ip access-list extended A\n${many(10_000, (at) => ` permit tcp host ${address(at)} any eq ${at}`)}`,
    ],
    [
      'VLANs of a trunk',
      'ios-xe',
      `interface X\n${many(2_000, (at) => ` switchport trunk allowed vlan add ${(at % 4094) + 1}`)}`,
    ],
    [
      'certificates',
      'ios-xe',
      many(
        2_000,
        (at) =>
          `crypto pki certificate chain T${at}\n certificate self-signed 01\n  30820330 30820218\n  \tquit`,
      ),
    ],
    ['blocks without an end', 'eos', many(10_000, () => 'banner login')],
    [
      'items',
      'routeros',
      `/ip address\n${many(5_000, (at) => `add address=${address(at)}/24 interface=e${at}`)}`,
    ],
    [
      'entries',
      'fortios',
      `config firewall policy\n${many(5_000, (at) => `edit ${at}\nset srcaddr "a"\nnext`)}\nend`,
    ],
  ])(
    '%s (%s)',
    (_, platform, text) => {
      const rules = rulesOf(platform);
      const intended = parseConfig(text, rules);
      const running = intended
        .map((line) => ({ ...line, children: line.children.filter((_child, at) => at % 2 === 0) }))
        .filter((_line, at) => at % 2 === 0);
      differenceOf(running, intended, rules);
      differenceOf([], intended, rules);
      remediationFor(intended, [], rules);
      maskSecrets(text, rules);
      expect(sameLines(futureOf(running, remediationFor(running, intended, rules), rules), intended)).toBe(
        true,
      );
    },
    12_000,
  );
});

describe('sections in sections without end', () => {
  const depth = 3_000;

  it.each<[string, string]>([
    ['ios-xe', many(depth, (at) => `${' '.repeat(at)}a${at}`)],
    ['junos', `${'a {\n'.repeat(depth)}b;\n${'}\n'.repeat(depth)}c;`],
    ['fortios', `${'config a\nedit b\n'.repeat(depth)}set c d`],
  ])('%s: no line is lost, and the stack is not exhausted', (platform, text) => {
    const rules = rulesOf(platform);
    const tree = parseConfig(text, rules);
    expect(lineCount(tree)).toBeGreaterThan(0);
    if (platform === 'ios-xe') expect(lineCount(tree)).toBe(depth);
    expect(parseConfig(commandText(tree, rules), rules)).toEqual(tree);
    expect(remediationFor(tree, tree, rules)).toEqual([]);
  });
});
