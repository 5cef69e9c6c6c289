/** Interface names in full, as the peer writes them: `Gi1/0/1` is GigabitEthernet1/0/1. */
const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/^(?:gi|gig|gigabitethernet)(?=[\d/])/, 'gigabitethernet'],
  [/^(?:te|ten|tengigabitethernet)(?=[\d/])/, 'tengigabitethernet'],
  [/^(?:fa|fastethernet)(?=[\d/])/, 'fastethernet'],
  [/^(?:et|eth|ethernet)(?=[\d/])/, 'ethernet'],
  [/^(?:po|port-channel)(?=[\d/])/, 'port-channel'],
  [/^(?:vl|vlan)(?=[\d/])/, 'vlan'],
  [/^(?:lo|loopback)(?=[\d/])/, 'loopback'],
  [/^(?:mgmt|management)(?=[\d/])/, 'management'],
];

export function interfaceName(text: string): string {
  const name = text
    .trim()
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/^vpc-?peer/, 'vpc-peer');
  for (const [pattern, full] of PREFIXES) if (pattern.test(name)) return name.replace(pattern, full);
  return name;
}

/** Twelve digits without signs, where the text is a MAC address; else the text in small letters. */
export function mac(text: string): string {
  const digits = text.toLowerCase().replaceAll(/[.:-]/g, '');
  return /^[0-9a-f]{12}$/.test(digits) ? digits : text.trim().toLowerCase();
}

const SECONDS: Readonly<Record<string, number>> = {
  year: 365 * 86_400,
  week: 604_800,
  day: 86_400,
  hour: 3600,
  minute: 60,
  second: 1,
};

/** A span in words or as `hh:mm:ss`, in seconds; '' where it says none. */
export function seconds(text: string): string {
  const clock = /^(\d+):(\d\d):(\d\d)(?:\.\d+)?$/.exec(text.trim());
  if (clock) return String(Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3]));
  const parts = [...text.matchAll(/(\d+) (year|week|day|hour|minute|second)/g)];
  if (parts.length === 0) return /^\d+(?:\.\d+)?$/.test(text) ? String(Math.trunc(Number(text))) : '';
  return String(parts.reduce((sum, [, count, unit = '']) => sum + Number(count) * (SECONDS[unit] ?? 0), 0));
}

const CAPABILITIES: Readonly<Record<string, string>> = {
  r: 'router',
  b: 'bridge',
  t: 'telephone',
  c: 'docsis-cable-device',
  w: 'wlan-access-point',
  p: 'repeater',
  s: 'station',
  o: 'other',
};

/** `B, R` as the peer's words, in order. */
export function capabilities(text: string): string {
  const words = text
    .toLowerCase()
    .split(/[,\s]+/)
    .filter((word) => word !== '' && word !== 'n/a');
  return words
    .map((word) => CAPABILITIES[word] ?? word)
    .toSorted()
    .join(' ');
}

/** A number as the peer rounds it: no more than it is, without zeros. */
export const number = (text: string): string => (text === '' ? '' : String(Number(text.replaceAll(',', ''))));
