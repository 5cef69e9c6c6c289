import { portMapTemplateSchema, portTemplateSchema } from '#cabling';
import { kinds, projectHeadSchema, stepSchema, waiverSchema, type Kind } from '#plan';
import { z } from 'zod';
import { fieldsOf, sections, type FileField } from '../fields.js';
import { nests } from '../read/collect.js';
import { FORMAT } from '../read/read-plan.js';

/** A path such as `SR2/P1:07`, or a VLAN's number. */
const reference = z
  .union([z.string(), z.int()])
  .describe('Path of another object; any end of it that is clear');
const oneOrMany = (schema: z.ZodType): z.ZodType => z.union([schema, z.array(schema)]);

/** What an editor needs to help with a plan file: the same facts as the reader's, as JSON Schema 2020-12. */
export function planSchemaText(): string {
  const schema = z.toJSONSchema(fileSchema(), { io: 'input', reused: 'ref', unrepresentable: 'any' });
  const titled = {
    $id: 'https://brassage.example/schemas/plan.schema.json',
    title: 'Brassage plan file',
    ...schema,
  };
  return `${JSON.stringify(titled, null, 2)}\n`;
}

function fileSchema(): z.ZodType {
  const rows = new Map<Kind, z.ZodType>();
  for (const kind of kinds) rows.set(kind, z.lazy(() => rowSchema(kind, rows)).meta({ id: kind }));
  const block = z.strictObject(
    Object.fromEntries(kinds.map((kind) => [sections[kind], z.array(listed(kind, rows)).optional()])),
  );
  const changes = z.strictObject(
    Object.fromEntries(
      kinds.map((kind) => [sections[kind], z.record(z.string(), changeSchema(kind)).optional()]),
    ),
  );
  const removals = z.strictObject(
    Object.fromEntries(kinds.map((kind) => [sections[kind], oneOrMany(reference).optional()])),
  );
  const step = stepSchema
    .partial()
    .extend({ add: block.optional(), change: changes.optional(), remove: removals.optional() });
  return z.strictObject({
    brassage: z.literal(FORMAT).describe('Version of the format'),
    name: z.string(),
    policy: z.record(z.string(), z.union([z.number(), z.boolean(), z.string()])).optional(),
    waivers: z.array(waiverSchema.partial({ id: true })).optional(),
    present: block.optional(),
    extension: projectHeadSchema
      .partial({ id: true })
      .extend({ steps: z.array(step).optional() })
      .optional(),
  });
}

type Rows = ReadonlyMap<Kind, z.ZodType>;

/** An address may stand alone. */
function listed(kind: Kind, rows: Rows): z.ZodType {
  return kind === 'address' ? z.union([z.string(), rows.get(kind)!]) : rows.get(kind)!;
}

function rowSchema(kind: Kind, rows: Rows): z.ZodType {
  const own = fieldsOf[kind].map((field) => [field.name, fieldSchema(kind, field).optional()] as const);
  const inner = Object.entries(nests[kind] ?? {}).map(([section, nest]) => {
    const row = listed(nest.kind, rows);
    const schema =
      nest.form === 'list'
        ? z.array(row)
        : nest.form === 'one'
          ? row.nullable()
          : z.record(z.string(), row.nullable());
    return [section, schema.optional()] as const;
  });
  const extra = kind === 'port' || kind === 'portMap' ? { absent: z.boolean().optional() } : {};
  return z.strictObject({ id: z.string().optional(), ...Object.fromEntries([...own, ...inner]), ...extra });
}

function changeSchema(kind: Kind): z.ZodType {
  return z.strictObject(
    Object.fromEntries(fieldsOf[kind].map((field) => [field.name, fieldSchema(kind, field).optional()])),
  );
}

/** In a row with ranges, a field of one value may be a list of values, one for each object. */
function fieldSchema(kind: Kind, field: FileField): z.ZodType {
  if (kind === 'cable' && (field.key === 'a' || field.key === 'b'))
    return oneOrMany(z.union([reference, endSchema]));
  const isType = kind === 'deviceType' || kind === 'moduleType';
  if (isType && field.key === 'ports') return z.array(template(portTemplateSchema.shape));
  if (isType && field.key === 'maps') return z.array(template(portMapTemplateSchema.shape));
  if (field.refersTo) return oneOrMany(reference).nullable();
  return oneOrMany(written(field.schema));
}

const endSchema = z.strictObject({
  port: reference,
  connector: z.int().optional(),
  position: z.int().optional(),
});

function template(shape: Readonly<Record<string, z.ZodType>>): z.ZodType {
  return z.strictObject(
    Object.fromEntries(
      Object.entries(shape).map(([name, schema]) => [name, oneOrMany(written(schema)).optional()]),
    ),
  );
}

/** Texts may hold ranges (`10.40.60.[11-14]/25`), so only their being texts is said. */
function written(schema: z.ZodType): z.ZodType {
  const { def } = schema as z.ZodType & {
    def: { type: string; innerType?: z.ZodType; options?: readonly z.ZodType[] };
  };
  if (def.innerType)
    return def.type === 'nullable' ? written(def.innerType).nullable() : written(def.innerType);
  if (
    def.type === 'string' ||
    (def.type === 'union' && def.options?.some((option) => option.def.type === 'string'))
  )
    return z.string();
  return schema;
}
