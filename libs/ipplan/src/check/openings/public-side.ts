import type { Finding } from '#findings';
import { IpAddress } from '../../algebra/ip-address.js';
import { isPrivate, ownedSpace } from '../prefixes/space.js';
import { finding, type IpPlanView } from '../view.js';
import { openingsOf, placeOf } from './openings.js';

/**
 * V6: a fixed public side outside the public space of the site. Where no space of that family is known to be its own nothing
 * can be said; translations between private networks are nobody's concern here.
 */
export function publicSides(view: IpPlanView): Finding[] {
  const owned = ownedSpace(view);
  return openingsOf(view).flatMap((opening) => {
    const { name, publicAddress, publicAddressFixed } = opening;
    const address = publicAddress === null ? null : IpAddress.tryParse(publicAddress);
    if (!address || !publicAddressFixed || isPrivate(address)) return [];
    const ours = owned.filter(({ version }) => version === address.version);
    if (ours.length === 0 || ours.some((space) => space.has(address))) return [];
    const params = { name, address: address.toString(), owned: ours.map(String) };
    return [finding(view, 'IPPLAN_OPENING_PUBLIC_NOT_OWNED', placeOf(opening), params)];
  });
}
