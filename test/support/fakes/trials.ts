import { FakeConfig } from './fake-config.js';
import type { Dialect, FakeDevice } from './fake-device.js';
import {
  aosCxDialect,
  eosDialect,
  iosXeDialect,
  junosDialect,
  procurveDialect,
  routerosDialect,
} from './dialects.js';
import { comwareDialect } from './comware.js';
import { dellOs10Dialect } from './dell-os10.js';
import { fortiosDialect } from './fortios.js';
import { frrDialect } from './frr.js';
import { ifupdown2Dialect } from './linux.js';
import { junosNetconfDialect, netconfDialect } from './netconf-dialects.js';
import { nxOsDialect } from './nx-os.js';
import { ovsDialect } from './open-vswitch.js';
import { vrpDialect } from './vrp.js';

/** A platform on trial: how it looks before, what is wanted, and the lines that a template would own. */
export interface Trial {
  readonly dialect: Dialect;
  readonly before: FakeConfig;
  readonly intended: string;
  readonly owned: RegExp;
  /** A place of the configuration for a text of any sort, which the template does not own: section and line. */
  readonly remark: (text: string) => readonly [string, string];
  /** The same with a banner of several lines, where the platform is asked for one. */
  readonly banner?: string;
  /** The same with another host name; absent where no prompt shows it. */
  readonly renamed?: { readonly intended: string; readonly owned: RegExp };
  /** It is a file that is read whole, with its length: what comes into the answer beside it is noticed, and nothing is done. */
  readonly isFile?: true;
}

/** With what looks like prompts and failures. */
const BANNER = 'All is recorded\n%%%%%%%%\nsw9#\n';

const ciscoBefore = FakeConfig.of({
  '': ['hostname sw1'],
  'vlan 10': ['name OFFICE'],
  'vlan 99': ['name MGMT'],
});

