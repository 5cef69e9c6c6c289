import fc from 'fast-check';
import {
  configText,
  futureOf,
  parseConfig,
  remediationFor,
  rulesOf,
  sameLines,
  type ConfigRules,
} from './index.js';

// Configurations of an access switch, drawn from the lines that meet each other in practice.
const interfaceName = fc.integer({ min: 1, max: 6 }).map((n) => `interface GigabitEthernet1/0/${n}`);
const vids = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 12 });
const interfaceLine = fc.oneof(
  fc.constantFrom(
    'shutdown',
    'switchport mode access',
    'switchport mode trunk',
    'no switchport',
    'spanning-tree portfast',
  ),
  fc.integer({ min: 1, max: 40 }).map((vid) => `switchport access vlan ${vid}`),
  vids.map((list) => `switchport trunk allowed vlan ${list.join(',')}`),
  fc.constantFrom('a', 'to acc1 ge24', 'b c').map((text) => `description ${text}`),
  fc.integer({ min: 1, max: 9 }).map((n) => `ip address 10.0.${n}.1 255.255.255.0`),
);
const topLine = fc.oneof(
  fc.constantFrom('hostname a', 'hostname b', 'service password-encryption', 'no ip domain lookup'),
  fc.integer({ min: 1, max: 9 }).map((n) => `ntp server 10.0.0.${n}`),
  fc.integer({ min: 1, max: 40 }).map((vid) => `vlan ${vid}\n name V${vid}`),
);
// One line for each setting of an interface, as a device shows it.
const setting = (line: string): string =>
  line
    .replace(/^no /, '')
    .split(' ')
    .slice(0, line.startsWith('switchport') ? 2 : 1)
    .join(' ');
const section = fc
  .tuple(interfaceName, fc.uniqueArray(interfaceLine, { selector: setting, maxLength: 5 }))
  .map(([name, lines]) => [name, ...lines.map((line) => ` ${line}`)].join('\n'));
const config = fc
  .tuple(
    fc.uniqueArray(topLine, {
      selector: (line) => (line.startsWith('hostname') ? 'hostname' : line),
      maxLength: 8,
    }),
    fc.uniqueArray(section, { selector: (text) => text.split('\n', 1)[0], maxLength: 6 }),
  )
  .map(([top, sections]) => `${[...top, ...sections].join('\n')}\n`);

const ios = rulesOf('ios-xe');
const eos = rulesOf('eos');

describe.each([ios, eos])('$platform', (rules: ConfigRules) => {
  it('the circle closes: running → remediation → intended → rollback → running', () => {
    fc.assert(
      fc.property(config, config, (a, b) => {
        const [running, intended] = [parseConfig(a, rules), parseConfig(b, rules)];
        const reached = futureOf(running, remediationFor(running, intended, rules), rules);
        expect(configText(reached).split('\n').toSorted()).toEqual(
          configText(intended).split('\n').toSorted(),
        );
        expect(sameLines(futureOf(reached, remediationFor(intended, running, rules), rules), running)).toBe(
          true,
        );
      }),
    );
  });

  it('equal configurations need nothing; sending a remediation twice does no more than once', () => {
    fc.assert(
      fc.property(config, config, (a, b) => {
        const [running, intended] = [parseConfig(a, rules), parseConfig(b, rules)];
        expect(remediationFor(running, running, rules)).toEqual([]);
        const change = remediationFor(running, intended, rules);
        const once = futureOf(running, change, rules);
        expect(sameLines(futureOf(once, change, rules), once)).toBe(true);
      }),
    );
  });

  it('text and tree are the same thing', () => {
    fc.assert(
      fc.property(config, (text) => {
        const tree = parseConfig(text, rules);
        expect(parseConfig(configText(tree), rules)).toEqual(tree);
      }),
    );
  });

  it('a trunk never loses a VLAN that stays', () => {
    fc.assert(
      fc.property(vids, vids, (before, after) => {
        const trunk = (list: readonly number[]) =>
          parseConfig(`interface Gi1\n switchport trunk allowed vlan ${list.join(',')}\n`, rules);
        const change = remediationFor(trunk(before), trunk(after), rules);
        const taken = configText(change).match(/remove (\S+)/)?.[1] ?? '';
        expect(configText(change)).not.toMatch(/allowed vlan \d/);
        for (const vid of after) expect(taken.split(/[,-]/)).not.toContain(`${vid}`);
      }),
    );
  });
});
