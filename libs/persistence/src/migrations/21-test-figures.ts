import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The figures of a test stand in its own row, as a list of lists: a row for each of them made an import four times slower
 * than it had to be, and nobody asks for a figure without its test. Sweeps and traces leave the head, which coverage reads.
 */
export class TestFigures1795000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE test_record
        ADD COLUMN measurements jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN sweeps jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN otdr jsonb,
        ADD COLUMN strand integer,
        ADD COLUMN bound_by text NOT NULL DEFAULT '',
        ADD COLUMN bound_at TIMESTAMP WITH TIME ZONE,
        ADD COLUMN discarded text NOT NULL DEFAULT ''
    `);
    await runner.query(`
      UPDATE test_record SET measurements = figures.list
      FROM (SELECT record_id, jsonb_agg(jsonb_build_array(parameter, subject, at_end, worst, frequency_mhz, value, "limit", margin, unit)
              ORDER BY ordinal) AS list FROM test_measurement GROUP BY record_id) AS figures
      WHERE figures.record_id = test_record.id
    `);
    await runner.query(
      `UPDATE test_record SET sweeps = record->'sweeps', record = record - 'sweeps' WHERE record ? 'sweeps'`,
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
      FROM test_record, jsonb_array_elements(CASE jsonb_typeof(measurements) WHEN 'array' THEN measurements ELSE '[]' END)
        WITH ORDINALITY AS figure (f, place)
    `);
    await runner.query(
      `UPDATE test_record SET record = record || jsonb_build_object('sweeps', sweeps)
       WHERE jsonb_typeof(sweeps) = 'array' AND sweeps <> '[]'`,
    );
    await runner.query(`
      ALTER TABLE test_record
        DROP COLUMN measurements, DROP COLUMN sweeps, DROP COLUMN otdr, DROP COLUMN strand,
        DROP COLUMN bound_by, DROP COLUMN bound_at, DROP COLUMN discarded
    `);
  }
}
