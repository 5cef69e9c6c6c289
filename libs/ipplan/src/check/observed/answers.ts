import type { Id } from '#changes';
import type { Finding } from '#findings';
import { IpAddress } from '../../algebra/ip-address.js';
import { groupBy } from '../group-by.js';
import type { AddressEntry, PrefixEntry } from '../entries.js';
import type { PrefixNode } from '../../algebra/prefix-tree.js';
import { finding, type IpPlanView } from '../view.js';
import type { SeenAnswer } from './observations.js';

/** Addresses that one finding names; more are only counted. */
const SHOWN = 20;

/** Who answers, with what is recorded of the address. */
interface Answer extends SeenAnswer {
  readonly at: IpAddress;
  readonly records: readonly AddressEntry[];
}

function answers(view: IpPlanView): Answer[] {
  return view.context.observed.answers.flatMap((seen) => {
    const at = IpAddress.tryParse(seen.address);
    if (!at) return [];
    const records = view.addressing.at(seen.vrfId, at);
    return [{ ...seen, at, records: records.filter(({ record }) => record.status !== 'deprecated') }];
  });
}

/** V20: an address that the plan is about to use, and that somebody answers at today. */
export function plannedAnswers(view: IpPlanView): Finding[] {
  return answers(view).flatMap(({ mac, address, records }) =>
    records
      .filter(({ record }) => view.context.isPlanned(record.id) || record.status === 'reserved')
      // The very device that shall have it may be there already.
      .filter(({ record }) => mac === null || mac !== macOf(view, record.portId, record.reservedMac))
      .map(({ record }) =>
        finding(view, 'IPPLAN_ADDRESS_ANSWERS', [['address', record.id]], { address, mac: mac ?? '–' }),
      ),
  );
}

/** V57: another machine answers at a recorded address than the one that has it. */
export function otherMachines(view: IpPlanView): Finding[] {
  return answers(view).flatMap(({ mac, address, records }) =>
    records
      .filter(({ record }) => !view.context.isPlanned(record.id) && record.status === 'active')
      .flatMap(({ record }) => {
        const known = macOf(view, record.portId, record.reservedMac);
        if (mac === null || known === null || known === mac) return [];
        return [finding(view, 'IPPLAN_SEEN_OTHER_MAC', [['address', record.id]], { address, known, mac })];
      }),
  );
}

/** V57: somebody answers in a network at an address that nobody recorded, outside of its pools. One finding per network. */
export function strangers(view: IpPlanView): Finding[] {
  const unknown = answers(view).flatMap(({ at, address, vrfId, mac, records }) => {
    const node = records.length > 0 ? null : networkOf(view, vrfId, at);
    return node ? [{ node, text: mac === null ? address : `${address} (${mac})` }] : [];
  });
  return [...groupBy(unknown, ({ node }) => node)].map(([node, seen]) =>
    finding(view, 'IPPLAN_SEEN_STRANGER', [['prefix', node.entries[0]!.record.id]], {
      prefix: node.prefix.toString(),
      count: seen.length,
      addresses: seen.slice(0, SHOWN).map(({ text }) => text),
    }),
  );
}

/** The narrowest network around an address that is not given out there; null in a pool, a container or nowhere. */
function networkOf(view: IpPlanView, vrfId: Id | null, at: IpAddress): PrefixNode<PrefixEntry> | null {
  const nodes = view.addressing.tables.find((table) => table.vrfId === vrfId)?.nodes ?? [];
  const node = nodes.findLast(({ prefix }) => prefix.has(at));
  if (!node || node.entries.every(({ record }) => record.status === 'container')) return null;
  const ranges = view.addressing.rangesIn.get(node) ?? [];
  const given = ranges.some(({ record, range }) => record.role !== 'reserved' && range.has(at));
  const gateway = node.entries.some(({ record }) => record.gateway === at.toString());
  return given || gateway ? null : node;
}

const macOf = (view: IpPlanView, portId: Id | null, reservedMac: string | null): string | null =>
  reservedMac ?? (portId === null ? null : (view.context.interfaceOf(portId)?.mac ?? null));
