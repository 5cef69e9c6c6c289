import { grammarOf, readAnswer } from './index.js';

/** Answers of several rows in which a line was once lost, or taken for a row. */
// prettier-ignore
const answers = [
  ['ios-xe', 'show vlans', 'the first trunk stands beside its label', `
Virtual LAN ID:  1 (IEEE 802.1Q Encapsulation)

   vLAN Trunk Interfaces:  GigabitEthernet8
GigabitEthernet9

GigabitEthernet8 (1)
           IP              192.0.2.6           952594690           966563130
`, [{ vlanId: '1', interfaces: ['GigabitEthernet8', 'GigabitEthernet9'] }]],
  ['ios-xe', 'show module', 'a supervisor has two sub-modules', `
Mod Ports Card Type                              Model              Serial No.
--- ----- -------------------------------------- ------------------ -----------
  5    5  Supervisor Engine 2T 10GE w/ CTS (Acti VS-SUP2T-10G       SAL10000001

Mod  Sub-Module                  Model              Serial       Hw     Status 
---- --------------------------- ------------------ ----------- ------- -------
  5  Policy Feature Card 4       VS-F6K-PFC4        SMD10000001  2.1    Ok
  5  CPU Daughterboard           VS-F6K-MSFC5       SMD10000002  2.0    Ok
`, [{
    module: '5', ports: '5', cardType: 'Supervisor Engine 2T 10GE w/ CTS (Acti', model: 'VS-SUP2T-10G', serial: 'SAL10000001',
    subModule: ['Policy Feature Card 4', 'CPU Daughterboard'], subModuleModel: ['VS-F6K-PFC4', 'VS-F6K-MSFC5'],
    subModuleSerial: ['SMD10000001', 'SMD10000002'], subModuleHardware: ['2.1', '2.0'], subModuleStatus: ['Ok', 'Ok'],
  }]],
  ['nx-os', 'show module', 'why a module has no power', `
Mod  Ports  Module-Type                      Model              Status
---  -----  -------------------------------- ------------------ ------------
4    0      Supervisor Module-2              N7K-SUP1           powered-dn

Mod  Power-Status  Reason 
---  ------------  ---------------------------
4    powered-dn     Configured Power down
`, [{ module: '4', ports: '0', type: 'Supervisor Module-2', model: 'N7K-SUP1', status: 'powered-dn', powerStatus: 'powered-dn', powerReason: 'Configured Power down' }]],
  ['procurve', 'show interfaces brief', 'a footnote is no port', `
 Status and Counters - Port Status

                          | Intrusion                           MDI  Flow Bcast
  Port         Type       | Alert     Enabled Status Mode       Mode Ctrl Limit
  ------------ ---------- + --------- ------- ------ ---------- ---- ---- -----
  A1*          100/1000T  | No        Yes     Up     1000FDx    MDI  off  0
 * third-party transceiver
`, [{ interface: 'A1*', type: '100/1000T', intrusionAlert: 'No', enabled: 'Yes', status: 'Up', mode: '1000FDx', mdiMode: 'MDI', flowControl: 'off', broadcastLimit: '0' }]],
  ['junos', 'show chassis cluster interfaces', 'fabric links with one status', `
Fabric link status: Up
Fabric interfaces: 
    Name    Child-interface    Status   Security
    fab0    ge-0/1/0           Up       Disabled
    fab0   
    fab1    ge-6/1/0           Up / Down       Disabled
`, [
    { linkType: 'Fabric', linkStatus: 'Up', interface: 'fab0', childInterface: 'ge-0/1/0', status: 'Up', security: 'Disabled' },
    { linkType: 'Fabric', linkStatus: 'Up', interface: 'fab1', childInterface: 'ge-6/1/0', status: 'Up / Down', security: 'Disabled' },
  ]],
  ['comware', 'display interface', 'VLANs over two lines', `
Bridge-Aggregation41
Current state: UP
Port link-type: Trunk
 VLAN Passing:   2-21, 41-42
                 111-112, 131
 VLAN permitted: 2-4094
 Trunk port encapsulation: IEEE 802.1q
`, [{ interface: 'Bridge-Aggregation41', operStatus: 'UP', linkType: 'Trunk', passingVlans: ['2-21', '41-42', '111-112', '131'], permittedVlans: ['2-4094'] }]],
  ['comware', 'display interface', 'who put it down', 'GigabitEthernet1/0/17 current state: DOWN ( Administratively )\n',
    [{ interface: 'GigabitEthernet1/0/17', operStatus: 'DOWN', cause: 'Administratively' }]],
  ['comware', 'display interface brief', 'legends are no ports, and a name that is too long', `
Brief information on interfaces in route mode:
Link: ADM - administratively down; Stby - standby
Protocol: (s) - spoofing
Interface            Link Protocol Primary IP        Description
GE0/0/1              UP   UP       192.0.2.4    ### WAN ###
Vlan-interface4000-of-a-long-kind1 UP UP(s) 198.51.100.1 ### LAN ###

Brief information on interfaces in bridge mode:
Link: ADM - administratively down; Stby - standby
Speed: (a) - auto
Duplex: (a)/A - auto; H - half; F - full
Type: A - access; T - trunk; H - hybrid
Interface            Link Speed     Duplex Type PVID Description
GE0/0/3              UP   1G(a)     F(a)   A    1
`, [
    { interface: 'GE0/0/1', operStatus: 'UP', protocolStatus: 'UP', ipAddress: '192.0.2.4', description: '### WAN ###' },
    { interface: 'Vlan-interface4000-of-a-long-kind1', operStatus: 'UP', protocolStatus: 'UP(s)', ipAddress: '198.51.100.1', description: '### LAN ###' },
    { interface: 'GE0/0/3', operStatus: 'UP', speed: '1G(a)', duplex: 'F(a)', linkType: 'A', vlan: '1' },
  ]],
  ['comware', 'display device manuinfo', 'the chassis itself, and a serial number by its other name', `
Chassis self:
Only new chassis support this command.
  The operation is not supported on the specified chassis.

Power 2
DEVICE_NAME          : LSVM1AC650
MANU SERIAL NUMBER   : CN10000004
`, [{ part: 'Chassis', number: 'self' }, { part: 'Power', number: '2', model: 'LSVM1AC650', serial: 'CN10000004' }]],
  ['ios-xr', 'show inventory', 'without commas', `
 Name: 0/0                   Descr: 24X10G/1G Packet Transport Optimized LC
 PID: A9K-24X10GE-1G-TR      VID: V01                   SN: FOC10000001
`, [{ name: '0/0', description: '24X10G/1G Packet Transport Optimized LC', model: 'A9K-24X10GE-1G-TR', version: 'V01', serial: 'FOC10000001' }]],
  ['procurve', 'show tech buffers', 'each board that crashed', `
Product:   HP J9091A
Build:     13
Product:   Procurve CA
Build:     288
`, [{ product: 'HP J9091A', build: '13' }, { product: 'Procurve CA', build: '288' }]],
  ['vrp', 'display module-information verbose', 'modules, and what they patch', `
                       Module Information
Module               Version             InstallTime                   PackageName
semls                V2R19               2026-05-29 09:57:32           semls.MOD
Total = 1
SlotID/CpuID    ProcName            Type     FileName      EffectiveTime                      Module
1/0             swm_daemon_master   C        HM780000.mod  2026-05-29 09:57:28.050            semls
Total = 1
`, [
    { module: 'semls', version: 'V2R19', installTime: '2026-05-29 09:57:32', packageName: 'semls.MOD' },
    { slot: '1/0', process: 'swm_daemon_master', type: 'C', fileName: 'HM780000.mod', effectiveTime: '2026-05-29 09:57:28.050', module: 'semls' },
  ]],
] as const;

describe('no row lost, none invented', () => {
  it.each(answers)('%s, %s: %s', (platform, command, _case, text, rows) => {
    const grammar = grammarOf(platform, command);
    expect(grammar && readAnswer(text, grammar)).toEqual({ state: 'rows', rows });
  });
});
