import { portNumber } from '../index.js';
import { interfaceKind } from './interface-name.js';
import { portsOf } from './ports.js';

describe('what a name tells', () => {
  it.each([
    ['GigabitEthernet1/0/3', 'physical', '1/0/3', 1, 3],
    ['1/10', 'physical', '1/10', 1, 10],
    ['A1', 'physical', 'A1', null, 1],
    ['Ethernet1/5.300', 'subinterface', '1/5.300', 1, 5],
    ['Port-channel10', 'lag', '10', null, 10],
    ['Bundle-Ether1', 'lag', '1', null, 1],
    ['Trk2', 'lag', '2', null, 2],
    ['lag 4', 'lag', '4', null, 4],
    ['Vlan100', 'svi', '100', null, 100],
    ['loopback0', 'loopback', '0', null, 0],
    ['mgmt0', 'management', '0', null, 0],
    ['Tunnel7', 'tunnel', '7', null, 7],
  ])('%s', (name, kind, number, module, port) => {
    expect(interfaceKind(name)).toBe(kind);
    expect(portNumber(name)).toEqual({ number, module, port });
  });
});

describe('lists of ports', () => {
  it.each([
    ['1/1', ['1/1']],
    ['1/9-1/11', ['1/9', '1/10', '1/11']],
    ['A1-A2,B7', ['A1', 'A2', 'B7']],
    ['1-3,Trk1-Trk2', ['1', '2', '3', 'Trk1', 'Trk2']],
    ['3-1', ['3-1']],
  ])('%s', (list, ports) => {
    expect(portsOf(list)).toEqual(ports);
  });
});
