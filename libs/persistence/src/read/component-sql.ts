import { CIRCUIT_COLUMNS, COMPONENT_LIMIT } from './cabling-facts.js';
import { visibleSql } from './scope-sql.js';

/** What a component is read with. */
export interface ComponentParts {
  /** `$3` holds work packages: only what they see. */
  readonly scoped: boolean;
  /** With what people call the things in it and what light loses is computed from. */
  readonly told: boolean;
}

/**
 * One row with everything that paths over the ports `$1` or the cable `$2` may lead to: ports, rows of panels, cables, their ends,
 * profiles, circuits and, told, the policy. Each is a list of columns: one JSON list per column costs the server a sixth of one
 * per row.
 *
 * A path goes by turns along a cable and through the inside of a panel or circuit, and so does the search: what a port was
 * reached by is not followed from there. Of a trunk's other strands it meets those at the far end, where nothing in the
 * database says which one is meant.
 *
 * Rows are asked for port by port (`OFFSET 0`): the planner cannot know how few they are, and would read whole tables.
 * Parameters stand in queries of their own, so that it cannot guess by their values either: a plan that fits all values is
 * made once and kept, and planning costs more than the work.
 */
export const componentSql = ({ scoped, told }: ComponentParts): string => `
  WITH RECURSIVE joined (id, via) AS (
    (SELECT unnest((SELECT $1::uuid[])), 'asked'
     UNION SELECT t.port_id, 'asked' FROM cable_termination t WHERE t.cable_id = (SELECT $2::uuid))
    UNION
    SELECT n.id, n.via FROM joined j CROSS JOIN LATERAL (
      SELECT m.rear_port_id AS id, 'inside' AS via FROM port_map m WHERE j.via <> 'inside' AND m.front_port_id = j.id
      UNION ALL SELECT m.front_port_id, 'inside' FROM port_map m WHERE j.via <> 'inside' AND m.rear_port_id = j.id
      UNION ALL
      SELECT far.port_id, 'cable' FROM cable_termination near
      JOIN cable_termination far ON far.cable_id = near.cable_id
        AND (far.port_id <> near.port_id OR far.side <> near.side) -- a cord between two positions of one port
      WHERE j.via <> 'cable' AND near.port_id = j.id
      UNION ALL
      SELECT x.id, 'inside' FROM (
        SELECT c.z_port_id AS id FROM circuit c WHERE c.a_port_id = j.id AND c.z_port_id IS NOT NULL
        UNION ALL SELECT c.a_port_id FROM circuit c WHERE c.z_port_id = j.id AND c.a_port_id IS NOT NULL
      ) x WHERE j.via <> 'inside' AND (SELECT EXISTS (SELECT FROM circuit)) -- most plants have none
    ) n
  ), found AS MATERIALIZED (
    SELECT p.* FROM (SELECT DISTINCT id FROM joined LIMIT ${COMPONENT_LIMIT + 1}) j
    CROSS JOIN LATERAL (SELECT id, device_id, name, kind, positions, connector FROM port WHERE port.id = j.id OFFSET 0) p
    ${scoped ? `WHERE ${visibleSql('p.id', '$3')}` : ''}
  ), ends AS MATERIALIZED (
    SELECT t.*, f.id AS port_id FROM found f CROSS JOIN LATERAL (
      SELECT cable_id, side, ordinal, connector, "position" FROM cable_termination WHERE port_id = f.id OFFSET 0) t
  )
  SELECT
    (SELECT ${lists('f.id', 'f.device_id', 'f.name', 'f.kind', 'f.positions', ...(told ? ['f.connector', 'n.device'] : []))}
     FROM found f ${told ? DEVICE_NAMES : ''}),
    (SELECT ${lists('m.front_port_id', 'm.front_position', 'm.rear_port_id', 'm.rear_position')}
     FROM found f CROSS JOIN LATERAL (SELECT * FROM port_map m WHERE m.front_port_id = f.id OFFSET 0) m
     WHERE f.kind IN ('front', 'rear')),
    (SELECT ${lists('c.id', 'c.profile', 'c.status', 'c.length_m', 'c.measured_length_m', ...(told ? ['c.label', 'c.media'] : []))}
     FROM (SELECT cable_id AS id FROM ends
       UNION SELECT c.id FROM cable c WHERE c.id = (SELECT $2::uuid)${scoped ? ` AND ${visibleSql('c.id', '$3')}` : ''}) i
     CROSS JOIN LATERAL (SELECT * FROM cable WHERE cable.id = i.id OFFSET 0) c),
    (SELECT ${lists('e.cable_id', 'e.side', 'e.port_id', 'e.connector', 'e."position"')}
     FROM (SELECT * FROM ends ORDER BY cable_id, side, ordinal) e),
    (SELECT ${lists('p.name', 'p.a', 'p.b', 'p.map')} FROM cable_profile p),
    (SELECT json_agg(json_build_array(${CIRCUIT_COLUMNS}, la.name, lz.name, c.name, c.provider, c.service))
     FROM (SELECT DISTINCT x.id FROM found f CROSS JOIN LATERAL (
       SELECT i.id FROM circuit i WHERE i.a_port_id = f.id UNION ALL SELECT i.id FROM circuit i WHERE i.z_port_id = f.id OFFSET 0) x
       WHERE (SELECT EXISTS (SELECT FROM circuit))) i
     JOIN circuit c ON c.id = i.id${scoped ? ` AND ${visibleSql('c.id', '$3')}` : ''}
     LEFT JOIN location la ON la.id = c.a_location_id LEFT JOIN location lz ON lz.id = c.z_location_id)
    ${told ? `, (SELECT value FROM setting WHERE key = 'plan.policy')` : ''}`;

const DEVICE_NAMES = `CROSS JOIN LATERAL (
  SELECT COALESCE(r.name || '/', l.name || '/', '') || d.name AS device FROM device d
  LEFT JOIN rack r ON r.id = d.rack_id
  LEFT JOIN location l ON d.rack_id IS NULL AND l.id = d.location_id
  WHERE d.id = f.device_id OFFSET 0) n`;

const lists = (...columns: readonly string[]): string =>
  `json_build_array(${columns.map((column) => `json_agg(${column})`).join(', ')})`;
