import type { Id } from '#changes';
import type { Finding, Fix } from '#findings';
import type { SpanningTree } from '../../model/spanning-tree.js';
import { groupBy } from '../group-by.js';
import { replaceFix } from '../fixes.js';
import type { SwitchLink } from '../switching.js';
import { finding, type IpPlanView } from '../view.js';
import { bridgesOf } from './bridges.js';
import { Joined } from './joined.js';

/** Devices that one finding names; more are only counted. */
const SHOWN = 10;

/**
 * V34: a loop of links that carry one VLAN, and a bridge in it that takes no part in the spanning tree. Judged once the
 * plan records spanning trees at all: before that, nobody says what the bridges do.
 */
export function loopsWithoutTree(view: IpPlanView): Finding[] {
  const trees = groupBy(view.objects.spanningTree.values(), ({ deviceId }) => deviceId);
  if (trees.size === 0) return [];
  const found = new Map<Id, { vlanIds: Id[]; loop: ReadonlySet<Id> }>();
  const note = (vlanId: Id | null, loop: ReadonlySet<Id>): void => {
    for (const device of loop) {
      if (takesPart(trees.get(device) ?? [], vlanId)) continue;
      const known = found.get(device) ?? { vlanIds: [], loop };
      if (vlanId !== null) known.vlanIds.push(vlanId);
      found.set(device, known);
    }
  };
  const open = view.vlans.openLinks.filter((link) => isBridged(link));
  const joined = new Joined();
  for (const loop of loopsOf(open, joined)) note(null, loop);
  // What carries everything is one piece for every VLAN: its devices count as one.
  for (const { deviceA, deviceB } of open) joined.join(deviceA, deviceB);
  for (const [vlanId, links] of view.vlans.linksOf)
    for (const loop of loopsOf(
      links.filter((link) => isBridged(link)),
      joined,
    ))
      note(vlanId, loop);
  return [...found].map(([device, { vlanIds, loop }]) => {
    const params = {
      device: view.context.pathOf('device', device),
      loop: [...loop].slice(0, SHOWN).map((id) => view.context.pathOf('device', id)),
      vlans: vlanIds.length,
    };
    return finding(view, 'IPPLAN_LOOP_WITHOUT_STP', [['device', device]], params, start(trees.get(device) ?? [], params.device));
  }); // prettier-ignore
}

const isBridged = ({ bridgesA, bridgesB }: SwitchLink): boolean => bridgesA && bridgesB;

const takesPart = (trees: readonly SpanningTree[], vlanId: Id | null): boolean =>
  trees.some(
    ({ mode, vlanIds }) =>
      mode !== 'none' && (vlanIds.length === 0 || vlanId === null || vlanIds.includes(vlanId)),
  );

function start(trees: readonly SpanningTree[], device: string): Fix[] {
  const [off] = trees.filter(({ mode }) => mode === 'none');
  return off ? [replaceFix('IPPLAN_FIX_START_STP', { device }, 'spanningTree', off, { mode: 'rstp' })] : [];
}

/** Sets of devices that two ways join: what is left of a graph without its bridges. Devices that are one piece count as one. */
function loopsOf(links: readonly SwitchLink[], pieces: Joined): Set<Id>[] {
  const whole = links.map((link) => ({ ...link, deviceA: pieces.of(link.deviceA), deviceB: pieces.of(link.deviceB), link }));
  const bridges = new Set<SwitchLink>(bridgesOf(whole, () => []).map(({ link }) => link));
  const rest = whole.filter((link) => !bridges.has(link) && link.link.deviceA !== link.link.deviceB);
  if (rest.length === 0) return [];
  const joined = new Joined();
  for (const { deviceA, deviceB } of rest) joined.join(deviceA, deviceB);
  const loops = groupBy(rest, ({ deviceA }) => joined.of(deviceA));
  return [...loops.values()].map((loop) => new Set(loop.flatMap(({ link }) => [link.deviceA, link.deviceB])));
} // prettier-ignore

/** V34: a host's port that would let a bridge in, on a device whose spanning tree is recorded. One finding per device. */
export function unguardedPorts(view: IpPlanView): Finding[] {
  const devices = new Set(
    [...view.objects.spanningTree.values()].filter(({ mode }) => mode !== 'none').map(({ deviceId }) => deviceId),
  );
  if (devices.size === 0) return [];
  const toBridge = new Set(view.switching.links.flatMap((link) => (isBridged(link) ? [link.a, link.b] : [])));
  const bare = [...view.switching.ports.values()].filter(
    ({ deviceId, portId, mode }) =>
      devices.has(deviceId) && mode.mode === 'access' && !mode.bpduGuard && !toBridge.has(portId) &&
      view.context.interfaceOf(portId)?.type === 'physical',
  );
  return [...groupBy(bare, ({ deviceId }) => deviceId)].map(([device, ports]) => {
    const params = { device: view.context.pathOf('device', device), ports: ports.slice(0, SHOWN).map(({ portId }) => view.context.pathOf('port', portId)), count: ports.length };
    const changes = ports.flatMap(({ mode }) => replaceFix('', {}, 'interfaceVlan', mode, { edge: true, bpduGuard: true }).changes);
    const where = [['device', device], ...ports.slice(0, SHOWN).map(({ portId }) => ['port', portId] as const)] as const;
    return finding(view, 'IPPLAN_BPDU_GUARD_MISSING', where, params, [{ code: 'IPPLAN_FIX_BPDU_GUARD', params, changes }]);
  });
} // prettier-ignore

/** V35: another bridge than the wanted root has the lowest priority, or the same. */
export function unintendedRoots(view: IpPlanView): Finding[] {
  const trees = [...view.objects.spanningTree.values()].filter(({ mode }) => mode !== 'none');
  const wanted = trees.filter(({ root }) => root);
  if (wanted.length === 0) return [];
  const joined = new Joined();
  for (const { deviceA, deviceB } of view.switching.links) joined.join(deviceA, deviceB);
  return wanted.flatMap((root) => {
    const rivals = trees.filter(
      (tree) =>
        !tree.root && tree.priority <= root.priority && tree.deviceId !== root.deviceId && share(tree, root) &&
        joined.of(tree.deviceId) === joined.of(root.deviceId),
    );
    return rivals.map((rival) => {
      const params = { device: view.context.pathOf('device', rival.deviceId), priority: String(rival.priority), root: view.context.pathOf('device', root.deviceId), rootPriority: String(root.priority) };
      const higher = Math.min(61_440, root.priority + 4096);
      const fixes = higher > root.priority ? [replaceFix('IPPLAN_FIX_STP_PRIORITY', { ...params, to: String(higher) }, 'spanningTree', rival, { priority: higher })] : [];
      return finding(view, 'IPPLAN_STP_ROOT', [['spanningTree', rival.id], ['spanningTree', root.id]], params, fixes);
    });
  });
} // prettier-ignore

const share = (a: SpanningTree, b: SpanningTree): boolean =>
  a.vlanIds.length === 0 || b.vlanIds.length === 0 || a.vlanIds.some((id) => b.vlanIds.includes(id));
