import type { Port } from '#cabling';

const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/^TwentyFiveGig(abit)?E(thernet)?/, 'Twe'],
  [/^TwoGigabitEthernet/, 'Tw'],
  [/^TenGig(abit)?E(thernet)?/, 'Te'],
  [/^FortyGig(abit)?E(thernet)?/, 'Fo'],
  [/^HundredGig(abit)?E(thernet)?/, 'Hu'],
  [/^GigabitEthernet/, 'Gi'],
  [/^FastEthernet/, 'Fa'],
  [/^(port-channel|Port-channel)/, 'Po'],
  [/^Ethernet/, 'Eth'],
];

/** A port's name as it is usually abbreviated on drawings: `GigabitEthernet1/0/7` → `Gi1/0/7`. */
export function abbreviated({ label, name }: Pick<Port, 'label' | 'name'>): string {
  const text = label || name;
  const rule = abbreviations.find(([pattern]) => pattern.test(text));
  return rule ? text.replace(...rule) : text;
}

/** The number at the end of a port's name: `Gi1/0/24` → `24`; the name itself when it has none. */
export function portNumber({ label, name }: Pick<Port, 'label' | 'name'>): string {
  const text = label || name;
  return /\d+$/.exec(text)?.[0] ?? text;
}
