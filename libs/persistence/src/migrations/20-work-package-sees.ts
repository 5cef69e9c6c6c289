import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where each table's rows stand: the columns that refer to other objects. */
const references: Readonly<Record<string, readonly string[]>> = {
  location: ['parent_id'],
  rack: ['location_id'],
  device: ['type_id', 'location_id', 'rack_id'],
  port: ['device_id', 'lag_id'],
  port_map: ['front_port_id', 'rear_port_id'],
  pathway: ['location_id'],
  vlan_group: ['location_id'],
  vlan: ['group_id'],
  interface_vlan: ['port_id', 'untagged_vlan_id', 'voice_vlan_id'],
  prefix: ['vrf_id', 'vlan_id', 'location_id'],
  ip_range: ['vrf_id'],
  dhcp_scope: ['prefix_id'],
  address: ['vrf_id', 'port_id'],
  route: ['device_id', 'vrf_id'],
  opening: ['device_id'],
};

/** Lists of references in rows of their own: table, owner, referenced object. */
const lists = [
  ['cable_termination', 'cable_id', 'port_id'],
  ['cable_pathway', 'cable_id', 'pathway_id'],
  ['interface_vlan_tagged', 'interface_vlan_id', 'vlan_id'],
] as const;

/**
 * `work_package_sees`: the objects that work packages list, and all that these stand in or end at, up to the site: by the
 * references of the present, and of what the project of the package plans (every field `…Id`, and the three lists).
 */
export class WorkPackageSees1795000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const steps = [
      ...Object.entries(references).map(
        ([table, columns]) =>
          `SELECT unnest(ARRAY[${columns.join(', ')}]) AS id FROM ${table} x WHERE x.id = s.id`,
      ),
      ...lists.map(([table, owner, column]) => `SELECT x.${column} FROM ${table} x WHERE x.${owner} = s.id`),
      `SELECT (r.value #>> '{}')::uuid FROM work_package w
       JOIN project_change x ON x.project_id = w.project_id AND x.object_id = s.id
       CROSS JOIN LATERAL (
         SELECT jsonb_path_query(x.after, '$.keyvalue() ? (@.key like_regex "Id$").value') AS value
         UNION ALL SELECT jsonb_path_query(x.after, '$.*[*].portId')
         UNION ALL SELECT jsonb_path_query(x.after, '$.pathwayIds[*]')
         UNION ALL SELECT jsonb_path_query(x.after, '$.taggedVlanIds[*]')
       ) r
       WHERE w.id = ANY (packages) AND jsonb_typeof(r.value) = 'string'`,
    ];
    await runner.query(`
      CREATE OR REPLACE FUNCTION work_package_sees(packages uuid[]) RETURNS TABLE (id uuid) LANGUAGE sql STABLE AS $$
        WITH RECURSIVE seen (id) AS (
          SELECT w.object_id FROM work_package_object w WHERE w.package_id = ANY (packages)
          UNION
          SELECT n.id FROM seen s CROSS JOIN LATERAL (
            ${steps.join('\n            UNION ALL ')}
          ) n WHERE n.id IS NOT NULL
        )
        SELECT seen.id FROM seen
      $$
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION work_package_sees');
  }
}
