import { told, toldText } from '#findings';
import { driverOf } from '#devices';
import { changeOf, type PushCheck, type Wanted } from '#ssh';
import { secretMark } from '#templating';
import { secretProof } from './secret-proof.js';
import { textChecks } from './text-checks.js';

/** [acc1] before: two VLANs, an uplink, a user; wanted: VLAN 30. */

const ios = driverOf('ios-xe')!;
const running = (...more: readonly string[]): string =>
  [
    'hostname acc1',
    ...more,
    'vlan 10',
    ' name OFFICE',
    'interface Gi1/0/24',
    ' switchport mode trunk',
    'end',
    '',
  ].join('\n');
const wanted: Wanted = {
  intended: 'vlan 30\n name GUEST\n',
  owned: [{ line: /^vlan 30$/, whole: true }],
  secrets: secretProof(new Map()),
};
const checked = (before: string, after: string, it: Wanted = wanted): Map<string, PushCheck> =>
  new Map(textChecks({ change: changeOf(before, it, ios), after }, it).map((check) => [check.name, check]));
const pushed = (...more: readonly string[]): string => running(...more, 'vlan 30', ' name GUEST');

it('what was sent is there, and everything else is as it was', () => {
  expect(checked(running(), pushed()).get('configuration')).toEqual({
    name: 'configuration',
    passed: true,
    told: [told('CHECK_ELSEWHERE_AS_PREDICTED', { lines: 5 })],
  });
});

it('a line that nobody sent away is gone: it does not stay', () => {
  const check = checked(running(), pushed().replace(' switchport mode trunk\n', '')).get('configuration');
  expect(check).toMatchObject({
    passed: false,
    told: [told('CHECK_ELSEWHERE_GONE', { lines: 'interface Gi1/0/24 › switchport mode trunk' })],
  });
});

it('a line that somebody typed meanwhile is told and stays', () => {
  const check = checked(running(), pushed('ip http server')).get('configuration');
  expect(check).toMatchObject({
    passed: true,
    told: [told('CHECK_ELSEWHERE_CAME', { lines: 'ip http server' })],
  });
});

it.each([
  ['a clock', 'ntp clock-period 17180', 'ntp clock-period 17181'],
  ['a secret that is shown otherwise', 'snmp-server community one RO', 'snmp-server community two RO'],
])('%s is no difference', (_title, was, is) => {
  expect(checked(running(was), pushed(is)).get('configuration')!.passed).toBe(true);
});

describe('a secret that the plan names', () => {
  const HASH = '$1$Bras5age$hCjYAvag2a8q1Gz//ldgO0';
  const mark = secretMark('enable');
  const secret = (text: string): Wanted => ({
    intended: `enable secret ${mark}\n`,
    owned: [{ line: /^enable secret /, whole: true }],
    secrets: secretProof(new Map([['enable', text]])),
  });
  const device = running(`enable secret 5 ${HASH}`);

  it('is the one that the device stores: nothing is sent, and it is proven', () => {
    expect(changeOf(device, secret('Pa55-w0rd'), ios).commands).toEqual([]);
    expect(toldText(checked(device, device, secret('Pa55-w0rd')).get('secrets')!.told, 'en')).toMatch(
      /^1 proven/,
    );
  });

  it('is another one: it is sent as its mark, and never as a text', () => {
    const change = changeOf(device, secret('An0ther-one'), ios);
    expect(change.commands).toEqual([`enable secret ${mark}`]);
    expect(JSON.stringify(change)).not.toContain('An0ther-one');
  });

  it('a device that keeps the old one does not pass', () => {
    expect(checked(device, device, secret('An0ther-one')).get('secrets')).toMatchObject({
      passed: false,
      told: [told('CHECK_SECRETS_DIFFER', { places: 'enable secret <masked>' })],
    });
  });

  it('of a form that nobody can compare stays the device’s own', () => {
    const unknown = running('enable secret 6 someAESofTheDevice');
    expect(changeOf(unknown, secret('An0ther-one'), ios).commands).toEqual([]);
    expect(toldText(checked(unknown, unknown, secret('An0ther-one')).get('secrets')!.told, 'en')).toContain(
      '1 not comparable',
    );
  });
});
