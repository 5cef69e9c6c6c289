import { neededRoles, type TableKind } from '#planfile';

/** What a mapping still lacks, and what it gives twice: without either, the table can be read. */
export interface MappingFaults {
  /** Each a choice of roles of which one is needed. */
  readonly needed: readonly (readonly string[])[];
  readonly twice: readonly string[];
}

export function faultsOfMapping(kind: TableKind, roles: readonly (string | null)[]): MappingFaults {
  const given = roles.filter((role) => role !== null);
  return {
    needed: neededRoles[kind].filter((choice) => !choice.some((role) => given.includes(role))),
    twice: [...new Set(given.filter((role, index) => given.indexOf(role) !== index))],
  };
}
