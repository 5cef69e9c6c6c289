import { shortPort } from './short-port.js';

describe('interface names as they are said', () => {
  it.each([
    ['acc-n1:GigabitEthernet1/0/13', 'acc-n1:Gi1/0/13'],
    ['core-1:TwentyFiveGigE1/0/24', 'core-1:Twe1/0/24'],
    ['TenGigabitEthernet1/1/1', 'Te1/1/1'],
    ['core-1:HundredGigE1/0/27', 'core-1:Hu1/0/27'],
    ['acc-2:Port-channel12', 'acc-2:Po12'],
    ['P1:07', 'P1:07'],
    ['srv-1:eth0', 'srv-1:eth0'],
  ])('%s → %s', (name, said) => {
    expect(shortPort(name)).toBe(said);
  });
});
