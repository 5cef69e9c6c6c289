import {
  commandText,
  futureOf,
  parseConfig,
  remediationFor,
  rollbackFor,
  rulesOf,
  sameLines,
} from './index.js';

const rules = rulesOf('ios-xe');

const running = `aaa new-model
aaa group server tacacs+ ISE
 server name ISE1
aaa authentication login default group ISE local
vlan 10
class-map match-any VOICE
 match dscp ef
policy-map QOS
 class VOICE
  priority percent 10
interface GigabitEthernet1/0/1
 switchport access vlan 10
 service-policy output QOS
interface Vlan10
 ip address 10.0.10.1 255.255.255.0
 ip access-group USERS in
router bgp 65001
 neighbor 192.0.2.1 remote-as 65002
 neighbor 192.0.2.1 route-map RM in
ip access-list extended USERS
 10 permit ip any any
ip prefix-list PL seq 5 permit 10.0.0.0/8 le 24
ip prefix-list PL seq 10 permit 172.16.0.0/12
route-map RM permit 10
 match ip address prefix-list PL
tacacs server ISE1
 address ipv4 10.9.9.9
crypto pki certificate chain TP
 certificate self-signed 01
  30820330 30820218
  4886F70D 01010B05
  \tquit
`;

/** What goes, and the lines that are typed for it, what uses a thing before the thing itself. */
// prettier-ignore
const edits: readonly (readonly [title: string, gone: readonly (readonly [RegExp, string])[], typed: readonly string[]])[] = [
  ['a policy, and the class in it', [[/ service-policy.*\n/, ''], [/class-map[\s\S]*?priority.*\n/, '']],
    ['interface GigabitEthernet1/0/1', 'no service-policy output QOS', 'exit', 'no policy-map QOS', 'no class-map match-any VOICE']],
  ['a route map, and the prefixes that it matches', [[/ neighbor .* route-map.*\n/, ''], [/ip prefix-list[\s\S]*?prefix-list PL\n(?=tacacs)/, '']],
    ['router bgp 65001', 'no neighbor 192.0.2.1 route-map RM in', 'exit', 'no route-map RM', 'no ip prefix-list PL']],
  ['who asks for the login: never nobody', [[/aaa group[\s\S]*?ISE1\n/, ''], [/group ISE local/, 'local'], [/tacacs server.*\n.*\n/, '']],
    ['aaa authentication login default local', 'no aaa group server tacacs+ ISE', 'no tacacs server ISE1']],
  ['an access list on an interface', [[/ ip access-group.*\n/, ''], [/ip access-list.*\n.*\n/, '']],
    ['interface Vlan10', 'no ip access-group USERS in', 'exit', 'no ip access-list extended USERS']],
  ['one prefix of a list', [[/ip prefix-list PL seq 10.*\n/, '']], ['no ip prefix-list PL seq 10 permit 172.16.0.0/12']],
  ['a certificate', [[/4886F70D/, '4886F70E']],
    ['crypto pki certificate chain TP', 'no certificate self-signed 01', 'certificate self-signed 01', '30820330 30820218', '4886F70E 01010B05', 'quit', 'exit']],
];

describe('what uses a thing goes before the thing', () => {
  it.each(edits)('%s', (_, gone, typed) => {
    const from = parseConfig(running, rules);
    const to = parseConfig(
      gone.reduce((text, [what, by]) => text.replace(what, by), running),
      rules,
    );
    const change = remediationFor(from, to, rules);
    const lines = commandText(change, rules)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    expect(lines).toEqual(typed);
    const there = futureOf(from, change, rules);
    expect(sameLines(there, to)).toBe(true);
    expect(sameLines(futureOf(there, rollbackFor(from, to, rules), rules), from)).toBe(true);
  });
});

const vrpText = `acl number 3000
 rule 5 permit ip
#
traffic classifier C
 if-match acl 3000
traffic policy P
 classifier C behavior B
#
interface Vlanif10
 traffic-filter inbound acl 3000
#
interface GigabitEthernet0/0/1
 traffic-policy P inbound
#
route-policy RP permit node 10
 if-match ip-prefix PL
#
ip ip-prefix PL index 10 permit 10.0.0.0 8
#
bgp 65001
 peer 192.0.2.1 as-number 65002
 ipv4-family unicast
  peer 192.0.2.1 route-policy RP import
`;

it('VRP: filters, policies and prefixes go after what uses them', () => {
  const vrp = rulesOf('vrp');
  const from = parseConfig(vrpText, vrp);
  const to = parseConfig('interface Vlanif10\n#\nbgp 65001\n peer 192.0.2.1 as-number 65002\n', vrp);
  const change = remediationFor(from, to, vrp);
  const taken = commandText(change, vrp)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('undo '));
  const place = (line: string): number => taken.indexOf(`undo ${line}`);
  expect(place('traffic policy P')).toBeGreaterThanOrEqual(0);
  expect(place('traffic policy P')).toBeLessThan(place('traffic classifier C'));
  expect(place('traffic classifier C')).toBeLessThan(place('acl number 3000'));
  expect(place('traffic-filter inbound acl 3000')).toBeLessThan(place('acl number 3000'));
  expect(place('route-policy RP')).toBeLessThan(place('ip ip-prefix PL'));
  expect(place('traffic-filter inbound acl 3000')).toBeLessThan(place('route-policy RP'));
  expect(sameLines(futureOf(from, change, vrp), to)).toBe(true);
});
