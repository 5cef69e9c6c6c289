/** Interface names as they are said in front of the rack; anything else stays as it is. */
const short: readonly (readonly [RegExp, string])[] = [
  [/\bHundredGig(?:abit)?E(?:thernet)?(?=\d)/, 'Hu'],
  [/\bFortyGig(?:abit)?E(?:thernet)?(?=\d)/, 'Fo'],
  [/\bTwentyFiveGig(?:abit)?E(?:thernet)?(?=\d)/, 'Twe'],
  [/\bTenGigabitEthernet(?=\d)/, 'Te'],
  [/\bGigabitEthernet(?=\d)/, 'Gi'],
  [/\bFastEthernet(?=\d)/, 'Fa'],
  [/\bPort-channel(?=\d)/, 'Po'],
];

/** `acc-n1:GigabitEthernet1/0/13` → `acc-n1:Gi1/0/13`. */
export function shortPort(path: string): string {
  return short.reduce((text, [long, name]) => text.replace(long, name), path);
}
