import { linuxOvs } from '../drivers/linux-ovs.js';
import { failureIn } from '../failure.js';
import { ovsCommands } from './commands.js';
import { readOvs } from './read.js';

// As ovs-vsctl 3.1 prints it: one document a line, sets and maps in RFC 7047 form, a set of one as the bare atom.
const answers = [
  '{"data":[["br0",["set",[["uuid","p0"],["uuid","p10"],["uuid","p1"],["uuid","p24"],["uuid","pv"]]],["map",[["vlan-name-20","VOICE"],["vlan-name-10","STAFF"]]]]],"headings":["name","ports","external_ids"]}',
  '{"data":[[["uuid","p0"],"br0",["set",[]],["set",[]],["set",[]],["uuid","i0"],["map",[]]],[["uuid","p10"],"ge10",20,["set",[]],["set",[]],["uuid","i10"],["map",[]]],[["uuid","p1"],"ge1",10,["set",[]],"access",["uuid","i1"],["map",[["description","to pc1 eth0"]]]],[["uuid","p24"],"ge24",99,["set",[10,20,21,99]],"native-untagged",["uuid","i24"],["map",[]]],[["uuid","pv"],"vlan10",10,["set",[]],["set",[]],["uuid","iv"],["map",[]]]],"headings":["_uuid","name","tag","trunks","vlan_mode","interfaces","external_ids"]}',
  '{"data":[[["uuid","i0"],"internal"],[["uuid","i1"],""],[["uuid","i10"],""],[["uuid","i24"],""],[["uuid","iv"],"internal"]],"headings":["_uuid","type"]}',
];

it('reads bridges and ports into the canonical text', () => {
  expect(readOvs(answers)).toBe(`bridge br0
 vlan 10 STAFF
 vlan 20 VOICE
 port ge1
  description to pc1 eth0
  mode access
  tag 10
 port ge10
  mode access
  tag 20
 port ge24
  mode native-untagged
  tag 99
  trunks 10,20-21,99
 port vlan10
  type internal
  mode access
  tag 10
`);
});

it.each([
  ['an empty answer', ['', '', '']],
  ['a table that was cut', [answers[0]!.slice(0, 40), answers[1]!, answers[2]!]],
])('refuses %s', (_, cut) => {
  expect(() => linuxOvs.configuration.read(cut)).toThrow(/table of/);
});

it.each([
  [
    'bridge br0\n port ge1\n  tag 20\n',
    ['ovs-vsctl --timeout=10 --may-exist add-port br0 ge1 -- set port ge1 tag=20'],
  ],
  [
    'bridge br0\n  port ge24\n    mode trunk\n    no tag 99\n    trunks 10,20-22\n',
    [
      'ovs-vsctl --timeout=10 --may-exist add-port br0 ge24 -- set port ge24 vlan_mode=trunk -- clear port ge24 tag -- set port ge24 trunks=10,20,21,22',
    ],
  ],
  [
    `bridge br0\n port ge2\n  description to the "hall"; it's\n`,
    [
      `ovs-vsctl --timeout=10 --may-exist add-port br0 ge2 -- set port ge2 'external_ids:description="to the \\"hall\\"; it'\\''s"'`,
    ],
  ],
  ['bridge br0\n no port ge7\n', ['ovs-vsctl --timeout=10 del-port br0 ge7']],
  [
    'bridge br0\n vlan 30 CAMERAS\n no vlan 20 VOICE\n',
    [
      `ovs-vsctl --timeout=10 set bridge br0 'external_ids:vlan-name-30="CAMERAS"'`,
      'ovs-vsctl --timeout=10 remove bridge br0 external_ids vlan-name-20',
    ],
  ],
  ['no bridge br9\n', ['ovs-vsctl --timeout=10 del-br br9']],
])('turns %j into commands', (remediation, commands) => {
  expect(ovsCommands(remediation)).toEqual(commands);
});

it('refuses a line that the canonical text does not have', () => {
  expect(() => ovsCommands('bridge br0\n port ge1\n  speed 100\n')).toThrow(
    'not a line of a port: speed 100',
  );
});

it.each([
  '2026-11-22T18:00:00Z|00002|fatal_signal|WARN|terminating with signal 14 (Alarm clock)',
  'Alarm clock',
])('a switch that does not run has not taken it: %s', (line) => {
  expect(failureIn(`${line}\n`, linuxOvs)).toBe(line);
});
