import type { BindingMethod, TestRecord } from '#certification';
import type { Id } from '#changes';
import type { Sql } from '../database/database.js';
import { recordOf, type StoredBody } from './record-json.js';
import type { StoredTestRecord } from './test-files.js';

/** A test as lists know it: where it came from, and whether somebody set it aside. */
export interface KnownTestRecord extends StoredTestRecord {
  readonly sessionId: Id;
  /** Why it is of no link and stays so; empty: nobody set it aside. */
  readonly discarded: string;
  readonly importedAt: Date;
}

type HeadRow = [
  id: Id,
  sessionId: Id,
  cableId: Id | null,
  strand: number | null,
  method: BindingMethod | null,
  boundBy: string,
  boundAt: Date | null,
  discarded: string,
  importedAt: Date,
  head: Partial<TestRecord>,
];

const HEAD =
  'r.id, r.session_id, r.cable_id, r.strand, r.method, r.bound_by, r.bound_at, r.discarded, s.imported_at, r.record';

/** The tests of a project, in the order of import, without figures and curves: coverage needs the heads alone. */
export async function testRecords(sql: Sql, projectId: Id): Promise<KnownTestRecord[]> {
  const rows = await sql.rows<HeadRow>(
    `SELECT ${HEAD} FROM test_record r JOIN test_session s ON s.id = r.session_id
     WHERE s.project_id = $1 ORDER BY s.imported_at, r.id`,
    [projectId],
  );
  return rows.map((row) => knownOf(row, recordOf(row[9])));
}

/** Tests with everything that was measured, in the order of import: those of the ids, or all of a project. */
export async function wholeTestRecords(
  sql: Sql,
  projectId: Id,
  ids: readonly Id[] | null = null,
): Promise<KnownTestRecord[]> {
  const rows = await sql.rows<
    [...HeadRow, StoredBody['measurements'], StoredBody['sweeps'], StoredBody['otdr']]
  >(
    `SELECT ${HEAD}, r.measurements, r.sweeps, r.otdr FROM test_record r JOIN test_session s ON s.id = r.session_id
     WHERE s.project_id = $1 AND ($2::uuid[] IS NULL OR r.id = ANY ($2)) ORDER BY s.imported_at, r.id`,
    [projectId, ids],
  );
  return rows.map(
    ([id, session, cable, strand, method, by, at, discarded, imported, head, measurements, sweeps, otdr]) =>
      knownOf(
        [id, session, cable, strand, method, by, at, discarded, imported, head],
        recordOf(head, { measurements, sweeps, otdr }),
      ),
  );
}

function knownOf(
  [id, sessionId, cableId, strand, method, boundBy, boundAt, discarded, importedAt]: HeadRow,
  record: TestRecord,
): KnownTestRecord {
  return { id, sessionId, cableId, strand, method, boundBy, boundAt, discarded, importedAt, record };
}

/** What somebody decided of a test: its link, or that it has none, and why. */
export interface BindingDecision {
  readonly recordId: Id;
  readonly cableId: Id | null;
  readonly strand: number | null;
  readonly method: BindingMethod | null;
  /** Why the test stays without a link; empty where it has one or still looks for one. */
  readonly discarded: string;
}

/** Writes decisions of one person at one moment. The answer says how many tests of the project they concerned. */
export function decideBindings(
  sql: Sql,
  projectId: Id,
  by: string,
  at: Date,
  decisions: readonly BindingDecision[],
): Promise<number> {
  return sql.execute(
    `UPDATE test_record r SET cable_id = d.cable_id, strand = d.strand, method = d.method, discarded = d.discarded,
       bound_by = $2, bound_at = $3
     FROM unnest($4::uuid[], $5::uuid[], $6::int[], $7::text[], $8::text[]) AS d (id, cable_id, strand, method, discarded),
       test_session s
     WHERE r.id = d.id AND s.id = r.session_id AND s.project_id = $1`,
    [
      projectId,
      by,
      at,
      decisions.map(({ recordId }) => recordId),
      decisions.map(({ cableId }) => cableId),
      decisions.map(({ strand }) => strand),
      decisions.map(({ method }) => method),
      decisions.map(({ discarded }) => discarded),
    ],
  );
}
