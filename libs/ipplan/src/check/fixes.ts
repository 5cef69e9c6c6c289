import { changed, removed, type ChangeOf, type Recorded } from '#changes';
import type { Fix, Param } from '#findings';
import type { IpPlanKinds } from '../model/kinds.js';
import type { InterfaceVlan } from '../model/vlan.js';

type Kind = keyof IpPlanKinds;

/** A fix that gives an object new facts. */
export function replaceFix<K extends Kind>(
  code: string,
  params: Readonly<Record<string, Param>>,
  kind: K,
  before: IpPlanKinds[K],
  facts: Partial<IpPlanKinds[K]>,
): Fix {
  return { code, params, changes: [changed<K, Recorded>(kind, before, { ...before, ...facts })] };
}

/** A fix that allows a VLAN on trunks, one change each. */
export function allowOnTrunks(
  modes: readonly InterfaceVlan[],
  vlanId: string,
  params: Readonly<Record<string, Param>>,
): Fix {
  const changes = modes.map((mode): ChangeOf<IpPlanKinds> =>
    changed('interfaceVlan', mode, { ...mode, taggedVlanIds: [...mode.taggedVlanIds, vlanId] }),
  );
  return { code: 'IPPLAN_FIX_ALLOW_VLAN', params, changes };
}

/** A fix that takes an object away. */
export function removeFix<K extends Kind>(
  code: string,
  params: Readonly<Record<string, Param>>,
  kind: K,
  object: IpPlanKinds[K],
): Fix {
  return { code, params, changes: [removed<K, Recorded>(kind, object)] };
}
