import { grammarOf } from '../commands/index.js';
import { driverOf } from '../drivers/index.js';
import { grammarPlatform, stateQuestions } from './questions.js';
import { cliState } from './read-state.js';

const answering =
  (answers: Readonly<Record<string, string>>) =>
  (command: string): Promise<string> =>
    command in answers ? Promise.resolve(answers[command]!) : Promise.reject(new Error('refused'));

it.each(Object.entries(stateQuestions))(
  '%s: every question has a driver and a grammar that says its fields',
  (platform, questions) => {
    expect(driverOf(platform)).not.toBeNull();
    for (const { command, fields } of questions) {
      const grammar = JSON.stringify(grammarOf(grammarPlatform(platform), command));
      expect([command, grammar === 'null']).toEqual([command, false]);
      // A neighbour's description and address are said by the longer commands alone.
      for (const meaning of ['name', 'status', 'vid', 'port', 'device', 'remotePort'])
        for (const name of (fields[meaning] ?? []).slice(0, 1))
          expect([command, name, grammar.includes(name)]).toEqual([command, name, true]);
    }
  },
);

it('[acc1 Gi1/0/24] --LLDP-- [core1 Te1/0/1]: interfaces, VLANs and neighbours of IOS-XE', async () => {
  const state = await cliState(
    'ios-xe',
    answering({
      'show ip interface brief': `Interface              IP-Address      OK? Method Status                Protocol
Vlan99                 10.7.0.2        YES NVRAM  up                    up
GigabitEthernet1/0/1   unassigned      YES unset  down                  down
GigabitEthernet1/0/24  unassigned      YES unset  up                    up
`,
      'show vlan brief': `
VLAN Name                             Status    Ports
---- -------------------------------- --------- -------------------------------
1    default                          active    Gi1/0/2
10   OFFICE                           active    Gi1/0/1
99   MGMT                             active
`,
      'show cdp neighbors detail': `-------------------------
Device ID: core1.example.net
Entry address(es):
  IP address: 10.7.0.1
Platform: cisco C9500-24Y4C,  Capabilities: Router Switch IGMP
Interface: GigabitEthernet1/0/24,  Port ID (outgoing port): TwentyFiveGigE1/0/1
Holdtime : 155 sec

Total cdp entries displayed : 1
`,
    }),
  );
  expect(state.interfaces?.map(({ name, isUp }) => [name, isUp])).toEqual([
    ['Vlan99', true],
    ['GigabitEthernet1/0/1', false],
    ['GigabitEthernet1/0/24', true],
  ]);
  expect(state.vids).toEqual([1, 10, 99]);
  expect(state.neighbours).toMatchObject([
    { port: 'GigabitEthernet1/0/24', device: 'core1.example.net', remotePort: 'TwentyFiveGigE1/0/1' },
  ]);
  // LLDP was asked first, and said no.
  expect(state.unread).toEqual(['show lldp neighbors detail: refused']);
});

it('an answer that is not understood is no state, and says which line', async () => {
  const state = await cliState('eos', answering({ 'show vlan brief': 'something else altogether\n' }));
  expect(state).toMatchObject({ interfaces: null, vids: null, neighbours: null });
  expect(state.unread).toContainEqual(
    expect.stringMatching(/^show vlan brief: unread: something else altogether/),
  );
});

it('a platform that nobody wrote questions for says nothing', async () => {
  expect(await cliState('netconf', answering({}))).toEqual({
    interfaces: null,
    vids: null,
    neighbours: null,
    unread: [],
  });
});
