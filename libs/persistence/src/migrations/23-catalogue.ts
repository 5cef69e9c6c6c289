import type { MigrationInterface, QueryRunner } from 'typeorm';
import { workPackageSees } from './22-segmentation.js';

const recorded = `id uuid PRIMARY KEY, version integer NOT NULL DEFAULT 1`;
const refers = (table: string): string => `uuid REFERENCES ${table} DEFERRABLE INITIALLY DEFERRED`;

/** Columns that tables get, and what the rows that are there already say in them. */
// prettier-ignore
const columns: Readonly<Record<string, readonly (readonly [column: string, type: string, filled: string | null])[]>> = {
  device_type: [['part_number', 'text', null], ['module_bays', 'jsonb', `'[]'`], ['device_bays', 'jsonb', `'[]'`]],
  device: [['parent_id', refers('device'), null], ['bay', 'text', null]],
  port: [['module_id', refers('module'), null], ['polish', 'text', null], ['pinned', 'boolean', null]],
  cable: [['product_id', refers('cable_product'), null]],
  pathway: [
    ['inner_diameter_mm', 'double precision', null],
    ['fill_limit_percent', 'double precision', null],
    ['serves', 'text', `'information'`],
    ['containment', 'text', `'none'`],
    ['from_rack_id', refers('rack'), null],
    ['from_location_id', refers('location'), null],
    ['from_node', 'text', null],
    ['to_rack_id', refers('rack'), null],
    ['to_location_id', refers('location'), null],
    ['to_node', 'text', null],
  ],
  project: [['drawn_by', 'text', `''`], ['checked_by', 'text', `''`], ['approved_by', 'text', `''`]],
};

/** Port templates are documents: those that are stored get the fields that new ones have. */
const TEMPLATES = `
  UPDATE device_type SET ports = COALESCE((
    SELECT jsonb_agg('{"polish": null, "pinned": null}'::jsonb || p.item ORDER BY p.place)
    FROM jsonb_array_elements(ports) WITH ORDINALITY AS p (item, place)), '[]')`;

/** Modules and bays, cable products, own cable profiles and compatibility; the ends of pathways; a project's title block. */
export class Catalogue1795000000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE module_type (
        ${recorded}, manufacturer text NOT NULL, model text NOT NULL, part_number text, mass_kg double precision,
        power_w double precision, ports jsonb NOT NULL, maps jsonb NOT NULL, module_bays jsonb NOT NULL,
        description text NOT NULL
      )
    `);
    await runner.query(`
      CREATE TABLE cable_product (
        ${recorded}, manufacturer text NOT NULL, model text NOT NULL, part_number text, role text NOT NULL,
        media text NOT NULL, connector_a text, connector_b text, profile text, strands integer, strands_per_tube integer,
        outside_diameter_mm double precision, min_bend_radius_mm double precision, mass_kg_per_km double precision,
        fire_class text, colour text, length_m double precision, reel_length_m double precision,
        price double precision, stock double precision NOT NULL, description text NOT NULL
      )
    `);
    await runner.query(`
      CREATE TABLE cable_profile (
        ${recorded}, name text NOT NULL CONSTRAINT cable_profile_name_key UNIQUE DEFERRABLE INITIALLY DEFERRED,
        a integer array NOT NULL, b integer array NOT NULL, map jsonb, description text NOT NULL
      )
    `);
    await runner.query(`
      CREATE TABLE compatibility (
        ${recorded}, subject text NOT NULL, a text NOT NULL, b text NOT NULL, fits boolean NOT NULL, note text NOT NULL
      )
    `);
    await runner.query(`
      CREATE TABLE module (
        ${recorded}, device_id ${refers('device')} NOT NULL, parent_id ${refers('module')}, bay text NOT NULL,
        type_id ${refers('module_type')} NOT NULL, status text NOT NULL, serial text, asset_tag text,
        description text NOT NULL,
        CONSTRAINT module_bay_free UNIQUE NULLS NOT DISTINCT (device_id, parent_id, bay) DEFERRABLE INITIALLY DEFERRED
      )
    `);
    for (const [table, added] of Object.entries(columns)) {
      for (const [column, type, filled] of added) {
        const must = filled === null ? '' : ` NOT NULL DEFAULT ${filled}`;
        await runner.query(`ALTER TABLE ${table} ADD COLUMN ${column} ${type}${must}`);
        // The default is for the rows that are there; new objects say what they mean.
        if (filled !== null && table !== 'project')
          await runner.query(`ALTER TABLE ${table} ALTER COLUMN ${column} DROP DEFAULT`);
      }
    }
    await runner.query(`
      ALTER TABLE device ADD CONSTRAINT device_bay_free UNIQUE (parent_id, bay) DEFERRABLE INITIALLY DEFERRED
    `);
    for (const [table, column, where] of indexes) {
      await runner.query(`CREATE INDEX ${table}_${column}_idx ON ${table} (${column})${where}`);
    }
    for (const [table, column] of searched) {
      await runner.query(`CREATE INDEX ${table}_search_idx ON ${table} USING gin (${column} gin_trgm_ops)`);
    }
    await runner.query(TEMPLATES);
    await workPackageSees(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    // Templates keep the fields that they got: an older reader takes no notice of them.
    await runner.query('DROP INDEX device_type_search_idx');
    await runner.query('ALTER TABLE device DROP CONSTRAINT device_bay_free');
    for (const [table, added] of Object.entries(columns).toReversed())
      for (const [column] of added) await runner.query(`ALTER TABLE ${table} DROP COLUMN ${column}`);
    for (const table of ['module', 'compatibility', 'cable_profile', 'cable_product', 'module_type'])
      await runner.query(`DROP TABLE ${table}`);
    await workPackageSees(runner);
  }
}

const optional = (column: string): string => ` WHERE ${column} IS NOT NULL`;

// prettier-ignore
const indexes: readonly (readonly [table: string, column: string, where: string])[] = [
  ['module_type', 'model', ''], ['cable_product', 'model', ''], ['module', 'type_id', ''], ['module', 'parent_id', optional('parent_id')],
  ['port', 'module_id', optional('module_id')], ['cable', 'product_id', optional('product_id')],
  ['pathway', 'from_rack_id', optional('from_rack_id')], ['pathway', 'to_rack_id', optional('to_rack_id')],
  ['pathway', 'from_location_id', optional('from_location_id')], ['pathway', 'to_location_id', optional('to_location_id')],
];

/** Types are looked for by any part of what they are called. */
const searched = [
  ['device_type', `(manufacturer || ' ' || model)`],
  ['module_type', `(manufacturer || ' ' || model)`],
  ['cable_product', `(manufacturer || ' ' || model)`],
] as const;
