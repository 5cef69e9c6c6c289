import type { Id } from '#changes';
import { parseInterface, type IpPrefix, type Prefix } from '#ipplan';
import type { PlanObjects } from '../../value/kinds.js';
import { portPlace, type PortPlace } from '../port-place.js';
import { addressMap, inside, movedRanges } from './address-map.js';
import { byHand, type Remark } from './by-hand.js';
import { clean, move, prepare, shorten } from './stages.js';
import { Staged } from './staged.js';
import type { RenumberStep, Work } from './work.js';

/** A host that gets another address. */
export interface MovedHost {
  readonly from: string;
  readonly to: string;
  readonly dnsName: string;
  /** null: recorded without an interface. */
  readonly at: PortPlace | null;
}

export type Renumbering =
  | {
      readonly ok: true;
      readonly steps: readonly RenumberStep[];
      readonly hosts: readonly MovedHost[];
      /** What changes cannot say and a person must look at. */
      readonly remarks: readonly Remark[];
    }
  /**
   * `full`: hosts for which the new network has no address left · `overlap`: recorded networks that it meets · `nested`:
   * networks inside the old one, which move first · `version`: IPv4 does not become IPv6.
   */
  | {
      readonly ok: false;
      readonly reason: 'full' | 'overlap' | 'nested' | 'version';
      readonly what: readonly string[];
    };

/**
 * Leads a network to another prefix without a day on which nobody is reachable:
 *
 *     shorten   leases that name the old addresses become short; after the longest of the old ones has run out:
 *     prepare   the new network beside the old one on the same VLAN: gateways and virtual addresses answer in both, pools,
 *               scope, reserved addresses for the hosts; routes, relays and openings let the new one pass as well
 *     move      every host, and what points at it: next hops, DHCP, DNS and NTP servers, options; openings let only the
 *               new one pass
 *     clean     the old gateways, routes, pools, scope and network go; leases are as long as before
 *
 * @param policy the site's thresholds: addresses in them are told, not changed
 * @throws RangeError if the prefix is not in the plan
 */
export function renumber(
  objects: PlanObjects,
  prefixId: Id,
  to: IpPrefix,
  newId: () => Id,
  policy: Readonly<Record<string, unknown>> = {},
): Renumbering {
  const record = objects.prefix.get(prefixId);
  const from = record && parseInterface(record.prefix)?.prefix;
  if (!record || !from) throw new RangeError(`no prefix ${prefixId} in this plan`);
  if (from.version !== to.version) return { ok: false, reason: 'version', what: [to.toString()] };
  const others = [...objects.prefix.values()].filter(
    ({ id, vrfId, status }) => id !== prefixId && vrfId === record.vrfId && status !== 'deprecated',
  );
  const textsOf = (test: (other: IpPrefix, it: Prefix) => boolean): string[] =>
    others.flatMap((it) => {
      const other = parseInterface(it.prefix)?.prefix;
      return other && test(other, it) ? [it.prefix] : [];
    });
  const nested = textsOf((other) => from.contains(other) && !other.equals(from));
  if (nested.length > 0) return { ok: false, reason: 'nested', what: nested };
  // Containers of the new space are expected; one inside it would become nested in a network.
  const met = textsOf(
    (other, { status }) => other.overlaps(to) && (status !== 'container' || to.contains(other)),
  );
  if (met.length > 0 || from.overlaps(to))
    return { ok: false, reason: 'overlap', what: met.length > 0 ? met : [record.prefix] };
  const ranges = movedRanges(objects, record, from, to);
  const { moved, full } = addressMap(objects, record, from, to, ranges);
  if (full.length > 0) return { ok: false, reason: 'full', what: full };
  const work: Work = {
    state: new Staged(objects),
    record,
    from,
    to,
    ranges,
    moved,
    newId,
    leases: new Map(),
  };
  const steps = [shorten(work), ...prepareToClean(work)].filter(({ changes }) => changes.length > 0);
  return { ok: true, steps, hosts: hostsOf(objects, work), remarks: byHand(objects, work, policy) };
}

function prepareToClean(work: Work): RenumberStep[] {
  const prepared = prepare(work);
  return [prepared.step, move(work, prepared), clean(work, prepared)];
}

function hostsOf(objects: PlanObjects, { record, from, moved }: Work): MovedHost[] {
  return inside(objects, record, from)
    .toSorted((a, b) => (a.address.value < b.address.value ? -1 : 1))
    .map(({ it, address }) => ({
      from: address.toString(),
      to: moved.get(address.toString())!,
      dnsName: it.dnsName,
      at: it.portId === null ? null : portPlace(objects, it.portId),
    }));
}
