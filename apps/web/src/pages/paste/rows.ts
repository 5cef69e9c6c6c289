import { cableRoles, cableSchema, mediaNames, type Cable } from '#cabling';
import { cordCode } from '#drawing';
import { numberIn } from '../../components/form/faults.js';
import type { Mapping, PasteKind } from './mapping.js';

/** What a name in a cell means, as the server answered. */
export interface Resolved {
  readonly name: string;
  readonly id: string | null;
  readonly path: string | null;
  readonly found: number;
}

/** Names by kind that must be looked up before the rows can be made. */
export type Wanted = Readonly<Record<string, readonly string[]>>;

/** Why a cell is refused: a text of the paste page, with what it is filled with. */
export interface CellFault {
  readonly field: string;
  readonly text: 'missing' | 'unknown' | 'several' | 'notANumber' | 'notOneOf' | 'samePort';
  readonly params: Readonly<Record<string, string>>;
}

export interface PastedRow {
  /** Line in the sheet, from 1. */
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
  readonly faults: readonly CellFault[];
  /** What will be made; null while it cannot be. */
  readonly object: Readonly<Record<string, unknown>> | null;
}

const LOOKED_UP: Readonly<Record<PasteKind, Readonly<Record<string, string>>>> = {
  cable: { a: 'port', b: 'port' },
  device: { typeId: 'deviceType', rackId: 'rack', locationId: 'location' },
};

type Values = Readonly<Record<string, string>>;

/** Each line's cells under the names of their fields. */
export function valuesOf(cells: readonly (readonly string[])[], mapping: Mapping): Values[] {
  return cells.map((row) =>
    Object.fromEntries(
      mapping.flatMap((field, column) => (field === null ? [] : [[field, row[column] ?? ''] as const])),
    ),
  );
}

/** The names that have to be looked up. */
export function wantedNames(kind: PasteKind, values: readonly Values[]): Wanted {
  const wanted: Record<string, Set<string>> = {};
  for (const [field, of] of Object.entries(LOOKED_UP[kind])) {
    const names = (wanted[of] ??= new Set());
    for (const value of values) if (value[field]) names.add(value[field]);
  }
  return Object.fromEntries(Object.entries(wanted).map(([of, names]) => [of, [...names]]));
}

/** The objects that the lines describe, and what keeps a line from being one. */
export function rowsOf(
  kind: PasteKind,
  values: readonly Values[],
  firstLine: number,
  find: (of: string, name: string) => Resolved | undefined,
  newId: () => string,
): PastedRow[] {
  return values.map((value, index) => {
    const faults: CellFault[] = [];
    const note = (field: string, text: CellFault['text'], params: CellFault['params'] = {}): null => {
      faults.push({ field, text, params });
      return null;
    };
    const facts = kind === 'cable' ? cableOf(value, find, note, newId) : deviceOf(value, find, note);
    return { line: firstLine + index, values: value, faults, object: faults.length === 0 ? facts : null };
  });
}

type Note = (field: string, text: CellFault['text'], params?: CellFault['params']) => null;
type Find = (of: string, name: string) => Resolved | undefined;

function lookedUp(
  value: Values,
  field: string,
  of: string,
  find: Find,
  note: Note,
  required: boolean,
): string | null {
  const name = value[field] ?? '';
  if (name === '') return required ? note(field, 'missing') : null;
  const found = find(of, name);
  if (found?.id) return found.id;
  if (found && found.found > 1) return note(field, 'several', { name, count: String(found.found) });
  return note(field, 'unknown', { name, nearest: found?.path ?? '' });
}

function measure(value: Values, field: string, note: Note): number | null {
  const read = numberIn((value[field] ?? '').replace(/\s*[mu]$/i, '').replace(/^u/i, ''));
  return typeof read === 'string' ? note(field, 'notANumber', { value: value[field] ?? '' }) : read;
}

function oneOf<T extends string>(
  value: Values,
  field: string,
  all: readonly T[],
  fallback: T,
  note: Note,
): T {
  const text = (value[field] ?? '').toLowerCase().replaceAll(/\s+/g, '');
  if (text === '') return fallback;
  const found = all.find((one) => one === text);
  if (!found) note(field, 'notOneOf', { value: value[field] ?? '', all: all.slice(0, 6).join(', ') });
  return found ?? fallback;
}

function cableOf(value: Values, find: Find, note: Note, newId: () => string): Record<string, unknown> | null {
  const [a, b] = (['a', 'b'] as const).map((end) => lookedUp(value, end, 'port', find, note, true));
  if (a && a === b) note('b', 'samePort');
  const lengthM = measure(value, 'lengthM', note);
  const role = oneOf(value, 'role', cableRoles, 'cord', note);
  const media = oneOf(value, 'media', mediaNames, 'other', note);
  if (!a || !b) return null;
  const colour = value['colour'] ? (cordCode(value['colour']) ?? value['colour']) : null;
  const plug = (portId: string): Cable['a'] => [{ portId, connector: 1, position: null }];
  return cableSchema.parse({
    id: newId(),
    label: value['label'] || '?',
    role,
    media,
    colour,
    lengthM,
    a: plug(a),
    b: plug(b),
    description: value['description'] ?? '',
  });
}

const FACES: Readonly<Record<string, 'front' | 'rear'>> = {
  '': 'front',
  front: 'front',
  avant: 'front',
  rear: 'rear',
  back: 'rear',
  arriere: 'rear',
  arrière: 'rear',
};

function deviceOf(value: Values, find: Find, note: Note): Record<string, unknown> | null {
  if (!value['name']) note('name', 'missing');
  const typeId = lookedUp(value, 'typeId', 'deviceType', find, note, true);
  const rackId = lookedUp(value, 'rackId', 'rack', find, note, false);
  const locationId = lookedUp(value, 'locationId', 'location', find, note, false);
  const positionU = measure(value, 'positionU', note);
  const face = FACES[(value['face'] ?? '').toLowerCase()];
  if (!face) note('face', 'notOneOf', { value: value['face'] ?? '', all: 'front, rear' });
  return {
    name: value['name'],
    typeId,
    rackId,
    positionU,
    face,
    locationId: rackId === null ? locationId : null,
    serial: value['serial'] || null,
    assetTag: value['assetTag'] || null,
    description: value['description'] ?? '',
  };
}
