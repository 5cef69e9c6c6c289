import { schemas, type Kind } from '#plan';
import type { DataSource } from 'typeorm';
import { kindEntities } from '../entities/index.js';

/** A field of a kind's schema and the column that holds it. */
export interface FieldColumn {
  readonly field: string;
  /** Quoted. */
  readonly column: string;
  /** SQL type, `uuid[]` for arrays. */
  readonly type: string;
}

/** A list of a kind that has rows of its own, so that what it refers to is a foreign key. */
export interface ListTable {
  readonly field: string;
  readonly table: string;
  /** The column that names the object. */
  readonly owner: string;
  /** A column with one value for all rows of this list. */
  readonly fixed?: { readonly column: string; readonly value: string };
  /** One column without a field name: a list of plain values. */
  readonly columns: readonly FieldColumn[];
}

/** Where a kind is stored. Columns come from the entity: its property names are the schema's field names. */
export interface KindTable {
  readonly kind: Kind;
  readonly table: string;
  readonly columns: readonly FieldColumn[];
  readonly lists: readonly ListTable[];
}

const terminations = (side: 'a' | 'b'): ListTable => ({
  field: side,
  table: 'cable_termination',
  owner: 'cable_id',
  fixed: { column: 'side', value: side },
  columns: [
    { field: 'portId', column: 'port_id', type: 'uuid' },
    { field: 'connector', column: 'connector', type: 'int' },
    { field: 'position', column: '"position"', type: 'int' },
  ],
});

const ids = (field: string, table: string, owner: string, column: string): ListTable => ({
  field,
  table,
  owner,
  columns: [{ field: '', column, type: 'uuid' }],
});

const lists: Partial<Record<Kind, readonly ListTable[]>> = {
  cable: [terminations('a'), terminations('b'), ids('pathwayIds', 'cable_pathway', 'cable_id', 'pathway_id')],
  spanningTree: [ids('vlanIds', 'spanning_tree_vlan', 'spanning_tree_id', 'vlan_id')],
  interfaceVlan: [ids('taggedVlanIds', 'interface_vlan_tagged', 'interface_vlan_id', 'vlan_id')],
};

const known = new WeakMap<DataSource, Map<Kind, KindTable>>();

/** The table of a kind. */
export function kindTable(dataSource: DataSource, kind: Kind): KindTable {
  let tables = known.get(dataSource);
  if (!tables) known.set(dataSource, (tables = new Map()));
  let table = tables.get(kind);
  if (!table) tables.set(kind, (table = read(dataSource, kind)));
  return table;
}

function read(dataSource: DataSource, kind: Kind): KindTable {
  const entity = dataSource.getMetadata(kindEntities[kind]);
  const fields = new Set(Object.keys(schemas[kind].shape));
  const columns = entity.columns
    .filter((column) => fields.has(column.propertyName))
    .map((column) => ({
      field: column.propertyName,
      column: `"${column.databaseName}"`,
      type: `${column.type as string}${column.isArray ? '[]' : ''}`,
    }));
  return { kind, table: entity.tableName, columns, lists: lists[kind] ?? [] };
}
