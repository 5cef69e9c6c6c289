import type { Id } from '#changes';
import type { Finding, Fix } from '#findings';
import type { SpanningTree } from '../../model/spanning-tree.js';
import { groupBy } from '../group-by.js';
import { replaceFix } from '../fixes.js';
import type { SwitchLink } from '../switching.js';
import { finding, type IpPlanView } from '../view.js';
import { Joined } from './joined.js';

/** Devices that one finding names; more are only counted. */
const SHOWN = 10;

/**
 * V34: a loop of links that carry one VLAN, and a bridge in it that takes no part in the spanning tree. Of a loop in which
 * no bridge says anything of a spanning tree nothing can be judged: that is told, once per loop.
 */
export function loopsWithoutTree(view: IpPlanView): Finding[] {
  const trees = groupBy(view.objects.spanningTree.values(), ({ deviceId }) => deviceId);
  const found = new Map<Id, { vlanIds: Id[]; loop: ReadonlySet<Id> }>();
  const silent = new Joined();
  const unrecorded = new Set<Id>();
  for (const { vlanId, devices } of view.loops) {
    const [first = ''] = devices;
    if ([...devices].every((device) => !trees.has(device)))
      for (const device of devices) {
        unrecorded.add(device);
        silent.join(first, device);
      }
    else
      for (const device of devices) {
        if (takesPart(trees.get(device) ?? [], vlanId)) continue;
        const known = found.get(device) ?? { vlanIds: [], loop: devices };
        if (vlanId !== null) known.vlanIds.push(vlanId);
        found.set(device, known);
      }
  }
  const name = (id: Id): string => view.context.pathOf('device', id);
  const without = [...found].map(([device, { vlanIds, loop }]) => {
    const params = { device: name(device), loop: [...loop].slice(0, SHOWN).map(name), vlans: vlanIds.length };
    return finding(
      view,
      'IPPLAN_LOOP_WITHOUT_STP',
      [['device', device]],
      params,
      start(trees.get(device) ?? [], params.device),
    );
  });
  // Loops that meet are one: each VLAN may run in a part of it.
  const unjudged = [...groupBy(unrecorded, (device) => silent.of(device)).values()].map((loop) => {
    const shown = loop.slice(0, SHOWN);
    return finding(
      view,
      'IPPLAN_LOOP_UNJUDGED',
      shown.map((id) => ['device', id] as const),
      { loop: shown.map(name), count: loop.length },
    );
  });
  return [...without, ...unjudged];
}

const takesPart = (trees: readonly SpanningTree[], vlanId: Id | null): boolean =>
  trees.some(
    ({ mode, vlanIds }) =>
      mode !== 'none' && (vlanIds.length === 0 || vlanId === null || vlanIds.includes(vlanId)),
  );

function start(trees: readonly SpanningTree[], device: string): Fix[] {
  const [off] = trees.filter(({ mode }) => mode === 'none');
  return off ? [replaceFix('IPPLAN_FIX_START_STP', { device }, 'spanningTree', off, { mode: 'rstp' })] : [];
}

const isBridged = ({ bridgesA, bridgesB }: SwitchLink): boolean => bridgesA && bridgesB;

/** What forwards frames for others and sends no BPDU of its own: a telephone with a socket for a PC, an access point. */
const SILENT_BRIDGES: ReadonlySet<string | null> = new Set(['phone', 'access-point']);

/** Ports at whose other end a bridge is meant to be. */
function portsToBridges({ switching, context }: IpPlanView): ReadonlySet<Id> {
  const isMeant = (farPortId: Id): boolean =>
    !SILENT_BRIDGES.has(context.interfaceOf(farPortId)?.deviceRole ?? null);
  return new Set(
    switching.links.flatMap((link) =>
      isBridged(link) ? [...(isMeant(link.b) ? [link.a] : []), ...(isMeant(link.a) ? [link.b] : [])] : [],
    ),
  );
}

/** V34: a host's port that would let a bridge in, on a device whose spanning tree is recorded. One finding per device. */
export function unguardedPorts(view: IpPlanView): Finding[] {
  const devices = new Set(
    [...view.objects.spanningTree.values()]
      .filter(({ mode }) => mode !== 'none')
      .map(({ deviceId }) => deviceId),
  );
  if (devices.size === 0) return [];
  const toBridge = portsToBridges(view);
  const bare = [...view.switching.ports.values()].filter(
    ({ deviceId, portId, mode, enabled }) =>
      enabled &&
      devices.has(deviceId) &&
      mode.mode === 'access' &&
      !mode.bpduGuard &&
      (mode.edge || !toBridge.has(portId)) &&
      view.context.interfaceOf(portId)?.type === 'physical',
  );
  return [...groupBy(bare, ({ deviceId }) => deviceId)].map(([device, ports]) => {
    const params = {
      device: view.context.pathOf('device', device),
      ports: ports.slice(0, SHOWN).map(({ portId }) => view.context.pathOf('port', portId)),
      count: ports.length,
    };
    const changes = ports.flatMap(
      ({ mode }) => replaceFix('', {}, 'interfaceVlan', mode, { edge: true, bpduGuard: true }).changes,
    );
    const where = [
      ['device', device],
      ...ports.slice(0, SHOWN).map(({ portId }) => ['port', portId] as const),
    ] as const;
    return finding(view, 'IPPLAN_BPDU_GUARD_MISSING', where, params, [
      { code: 'IPPLAN_FIX_BPDU_GUARD', params, changes },
    ]);
  });
}
