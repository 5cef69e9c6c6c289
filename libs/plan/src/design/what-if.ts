import type { Id } from '#changes';
import type { Finding } from '#findings';
import { ipPlanChecks, noObservations, vlanContinuity } from '#ipplan';
import { inputsOf, steps } from '../check/steps.js';
import { Recall } from '../check/recall.js';
import type { PlanObjects } from '../value/kinds.js';

/** A VLAN that breaks, and who is cut off from its gateway. */
export interface VlanBreak {
  readonly vlanId: Id;
  readonly vid: string;
  readonly name: string;
  /** How many ports are cut off, and from which device to which there is no way any more. */
  readonly users: number;
  readonly from: string;
  readonly to: string;
  /** Ports cut off, as far as the finding names them. */
  readonly portIds: readonly Id[];
}

/** What is taken away in thought. */
export interface Removed {
  readonly kind: 'cable' | 'port' | 'device';
  readonly id: Id;
}

/**
 * What breaks if a cable, a port or a device is not there: the VLANs that fall apart because of it. What is broken
 * before is not told. Everything else of the plan stays as it is.
 */
export function whatIfRemoved(objects: PlanObjects, removed: readonly Removed[]): VlanBreak[] {
  const before = new Set(continuity(objects).map(keyOf));
  return continuity(without(objects, removed))
    .filter((finding) => !before.has(keyOf(finding)))
    .map((finding) => {
      const [vlan, ...others] = finding.where.flatMap((place) => ('id' in place ? [place] : []));
      const { vid, name, users, from, to } = finding.params as Readonly<Record<string, string>> & { users: number };
      return {
        vlanId: vlan!.id,
        vid: vid!,
        name: name!,
        users,
        from: from!,
        to: to!,
        portIds: others.filter(({ kind }) => kind === 'port').map(({ id }) => id),
      };
    });
} // prettier-ignore

/** V26 of a state. */
function continuity(objects: PlanObjects): Finding[] {
  const frame = { name: '', policy: {}, present: objects, project: null, waivers: [] };
  const read = new Recall(steps).of(inputsOf(objects, frame, '2000-01-01', noObservations));
  return read(`ip rule ${ipPlanChecks.indexOf(vlanContinuity)}`) as Finding[];
}

/** The VLAN and the device that is cut off: the same break keeps its key, whatever else is removed. */
const keyOf = ({ where, params }: Finding): string =>
  `${where[0] && 'id' in where[0] ? where[0].id : ''}|${String(params['from'])}`;

function without(objects: PlanObjects, removed: readonly Removed[]): PlanObjects {
  const gone = new Set(removed.map(({ id }) => id));
  const cable = new Map([...objects.cable].filter(([id]) => !gone.has(id)));
  const port = new Map(
    [...objects.port].map(([id, it]) => [id, gone.has(id) || gone.has(it.deviceId) ? { ...it, enabled: false } : it] as const),
  );
  // A LAG that is taken away takes its members along.
  for (const [id, it] of port) if (it.lagId !== null && gone.has(it.lagId)) port.set(id, { ...it, enabled: false });
  const interfaceVlan = new Map([...objects.interfaceVlan].filter(([, it]) => !gone.has(objects.port.get(it.portId)?.deviceId ?? '')));
  // Who is not there answers for no gateway either.
  const isGone = (portId: string): boolean => gone.has(portId) || gone.has(objects.port.get(portId)?.deviceId ?? '');
  const address = new Map([...objects.address].filter(([, it]) => it.portId === null || !isGone(it.portId)));
  const fhrpMember = new Map([...objects.fhrpMember].filter(([, it]) => !isGone(it.portId)));
  return { ...objects, cable, port, interfaceVlan, address, fhrpMember };
} // prettier-ignore
