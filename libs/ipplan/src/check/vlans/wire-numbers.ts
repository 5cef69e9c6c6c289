import type { Id, Objects } from '#changes';
import type { IpPlanKinds } from '../../model/kinds.js';
import { carriesVlan, isTrunk, type SwitchLink, type SwitchPort } from '../switching.js';

/** One end of a link: how its port treats frames, or else the VLANs that its device routes. */
export interface LinkEnd {
  readonly portId: Id;
  readonly port: SwitchPort | null;
  readonly routed: ReadonlySet<Id>;
}

/** A link on which a VLAN of one end comes out as another VLAN at the other, because both have the same number there. */
export interface Crossing {
  readonly link: SwitchLink;
  readonly vlanA: Id;
  readonly vlanB: Id;
}

interface Translation {
  readonly wireOf: Map<Id, number>;
  readonly vlanOf: Map<number, Id>;
}

/**
 * What VLANs are called between two switches (IEEE 802.1Q VID translation): frames of a VLAN meet what has the same
 * number on the wire, which is their own id but where a port translates it.
 */
export class WireNumbers {
  private readonly byPort = new Map<Id, Translation>();
  private readonly byVid = new Map<number, Id[]>();

  private constructor(private readonly objects: Pick<Objects<IpPlanKinds>, 'vlan' | 'vlanTranslation'>) {
    for (const { portId, wireVid, vlanId } of objects.vlanTranslation.values()) {
      const { wireOf, vlanOf } = this.byPort.get(portId) ?? { wireOf: new Map(), vlanOf: new Map() };
      this.byPort.set(portId, { wireOf: wireOf.set(vlanId, wireVid), vlanOf: vlanOf.set(wireVid, vlanId) });
    }
    for (const { id, vid } of objects.vlan.values())
      this.byVid.set(vid, [...(this.byVid.get(vid) ?? []), id]);
  }

  /** null in a plan without translations, which then looks at no VLAN for it. */
  static of(objects: Pick<Objects<IpPlanKinds>, 'vlan' | 'vlanTranslation'>): WireNumbers | null {
    return objects.vlanTranslation.size === 0 ? null : new WireNumbers(objects);
  }

  /** Whether an end of the link translates. */
  isAt({ a, b }: SwitchLink): boolean {
    return this.byPort.has(a) || this.byPort.has(b);
  }

  /** Whether the VLAN has one number at both ends. */
  agree(a: Omit<LinkEnd, 'routed'>, b: Omit<LinkEnd, 'routed'>, vlanId: Id): boolean {
    const number = this.numberAt(a, vlanId);
    return number !== null && number === this.numberAt(b, vlanId);
  }

  /** Where a VLAN becomes another one on the link. */
  crossings(link: SwitchLink, a: LinkEnd, b: LinkEnd): Crossing[] {
    const fromA = this.met(a, b).map(([vlanA, vlanB]) => ({ link, vlanA, vlanB }));
    const fromB = this.met(b, a).map(([vlanB, vlanA]) => ({ link, vlanA, vlanB }));
    // What both ends translate has been met from the first one.
    return [...fromA, ...fromB.filter(({ vlanA }) => !this.byPort.get(a.portId)?.wireOf.has(vlanA))];
  }

  /** null where the number of the VLAN means another one at this end. Untagged frames have none to translate. */
  private numberAt({ portId, port }: Omit<LinkEnd, 'routed'>, vlanId: Id): number | null {
    const vid = this.objects.vlan.get(vlanId)?.vid ?? null;
    const here = this.byPort.get(portId);
    if (!here || vid === null || port?.mode.untaggedVlanId === vlanId) return vid;
    return here.wireOf.get(vlanId) ?? (here.vlanOf.has(vid) ? null : vid);
  }

  private met(from: LinkEnd, to: LinkEnd): [here: Id, there: Id][] {
    return [...(this.byPort.get(from.portId)?.wireOf ?? [])].flatMap(([here, number]) => {
      const there = carriesTagged(from, here) ? this.takenAs(to, number) : null;
      return there === null || there === here ? [] : [[here, there]];
    });
  }

  /** What an end takes a number for; null where it takes it for nothing, or the plan does not say for which of several. */
  private takenAs(end: LinkEnd, number: number): Id | null {
    const here = this.byPort.get(end.portId);
    const translated = here?.vlanOf.get(number);
    if (translated !== undefined) return carriesTagged(end, translated) ? translated : null;
    const [only, another] = (this.byVid.get(number) ?? []).filter(
      (id) => carriesTagged(end, id) && !here?.wireOf.has(id),
    );
    return only !== undefined && another === undefined ? only : null;
  }
}

function carriesTagged({ port, routed }: LinkEnd, vlanId: Id): boolean {
  if (!port) return routed.has(vlanId);
  return isTrunk(port) && port.mode.untaggedVlanId !== vlanId && carriesVlan(port, vlanId);
}
