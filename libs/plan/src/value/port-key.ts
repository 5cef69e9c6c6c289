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
