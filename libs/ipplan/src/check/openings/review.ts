import type { Finding } from '#findings';
import { IpAddress } from '../../algebra/ip-address.js';
import type { Opening } from '../../model/opening.js';
import { replaceFix } from '../fixes.js';
import { finding, type IpPlanView } from '../view.js';
import { openingsOf, placeOf } from './openings.js';

const MS_PER_DAY = 86_400_000;

/** Whole days from one day to another; negative when the other is earlier. */
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY);

/** V51: an opening that nobody has confirmed for long, and one that ends soon. */
export function reviews(view: IpPlanView): Finding[] {
  const { today, policy } = view.context;
  return openingsOf(view).flatMap((opening) => {
    const { name, reviewedOn, approvedOn, requestedOn, expiresOn } = opening;
    const seen = reviewedOn ?? approvedOn ?? requestedOn;
    const findings: Finding[] = [];
    if (seen !== null && daysBetween(seen, today) > policy.openingReviewDays) {
      const params = { name, day: seen, days: daysBetween(seen, today) };
      const fix = replaceFix('IPPLAN_FIX_REVIEWED', { name, day: today }, 'opening', opening, {
        reviewedOn: today,
      });
      findings.push(finding(view, 'IPPLAN_OPENING_REVIEW_DUE', placeOf(opening), params, [fix]));
    }
    const left = expiresOn === null ? Infinity : daysBetween(today, expiresOn);
    if (left >= 0 && left <= policy.openingNoticeDays)
      findings.push(
        finding(view, 'IPPLAN_OPENING_EXPIRING', placeOf(opening), { name, day: expiresOn!, days: left }),
      );
    return findings;
  });
}

/** V49: nobody approves what he asked for himself; and a translation names its public side. */
export function openingDecisions(view: IpPlanView): Finding[] {
  return openingsOf(view).flatMap((opening) => {
    const { name, requester, approver, nat, publicAddress, publicAddressFixed } = opening;
    const same = requester !== '' && requester.trim().toLowerCase() === approver.trim().toLowerCase();
    // A dynamic public address is not known in advance.
    const bare = (nat === 'static' || nat === 'destination') && publicAddress === null && publicAddressFixed;
    return [
      ...(same
        ? [finding(view, 'IPPLAN_OPENING_SELF_APPROVED', placeOf(opening), { name, person: requester })]
        : []),
      ...(bare ? [finding(view, 'IPPLAN_OPENING_NAT_INCOMPLETE', placeOf(opening), { name })] : []),
    ];
  });
}

/** V50: an opening in force that no device implements, or whose host is out of service. */
export function orphanedOpenings(view: IpPlanView): Finding[] {
  return openingsOf(view).flatMap((opening) => {
    const { name, status, deviceId, rule } = opening;
    const host = hostOf(opening);
    const gone = host === null ? undefined : retiredAt(view, host);
    return [
      ...(status === 'active' && (deviceId === null || rule === '')
        ? [
            finding(view, 'IPPLAN_OPENING_NOT_IMPLEMENTED', placeOf(opening), {
              name,
              missing: deviceId === null ? 'deviceId' : 'rule',
            }),
          ]
        : []),
      ...(gone === undefined
        ? []
        : [
            finding(view, 'IPPLAN_OPENING_HOST_RETIRED', placeOf(opening), {
              name,
              address: host!.toString(),
              device: gone,
            }),
          ]),
    ];
  });
}

/** The inner side of an opening, where it is one host. */
function hostOf({ direction, source, destination }: Opening): IpAddress | null {
  return IpAddress.tryParse((direction === 'in' ? destination : source).replace(/\/(32|128)$/, ''));
}

/** The device that is out of service and has the address. */
function retiredAt(view: IpPlanView, host: IpAddress): string | undefined {
  const records = view.addressing.tables.flatMap(({ vrfId }) => view.addressing.at(vrfId, host));
  const facts = records.flatMap(({ record }) =>
    record.portId === null ? [] : (view.context.interfaceOf(record.portId) ?? []),
  );
  const gone = facts.find(({ retired }) => retired);
  return gone && view.context.pathOf('device', gone.deviceId);
}
