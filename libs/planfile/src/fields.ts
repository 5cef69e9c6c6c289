import { kinds, references, schemas, type Kind } from '#plan';
import type { z } from 'zod';

/** A field as the file shows it, derived from the schema of its kind. */
export interface FileField {
  /**
   * Name in the file: the schema's name without `Id` (`rackId` → `rack`, `pathwayIds` → `pathways`), unless another
   * field has that name.
   */
  readonly name: string;
  /** Name in the object. */
  readonly key: string;
  readonly schema: z.ZodType;
  /** The kind that it refers to, where it holds an id or a list of ids. */
  readonly refersTo: Kind | null;
  readonly required: boolean;
  /** What the object has when the file says nothing. */
  readonly fallback: unknown;
}

/** The list that holds each kind in a file. */
// prettier-ignore
export const sections: Readonly<Record<Kind, string>> = {
  location: 'locations', rack: 'racks', deviceType: 'deviceTypes', moduleType: 'moduleTypes', transceiverType: 'transceiverTypes', cableProduct: 'cableProducts',
  cableProfile: 'cableProfiles', compatibility: 'compatibilities', device: 'devices', module: 'modules', port: 'ports', portMap: 'portMaps',
  pathway: 'pathways', cable: 'cables', circuit: 'circuits', aggregate: 'aggregates', asn: 'asns', zone: 'zones', flow: 'flows', vrf: 'vrfs', vlanGroup: 'vlanGroups', vlan: 'vlans', interfaceVlan: 'interfaceVlans',
  vlanTranslation: 'vlanTranslations', spanningTree: 'spanningTrees', fhrpGroup: 'fhrpGroups', fhrpMember: 'fhrpMembers',
  prefix: 'prefixes', range: 'ranges', dhcpScope: 'dhcpScopes', address: 'addresses', route: 'routes', opening: 'openings',
};

/** The field whose ranges (`[01-24]`) make a row stand for many objects. */
// prettier-ignore
export const identityField: Readonly<Record<Kind, string>> = {
  location: 'name', rack: 'name', deviceType: 'model', moduleType: 'model', transceiverType: 'model', cableProduct: 'model', cableProfile: 'name',
  compatibility: 'a', device: 'name', module: 'bay', port: 'name', portMap: 'frontPort',
  pathway: 'name', cable: 'label', circuit: 'name', aggregate: 'prefix', asn: 'number', zone: 'name', flow: 'name', vrf: 'name', vlanGroup: 'name', vlan: 'name', interfaceVlan: 'port',
  vlanTranslation: 'port', spanningTree: 'device', fhrpGroup: 'number', fhrpMember: 'port',
  prefix: 'prefix', range: 'start', dhcpScope: 'prefix', address: 'address', route: 'prefix', opening: 'name',
};

/** All fields of each kind but `id`, in the order of the schema. */
export const fieldsOf: Readonly<Record<Kind, readonly FileField[]>> = Object.fromEntries(
  kinds.map((kind) => [kind, fields(kind)]),
) as unknown as Readonly<Record<Kind, readonly FileField[]>>;

function fields(kind: Kind): FileField[] {
  const shape: Readonly<Record<string, z.ZodType>> = schemas[kind].shape;
  return Object.entries(shape)
    .filter(([key]) => key !== 'id')
    .map(([key, schema]) => {
      const refersTo = references[kind][key] ?? references[kind][`${key}.*`] ?? null;
      const empty = schema.safeParse(undefined);
      return {
        name: refersTo && !(fileName(key) in shape) ? fileName(key) : key,
        key,
        schema,
        refersTo,
        required: !empty.success,
        fallback: empty.success ? empty.data : undefined,
      };
    });
}

function fileName(key: string): string {
  return key.endsWith('Ids') ? `${key.slice(0, -3)}s` : key.replace(/Id$/, '');
}

/** What a schema asks for, without its defaults and nulls. */
export function innermost(schema: z.ZodType): { readonly schema: z.ZodType; readonly nullable: boolean } {
  const { def } = schema as z.ZodType & { def: { type: string; innerType?: z.ZodType } };
  if (!def.innerType) return { schema, nullable: false };
  const inner = innermost(def.innerType);
  return { schema: inner.schema, nullable: inner.nullable || def.type === 'nullable' };
}
