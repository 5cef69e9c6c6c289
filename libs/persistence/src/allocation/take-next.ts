import { added, type Id } from '#changes';
import { IpPrefix, nextFreePrefix, type Address, type Prefix, type Vlan } from '#ipplan';
import type { PlanChange } from '#plan';
import { refusable } from '../changes/structure-fault.js';
import { writeWithin } from '../changes/write-changes.js';
import type { ChangeRequest, Refused, Written } from '../changes/written.js';
import type { Database, Sql } from '../database/database.js';
import { lowestFreeAddress, prefixesInside, usedVids } from './used.js';

/** Who takes it, why, and for the present or for a project. */
export type TakeRequest = Omit<ChangeRequest, 'changes'>;

/** `object` is what was written; `full`: there is none left, and nothing was written. */
export type Taken<T> =
  | (Extract<Written, { ok: true }> & { readonly object: T })
  | Refused
  | { readonly ok: false; readonly full: true };

/**
 * Takes the next free address of a prefix: finds it and records `make(address)` in one transaction, so that two takers
 * never get the same. The address has the prefix's length: `10.40.10.21/24`.
 */
export function takeNextAddress(
  db: Database,
  request: TakeRequest & {
    readonly vrfId: Id | null;
    readonly prefix: string;
    readonly make: (address: string) => Address;
  },
): Promise<Taken<Address>> {
  const { vrfId, prefix, make } = request;
  const network = IpPrefix.parse(prefix);
  return take(db, request, `address ${vrfId ?? ''}`, async (sql) => {
    const free = await lowestFreeAddress(sql, vrfId, network);
    const object = free && make(`${free.toString()}/${network.length}`);
    return object && { object, change: added('address', object) };
  });
}

/** Takes the lowest free prefix of a length inside another. */
export function takeNextPrefix(
  db: Database,
  request: TakeRequest & {
    readonly vrfId: Id | null;
    readonly parent: string;
    readonly length: number;
    readonly make: (prefix: string) => Prefix;
  },
): Promise<Taken<Prefix>> {
  const { vrfId, parent, length, make } = request;
  const network = IpPrefix.parse(parent);
  return take(db, request, `prefix ${vrfId ?? ''}`, async (sql) => {
    const free = nextFreePrefix(network, await prefixesInside(sql, vrfId, network), length);
    const object = free && make(free.toString());
    return object && { object, change: added('prefix', object) };
  });
}

/** Takes the lowest free VLAN id of an L2 domain, within the domain's bounds. */
export function takeNextVlan(
  db: Database,
  request: TakeRequest & { readonly groupId: Id | null; readonly make: (vid: number) => Vlan },
): Promise<Taken<Vlan>> {
  const { groupId, make } = request;
  return take(db, request, `vlan ${groupId ?? ''}`, async (sql) => {
    const [bounds] = await sql.rows<[number, number]>(
      'SELECT min_vid, max_vid FROM vlan_group WHERE id = $1',
      [groupId],
    );
    const [first, last] = bounds ?? [1, 4094];
    const used = await usedVids(sql, groupId);
    const vid = Array.from({ length: last - first + 1 }, (_, i) => first + i).find((id) => !used.has(id));
    const object = vid === undefined ? null : make(vid);
    return object && { object, change: added('vlan', object) };
  });
}

/** One taker of a pool at a time: the lock holds until the transaction has recorded what it found. */
async function take<T>(
  db: Database,
  request: TakeRequest,
  pool: string,
  find: (sql: Sql) => Promise<{ object: T; change: PlanChange } | null>,
): Promise<Taken<T>> {
  return refusable(() =>
    db.transaction(async (sql): Promise<Taken<T>> => {
      await sql.execute(`SELECT pg_advisory_xact_lock(hashtextextended('brassage.take ' || $1, 0))`, [pool]);
      const found = await find(sql);
      if (!found) return { ok: false, full: true };
      return {
        ...(await writeWithin(sql, db, { ...request, changes: [found.change] })),
        object: found.object,
      };
    }),
  );
}
