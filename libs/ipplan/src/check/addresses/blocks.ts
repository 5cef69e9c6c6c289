import type { Finding, Fix } from '#findings';
import { nextFreeAddress } from '../../algebra/free-addresses.js';
import { IpPrefix } from '../../algebra/ip-prefix.js';
import { subtract } from '../../algebra/spans.js';
import { IpAddress } from '../../algebra/ip-address.js';
import type { Range } from '../../model/prefix.js';
import type { AddressEntry, RangeEntry } from '../entries.js';
import { replaceFix } from '../fixes.js';
import { finding, type IpPlanView } from '../view.js';

type Purpose = NonNullable<Range['purpose']>;

/** Which block a device belongs in, by what it is for. */
const PURPOSE_OF: Readonly<Record<string, Purpose>> = {
  switch: 'network',
  router: 'network',
  firewall: 'network',
  server: 'server',
  printer: 'printer',
  camera: 'video',
  'access-point': 'access-point',
  phone: 'voice',
  workstation: 'user',
  machine: 'machine',
};

/** V19: a network that keeps blocks for kinds of devices, and a device in the block of another kind or beside its own. */
export function wrongBlocks(view: IpPlanView): Finding[] {
  return [...view.addressing.rangesIn].flatMap(([node, ranges]) => {
    const blocks = ranges.filter(({ record }) => record.purpose !== null);
    if (blocks.length === 0) return [];
    const gateways = new Set(node.entries.map(({ record }) => record.gateway));
    return (view.addressing.addressesIn.get(node) ?? []).flatMap((host) => {
      const { record, address } = host;
      if (record.status === 'deprecated' || record.role !== null || gateways.has(address.toString()))
        return [];
      const role = record.portId === null ? null : view.context.interfaceOf(record.portId)?.deviceRole;
      const purpose = role ? PURPOSE_OF[role] : undefined;
      if (!purpose) return [];
      const inside = blocks.find(({ range }) => range.has(address));
      const own = blocks.filter((block) => block.record.purpose === purpose);
      if (inside ? inside.record.purpose === purpose : own.length === 0) return [];
      return [wrong(view, host, purpose, own, inside)];
    });
  });
}

function wrong(
  view: IpPlanView,
  host: AddressEntry,
  purpose: Purpose,
  own: readonly RangeEntry[],
  inside: RangeEntry | undefined,
): Finding {
  const params = {
    address: host.address.toString(),
    port: view.context.pathOf('port', host.record.portId!),
    purpose,
    blocks: own.length > 0 ? own.map(({ range }) => range.toString()) : ['–'],
  };
  const where = [
    ['address', host.record.id],
    ...(inside ? [['range', inside.record.id] as const] : []),
  ] as const;
  return finding(view, 'IPPLAN_ADDRESS_WRONG_BLOCK', where, params, moveIn(view, host, own));
}

/** The next free address of the device's own block. */
function moveIn(view: IpPlanView, host: AddressEntry, own: readonly RangeEntry[]): Fix[] {
  const used = (view.addressing.addressesIn.get(host.parent!) ?? []).map(({ address }) => address.value);
  for (const { range } of own) {
    const around = IpPrefix.around(new IpAddress(range.version, range.first), host.parent!.prefix.length);
    const next = nextFreeAddress(around, { addresses: used, ranges: subtract(around, [range]) });
    if (!next) continue;
    const to = `${next.toString()}/${host.prefix.length}`;
    return [
      replaceFix('IPPLAN_FIX_MOVE_ADDRESS', { address: host.record.address, to }, 'address', host.record, {
        address: to,
      }),
    ];
  }
  return [];
}
