import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The figures of a test stand in its own row, as a list of lists: a row for each of them made an import four times slower
 * than it had to be, and nobody asks for a figure without its test. As `json`, which is taken as written: `jsonb` costs twice the time. Sweeps and traces leave the head, which coverage reads.
 */
export class TestFigures1795000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE test_record
        ADD COLUMN measurements json NOT NULL DEFAULT '[]',
        ADD COLUMN sweeps json NOT NULL DEFAULT '[]',
        ADD COLUMN otdr json,
        ADD COLUMN strand integer,
        ADD COLUMN bound_by text NOT NULL DEFAULT '',
        ADD COLUMN bound_at TIMESTAMP WITH TIME ZONE,
        ADD COLUMN discarded text NOT NULL DEFAULT ''
    `);
    await runner.query(`
      UPDATE test_record SET measurements = figures.list
      FROM (SELECT record_id, json_agg(json_build_array(parameter, subject, at_end, worst, frequency_mhz, value, "limit", margin, unit)
              ORDER BY ordinal) AS list FROM test_measurement GROUP BY record_id) AS figures
      WHERE figures.record_id = test_record.id
    `);
    await runner.query(
      `UPDATE test_record SET sweeps = (record->'sweeps')::json, record = record - 'sweeps' WHERE record ? 'sweeps'`,
    );
    await runner.query(`DROP TABLE test_measurement`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE test_measurement (
        record_id uuid NOT NULL REFERENCES test_record ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
        ordinal integer NOT NULL,
        parameter text NOT NULL,
        subject text NOT NULL,
        frequency_mhz double precision,
        value double precision,
        "limit" double precision,
        margin double precision,
        unit text NOT NULL,
        at_end text,
        worst text NOT NULL DEFAULT 'margin',
        PRIMARY KEY (record_id, ordinal)
      )
    `);
    await runner.query(`
      INSERT INTO test_measurement (record_id, ordinal, parameter, subject, at_end, worst, frequency_mhz, value, "limit", margin, unit)
      SELECT id, place - 1, f->>0, f->>1, f->>2, f->>3, (f->>4)::float8, (f->>5)::float8, (f->>6)::float8, (f->>7)::float8, f->>8
      FROM test_record, json_array_elements(CASE json_typeof(measurements) WHEN 'array' THEN measurements ELSE '[]' END)
        WITH ORDINALITY AS figure (f, place)
    `);
    await runner.query(
      `UPDATE test_record SET record = record || jsonb_build_object('sweeps', sweeps)
       WHERE CASE json_typeof(sweeps) WHEN 'array' THEN json_array_length(sweeps) > 0 ELSE false END`,
    );
    await runner.query(`
      ALTER TABLE test_record
        DROP COLUMN measurements, DROP COLUMN sweeps, DROP COLUMN otdr, DROP COLUMN strand,
        DROP COLUMN bound_by, DROP COLUMN bound_at, DROP COLUMN discarded
    `);
  }
}
