import type { MigrationInterface, QueryRunner } from 'typeorm';
import { workPackageSees } from './22-segmentation.js';

const recorded = `id uuid PRIMARY KEY, version integer NOT NULL DEFAULT 1`;
const refers = (table: string): string => `uuid REFERENCES ${table} DEFERRABLE INITIALLY DEFERRED`;

/** Columns that tables get; the rows that are there say nothing in them. */
const columns = [
  ['port', 'screened', 'boolean'],
  ['port', 'rating', 'jsonb'],
  ['port', 'transceiver_id', refers('transceiver_type')],
  ['cable', 'screen', 'text'],
  ['cable_product', 'screen', 'text'],
  ['device_type', 'poe_budget_degraded_w', 'double precision'],
] as const;

/** Port templates are documents: those that are stored get the fields that new ones have. */
const templates = (table: string): string => `
  UPDATE ${table} SET ports = COALESCE((
    SELECT jsonb_agg('{"screened": null, "rating": null}'::jsonb || p.item ORDER BY p.place)
    FROM jsonb_array_elements(ports) WITH ORDINALITY AS p (item, place)), '[]')
  WHERE jsonb_typeof(ports) = 'array'`;

/** Circuits of providers; pluggable modules and the cages that hold them; screens; what sockets for power are rated for. */
export class Circuits1795000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE transceiver_type (
        ${recorded}, manufacturer text NOT NULL, model text NOT NULL, part_number text, form_factor text NOT NULL,
        application text NOT NULL, medium text NOT NULL, connector text, fibres integer, tx_nm double precision,
        rx_nm double precision, speed_mbps double precision NOT NULL, reach_m double precision,
        budget_db double precision, power_w double precision, price double precision, stock integer NOT NULL,
        description text NOT NULL
      )
    `);
    await runner.query(`
      CREATE TABLE circuit (
        ${recorded}, name text NOT NULL, provider text NOT NULL, service text NOT NULL, status text NOT NULL,
        rate_mbps double precision, length_m double precision,
        a_port_id ${refers('port')}, a_location_id ${refers('location')}, a_network text NOT NULL,
        z_port_id ${refers('port')}, z_location_id ${refers('location')}, z_network text NOT NULL,
        description text NOT NULL
      )
    `);
    for (const [table, column, type] of columns)
      await runner.query(`ALTER TABLE ${table} ADD COLUMN ${column} ${type}`);
    for (const [table, column, where] of indexes)
      await runner.query(`CREATE INDEX ${table}_${column}_idx ON ${table} (${column})${where}`);
    for (const [table, text] of searched)
      await runner.query(`CREATE INDEX ${table}_search_idx ON ${table} USING gin (${text} gin_trgm_ops)`);
    for (const table of ['device_type', 'module_type']) await runner.query(templates(table));
    await workPackageSees(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    // Templates keep the fields that they got: an older reader takes no notice of them.
    for (const [table, column] of columns) await runner.query(`ALTER TABLE ${table} DROP COLUMN ${column}`);
    for (const table of ['circuit', 'transceiver_type']) await runner.query(`DROP TABLE ${table}`);
    await workPackageSees(runner);
  }
}

const optional = (column: string): string => ` WHERE ${column} IS NOT NULL`;

// prettier-ignore
const indexes = [
  ['transceiver_type', 'model', ''], ['circuit', 'name', ''], ['circuit', 'a_port_id', ''], ['circuit', 'z_port_id', ''],
  ['circuit', 'a_location_id', optional('a_location_id')], ['circuit', 'z_location_id', optional('z_location_id')],
  ['port', 'transceiver_id', optional('transceiver_id')],
] as const;

const searched = [
  ['transceiver_type', `(manufacturer || ' ' || model)`],
  ['circuit', 'name'],
] as const;
