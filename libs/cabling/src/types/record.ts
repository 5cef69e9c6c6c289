import type { Finding, Param } from '#findings';

/** A mapping of a device-type file, whatever its values are. */
export type Raw = Readonly<Record<string, unknown>>;

export const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Spellings that occur in the library, after hyphens and spaces became underscores. */
const MISSPELT: Readonly<Record<string, string>> = {
  maxium_draw: 'maximum_draw',
  maxiumum_draw: 'maximum_draw',
  management_only: 'mgmt_only',
  comment: 'comments',
};

/** Collects what a file says wrongly; every finding names the file and the place in it. */
export class TypeFindings {
  readonly all: Finding[] = [];

  constructor(private readonly file: string) {}

  add(
    code: string,
    severity: Finding['severity'],
    path: string,
    params: Readonly<Record<string, Param>>,
  ): void {
    this.all.push({ code, severity, where: [{ file: this.file, path }], params });
  }

  /** A mapping with its keys spelt right. Keys outside `known` are reported and left out. */
  fields(raw: Raw, known: ReadonlySet<string>, path: string): Raw {
    const fields: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(raw)) {
      const plain = key.trim().replaceAll(/[-\s]/g, '_');
      const name = MISSPELT[plain] ?? plain;
      if (known.has(name)) {
        if (name !== key && !LISTS.has(key))
          this.add('CABLING_TYPE_FIELD_MISSPELT', 'info', path, { field: key, meant: name });
        fields[name] = value;
      } else {
        this.add('CABLING_TYPE_FIELD_UNKNOWN', 'warning', path, { field: key, value: shown(value) });
      }
    }
    return fields;
  }

  unknownValue(path: string, field: string, value: unknown): void {
    this.add('CABLING_TYPE_VALUE_UNKNOWN', 'warning', path, { field, value: shown(value) });
  }
}

/** The lists are written with hyphens: that is their right spelling. */
const LISTS: ReadonlySet<string> = new Set([
  'console-ports',
  'console-server-ports',
  'power-ports',
  'power-outlets',
  'front-ports',
  'rear-ports',
  'module-bays',
  'device-bays',
  'inventory-items',
]);

const shown = (value: unknown): string => (JSON.stringify(value) ?? '').slice(0, 100);

/** Text of one line, without spaces around it; numbers as written. Empty when there is none. */
export function textOf(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return '';
  return String(value)
    .replaceAll(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .trim();
}

/** A number, also when it is written as text; null when it is none. */
export function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string' || !/^\s*\d+(\.\d+)?\s*$/.test(value)) return null;
  return Number(value);
}

/** YAML's true and false, also as text. */
export const isTrue = (value: unknown): boolean => value === true || /^(true|yes|on)$/i.test(textOf(value));
