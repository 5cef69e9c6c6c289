import { failureIn, UnreadableAnswer } from '../index.js';
import { drivers } from './index.js';

const named = (name: string) => drivers.get(name)!;

describe.each([...drivers].map(([name, driver]) => [name, driver] as const))('%s', (_name, driver) => {
  it('says where each step stands, and comes back to privileged', () => {
    const { safety, configuration } = driver;
    const job = { afterS: 90, rollback: ['x'] };
    let level = 'privileged';
    const lists = safety
      ? [safety.confirm, safety.revert, safety.abandon ?? []]
      : [[...configuration.enter, ...configuration.leave]];
    for (const list of lists) {
      for (const step of list) {
        expect([step.send, step.at]).toEqual([step.send, level]);
        level = step.to ?? step.at;
      }
      expect(level).toBe('privileged');
    }
    if (safety) expect(safety.arm(job)).toBeDefined();
  });

  it('takes no prompt of a configuration for one of looking', () => {
    const shown = { configuration: 'sw1(config)#', privileged: 'sw1#', user: 'sw1>' };
    if (driver.prompts.configuration?.test(shown.configuration))
      expect(driver.prompts.privileged?.test(shown.configuration)).toBe(false);
  });
});

it.each([
  ['nx-os', "% Invalid command at '^' marker.", true],
  ['nx-os', '% Warning: this may take a while', false],
  ['eos', '% Incomplete command', true],
  ['eos', '% 0050.56c0.0001 not found in current VLAN', false],
  ['junos', 'error: configuration check-out failed', true],
  ['junos', 'warning: uncommitted changes will be discarded on exit', false],
  ['aos-cx', 'Invalid input: vlna', true],
  ['procurve', 'Incomplete input: vlan', true],
  ['comware', '% Unrecognized command found at ‘^’ position.', true],
  ['comware', '%Nov 22 18:00:00:000 2026 sw1 IFNET/3/PHY_UPDOWN: up', false],
  ['vrp', "Error: Unrecognized command found at '^' position.", true],
  ['vrp', 'Warning: The current configuration will be written.', false],
  ['routeros', 'syntax error (line 1 column 5)', true],
  ['routeros', 'bad command name vlna (line 1 column 12)', true],
  ['fortios', "command parse error before 'psu'", true],
  ['dell-os10', '% Error: Illegal parameter', true],
])('%s: “%s” refuses: %s', (name, line, refuses) => {
  expect(failureIn(line, named(name)) !== null).toBe(refuses);
});

it.each([
  ['eos', '! Command: show running-config\nhostname sw1\nend\n', 'hostname sw1\nend\n'],
  ['junos', 'system {\n    host-name sw1;\n}\n\n{master:0}\n', 'system {\n    host-name sw1;\n}\n'],
  ['comware', '#\n version 7.1\n#\nreturn\n', ' version 7.1\n#\nreturn\n'],
  [
    'procurve',
    '\nRunning configuration:\n\n; J9729A Configuration Editor\nhostname "sw1"\n',
    'hostname "sw1"\n',
  ],
  [
    'routeros',
    '# 2026-11-22 18:00:00 by RouterOS 7.18.2\n/system identity\nset name=sw1\n',
    '/system identity\nset name=sw1\n',
  ],
])('%s: the configuration in the answer', (name, answer, text) => {
  expect(named(name).configuration.read([answer])).toBe(text);
});

it.each([
  ['eos', 'hostname sw1\ninterface Ethernet1\n'],
  ['junos', 'system {\n    host-name sw1;\n'],
  ['comware', '#\n version 7.1\n#\n'],
  ['fortios', 'config system global\n    set hostname x\n'],
])('%s: an answer that was cut is no configuration', (name, answer) => {
  expect(() => named(name).configuration.read([answer])).toThrow(UnreadableAnswer);
});

it('Dell OS10 has no timer: that is said by having no safety', () => {
  expect(named('dell-os10').safety).toBeUndefined();
});
