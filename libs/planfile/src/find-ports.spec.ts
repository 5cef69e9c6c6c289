import { readPlan } from './read/read-plan.js';
import { findPorts } from './find-ports.js';
import { Names } from './names.js';

const text = `
brassage: 1
name: Two switches
present:
  locations: [{ name: Hall, kind: room, devices: [{ name: acc-1, type: SW }, { name: acc-2, type: SW }] }]
  deviceTypes:
    - manufacturer: Generic
      model: SW
      ports: [{ name: 'GigabitEthernet1/0/[1-8]', kind: interface }, { name: 'TenGigabitEthernet1/1/1', kind: interface }]
`;

describe('ports by what people write', () => {
  let count = 0;
  const { plan } = readPlan(text, { file: 'plan.yaml', newId: () => `n${(count += 1)}` });
  const find = findPorts(new Names(plan!.present));
  const named = (path: string) => find(path).map((id) => plan!.present.port.get(id)!.name);

  it.each([
    ['acc-1:GigabitEthernet1/0/7', ['GigabitEthernet1/0/7']],
    ['acc-1:Gi1/0/7', ['GigabitEthernet1/0/7']],
    ['Hall/acc-1:gi1/0/7', ['GigabitEthernet1/0/7']],
    ['acc-2:Te1/1/1', ['TenGigabitEthernet1/1/1']],
    ['acc-2:Gi1/0/9', []],
    ['acc-3:Gi1/0/1', []],
    ['nothing', []],
  ])('%s', (path, expected) => {
    expect(named(path)).toEqual(expected);
  });
});
