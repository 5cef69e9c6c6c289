import { references, type Kind } from '#plan';

/** The name of a kind in addresses of the API: `deviceType` → `device-types`, `prefix` → `prefixes`. */
export function kindPath(kind: string): string {
  const kebab = kind.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return `${kebab}${/(x|ss)$/.test(kebab) ? 'es' : 's'}`;
}

/** The kind that a field of a kind refers to by id, by one or by several; undefined for fields that hold facts. */
export function referredKind(kind: string, field: string): Kind | undefined {
  const own: Readonly<Record<string, Kind>> = references[kind as Kind] ?? {};
  return own[field] ?? own[`${field}.*`];
}
