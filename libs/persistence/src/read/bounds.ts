import type { Kind } from '#plan';

/**
 * What belongs to a set of locations (`$1`), as common table expressions: the devices there, their ports, the cables on
 * them with their far ends, the circuits there, and the cables that the project touches though they hang loose (`$2`).
 */
export const boundsSql = `
  place AS MATERIALIZED (SELECT unnest($1::uuid[]) AS id),
  touched AS MATERIALIZED (SELECT unnest($2::uuid[]) AS id),
  rack_here AS MATERIALIZED (SELECT r.id FROM rack r JOIN place p ON p.id = r.location_id),
  device_here AS MATERIALIZED (
    SELECT d.id FROM device d JOIN place p ON p.id = d.location_id
    UNION SELECT d.id FROM device d JOIN rack_here r ON r.id = d.rack_id
  ),
  port_here AS MATERIALIZED (SELECT p.id FROM port p JOIN device_here d ON d.id = p.device_id),
  cable_in AS MATERIALIZED (
    SELECT t.cable_id AS id FROM cable_termination t JOIN port_here p ON p.id = t.port_id
    UNION SELECT c.id FROM cable c JOIN touched t ON t.id = c.id
  ),
  circuit_in AS MATERIALIZED (
    SELECT c.id, c.a_port_id, c.z_port_id FROM circuit c WHERE c.a_port_id IN (SELECT id FROM port_here)
      OR c.z_port_id IN (SELECT id FROM port_here) OR c.a_location_id IN (SELECT id FROM place)
      OR c.z_location_id IN (SELECT id FROM place) OR c.id IN (SELECT id FROM touched)
  ),
  port_in AS MATERIALIZED (
    SELECT id FROM port_here
    UNION SELECT t.port_id FROM cable_termination t JOIN cable_in c ON c.id = t.cable_id
    UNION SELECT c.a_port_id FROM circuit_in c WHERE c.a_port_id IS NOT NULL
    UNION SELECT c.z_port_id FROM circuit_in c WHERE c.z_port_id IS NOT NULL
  ),
  device_in AS MATERIALIZED (
    SELECT id FROM device_here
    UNION SELECT p.device_id FROM port p JOIN port_in i ON i.id = p.id
    UNION SELECT d.parent_id FROM device d JOIN port p ON p.device_id = d.id JOIN port_in i ON i.id = p.id
      WHERE d.parent_id IS NOT NULL
    UNION SELECT d.parent_id FROM device d JOIN device_here h ON h.id = d.id WHERE d.parent_id IS NOT NULL
  )`;

const here = (column: string): string => `t.${column} IN (SELECT id FROM place)`;

/** Whether row `t` of a kind is within the bounds. The addressing plan is one: prefixes and ranges come whole. */
export const within: Readonly<Record<Kind, string>> = {
  location: `${here('id')} OR t.id IN (SELECT unnest(ARRAY[c.a_location_id, c.z_location_id]) FROM circuit c JOIN circuit_in i ON i.id = c.id)
    OR t.id IN (SELECT d.location_id FROM device d JOIN device_in i ON i.id = d.id)
    OR t.id IN (SELECT r.location_id FROM rack r JOIN device d ON d.rack_id = r.id JOIN device_in i ON i.id = d.id)`,
  rack: `${here('location_id')} OR t.id IN (SELECT d.rack_id FROM device d JOIN device_in i ON i.id = d.id)`,
  deviceType: `t.id IN (SELECT d.type_id FROM device d JOIN device_in i ON i.id = d.id) OR t.id IN (SELECT id FROM touched)`,
  moduleType: `t.id IN (SELECT m.type_id FROM module m JOIN device_in i ON i.id = m.device_id) OR t.id IN (SELECT id FROM touched)`,
  cableProduct: `t.id IN (SELECT c.product_id FROM cable c JOIN cable_in i ON i.id = c.id) OR t.id IN (SELECT id FROM touched)`,
  transceiverType: `t.id IN (SELECT p.transceiver_id FROM port p JOIN port_in i ON i.id = p.id) OR t.id IN (SELECT id FROM touched)`,
  // The tables that say how cables meet are few rows and hold everywhere.
  cableProfile: 'true',
  compatibility: 'true',
  device: 't.id IN (SELECT id FROM device_in)',
  module: 't.device_id IN (SELECT id FROM device_in)',
  port: 't.id IN (SELECT id FROM port_in)',
  portMap: 't.front_port_id IN (SELECT id FROM port_in)',
  pathway: `${here('location_id')} OR ${here('from_location_id')} OR ${here('to_location_id')}
    OR t.id IN (SELECT w.pathway_id FROM cable_pathway w JOIN cable_in i ON i.id = w.cable_id)`,
  cable: 't.id IN (SELECT id FROM cable_in)',
  circuit: 't.id IN (SELECT id FROM circuit_in)',
  aggregate: 'true',
  asn: 'true',
  zone: 'true',
  flow: 'true',
  vrf: 'true',
  vlanGroup: `t.location_id IS NULL OR ${here('location_id')} OR t.id IN (SELECT id FROM touched)`,
  vlan: `t.group_id IS NULL OR t.id IN (SELECT id FROM touched)
    OR t.group_id IN (SELECT g.id FROM vlan_group g WHERE g.location_id IS NULL OR g.location_id IN (SELECT id FROM place))`,
  interfaceVlan: 't.port_id IN (SELECT id FROM port_in)',
  vlanTranslation: 't.port_id IN (SELECT id FROM port_in)',
  spanningTree: 't.device_id IN (SELECT id FROM device_in)',
  prefix: 'true',
  range: 'true',
  dhcpScope: 'true',
  fhrpGroup: 'true',
  fhrpMember: 't.port_id IN (SELECT id FROM port_in)',
  // Also the same host anywhere else: a duplicate address does not stop at the site's fence.
  address: `t.port_id IS NULL OR t.port_id IN (SELECT id FROM port_in) OR t.id IN (SELECT id FROM touched)
    OR host(t.address::inet)::inet IN (SELECT host(a.address::inet)::inet FROM address a JOIN port_in i ON i.id = a.port_id)`,
  route: 't.device_id IN (SELECT id FROM device_in)',
  opening: 'true',
};
