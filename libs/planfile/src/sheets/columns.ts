import { portMapTemplateSchema, portTemplateSchema } from '#cabling';
import { kinds, type Kind } from '#plan';
import type { z } from 'zod';
import { fieldsOf, innermost } from '../fields.js';
import { isTypeKind, LEAD, sheetOf, typeSheets } from './sheet.js';

/** What a column takes. */
export type ColumnType = 'text' | 'number' | 'truth' | 'list' | 'data';

export interface Column {
  /** The field. */
  readonly name: string;
  /** What stands above the column: the name, unless a column in front of the fields has it. */
  readonly title: string;
  readonly type: ColumnType;
  /** The values of an enumeration; empty for free columns. */
  readonly choices: readonly string[];
  readonly nullable: boolean;
  /** A number is as good as its text (a VLAN by its id). */
  readonly numberAllowed: boolean;
}

interface Definition {
  readonly type: string;
  readonly entries?: Readonly<Record<string, string>>;
  readonly options?: readonly z.ZodType[];
  readonly element?: z.ZodType;
}

/** The columns of each kind's sheet. */
export const columnsOf: Readonly<Record<Kind, readonly Column[]>> = Object.fromEntries(
  kinds.map((kind) => [kind, kindColumns(kind)]),
) as unknown as Readonly<Record<Kind, readonly Column[]>>;

/** The columns of the sheets of what types hold; the first says whose the row is. */
export const typePartColumns = {
  ports: (owner: string): readonly Column[] => [text(owner), ...schemaColumns(portTemplateSchema.shape)],
  maps: (owner: string): readonly Column[] => [text(owner), ...schemaColumns(portMapTemplateSchema.shape)],
};

/** All sheets of objects, with their columns. */
export const objectSheets: ReadonlyMap<string, readonly Column[]> = new Map([
  ...kinds.map((kind) => [sheetOf[kind], [...lead(), ...columnsOf[kind]]] as const),
  ...Object.values(typeSheets).flatMap(({ owner, ports, maps }) => [
    [ports, [...lead(), ...typePartColumns.ports(owner)]] as const,
    [maps, [...lead(), ...typePartColumns.maps(owner)]] as const,
  ]),
]);

function lead(): Column[] {
  return LEAD.map((name) => ({
    name,
    title: name,
    type: name === 'step' ? 'number' : 'text',
    choices: name === 'action' ? ['add', 'change', 'remove'] : [],
    nullable: true,
    numberAllowed: false,
  }));
}

function text(name: string): Column {
  return { name, title: name, type: 'text', choices: [], nullable: false, numberAllowed: false };
}

function kindColumns(kind: Kind): Column[] {
  const inType = isTypeKind(kind) ? ['ports', 'maps'] : [];
  const own = fieldsOf[kind]
    .filter(({ name }) => !inType.includes(name))
    .map((field): Column => {
      const title = titleOf(kind, field.name);
      if (!field.refersTo) return { ...schemaColumn(field.name, field.schema), title };
      const list = field.key.endsWith('Ids');
      return {
        ...text(field.name),
        title,
        type: list ? 'list' : 'text',
        nullable: !field.required,
        numberAllowed: field.refersTo === 'vlan',
      };
    });
  const absent: Column = { ...text('absent'), type: 'truth', choices: ['true'] };
  return kind === 'port' || kind === 'portMap' ? [...own, absent] : own;
}

/** What a flow does is not what the row does: its column is `flow action`. */
function titleOf(kind: Kind, name: string): string {
  return LEAD.some((lead) => lead === name) ? `${kind} ${name}` : name;
}

function schemaColumns(shape: Readonly<Record<string, z.ZodType>>): Column[] {
  return Object.entries(shape).map(([name, schema]) => schemaColumn(name, schema));
}

function schemaColumn(name: string, schema: z.ZodType): Column {
  const inner = innermost(schema);
  const def = (inner.schema as unknown as { def: Definition }).def;
  const type = typeOf(def);
  const choices =
    def.type === 'enum' ? Object.values(def.entries!) : def.type === 'boolean' ? ['true', 'false'] : [];
  return { name, title: name, type, choices, nullable: inner.nullable, numberAllowed: false };
}

function typeOf(def: Definition): ColumnType {
  if (def.type === 'number') return 'number';
  if (def.type === 'boolean') return 'truth';
  if (def.type === 'object') return 'data';
  if (def.type === 'array')
    return typeOf((def.element as unknown as { def: Definition }).def) === 'data' ? 'data' : 'list';
  const numbers = def.options?.every(
    (option) => typeof (option as unknown as { def: { values?: unknown[] } }).def.values?.[0] === 'number',
  );
  return numbers ? 'number' : 'text';
}
