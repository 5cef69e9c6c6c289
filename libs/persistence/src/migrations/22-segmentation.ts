import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Columns that tables get, and what the rows that are there already say in them. */
// prettier-ignore
const columns: Readonly<Record<string, readonly (readonly [column: string, type: string, filled: string | null])[]>> = {
  port: [['mtu', 'integer', null], ['duplex', 'text', `'auto'`], ['fixed_speed_mbps', 'double precision', null]],
  vlan_group: [['rack_id', 'uuid REFERENCES rack DEFERRABLE INITIALLY DEFERRED', null], ['vid_ranges', 'text', `''`]],
  vlan: [
    ['zone_id', 'uuid REFERENCES zone DEFERRABLE INITIALLY DEFERRED', null],
    ['stacking', 'text', null],
    ['service_vlan_id', 'uuid REFERENCES vlan DEFERRABLE INITIALLY DEFERRED', null],
    ['mtu', 'integer', null],
    ['criticality', 'integer', null],
  ],
  interface_vlan: [['relay_servers', 'text array', `'{}'`], ['edge', 'boolean', 'false'], ['bpdu_guard', 'boolean', 'false']],
  prefix: [
    ['zone_id', 'uuid REFERENCES zone DEFERRABLE INITIALLY DEFERRED', null],
    ['pool', 'boolean', 'false'],
    ['host_setup', 'text', null],
  ],
  ip_range: [['purpose', 'text', null]],
  dhcp_scope: [['options', 'text array', `'{}'`], ['failover_server', 'text', null], ['peak_leases', 'integer', null]],
  address: [['fhrp_group_id', 'uuid REFERENCES fhrp_group DEFERRABLE INITIALLY DEFERRED', null]],
  opening: [
    ['nat', 'text', `'none'`],
    ['public_port', 'integer', null],
    ['status', 'text', `'active'`],
    ['requested_on', 'date', null],
    ['approved_on', 'date', null],
    ['reviewed_on', 'date', null],
  ],
};

/** Columns that are searched by. */
// prettier-ignore
const indexes: readonly (readonly [table: string, column: string])[] = [
  ['asn', 'number'], ['asn', 'location_id'], ['zone', 'name'], ['flow', 'name'], ['flow', 'from_zone_id'], ['flow', 'to_zone_id'],
  ['vlan_translation', 'port_id'], ['vlan_translation', 'vlan_id'], ['spanning_tree', 'device_id'], ['spanning_tree_vlan', 'vlan_id'],
  ['fhrp_group', 'vlan_id'], ['fhrp_member', 'group_id'], ['fhrp_member', 'port_id'],
  ['vlan_group', 'rack_id'], ['vlan', 'zone_id'], ['vlan', 'service_vlan_id'], ['prefix', 'zone_id'], ['address', 'fhrp_group_id'],
];

const recorded = `id uuid PRIMARY KEY, version integer NOT NULL DEFAULT 1`;
const refers = (table: string): string => `REFERENCES ${table} DEFERRABLE INITIALLY DEFERRED`;

