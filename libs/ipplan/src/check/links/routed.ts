import type { Finding } from '#findings';
import type { AddressEntry } from '../entries.js';
import { finding, type IpPlanView } from '../view.js';

/** V39 and V40: two routed interfaces that face each other share a network, and on IPv4 no more of it than they need. */
export function routedLinks(view: IpPlanView): Finding[] {
  const { byPort } = view.addressing;
  return view.switching.links.flatMap(({ a, b, portA, portB }) => {
    const isSwitched = [portA, portB].some((port) => port && port.mode.mode !== 'l3');
    if (isSwitched) return [];
    return ([4, 6] as const).flatMap((version) => {
      const ofVersion = (port: string): AddressEntry[] =>
        (byPort.get(port) ?? []).filter((it) => it.address.version === version);
      const [atA, atB] = [ofVersion(a), ofVersion(b)];
      if (atA.length === 0 || atB.length === 0) return [];
      const where = [['port', a], ['port', b]] as const; // prettier-ignore
      const shared = atA.find((x) => atB.some((y) => x.prefix.equals(y.prefix)));
      const params = { port: view.context.pathOf('port', a), other: view.context.pathOf('port', b) };
      if (!shared) {
        const addresses = [...atA, ...atB].map(({ record }) => record.address);
        return [finding(view, 'IPPLAN_P2P_ENDS_DIFFER', where, { ...params, addresses })];
      }
      if (version === 6 || shared.prefix.length >= 30) return [];
      return [finding(view, 'IPPLAN_P2P_LENGTH', where, { ...params, prefix: shared.prefix.toString() })];
    });
  });
}
