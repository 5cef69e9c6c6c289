import type { Finding } from '#findings';
import { forecastUse } from '../../algebra/forecast.js';
import { usable } from '../../algebra/free-addresses.js';
import { groupBy } from '../group-by.js';
import { finding, type IpPlanView } from '../view.js';

const MS_PER_DAY = 86_400_000;

/** Fewer days than these say nothing about growth. */
const LEAST_POINTS = 7;

/** V54: by its use so far, the network is full within the days that the policy wants to know of. */
export function fullSoon(view: IpPlanView): Finding[] {
  const { forecastDays, utilisationErrorPercent } = view.context.policy;
  return [...groupBy(view.context.observed.use, ({ prefixId }) => prefixId)].flatMap(([prefixId, seen]) => {
    const node = view.addressing.nodeOf.get(prefixId);
    if (!node || node.prefix.version === 6) return [];
    const { first, last } = usable(node.prefix);
    const limit = (Number(last - first + 1n) * utilisationErrorPercent) / 100;
    const points = seen.map(({ day, used }) => ({ day: Date.parse(day) / MS_PER_DAY, used }));
    const forecast = points.length < LEAST_POINTS ? null : forecastUse(points, limit);
    if (!forecast || forecast.daysLeft === null || forecast.daysLeft > forecastDays) return [];
    return [
      finding(view, 'IPPLAN_PREFIX_FULL_SOON', [['prefix', prefixId]], {
        prefix: node.prefix.toString(),
        days: forecast.daysLeft,
        perDay: Math.round(forecast.slopePerDay * 100) / 100,
        points: forecast.points,
        fitPercent: Math.round(forecast.fit * 100),
      }),
    ];
  });
}
