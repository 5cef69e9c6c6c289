import { changed, type Recorded } from '#changes';
import type { Finding, Fix } from '#findings';
import type { InterfaceFacts } from '../context.js';
import { pairsOf } from '../switching.js';
import { finding, type IpPlanView } from '../view.js';

/** As configured: agreed by the ends, or fixed. */
const setting = ({ duplex, fixedSpeedMbps }: InterfaceFacts): string =>
  isAuto({ duplex, fixedSpeedMbps }) ? 'auto' : `${fixedSpeedMbps ?? 'auto'}/${duplex}`;

const isAuto = ({ duplex, fixedSpeedMbps }: Pick<InterfaceFacts, 'duplex' | 'fixedSpeedMbps'>): boolean =>
  duplex === 'auto' && fixedSpeedMbps === null;

/**
 * V38: speed or duplex fixed at one end only, or differently. The end that negotiates finds nobody and falls back to half
 * duplex (IEEE 802.3, clause 28): the link is up, and slow under load.
 */
export function negotiation(view: IpPlanView): Finding[] {
  return view.switching.links.flatMap(pairsOf).flatMap(([a, b]) => {
    const [factsA, factsB] = [view.context.interfaceOf(a), view.context.interfaceOf(b)];
    if (!factsA || !factsB || setting(factsA) === setting(factsB)) return [];
    const fixed = [a, b].filter((_, index) => !isAuto([factsA, factsB][index]!));
    const params = {
      port: view.context.pathOf('port', a),
      other: view.context.pathOf('port', b),
      setting: setting(factsA),
      otherSetting: setting(factsB),
    };
    return [
      finding(
        view,
        'IPPLAN_SPEED_FIXED',
        [
          ['port', a],
          ['port', b],
        ],
        params,
        negotiate(view, fixed),
      ),
    ];
  });
}

function negotiate(view: IpPlanView, portIds: readonly string[]): Fix[] {
  const records = portIds.flatMap((id) => view.context.ports.get(id) ?? []);
  if (records.length === 0) return [];
  const params = { ports: portIds.map((id) => view.context.pathOf('port', id)) };
  const changes = records.map((record) => {
    const after: Recorded & { duplex: string; fixedSpeedMbps: null } = {
      ...record,
      duplex: 'auto',
      fixedSpeedMbps: null,
    };
    return changed<'port', Recorded>('port', record, after);
  });
  return [{ code: 'IPPLAN_FIX_NEGOTIATE', params, changes }];
}
