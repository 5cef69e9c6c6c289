import type { Finding } from '#findings';
import type { Cable } from '../../model/cable.js';
import { mediaFamily } from '../../model/media.js';
import { isScreened } from '../../model/screening.js';
import { labelsOfAll, metres, productOf, subjectsOf } from '../in-place.js';
import type { CablingView } from '../view.js';
import { lengthOf, permanentLinks } from './length.js';

const sum = (cables: readonly Cable[]): number => cables.reduce((total, cable) => total + lengthOf(cable), 0);

/**
 * C2 and C4: how long copper may be when its cords are long or its way is hot.
 *
 * C2: H = 90 − 1.5·(cords − 10): cords of 26 AWG lose half as much again as installed cable (ISO/IEC 11801-1, 6.2).
 * C4: for each degree above 20 °C 0.4 %, above 40 °C 0.6 % less, with a screen 0.2 % (ISO/IEC 11801-1, annex).
 */
export function copperBudget(view: CablingView): Finding[] {
  const told = new Set<string>();
  return view.channels.flatMap((channel) => {
    if (!channel.cables.every(({ media }) => mediaFamily(media) === 'copper')) return [];
    const cordsM = sum(channel.cables.filter(({ role }) => role === 'cord'));
    return permanentLinks(channel).flatMap((link) => {
      const key = labelsOfAll(link).join('\n');
      const found = told.has(key) ? [] : [...longCords(view, link, cordsM), ...hotRoute(view, link)];
      if (found.length > 0) told.add(key);
      return found;
    });
  });
}

function longCords({ policy, find }: CablingView, link: readonly Cable[], cordsM: number): Finding[] {
  const [lengthM, standardCordsM] = [sum(link), 10];
  const maxM = policy.permanentLinkMaxM - policy.longCordFactor * (cordsM - standardCordsM);
  if (cordsM <= standardCordsM || lengthM <= maxM || lengthM > policy.permanentLinkMaxM) return [];
  const params = {
    cables: labelsOfAll(link),
    lengthM: metres(lengthM),
    maxM: metres(Math.max(0, maxM)),
    cordsM: metres(cordsM),
  };
  return [find('CABLING_LONG_CORDS', subjectsOf(link), params)];
}

function hotRoute(view: CablingView, link: readonly Cable[]): Finding[] {
  const { permanentLinkMaxM, ambientC } = view.policy;
  const ways = link.flatMap(({ pathwayIds }) =>
    pathwayIds.flatMap((id) => view.objects.pathway.get(id) ?? []),
  );
  const hottestC = Math.max(ambientC, ...ways.map(({ temperatureC }) => temperatureC ?? ambientC));
  const screened = link.every((cable) => isScreened(cable, productOf(view, cable)) === true);
  const maxM = metres(permanentLinkMaxM * (1 - lossShare(hottestC, screened)));
  const lengthM = metres(sum(link));
  if (lengthM <= maxM || lengthM > permanentLinkMaxM) return [];
  return [
    view.find('CABLING_ROUTE_HOT', subjectsOf(link), {
      cables: labelsOfAll(link),
      lengthM,
      maxM,
      temperatureC: hottestC,
    }),
  ];
}

/** The part of its length that a link loses to heat. */
function lossShare(temperatureC: number, screened: boolean): number {
  const [warm, hot] = screened ? [0.002, 0.002] : [0.004, 0.006];
  const above20 = Math.max(0, Math.min(temperatureC, 40) - 20);
  const above40 = Math.max(0, temperatureC - 40);
  return Math.min(1, above20 * warm + above40 * hot);
}
