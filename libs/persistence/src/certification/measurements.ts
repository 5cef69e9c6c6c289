import type { Measurement } from '#certification';
import type { Id } from '#changes';
import type { Sql } from '../database/database.js';
import type { StoredTestRecord } from './test-files.js';

/** Figures written by one statement: enough to be fast, few enough to stay small in memory. */
const BATCH = 20_000;

/** Writes the figures of tests, column by column: the database unfolds the lists. */
export async function insertMeasurements(sql: Sql, records: readonly StoredTestRecord[]): Promise<void> {
  let batch: [Id, number, Measurement][] = [];
  for (const { id, record } of records) {
    for (const [ordinal, measurement] of record.measurements.entries())
      batch.push([id, ordinal, measurement]);
    if (batch.length < BATCH) continue;
    await insert(sql, batch);
    batch = [];
  }
  if (batch.length > 0) await insert(sql, batch);
}

async function insert(sql: Sql, batch: readonly [Id, number, Measurement][]): Promise<void> {
  const column = <T>(pick: (measurement: Measurement) => T): T[] =>
    batch.map(([, , measurement]) => pick(measurement));
  await sql.execute(
    `INSERT INTO test_measurement
       (record_id, ordinal, parameter, subject, at_end, worst, frequency_mhz, value, "limit", margin, unit)
     SELECT * FROM unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::text[], $6::text[], $7::float8[],
       $8::float8[], $9::float8[], $10::float8[], $11::text[])`,
    [
      batch.map(([id]) => id),
      batch.map(([, ordinal]) => ordinal),
      column(({ parameter }) => parameter),
      column(({ subject }) => subject),
      column(({ end }) => end),
      column(({ worst }) => worst),
      column(({ frequencyMhz }) => frequencyMhz),
      column(({ value }) => value),
      column(({ limit }) => limit),
      column(({ margin }) => margin),
      column(({ unit }) => unit),
    ],
  );
}
