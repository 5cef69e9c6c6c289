import { driverOf, drivers } from '#devices';
import { byHand } from './by-hand.js';

const before = 'hostname sw1\n!\nvlan 10\n name OFFICE\n!\nend\n';
const remediation = 'no vlan 10\nvlan 20\n name CAMERAS\n';
const iosXe = driverOf('ios-xe')!;

it('[sent, never seen again] → look, back by the timer, back by lines from what was to be, keep', () => {
  expect(byHand(iosXe, '10.0.0.1', { before, remediation, after: null })).toEqual({
    address: '10.0.0.1',
    look: ['show archive config rollback timer', 'show running-config'],
    back: ['configure revert now'],
    lines: ['configure terminal', 'vlan 10', 'name OFFICE', 'exit', 'no vlan 20', 'end', 'write memory'],
    keep: ['configure confirm', 'write memory'],
  });
});

it('[seen last with half of it] → the lines lead from there; what is as it was needs none', () => {
  const half = before.replace('!\nend', 'vlan 20\n name CAMERAS\n!\nend');
  const { lines } = byHand(iosXe, null, { before, remediation, after: half });
  expect(lines).toEqual(['configure terminal', 'no vlan 20', 'end', 'write memory']);
  expect(byHand(iosXe, null, { before, remediation, after: before }).lines).toEqual([]);
});

it('[no record of before] → no line is invented', () => {
  expect(byHand(iosXe, null, { before: null, remediation, after: null }).lines).toEqual([]);
});

it('a secret of the way back is not shown', () => {
  const with7 = 'hostname sw1\nenable secret 9 $9$abcdefghijklmn$ABCDEFGHIJKLMNOPQRSTUVWXYZ012345\n';
  const { lines } = byHand(iosXe, null, { before: with7, remediation: 'no enable secret\n', after: null });
  expect(lines.join('\n')).toMatch(/enable secret/);
  expect(lines.join('\n')).not.toContain('abcdefghijklmn');
});

it.each([...drivers])('%s: what a person types, and nothing of NETCONF', (_, driver) => {
  const { look, keep } = byHand(driver, null, { before: null, remediation: '', after: null });
  if (driver.channel === 'netconf') expect([look, keep]).toEqual([[], []]);
  else expect(look.every((line) => line !== '' && !line.includes('undefined'))).toBe(true);
});
