/** Interface name prefixes as devices abbreviate them, by their long form. */
const FORMS: readonly (readonly [long: string, ...short: string[]])[] = [
  ['fastethernet', 'fa', 'fas', 'fastethe'],
  ['gigabitethernet', 'gi', 'gig', 'ge', 'gigabit', 'gigabiteth'],
  ['twogigabitethernet', 'tw', 'two'],
  ['fivegigabitethernet', 'fi', 'five'],
  ['tengigabitethernet', 'te', 'ten', 'tengig', 'tengige', 'xe', 'xge', 'tengigabit'],
  ['twentyfivegige', 'twe', 'twentyfivegigabitethernet', '25ge'],
  ['fortygigabitethernet', 'fo', 'forty', '40ge'],
  ['hundredgige', 'hu', 'hundredgigabitethernet', '100ge'],
  ['ethernet', 'eth', 'et'],
  ['port-channel', 'po', 'portchannel'],
  ['management', 'mgmt', 'ma'],
];

const LONG = new Map(
  FORMS.flatMap(([long, ...short]) => [long, ...short].map((form) => [form, long] as const)),
);

/** One spelling for an interface name: `Gi1/0/1`, `GigabitEthernet 1/0/1` and `gigabitethernet1/0/1` are the same. */
export function portKey(name: string): string {
  const text = name.trim().toLowerCase().replaceAll(/\s+/g, '');
  const match = /^([a-z][a-z-]*|\d+ge)(\d.*)$/.exec(text);
  if (!match) return text;
  const [, prefix = '', number = ''] = match;
  return `${LONG.get(prefix) ?? prefix}${number}`;
}

/** One spelling for a device name: devices may add their domain (`core-1.example.net`) and change the case. */
export function deviceKey(name: string): string {
  const text = name.trim().toLowerCase();
  // A dotted quad is an address and no name with a domain.
  return /^\d+(\.\d+){3}$/.test(text) ? text : (text.split('.')[0] ?? text);
}

/** A MAC address as twelve lower-case digits, whatever separators it is written with; null if it is none. */
export function macKey(text: string): string | null {
  const digits = text.toLowerCase().replaceAll(/[-:.\s]/g, '');
  return /^[0-9a-f]{12}$/.test(digits) ? digits : null;
}
