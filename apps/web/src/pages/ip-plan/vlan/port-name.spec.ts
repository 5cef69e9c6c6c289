import { portName } from './port-name.js';

it.each([
  ['H2/SR2/acc-n1', 'H2/SR2/acc-n1:GigabitEthernet1/0/13', 'acc-n1 Gi1/0/13'],
  ['core-1', 'core-1:Port-channel11', 'core-1 Po11'],
  ['core-1', 'elsewhere', 'core-1 elsewhere'],
])('%s, %s: %s', (device, port, name) => expect(portName({ device, port })).toBe(name));
