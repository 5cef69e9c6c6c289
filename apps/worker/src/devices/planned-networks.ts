import type { Sql } from '#persistence';

/** The prefixes of VLANs with role management in the present: where devices may be reached if nobody says otherwise. */
export async function plannedNetworks(sql: Sql): Promise<string[]> {
  const rows = await sql.rows<[string]>(
    `SELECT DISTINCT prefix.prefix::text FROM prefix JOIN vlan ON vlan.id = prefix.vlan_id WHERE vlan.role = 'management'`,
  );
  return rows.map(([prefix]) => prefix);
}
