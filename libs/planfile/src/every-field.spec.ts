import { kinds, noObjects, references, schemas, type Kind, type Plan } from '#plan';
import type { z } from 'zod';
import { planToSheets, type PlanRead, readPlan, sheetsToPlan, writePlan } from './index.js';

/*
 * One object of every kind in which every field says something, made from the schemas alone: a field of a shape that the
 * file cannot carry fails here on the day on which it is added.
 */

interface Definition {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly defaultValue?: unknown;
  readonly element?: z.ZodType;
  readonly items?: readonly z.ZodType[];
  readonly options?: readonly z.ZodType[];
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
}
const definitionOf = (schema: z.ZodType): Definition => schema.def;

/** Texts and numbers of all the shapes that a field may ask for; the first that it takes is its value. */
const TEXTS = [
  '0012',
  '2026-01-19',
  '02:00:5e:00:53:01',
  '10.0.0.1',
  '10.0.0.0/24',
  'x.example',
  '443',
  '66=tftp.example',
];
const NUMBERS = [3, 2, 1, 1.5, 200];

/** A value that the field takes, and not the one that it has when nothing is said. */
function sample(schema: z.ZodType, unsaid?: unknown): unknown {
  const def = definitionOf(schema);
  if (def.innerType) return sample(def.innerType, def.defaultValue ?? unsaid);
  switch (def.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(def.shape!).map(([key, field]) => [key, key === 'portId' ? 'port-1' : sample(field)]),
      );
    case 'array':
      return [sample(def.element!)];
    case 'tuple':
      return def.items!.map((item) => sample(item));
    case 'enum':
      return Object.values(def.entries!).findLast((entry) => entry !== unsaid);
    case 'literal':
      return def.values!.at(-1);
    case 'boolean':
      return unsaid !== true;
    case 'number':
      return firstTaken(schema, NUMBERS);
    case 'string':
      return firstTaken(schema, TEXTS);
    case 'union':
      return firstTaken(schema, [...def.options!.map((option) => sample(option)).toReversed(), ...TEXTS]);
    default:
      throw new Error(`no sample for ${def.type}`);
  }
}

function firstTaken(schema: z.ZodType, candidates: readonly unknown[]): unknown {
  return candidates.find((candidate) => schema.safeParse(candidate).success);
}

function filled(kind: Kind): Record<string, unknown> {
  const shape: Readonly<Record<string, z.ZodType>> = schemas[kind].shape;
  const fields = Object.entries(shape).map(([key, schema]) => {
    const one = references[kind][key];
    const many = references[kind][`${key}.*`];
    if (key === 'id') return [key, `${kind}-1`];
    // An object inside itself is a fault of its own.
    if (one) return [key, one === kind ? null : `${one}-1`];
    if (many) return [key, many === kind ? [] : [`${many}-1`]];
    return [key, sample(schema)];
  });
  return Object.fromEntries(fields) as Record<string, unknown>;
}

function everything(): Plan {
  const objects = noObjects();
  for (const kind of kinds) {
    const object = schemas[kind].parse({ ...filled(kind) });
    (objects[kind] as Map<string, unknown>).set(object.id, object);
  }
  return { name: 'Everything', present: objects, project: null, waivers: [], policy: {} };
}

function same({ plan, findings }: PlanRead, expected: Plan): void {
  expect(findings).toEqual([]);
  expect(plan).toEqual(expected);
}

function withKeysTurned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withKeysTurned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, withKeysTurned(inner)]),
  );
}

describe('every field of every kind comes back', () => {
  const plan = everything();
  const newId = (): string => 'unwanted';

  it('from YAML', () => {
    same(readPlan(writePlan(plan, { ids: true }), { file: 'p', newId }), plan);
  });

  it('and is written alike, whatever the order in which a database gives the keys back', () => {
    const turned = { ...plan, present: noObjects() };
    for (const kind of kinds)
      for (const [id, object] of plan.present[kind])
        (turned.present[kind] as Map<string, unknown>).set(id, withKeysTurned(object));
    expect(writePlan(turned, { ids: true })).toBe(writePlan(plan, { ids: true }));
    expect(planToSheets(turned)).toEqual(planToSheets(plan));
  });

  it('from sheets', () => {
    same(sheetsToPlan(planToSheets(plan, { ids: true }), { file: 'p', newId }), plan);
  });
});