/** Address space, zones and their flows, redundant gateways, translated VLANs, spanning trees; and what of these the others say. */
export class Segmentation1795000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE aggregate (
        ${recorded}, prefix text NOT NULL, registry text NOT NULL, owner text NOT NULL, allocated_on date,
        description text NOT NULL, CONSTRAINT aggregate_prefix_check CHECK (prefix::inet IS NOT NULL)
      )
    `);
    await runner.query(`
      CREATE TABLE asn (
        ${recorded}, number double precision NOT NULL, name text NOT NULL, registry text NOT NULL,
        location_id uuid ${refers('location')}, description text NOT NULL
      )
    `);
    await runner.query(`
      CREATE TABLE zone (${recorded}, name text NOT NULL, trust integer NOT NULL, description text NOT NULL)
    `);
    await runner.query(`
      CREATE TABLE flow (
        ${recorded}, name text NOT NULL, from_zone_id uuid NOT NULL ${refers('zone')}, to_zone_id uuid NOT NULL ${refers('zone')},
        action text NOT NULL, protocol text NOT NULL, ports text array NOT NULL, reason text NOT NULL, description text NOT NULL
      )
    `);
    await runner.query(`
      CREATE TABLE vlan_translation (
        ${recorded}, port_id uuid NOT NULL ${refers('port')}, wire_vid integer NOT NULL, vlan_id uuid NOT NULL ${refers('vlan')}
      )
    `);
    await runner.query(`
      CREATE TABLE spanning_tree (
        ${recorded}, device_id uuid NOT NULL ${refers('device')}, mode text NOT NULL, priority integer NOT NULL,
        root boolean NOT NULL, description text NOT NULL
      )
    `);
    await runner.query(`
      CREATE TABLE spanning_tree_vlan (
        spanning_tree_id uuid NOT NULL REFERENCES spanning_tree ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
        ordinal integer NOT NULL, vlan_id uuid NOT NULL ${refers('vlan')}, PRIMARY KEY (spanning_tree_id, ordinal)
      )
    `);
    await runner.query(`
      CREATE TABLE fhrp_group (
        ${recorded}, protocol text NOT NULL, number integer NOT NULL, vlan_id uuid ${refers('vlan')},
        virtual_addresses text array NOT NULL, description text NOT NULL
      )
    `);
    await runner.query(`
      CREATE TABLE fhrp_member (
        ${recorded}, group_id uuid NOT NULL ${refers('fhrp_group')}, port_id uuid NOT NULL ${refers('port')},
        priority integer NOT NULL
      )
    `);
    for (const [table, added] of Object.entries(columns)) {
      for (const [column, type, filled] of added) {
        await runner.query(
          `ALTER TABLE ${table} ADD COLUMN ${column} ${type}${filled === null ? '' : ` NOT NULL DEFAULT ${filled}`}`,
        );
        // The default is for the rows that are there; new rows say what they mean.
        if (filled !== null) await runner.query(`ALTER TABLE ${table} ALTER COLUMN ${column} DROP DEFAULT`);
      }
    }
    for (const [table, column] of indexes)
      await runner.query(`CREATE INDEX ${table}_${column}_idx ON ${table} (${column})`);
    await workPackageSees(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, added] of Object.entries(columns).toReversed())
      for (const [column] of added) await runner.query(`ALTER TABLE ${table} DROP COLUMN ${column}`);
    for (const table of [
      'fhrp_member',
      'fhrp_group',
      'spanning_tree_vlan',
      'spanning_tree',
      'vlan_translation',
      'flow',
      'zone',
      'asn',
      'aggregate',
    ]) {
      await runner.query(`DROP TABLE ${table}`);
    }
    await workPackageSees(runner);
  }
}

/** Tables of rows that belong to a recorded object and refer to others. */
const lists = ['cable_termination', 'cable_pathway', 'interface_vlan_tagged', 'spanning_tree_vlan'];

/**
 * `work_package_sees` over every foreign key that recorded tables have at this moment: what an object refers to is seen
 * with it, in the present and in what the project of the package plans.
 */
export async function workPackageSees(runner: QueryRunner): Promise<void> {
  const keys = (await runner.query(
    `
    SELECT c.conrelid::regclass::text AS "table", a.attname AS "column", c.confdeltype = 'c' AS owner
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace
      AND (c.conrelid::regclass::text = ANY ($1) OR EXISTS (
        SELECT 1 FROM pg_attribute v WHERE v.attrelid = c.conrelid AND v.attname = 'version' AND c.confdeltype <> 'c'
          AND EXISTS (SELECT 1 FROM pg_attribute i WHERE i.attrelid = c.confrelid AND i.attname = 'version')))
    ORDER BY 1, 2`,
    [lists],
  )) as { table: string; column: string; owner: boolean }[];
  const recordedKeys = keys.filter(({ table }) => !lists.includes(table));
  const steps = [
    ...[...new Set(recordedKeys.map(({ table }) => table))].map((table) => {
      const own = recordedKeys.filter((key) => key.table === table).map(({ column }) => column);
      return `SELECT unnest(ARRAY[${own.join(', ')}]) AS id FROM ${table} x WHERE x.id = s.id`;
    }),
    ...keys
      .filter(({ table, owner }) => lists.includes(table) && !owner)
      .map(({ table, column }) => {
        const owner = keys.find((key) => key.table === table && key.owner)!.column;
        return `SELECT x.${column} FROM ${table} x WHERE x.${owner} = s.id`;
      }),
    `SELECT (r.value #>> '{}')::uuid FROM work_package w
     JOIN project_change x ON x.project_id = w.project_id AND x.object_id = s.id
     CROSS JOIN LATERAL (
       SELECT jsonb_path_query(x.after, '$.keyvalue() ? (@.key like_regex "Id$").value') AS value
       UNION ALL SELECT jsonb_path_query(x.after, '$.*[*].portId')
       UNION ALL SELECT jsonb_path_query(x.after, '$.keyvalue() ? (@.key like_regex "Ids$").value[*]')
     ) r
     WHERE w.id = ANY (packages) AND jsonb_typeof(r.value) = 'string'`,
  ];
  await runner.query(`
    CREATE OR REPLACE FUNCTION work_package_sees(packages uuid[]) RETURNS TABLE (id uuid) LANGUAGE sql STABLE AS $$
      WITH RECURSIVE seen (id) AS (
        SELECT w.object_id FROM work_package_object w WHERE w.package_id = ANY (packages)
        UNION
        SELECT n.id FROM seen s CROSS JOIN LATERAL (
          ${steps.join('\n          UNION ALL ')}
        ) n WHERE n.id IS NOT NULL
      )
      SELECT seen.id FROM seen
    $$
  `);
}
