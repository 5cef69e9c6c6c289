import type { Finding } from '#findings';
import { DatabaseError } from 'pg';
import { Refusal, type Refused } from './written.js';

/** SQLSTATE → code of the finding. */
const codes: Readonly<Record<string, string>> = {
  '23503': 'STRUCTURE_REFERENCE',
  '23505': 'STRUCTURE_DUPLICATE',
  '23514': 'STRUCTURE_VALUE',
  '23502': 'STRUCTURE_VALUE',
  '22P02': 'STRUCTURE_VALUE',
  '22003': 'STRUCTURE_VALUE',
  '22021': 'STRUCTURE_VALUE',
  '22P05': 'STRUCTURE_VALUE',
};

/** The exclusion constraints, which say more than their SQLSTATE. */
const constraintCodes: Readonly<Record<string, string>> = {
  cable_termination_free: 'STRUCTURE_PORT_TAKEN',
  rack_space_free: 'STRUCTURE_UNITS_TAKEN',
  module_bay_free: 'STRUCTURE_BAY_TAKEN',
  device_bay_free: 'STRUCTURE_BAY_TAKEN',
};

/** Structural nonsense that the database refused, as a finding; null when the error is something else. */
export function structureFault(error: unknown): Finding | null {
  if (!(error instanceof DatabaseError)) return null;
  const code = constraintCodes[error.constraint ?? ''] ?? codes[error.code ?? ''];
  if (!code) return null;
  const table = error.table ?? '';
  const detail = error.detail ?? error.message;
  const id = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(detail)?.[0] ?? '';
  return {
    code,
    severity: 'error',
    where: [{ kind: code === 'STRUCTURE_PORT_TAKEN' ? 'port' : kindAt(table, detail), id, path: id }],
    params: { table, detail, constraint: error.constraint ?? '', path: id },
  };
}

/**
 * The kind of the object that the detail names first: what a missing reference leads to (`Key (port_id)=(…) is not present
 * in table "port"`), what is still referred to (`Key (id)=(…) is still referenced from …`), or what a column names.
 */
function kindAt(table: string, detail: string): string {
  const missing = /is not present in table "([a-z_]+)"/.exec(detail)?.[1];
  const column = /Key \(([a-z_]+?)_id\b/.exec(detail)?.[1];
  return (missing ?? column ?? table).replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** Runs a transaction whose refusal is an answer; any other error comes through as it is. */
export async function refusable<T>(work: () => Promise<T>): Promise<T | Refused> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) return error.refused;
    const fault = structureFault(error);
    if (fault) return { ok: false, conflicts: [], faults: [fault] };
    throw error;
  }
}
