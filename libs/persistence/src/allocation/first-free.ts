import type { Id } from '#changes';
import { IpAddress } from '#ipplan';
import type { Sql } from '../database/database.js';

/** Host part of an address row, as its index has it. */
const HOST = 'host(a.address::inet)::inet';

/** Whether a row of the VRF `$1` has this address. */
const used = (host: string): string =>
  `EXISTS (SELECT 1 FROM address a WHERE ${HOST} = ${host} AND a.vrf_id IS NOT DISTINCT FROM $1)`;

/**
 * The first address from `$2` to `$3` that no row has. Up to `next` all were used when it was noted (`address_run`), so of
 * those only what was given back since (`address_freed`) is looked at; behind it the used ones are walked in order.
 */
const FIRST_FREE = `
  WITH known AS (
    SELECT COALESCE((SELECT r.next FROM address_run r WHERE r.pool = $4 AND r.first = $2::inet), $2::inet) AS next
  ), freed AS MATERIALIZED (
    SELECT f.host, ${used('f.host')} AS again FROM address_freed f
    WHERE f.pool = $4 AND f.host BETWEEN $2::inet AND $3::inet AND f.host < (SELECT next FROM known)
  )
  SELECT
    (SELECT host(min(host)) FROM freed WHERE NOT again),
    (SELECT count(*)::int FROM freed WHERE again),
    (SELECT host(CASE WHEN k.next > $3::inet THEN NULL WHEN NOT ${used('k.next')} THEN k.next ELSE (
       SELECT u.host + 1 FROM (
         SELECT ${HOST} AS host, lead(${HOST}) OVER (ORDER BY ${HOST}) AS following FROM address a
         WHERE ${HOST} BETWEEN k.next AND $3::inet AND a.vrf_id IS NOT DISTINCT FROM $1
       ) u WHERE CASE WHEN u.host < $3::inet THEN u.following IS NULL OR u.following > u.host + 1 END LIMIT 1
     ) END) FROM known k),
    (SELECT host(next) FROM known)`;

/** A walk shorter than this costs less than noting it. */
const WORTH_NOTING = 64n;

/**
 * The first address of a run that no row of the VRF has, and notes how far the run is used. Only under the lock of the
 * pool, which one taker holds at a time.
 */
export async function firstFree(
  sql: Sql,
  vrfId: Id | null,
  first: IpAddress,
  last: IpAddress,
): Promise<IpAddress | null> {
  const pool = vrfId ?? 'global';
  const [from, to] = [first.toString(), last.toString()];
  const [row] = await sql.rows<[string | null, number, string | null, string]>(FIRST_FREE, [
    vrfId,
    from,
    to,
    pool,
  ]);
  const [givenBack, usedAgain, next, known] = row!;
  if (usedAgain > 0) await forgetUsedAgain(sql, vrfId, from, to, pool);
  if (next !== null && IpAddress.parse(next).value - IpAddress.parse(known).value >= WORTH_NOTING) {
    await sql.execute(
      `INSERT INTO address_run (pool, first, next) VALUES ($1, $2, $3)
       ON CONFLICT (pool, first) DO UPDATE SET next = excluded.next`,
      [pool, from, next],
    );
  }
  const free = givenBack ?? next;
  return free === null ? null : IpAddress.parse(free);
}

async function forgetUsedAgain(
  sql: Sql,
  vrfId: Id | null,
  first: string,
  last: string,
  pool: string,
): Promise<void> {
  await sql.execute(
    `DELETE FROM address_freed f
     WHERE f.pool = $4 AND f.host BETWEEN $2::inet AND $3::inet AND ${used('f.host')}`,
    [vrfId, first, last, pool],
  );
}
