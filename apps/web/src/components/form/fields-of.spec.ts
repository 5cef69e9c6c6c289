import { kinds, schemas } from '#plan';
import { z } from 'zod';
import { faultOf, numberIn } from './faults.js';
import { blankOf, fieldsOf, type JsonSchema } from './fields-of.js';

const text = (more: JsonSchema = {}): JsonSchema => ({ type: 'string', ...more });
const orNull = (schema: JsonSchema): JsonSchema => ({ default: null, anyOf: [schema, { type: 'null' }] });
const rack: JsonSchema = {
  properties: {
    id: text(),
    name: text({ minLength: 1, maxLength: 200 }),
    locationId: text(),
    heightU: { type: 'integer', minimum: 1, maximum: 100 },
    descending: { default: false, type: 'boolean' },
    widthIn: {
      default: 19,
      anyOf: [
        { type: 'number', const: 10 },
        { type: 'number', const: 19 },
      ],
    },
    maxMassKg: orNull({ type: 'number', exclusiveMinimum: 0, maximum: 10_000 }),
    reservedU: { default: [], type: 'array', items: { type: 'integer' } },
    description: { default: '', type: 'string', maxLength: 500 },
    version: { type: 'integer' },
    path: text(),
  },
};
const fields = fieldsOf('rack', rack);
const field = (name: string) => fields.find((one) => one.name === name)!;

describe('a form made from a schema', () => {
  it.each([
    ['name', { type: 'text', required: true, nullable: false }],
    ['locationId', { type: 'reference', refers: 'location', required: true }],
    ['heightU', { type: 'integer', required: true }],
    ['descending', { type: 'truth', required: false }],
    ['widthIn', { type: 'choice', choices: [10, 19], fallback: 19 }],
    ['maxMassKg', { type: 'number', nullable: true }],
    ['reservedU', { type: 'numbers' }],
  ])('reads %s', (name, expected) => {
    expect(field(name)).toMatchObject(expected);
  });

  it('what may be left out is left out: no first choice is taken for nothing said', () => {
    const poe: JsonSchema = {
      properties: { role: text({ enum: ['pse', 'pd'] }), priority: text({ enum: ['critical', 'low'] }) },
      required: ['role'],
    };
    const [role, priority] = fieldsOf('port', poe);
    expect([role, priority]).toMatchObject([
      { optional: false, required: true },
      { optional: true, required: false },
    ]);
    expect(blankOf([role!, priority!])).toEqual({ role: 'pse', priority: undefined });
    expect(faultOf(priority!, undefined)).toBeNull();
  });

  it('leaves out what an answer carries beside the facts', () => {
    expect(fields.map(({ name }) => name)).not.toEqual(expect.arrayContaining(['id', 'version', 'path']));
  });

  it.each([
    ['cable', 'pathwayIds', { type: 'array', items: text() }, 'references', 'pathway'],
    ['cable', 'a', { type: 'array', items: { type: 'object' } }, 'other', null],
    ['cable', 'installedOn', orNull(text({ format: 'date' })), 'date', null],
  ] as const)('reads %s.%s', (kind, name, schema, type, refers) => {
    expect(fieldsOf(kind, { properties: { [name]: schema } })).toMatchObject([{ type, refers }]);
  });

  // prettier-ignore
  const rating = orNull({
    type: 'object',
    properties: {
      voltageV: { type: 'number', exclusiveMinimum: 0, maximum: 100_000 },
      phases: { default: 1, anyOf: [{ type: 'number', const: 1 }, { type: 'number', const: 3 }] },
      side: orNull(text({ enum: ['a', 'b'] })),
    },
  });

  it('reads a list of types as that many branches: true, false, or nobody has looked', () => {
    expect(
      fieldsOf('port', { properties: { pinned: { default: null, type: ['boolean', 'null'] } } }),
    ).toMatchObject([{ type: 'truth', nullable: true, fallback: null }]);
  });

  it('reads facts that are recorded together as a group, which may be absent and is judged by its fields', () => {
    const [group] = fieldsOf('port', { properties: { rating } });
    expect(group).toMatchObject({
      type: 'group',
      nullable: true,
      fields: [{ name: 'voltageV', type: 'number' }, { type: 'choice', choices: [1, 3] }, { nullable: true }],
    });
    expect(blankOf(group!.fields)).toEqual({ voltageV: '', phases: 1, side: null });
    const told = (value: unknown) => faultOf(group!, value)?.text;
    expect(
      [
        null,
        blankOf(group!.fields),
        { voltageV: -1, phases: 1, side: null },
        { voltageV: 230, phases: 3, side: 'a' },
      ].map(told),
    ).toEqual([undefined, 'needed', 'above', undefined]);
  });

  it('begins a new object with its defaults', () => {
    expect(blankOf(fields)).toMatchObject({
      name: '',
      heightU: '',
      widthIn: 19,
      maxMassKg: null,
      reservedU: [],
    });
  });
});

