import { printedNumbers } from './port-names.js';

const named = (names: readonly string[], connector: 'rj45' | 'sfp+' = 'rj45') =>
  names.map((name) => ({ id: `${connector} ${name}`, name, label: '', connector }));
const run = (text: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => `${text}${from + at}`);

describe('what is printed on the ports of a face', () => {
  // prettier-ignore
  it.each([
    ['[1–3]', named(['1', '2', '3']), ['1', '2', '3']],
    ['a panel [01–02]', named(['01', '02']), ['01', '02']],
    ['[Gi1/0/1–2][Te1/1/1 SFP+]: the connector tells them apart',
      [...named(run('GigabitEthernet1/0/', 1, 2)), ...named(['TenGigabitEthernet1/1/1'], 'sfp+')], ['1', '2', '1']],
    ['[lan1–2][wan1]: names that are said', named(['lan1', 'lan2', 'wan1']), ['lan1', 'lan2', 'wan1']],
    ['[Fa0/1–3][Gi0/1]: the few wear their letters',
      named([...run('FastEthernet0/', 1, 3), 'GigabitEthernet0/1']), ['1', '2', '3', 'Gi1']],
    ['[eth0–1][mgmt]: no number, its name', named(['eth0', 'eth1', 'mgmt']), ['0', '1', 'mgmt']],
  ])('%s', (_, ports, printed) => {
    expect([...printedNumbers(ports).values()]).toEqual(printed);
  });
});
