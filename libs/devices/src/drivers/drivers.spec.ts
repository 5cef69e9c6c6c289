import { drivers, failureIn, type Driver } from '../index.js';

const named = (name: string): Driver => drivers.get(name)!;

describe('prompts', () => {
  const cases: readonly [string, string, string | null, string | undefined][] = [
    ['ios-xe', 'SW-NORD-01>', 'user', undefined],
    ['ios-xe', 'SW-NORD-01#', 'privileged', undefined],
    ['ios-xe', 'SW-NORD-01(config)#', 'configuration', 'config'],
    ['ios-xe', 'SW-NORD-01(config-if-range)#', 'configuration', 'config-if-range'],
    ['ios-xe', ' description uplink #', null, undefined],
    ['ios-xe', 'Password: ', null, undefined],
    ['frr', 'core1# ', 'privileged', undefined],
    ['frr', 'core1(config-if)# ', 'configuration', 'config-if'],
    ['linux-ovs', 'brassage-shell# ', 'privileged', undefined],
    ['linux-ovs', "PS1='brassage-''shell# '", null, undefined],
    ['linux-ovs', 'root@acc1:~# ', 'user', undefined],
  ];
  it.each(cases)('%s: %j is %s', (name, line, level, mode) => {
    const match = Object.entries(named(name).prompts)
      .map(([at, pattern]) => ({ at, match: pattern.exec(line) }))
      .findLast(({ match }) => match !== null);
    expect(match?.at ?? null).toBe(level);
    expect(match?.match?.groups?.['mode']).toBe(mode);
  });
});

describe('failure lines', () => {
  const cases: readonly [string, string, string | null][] = [
    [
      'ios-xe',
      "         ^\r\n% Invalid input detected at '^' marker.\r\n",
      "% Invalid input detected at '^' marker.",
    ],
    ['ios-xe', '% 10.40.10.0 overlaps with Vlan10\n', '% 10.40.10.0 overlaps with Vlan10'],
    [
      'ios-xe',
      'Command rejected: Gi1/0/1 is a dynamic port.\n',
      'Command rejected: Gi1/0/1 is a dynamic port.',
    ],
    ['ios-xe', '% Access VLAN does not exist. Creating vlan 120\n', null],
    ['ios-xe', '%LINK-3-UPDOWN: Interface GigabitEthernet1/0/1, changed state to up\n', null],
    ['ios-xe', '%No Rollback Confirmed Change pending\n', null],
    ['ios-xe', 'Enter configuration commands, one per line.  End with CNTL/Z.\n', null],
    ['frr', '% Unknown command:  hostnam x\n', '% Unknown command:  hostnam x'],
    ['frr', 'BGP is already running; AS is 65001\n', 'BGP is already running; AS is 65001'],
    ['linux-ovs', 'ovs-vsctl: no port named ge9\n', 'ovs-vsctl: no port named ge9'],
    ['linux-ovs', 'bash: ovs-vsct: command not found\n', 'bash: ovs-vsct: command not found'],
  ];
  it.each(cases)('%s: %j → %j', (name, answer, expected) => {
    expect(failureIn(answer, named(name))).toBe(expected);
  });
});

describe('the running configuration in an answer', () => {
  it('starts after the talk and ends with the end mark', () => {
    const answer =
      'Building configuration...\r\n\r\nCurrent configuration : 88 bytes\r\n!\r\nversion 17.9\r\nhostname A\r\nend\r\n\r\n';
    expect(named('ios-xe').configuration.read([answer])).toBe('version 17.9\nhostname A\nend\n');
  });
  it('is refused without its end mark: it was cut', () => {
    expect(() => named('ios-xe').configuration.read(['version 17.9\nhostname A\n'])).toThrow('no end mark');
  });
});

describe('timers', () => {
  it('ios-xe reverts by itself, in whole minutes', () => {
    const [step] = named('ios-xe').safety!.arm({ afterS: 90, rollback: [] });
    expect(step).toEqual({
      send: 'configure terminal revert timer 2',
      at: 'privileged',
      to: 'configuration',
    });
  });
  it('frr gets a job over the shell, each line of the rollback quoted', () => {
    const steps = named('frr').safety!.arm({ afterS: 60, rollback: ["no description it's"] });
    expect(steps.map((step) => step.send)).toContain(
      `printf '%s\\n' 'no description it'\\''s' >>/run/brassage-rollback/commands`,
    );
  });
});

describe('a banner is one command, its lines as they are', () => {
  const rest = 'interface Vlan10\n shutdown\n exit\n';

  it.each([
    ['ios-xe', 'banner login ^C\n  Access\n^C\n', 'banner login ^\n  Access\n^'],
    [
      'an end that does not stand in the text',
      'banner motd ^C\n ^ ~ 100%\n^C\n',
      'banner motd @\n ^ ~ 100%\n@',
    ],
    [
      'eos',
      'banner login\nAccess for all\n\nNot for you\nEOF\n',
      'banner login\nAccess for all\n\nNot for you\nEOF',
    ],
    ['comware', 'header login ^C\nAccess\n^C\n', 'header login ^\nAccess\n^'],
    ['aos-cx', 'banner motd ^\nAccess\n^\n', 'banner motd ^\nAccess\n^'],
    [
      'text beside its beginning and its end',
      'banner motd ^CAccess\n ! for us^C\n',
      'banner motd ^Access\n ! for us^',
    ],
    ['one line', 'banner motd ^CAccess for us^C\n', 'banner motd ^Access for us^'],
    ['another sign', 'banner motd #Access\nfor us#\n', 'banner motd #Access\nfor us#'],
    [
      'vrp',
      'header login information "Access\n#\n  quit\nfor us"\n',
      'header login information "Access\n#\n  quit\nfor us"',
    ],
    [
      'vrp, another sign',
      'header shell information %Access\n"quit"%\n',
      'header shell information %Access\n"quit"%',
    ],
    ['procurve', 'banner motd "Access\nfor us"\n', 'banner motd "Access\nfor us"'],
    [
      'fortios, a certificate',
      'set certificate "-----BEGIN CERTIFICATE-----\nMIIA\n-----END CERTIFICATE-----"\n',
      'set certificate "-----BEGIN CERTIFICATE-----\nMIIA\n-----END CERTIFICATE-----"',
    ],
  ])('%s', (_, text, typed) => {
    const commands = named('ios-xe').configuration.commands(`${text}${rest}`, '');
    expect(commands).toEqual([typed, 'interface Vlan10', 'shutdown', 'exit']);
  });

  it.each(['description rack 24" wide', 'banner motd ^CNo end', 'header login information "No end'])(
    'without an end it is a line like others: %s',
    (line) => {
      expect(named('ios-xe').configuration.commands(`${line}\n${rest}`, '')).toEqual([
        line,
        'interface Vlan10',
        'shutdown',
        'exit',
      ]);
    },
  );
});
