/**
 * A switch configuration of about that many lines. `variant` changes the descriptions and VLANs of some interfaces, so
 * that two variants differ in a tenth of their sections.
 */
export function longConfig(lines: number, variant: number): string {
  const sections = Math.floor(lines / 9);
  const text: string[] = ['hostname bench'];
  for (let n = 1; n <= sections; n += 1) {
    const other = variant !== 0 && n % 10 === variant % 10;
    text.push(
      `interface GigabitEthernet${Math.ceil(n / 48)}/0/${n % 48}`,
      ` description to outlet ${n}${other ? ' (moved)' : ''}`,
      ' switchport mode access',
      ` switchport access vlan ${100 + (n % 40) + (other ? 1 : 0)}`,
      ' switchport voice vlan 130',
      ' spanning-tree portfast',
      ' spanning-tree bpduguard enable',
      ...(other ? [] : [' storm-control broadcast level 1.00']),
      '!',
    );
  }
  return `${text.join('\n')}\nend\n`;
}
