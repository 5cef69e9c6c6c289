import type { Finding, Place } from '#findings';

/**
 * Says which finding another follows from: one that implies its code and shares an object with it. A VLAN that a trunk
 * forgets is interrupted, and the two ends of the trunk differ: one fault, told twice.
 */
export function followsFrom(causes: readonly Finding[]): (finding: Finding) => string | null {
  const byKey = new Map<string, string>();
  for (const { code, where, implies = [] } of causes)
    for (const implied of implies)
      for (const place of where) byKey.set(`${implied}\n${objectKey(place)}`, code);
  return ({ code, where }) => {
    const place = where.find((it) => byKey.has(`${code}\n${objectKey(it)}`));
    return place ? byKey.get(`${code}\n${objectKey(place)}`)! : null;
  };
}

const objectKey = (place: Place): string => ('id' in place ? `${place.kind} ${place.id}` : '');
