import { kinds, type Kind } from '#plan';

/** The name of a kind in addresses: `deviceType` → `device-types`, `prefix` → `prefixes`. */
export function kindPath(kind: Kind): string {
  const kebab = kind.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return `${kebab}${/(x|ss)$/.test(kebab) ? 'es' : 's'}`;
}

/** Every kind by its name in addresses. */
export const kindOfPath: ReadonlyMap<string, Kind> = new Map(kinds.map((kind) => [kindPath(kind), kind]));