export const trials: readonly Trial[] = [
  ...[iosXeDialect, nxOsDialect, eosDialect, aosCxDialect, dellOs10Dialect].map((dialect) => ({
    dialect,
    before: ciscoBefore,
    intended: 'vlan 10\n name OFFICE\nvlan 30\n name GUEST\n',
    owned: /^vlan (10|30)$/,
    remark: (text: string) => ['vlan 99', `name ${text}`] as const,
    banner:
      dialect === eosDialect
        ? `banner login\n${BANNER}EOF\n`
        : `banner motd ${dialect === aosCxDialect ? '^' : '^C'}\n${BANNER}${dialect === aosCxDialect ? '^' : '^C'}\n`,
    renamed: {
      intended: 'hostname sw2\nvlan 10\n name OFFICE\nvlan 30\n name GUEST\n',
      owned: /^(hostname .*|vlan (10|30))$/,
    },
  })),
  ...[junosDialect, junosNetconfDialect].map((dialect) => ({
    dialect,
    before: FakeConfig.of({
      system: ['host-name sw1'],
      'vlans office': ['vlan-id 10'],
      'vlans mgmt': ['vlan-id 99'],
    }),
    intended: 'set vlans office vlan-id 10\nset vlans guest vlan-id 30\n',
    owned: /^set vlans (office|guest) /,
    remark: (text: string) => ['vlans mgmt', `description "${text}"`] as const,
    renamed: {
      intended: 'set system host-name sw2\nset vlans office vlan-id 10\nset vlans guest vlan-id 30\n',
      owned: /^set (system host-name|vlans (office|guest)) /,
    },
  })),
  {
    dialect: netconfDialect,
    before: ciscoBefore,
    // As a person has it: XML, where the device is compared by text.
    intended:
      '<config><vlans xmlns="urn:example:lab-vlans"><vlan><vid>10</vid><name>OFFICE</name></vlan><vlan><vid>30</vid><name>GUEST</name></vlan><vlan><vid>99</vid><name>MGMT</name></vlan></vlans></config>',
    owned: /^vlans /,
    remark: (text) => ['', `location ${text}`],
  },
  {
    dialect: procurveDialect,
    before: FakeConfig.of({
      '': ['hostname "sw1"'],
      'vlan 10': ['name "OFFICE"', 'untagged 1-20'],
      'vlan 99': ['name "MGMT"', 'tagged 24'],
    }),
    intended:
      'vlan 10\n   name "OFFICE"\n   untagged 1-20\n   exit\nvlan 30\n   name "GUEST"\n   tagged 24\n   exit\n',
    owned: /^vlan (10|30)$/,
    remark: (text) => ['vlan 99', `name "${text}"`],
    renamed: {
      intended:
        'hostname "sw2"\nvlan 10\n   name "OFFICE"\n   untagged 1-20\n   exit\nvlan 30\n   name "GUEST"\n   tagged 24\n   exit\n',
      owned: /^(hostname .*|vlan (10|30))$/,
    },
  },
  ...[comwareDialect, vrpDialect].map((dialect) => ({
    dialect,
    before: FakeConfig.of({
      '': ['sysname sw1'],
      'vlan 10': ['name OFFICE'],
      'vlan 99': ['name MGMT'],
    }),
    intended: 'vlan 10\n name OFFICE\n#\nvlan 30\n name GUEST\n#\n',
    owned: /^vlan (10|30)$/,
    remark: (text: string) => ['vlan 99', `name ${text}`] as const,
    renamed: {
      intended: 'sysname sw2\n#\nvlan 10\n name OFFICE\n#\nvlan 30\n name GUEST\n#\n',
      owned: /^(sysname .*|vlan (10|30))$/,
    },
  })),
  {
    dialect: fortiosDialect,
    before: FakeConfig.of({
      'config system global': ['set hostname "sw1"'],
      'config system interface › edit "office"': ['set vdom "root"', 'set vlanid 10'],
      'config system interface › edit "mgmt"': ['set vdom "root"', 'set vlanid 99'],
    }),
    intended:
      'config system interface\n    edit "office"\n        set vdom "root"\n        set vlanid 10\n    next\n    edit "guest"\n        set vdom "root"\n        set vlanid 30\n    next\nend\n',
    owned: /^edit "(office|guest)"$/,
    remark: (text) => ['config system interface › edit "mgmt"', `set description "${text}"`],
  },
  {
    dialect: routerosDialect,
    before: FakeConfig.of({ '': ['/interface vlan add interface=bridge name=office vlan-id=10'] }),
    intended:
      '/interface vlan add interface=bridge name=office vlan-id=10\n/interface vlan add interface=bridge name=guest vlan-id=30\n',
    owned: /vlan/,
    remark: (text) => ['', `/system note set note="${text}"`],
  },
  {
    dialect: frrDialect,
    before: FakeConfig.of({
      '': ['hostname sw1', 'log syslog informational'],
      'interface mgmt0': ['description MGMT'],
      'interface vlan10': ['description OFFICE', 'ip address 198.51.100.1/24'],
    }),
    intended:
      'interface vlan10\n description OFFICE\n ip address 198.51.100.1/24\nexit\ninterface vlan30\n description GUEST\n ip address 203.0.113.1/24\nexit\n',
    owned: /^interface vlan(10|30)$/,
    remark: (text) => ['interface mgmt0', `description ${text}`],
    renamed: {
      intended:
        'hostname sw2\ninterface vlan10\n description OFFICE\n ip address 198.51.100.1/24\nexit\ninterface vlan30\n description GUEST\n ip address 203.0.113.1/24\nexit\n',
      owned: /^(hostname .*|interface vlan(10|30))$/,
    },
  },
  {
    dialect: ovsDialect,
    before: FakeConfig.of({
      '': ['vlan-name-10 OFFICE'],
      'port ge1': ['vlan_mode access', 'tag 10'],
      'port ge2': ['vlan_mode native-untagged', 'tag 99', 'trunks 10,99', 'description MGMT'],
    }),
    intended:
      'bridge br0\n vlan 10 OFFICE\n vlan 30 GUEST\n port ge1\n  description it\'s the "guest" room\n  mode access\n  tag 30\n',
    owned: /^(vlan \d+ \S+|port ge1)$/,
    remark: (text) => ['port ge3', `description ${text}`],
  },
  {
    dialect: ifupdown2Dialect,
    isFile: true,
    before: FakeConfig.of({
      mgmt0: ['address 192.0.2.7/24', 'gateway 192.0.2.1'],
      vlan10: ['vlan-raw-device bridge', 'vlan-id 10', 'alias OFFICE'],
    }),
    intended:
      'auto vlan10\niface vlan10\n vlan-raw-device bridge\n vlan-id 10\n alias OFFICE\nauto vlan30\niface vlan30\n vlan-raw-device bridge\n vlan-id 30\n alias GUEST\n',
    owned: /^(auto|iface) vlan(10|30)$/,
    remark: (text) => ['mgmt0', `alias ${text}`],
  },
];

/** Whether the device has the VLAN of the trial. */
export const hasGuest = (device: FakeDevice): boolean =>
  /GUEST|guest/.test(device.running.text((name, lines) => `${name}\n${lines.join('\n')}\n`));
