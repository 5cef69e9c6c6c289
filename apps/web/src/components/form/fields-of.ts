import type { Kind } from '#plan';
import { referredKind } from '../../api/kind-path.js';

/** The part of JSON Schema (draft 2020-12) that the API's kinds are written in. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly (string | number)[];
  readonly const?: string | number;
  readonly default?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly multipleOf?: number;
  readonly minItems?: number;
}

/** What a field holds, and so which control it gets; a group holds fields, `rows` say how two ends of a cable meet. `other` has a page of its own, or none. */
export type FieldType =
  | 'text'
  | 'number'
  | 'integer'
  | 'truth'
  | 'choice'
  | 'date'
  | 'reference'
  | 'references'
  | 'list'
  | 'numbers'
  | 'rows'
  | 'group'
  | 'other';

/** One field of a form, as the schema of its kind has it. */
export interface FormField {
  readonly name: string;
  readonly type: FieldType;
  /** The kind that its id names. */
  readonly refers: Kind | null;
  readonly choices: readonly (string | number)[];
  readonly nullable: boolean;
  /** A new object must have it. */
  readonly required: boolean;
  /** It may be left out altogether, which is not the same as null. */
  readonly optional: boolean;
  readonly fallback: unknown;
  /** The rules for a value that is there. */
  readonly rules: JsonSchema;
  /** What a group holds. */
  readonly fields: readonly FormField[];
}

/** Fields that answers carry beside the facts. */
const BESIDE = new Set(['id', 'version', 'path']);

/** The fields of a kind in the order of its schema. */
export function fieldsOf(kind: string, schema: JsonSchema): FormField[] {
  return Object.entries(schema.properties ?? {})
    .filter(([name]) => !BESIDE.has(name))
    .map(([name, field]) => fieldOf(kind, name, field, schema.required));
}

function fieldOf(kind: string, name: string, schema: JsonSchema, needed: JsonSchema['required']): FormField {
  const branches = branchesOf(schema);
  const values = branches.filter(({ type }) => type !== 'null');
  const choices = values.flatMap(
    (branch) => branch.enum ?? (branch.const === undefined ? [] : [branch.const]),
  );
  const rules = rulesOf(values);
  const refers = referredKind(kind, name) ?? null;
  const type = choices.length > 0 ? 'choice' : typeOf(rules, refers);
  const optional = !('default' in schema) && needed !== undefined && !needed.includes(name);
  return {
    name,
    type,
    refers,
    choices,
    nullable: branches.length > values.length,
    required: !('default' in schema) && !optional,
    optional,
    fallback: schema.default,
    rules,
    fields: type === 'group' ? fieldsOf(kind, rules) : [],
  };
}

/** What a value may be, branches within branches included; a list of types is as many branches. */
function branchesOf({ anyOf, ...schema }: JsonSchema): readonly JsonSchema[] {
  if (anyOf) return anyOf.flatMap(branchesOf);
  const { type } = schema;
  return typeof type === 'object' ? type.map((one) => ({ ...schema, type: one })) : [schema];
}

/**
 * The rules that hold for every branch. Texts of several shapes, as addresses are (IPv4 or IPv6), are a text: which of them it
 * is, and what is wrong with one that is neither, the server says better than a pattern.
 */
function rulesOf(values: readonly JsonSchema[]): JsonSchema {
  if (values.length === 1 && values[0]) return values[0];
  const areTexts = values.length > 1 && values.every(({ type }) => type === 'string');
  return areTexts ? { type: 'string', minLength: 1 } : {};
}

function typeOf({ type, format, items, properties }: JsonSchema, refers: Kind | null): FieldType {
  if (type === 'array') {
    if (refers) return 'references';
    const item = rulesOf(branchesOf(items ?? {})).type;
    if (item === 'string') return 'list';
    if (item === 'array') return 'rows';
    return item === 'integer' || item === 'number' ? 'numbers' : 'other';
  }
  if (refers) return 'reference';
  if (type === 'boolean') return 'truth';
  if (type === 'integer' || type === 'number') return type;
  if (type === 'string') return format === 'date' ? 'date' : 'text';
  if (type === 'object' && properties) return 'group';
  return 'other';
}

/** A new object of the fields, with what its schema says when nothing is said. */
export function blankOf(fields: readonly FormField[]): Record<string, unknown> {
  return Object.fromEntries(
    fields.map((field) => [field.name, field.required ? emptyOf(field) : field.fallback]),
  );
}

function emptyOf({ type, nullable, choices }: FormField): unknown {
  if (type === 'choice') return choices[0];
  if (nullable) return null;
  if (LISTS.has(type)) return [];
  return type === 'truth' ? false : '';
}

const LISTS: ReadonlySet<FieldType> = new Set(['list', 'numbers', 'references', 'rows']);
