/** Interface names as they are said in front of the rack; anything else stays as it is. */
const short: readonly (readonly [RegExp, string])[] = [
  [/\bHundredGig(?:abit)?E(?:thernet)?(?=\d)/g, 'Hu'],
  [/\bFortyGig(?:abit)?E(?:thernet)?(?=\d)/g, 'Fo'],
  [/\bTwentyFiveGig(?:abit)?E(?:thernet)?(?=\d)/g, 'Twe'],
  [/\bTenGigabitEthernet(?=\d)/g, 'Te'],
  [/\bGigabitEthernet(?=\d)/g, 'Gi'],
  [/\bFastEthernet(?=\d)/g, 'Fa'],
  [/\bPort-channel(?=\d)/g, 'Po'],
];

/** `acc-n1:GigabitEthernet1/0/13` → `acc-n1:Gi1/0/13`. */
export function shortPort(path: string): string {
  return short.reduce((text, [long, name]) => text.replaceAll(long, name), path);
}
