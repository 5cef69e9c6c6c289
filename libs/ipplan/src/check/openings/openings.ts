import type { Finding, Fix } from '#findings';
import { bitsOf, IpAddress } from '../../algebra/ip-address.js';
import { parseInterface } from '../../algebra/ip-prefix.js';
import type { Opening } from '../../model/opening.js';
import { groupBy } from '../group-by.js';
import { replaceFix } from '../fixes.js';
import { virtualAddresses } from '../gateways/virtual.js';
import { finding, type IpPlanView, type Ref } from '../view.js';

/** The opening itself. */
export const placeOf = (opening: Opening): readonly Ref[] => [['opening', opening.id]];

/** V49: somebody asked for it, somebody allowed it, for a reason, until a day. */
export function incompleteOpenings(view: IpPlanView): Finding[] {
  const fields = ['requester', 'approver', 'reason', 'expiresOn'] as const;
  return openingsOf(view).flatMap((opening) => {
    const missing = fields.filter((field) => !opening[field]);
    if (missing.length === 0) return [];
    return [finding(view, 'IPPLAN_OPENING_INCOMPLETE', placeOf(opening), { name: opening.name, missing })];
  });
}

/** V50: the inner side of an opening is a host that exists. A prefix or `any` cannot be judged this way. */
export function openingTargets(view: IpPlanView): Finding[] {
  const shared = virtualAddresses(view);
  const isPopulated = (host: IpAddress): boolean =>
    view.addressing.tables.some(({ ranges }) =>
      ranges.some(({ record, range }) => record.role === 'populated' && range.has(host)),
    );
  const isHost = (host: IpAddress): boolean =>
    shared.some(({ address }) => address.equals(host)) ||
    isPopulated(host) ||
    view.addressing.tables.some(({ vrfId }) =>
      view.addressing
        .at(vrfId, host)
        .some(({ record }) => record.status !== 'deprecated' || isRetired(view, record.portId)),
    );
  return openingsOf(view).flatMap((opening) => {
    const text = opening.direction === 'in' ? opening.destination : opening.source;
    const host = IpAddress.tryParse(text.replace(/\/(32|128)$/, ''));
    if (!host || isHost(host)) return [];
    // Where a translation hides the host, the destination may be the public side.
    if (text === opening.publicAddress) return [];
    return [
      finding(view, 'IPPLAN_OPENING_TARGET_UNKNOWN', placeOf(opening), { name: opening.name, address: text }),
    ];
  });
}

/** What stood at a retired host's address is told by its own finding. */
const isRetired = (view: IpPlanView, portId: string | null): boolean =>
  portId !== null && view.context.interfaceOf(portId)?.retired === true;

/** V51: the day has passed. */
export function expiredOpenings(view: IpPlanView): Finding[] {
  return openingsOf(view)
    .filter(({ expiresOn }) => expiresOn !== null && expiresOn < view.context.today)
    .map((opening) =>
      finding(
        view,
        'IPPLAN_OPENING_EXPIRED',
        placeOf(opening),
        { name: opening.name, day: opening.expiresOn! },
        [
          replaceFix('IPPLAN_FIX_CLOSE_OPENING', { name: opening.name }, 'opening', opening, {
            status: 'closed',
          }),
        ],
      ),
    );
}

/** V52: openings that are no decision at all, and ports of administration open to anybody. */
export function wideOpenings(view: IpPlanView): Finding[] {
  const adminPorts = view.context.policy.adminPorts.split(/[, ]+/).map(Number);
  return openingsOf(view).flatMap((opening) => {
    const { name, source, destination, protocol, ports, direction } = opening;
    if (isAny(source) && (isAny(destination) || protocol === 'any')) {
      return [finding(view, 'IPPLAN_OPENING_ANY_ANY', placeOf(opening), { name })];
    }
    if (direction !== 'in' || !isAny(source) || (protocol !== 'tcp' && protocol !== 'udp')) return [];
    const open = adminPorts.filter(
      (port) => ports.length === 0 || ports.some((range) => includes(range, port)),
    );
    if (open.length === 0) return [];
    return [finding(view, 'IPPLAN_OPENING_ADMIN_PORT', placeOf(opening), { name, ports: open.map(String) })];
  });
}

/** V53: two openings that say the same. */
export function duplicateOpenings(view: IpPlanView): Finding[] {
  const same = groupBy(openingsOf(view), (opening) => {
    const { direction, source, destination, protocol, ports } = opening;
    return [
      direction,
      sideText(source),
      sideText(destination),
      protocol,
      translation(opening),
      ...ports.map(portText).toSorted(),
    ].join('|');
  });
  return [...same.values()]
    .filter((twins) => twins.length > 1)
    .map((twins) =>
      finding(
        view,
        'IPPLAN_OPENING_DUPLICATE',
        twins.map(({ id }) => ['opening', id] as const),
        { names: twins.map(({ name }) => name) },
        [closeAll(twins.slice(1))],
      ),
    );
}

/** A side in its shortest canonical words: `any`, or a prefix. */
function sideText(text: string): string {
  if (isAny(text)) return 'any';
  const address = IpAddress.tryParse(text);
  if (address) return `${address.toString()}/${bitsOf(address.version)}`;
  return parseInterface(text)?.prefix.toString() ?? text;
}

const portText = (run: string): string => {
  const [first, last = first] = run.split('-').map(Number);
  return first === last ? `${first}` : `${first}-${last}`;
};

/** How addresses are translated, and where it is done: openings that differ in it do different things. */
export const translation = ({ nat, publicAddress, publicPort, deviceId }: Opening): string =>
  [nat, publicAddress, publicPort, deviceId].join(' ');

function closeAll(openings: readonly Opening[]): Fix {
  const changes = openings.flatMap((it) => replaceFix('', {}, 'opening', it, { status: 'closed' }).changes);
  return { code: 'IPPLAN_FIX_CLOSE_OPENINGS', params: { names: openings.map(({ name }) => name) }, changes };
}

/** The openings that are in force or shall be. */
export const openingsOf = (view: IpPlanView): Opening[] =>
  [...view.objects.opening.values()].filter(({ status }) => status !== 'closed');

const isAny = (side: string): boolean => side === 'any' || side.endsWith('/0');

/** Whether a port is in `443` or `8000-8010`. */
function includes(range: string, port: number): boolean {
  const [first, last = first] = range.split('-').map(Number);
  return port >= first! && port <= last!;
}
