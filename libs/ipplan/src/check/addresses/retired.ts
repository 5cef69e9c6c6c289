import type { Finding } from '#findings';
import { replaceFix } from '../fixes.js';
import { finding, type IpPlanView } from '../view.js';

/** V50 for addresses: a host that is out of service for good still holds one. */
export function retiredHosts(view: IpPlanView): Finding[] {
  return [...view.addressing.byPort].flatMap(([portId, hosts]) => {
    const facts = view.context.interfaceOf(portId);
    if (!facts?.retired) return [];
    return hosts
      .filter(({ record }) => record.status !== 'deprecated')
      .map(({ record, address }) => {
        const params = {
          address: address.toString(),
          device: view.context.pathOf('device', facts.deviceId),
        };
        return finding(
          view,
          'IPPLAN_ADDRESS_ON_RETIRED',
          [
            ['address', record.id],
            ['device', facts.deviceId],
          ],
          params,
          [replaceFix('IPPLAN_FIX_RETIRE_ADDRESS', params, 'address', record, { status: 'deprecated' })],
        );
      });
  });
}