describe('a new object of any kind', () => {
  it.each(kinds)('%s begins with values that its controls can show', (kind) => {
    const json = z.toJSONSchema(schemas[kind] as z.ZodType, {
      io: 'output',
      unrepresentable: 'any',
    }) as JsonSchema;
    const known = fieldsOf(kind, json);
    const blank = blankOf(known);
    for (const { name, type, nullable } of known)
      if (/^(list|numbers|references|rows)$/.test(type))
        expect({ name, shown: Array.isArray(blank[name]) || (nullable && blank[name] === null) }).toEqual({
          name,
          shown: true,
        });
  });

  it('every field of every kind has a control, but for those that have a page of their own', () => {
    const elsewhere = kinds.flatMap((kind) => {
      const json = z.toJSONSchema(schemas[kind] as z.ZodType, { io: 'output' }) as JsonSchema;
      return fieldsOf(kind, json).flatMap(({ name, type }) => (type === 'other' ? [`${kind}.${name}`] : []));
    });
    expect(elsewhere).toEqual([
      ...['ports', 'maps', 'moduleBays', 'deviceBays'].map((field) => `deviceType.${field}`),
      ...['ports', 'maps', 'moduleBays'].map((field) => `moduleType.${field}`),
      'pathway.points',
      'cable.a',
      'cable.b',
    ]);
  });

  it('an address is a text, whichever of its shapes it has, and so is a list of them', () => {
    const json = z.toJSONSchema(schemas.dhcpScope, { io: 'output' }) as JsonSchema;
    const [server, servers] = ['server', 'dnsServers'].map((wanted) =>
      fieldsOf('dhcpScope', json).find(({ name }) => name === wanted),
    );
    expect([server, servers]).toMatchObject([
      { type: 'text', nullable: true },
      { type: 'list', nullable: false },
    ]);
    expect(['10.0.0.1', '2001:db8::1', '', null].map((value) => faultOf(server!, value))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('a cable profile has a control for how its ends meet', () => {
    const json = z.toJSONSchema(schemas.cableProfile, { io: 'input' }) as JsonSchema;
    expect(fieldsOf('cableProfile', json).map(({ name, type }) => `${name} ${type}`)).toEqual([
      'name text',
      'a numbers',
      'b numbers',
      'map rows',
      'description text',
    ]);
  });
});

describe('a value that is typed', () => {
  // prettier-ignore
  it.each([
    ['name', '', 'needed'], ['name', 'x'.repeat(201), 'long'], ['name', 'SR2', undefined],
    ['heightU', 'many', 'number'], ['heightU', 1.5, 'whole'], ['heightU', 0, 'atLeast'], ['heightU', 101, 'atMost'],
    ['maxMassKg', 0, 'above'], ['maxMassKg', null, undefined], ['description', '', undefined],
  ] as const)('of %s: %p', (name, value, expected) => {
    expect(faultOf(field(name), value)?.text).toBe(expected);
  });

  it.each([
    ['1,5', 1.5],
    ['1.5', 1.5],
    [' 1 000 ', 1000],
    ['', null],
    ['1E', '1E'],
  ])('as the number %p', (typed, read) => {
    expect(numberIn(typed)).toBe(read);
  });
});
