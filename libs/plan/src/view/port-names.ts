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

type Named = Pick<Port, 'id' | 'label' | 'name' | 'connector'>;

/** The letters before a port's number as drawings write them: `Gi` of `GigabitEthernet1/0/7`, `lan` of `lan1`. */
const lettersOf = (port: Named): string => /^[^\d]*/.exec(abbreviated(port))?.[0] ?? '';

/** True for a name that people say whole: `eth0`, `lan1`; not `Gi1/0/7`, which they call 7. */
export const isSpoken = (port: Pick<Port, 'label' | 'name'>): boolean =>
  /^[A-Za-z]{1,4}\d{1,2}$/.test(abbreviated(port));

/**
 * What a face prints on each of its ports: the number. Where two ports of one connector have the same (`lan1` and `wan1`,
 * `Fa0/1` and `Gi0/1`), names that people say are printed whole; of others, the largest group keeps its numbers and the
 * rest wear their letters before it (`Gi1`).
 */
export function printedNumbers(ports: readonly Named[]): ReadonlyMap<string, string> {
  const groups = new Map<string, Named[]>();
  for (const port of ports) {
    const key = `${port.connector ?? ''} ${lettersOf(port)}`;
    groups.set(key, [...(groups.get(key) ?? []), port]);
  }
  const all = [...groups.values()];
  const collides = (group: readonly Named[]): boolean => {
    const numbers = new Set(group.map(portNumber));
    return all.some(
      (other) =>
        other !== group &&
        other[0]?.connector === group[0]?.connector &&
        other.some((port) => numbers.has(portNumber(port))),
    );
  };
  const largest = all.toSorted((a, b) => b.length - a.length)[0];
  const print = (group: readonly Named[], port: Named): string => {
    if (!collides(group)) return portNumber(port);
    if (isSpoken(port)) return abbreviated(port);
    return group === largest ? portNumber(port) : `${lettersOf(port)}${portNumber(port)}`;
  };
  return new Map(all.flatMap((group) => group.map((port) => [port.id, print(group, port)] as const)));
}
