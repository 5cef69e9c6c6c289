import {
  coveragePolicySchema,
  csvProfileSchema,
  limitPackSchema,
  type CoveragePolicy,
  type CsvProfile,
  type LimitPack,
  type NewReserve,
  type Reserve,
  type Tester,
} from '#certification';
import type { Id } from '#changes';
import type { Sql } from '../database/database.js';

/** What the parties of a project agreed about its tests. */
export interface CertificationAgreement {
  readonly policy: CoveragePolicy;
  readonly aliases: Readonly<Record<string, string>>;
  /** `name version`; empty: the product's own pack. */
  readonly limitPack: string;
}

/** The agreement of a project, or what holds while nobody agreed on anything. */
export async function agreementOf(sql: Sql, projectId: Id): Promise<CertificationAgreement> {
  const [row] = await sql.query<{
    policy: object;
    aliases: Readonly<Record<string, string>>;
    limitPack: string;
  }>(`SELECT policy, aliases, limit_pack AS "limitPack" FROM certification_agreement WHERE project_id = $1`, [
    projectId,
  ]);
  // Agreements from before a field was known get its default.
  return {
    policy: coveragePolicySchema.parse(row?.policy ?? {}),
    aliases: row?.aliases ?? {},
    limitPack: row?.limitPack ?? '',
  };
}

export async function saveAgreement(
  sql: Sql,
  projectId: Id,
  { policy, aliases, limitPack }: CertificationAgreement,
  author: string,
  at: Date,
): Promise<void> {
  await sql.execute(
    `INSERT INTO certification_agreement (project_id, policy, aliases, limit_pack, author, changed_at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (project_id) DO UPDATE SET policy = $2, aliases = $3, limit_pack = $4, author = $5, changed_at = $6`,
    [projectId, JSON.stringify(policy), JSON.stringify(aliases), limitPack, author, at],
  );
}

interface ReserveRow extends NewReserve {
  readonly id: Id;
  readonly signedBy: string;
  readonly signedAt: Date;
}

/** The reserves of a project that nobody has lifted, the earliest first. */
export async function reservesOf(sql: Sql, projectId: Id): Promise<Reserve[]> {
  const rows = await sql.query<ReserveRow>(
    `SELECT id, link_id AS "linkId", reason, to_char(due_on, 'YYYY-MM-DD') AS "dueOn", signed_by AS "signedBy", signed_at AS "signedAt"
     FROM certification_reserve WHERE project_id = $1 AND lifted_at IS NULL ORDER BY signed_at, id`,
    [projectId],
  );
  return rows.map((row) => ({ ...row, signedAt: row.signedAt.toISOString() }));
}

/** Signs a reserve; one that stands for the same link is lifted by it. */
export async function addReserve(
  sql: Sql,
  projectId: Id,
  reserve: NewReserve & { readonly id: Id },
  by: string,
  at: Date,
): Promise<void> {
  await sql.execute(
    `UPDATE certification_reserve SET lifted_by = $3, lifted_at = $4 WHERE project_id = $1 AND link_id = $2 AND lifted_at IS NULL`,
    [projectId, reserve.linkId, by, at],
  );
  await sql.execute(
    `INSERT INTO certification_reserve (id, project_id, link_id, reason, due_on, signed_by, signed_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [reserve.id, projectId, reserve.linkId, reserve.reason, reserve.dueOn, by, at],
  );
}

/** Lifts a reserve. False: the project has none of that id that still stands. */
export async function liftReserve(sql: Sql, projectId: Id, id: Id, by: string, at: Date): Promise<boolean> {
  const lifted = await sql.execute(
    `UPDATE certification_reserve SET lifted_by = $3, lifted_at = $4 WHERE project_id = $1 AND id = $2 AND lifted_at IS NULL`,
    [projectId, id, by, at],
  );
  return lifted > 0;
}

export interface TesterRow extends Tester {
  readonly id: Id;
}

/** Certificates of all testers: by serial, the latest first. */
export function testersOf(sql: Sql): Promise<TesterRow[]> {
  return sql.query<TesterRow>(
    `SELECT id, serial, model, certificate, laboratory, to_char(calibrated_on, 'YYYY-MM-DD') AS "calibratedOn",
       to_char(calibrated_until, 'YYYY-MM-DD') AS "calibratedUntil"
     FROM tester ORDER BY serial, calibrated_on DESC, id`,
  );
}

export async function addTester(sql: Sql, tester: TesterRow, author: string, at: Date): Promise<void> {
  const { id, serial, model, certificate, laboratory, calibratedOn, calibratedUntil } = tester;
  await sql.execute(
    `INSERT INTO tester (id, serial, model, certificate, laboratory, calibrated_on, calibrated_until, author, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, serial, model, certificate, laboratory, calibratedOn, calibratedUntil, author, at],
  );
}

/** Takes a certificate out of the register; false: there is none of that id. */
export async function removeTester(sql: Sql, id: Id): Promise<boolean> {
  return (await sql.execute('DELETE FROM tester WHERE id = $1', [id])) > 0;
}

/** The column profiles that people saved, by name. */
export async function savedProfiles(sql: Sql): Promise<CsvProfile[]> {
  const rows = await sql.rows<[object]>('SELECT profile FROM tester_profile ORDER BY name');
  return rows.map(([profile]) => csvProfileSchema.parse(profile));
}

/** Saves a column profile under its name, over the one that was there. */
export async function saveProfile(sql: Sql, profile: CsvProfile, author: string, at: Date): Promise<void> {
  await sql.execute(
    `INSERT INTO tester_profile (name, profile, author, changed_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (name) DO UPDATE SET profile = $2, author = $3, changed_at = $4`,
    [profile.name, JSON.stringify(profile), author, at],
  );
}

/** The limit packs that people brought in. */
export async function limitPacks(sql: Sql): Promise<LimitPack[]> {
  const rows = await sql.rows<[object]>('SELECT pack FROM limit_pack ORDER BY name, created_at');
  return rows.map(([pack]) => limitPackSchema.parse(pack));
}

/** Keeps a version of a limit pack. False: that version is there, and versions are never changed. */
export async function addLimitPack(sql: Sql, pack: LimitPack, author: string, at: Date): Promise<boolean> {
  const added = await sql.execute(
    `INSERT INTO limit_pack (name, version, pack, author, created_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
    [pack.name, pack.version, JSON.stringify(pack), author, at],
  );
  return added > 0;
}
