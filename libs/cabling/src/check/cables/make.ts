import { changed } from '#changes';
import type { Finding, Fix } from '#findings';
import { meetsFireClass, parseFireClass } from '../../fire-class.js';
import type { Cable } from '../../model/cable.js';
import { isOnPaper, isPulled, livingCables, productOf } from '../in-place.js';
import type { CablingView } from '../view.js';

/** C6 and C7: how a cable is made and terminated: pin assignment at both ends, reaction to fire. */
export function cableMake(view: CablingView): Finding[] {
  return livingCables(view).flatMap((cable) => [...wiring(view, cable), ...fireClass(view, cable)]);
}

/** C6: T568A at one end and T568B at the other crosses two pairs. */
function wiring(view: CablingView, cable: Cable): Finding[] {
  const { label, wiringA, wiringB } = cable;
  const wanted = view.policy.wiring;
  const wrong = [wiringA, wiringB].filter((one) => one !== null && wanted !== 'any' && one !== wanted);
  const mixed = wiringA !== null && wiringB !== null && wiringA !== wiringB;
  if (!mixed && wrong.length === 0) return [];
  const to = wanted === 'any' ? (wiringA ?? wiringB)! : wanted;
  const fixes: Fix[] = isOnPaper(cable)
    ? [
        {
          code: 'CABLING_FIX_WIRING',
          params: { cable: label, wiring: to.toUpperCase() },
          changes: [changed('cable', cable, { ...cable, wiringA: to, wiringB: to })],
        },
      ]
    : [];
  if (mixed)
    return [
      view.find(
        'CABLING_WIRING_MIXED',
        [['cable', cable]],
        { cable: label, a: wiringA.toUpperCase(), b: wiringB.toUpperCase() },
        fixes,
      ),
    ];
  return [
    view.find(
      'CABLING_WIRING_OF_SITE',
      [['cable', cable]],
      { cable: label, wiring: wrong[0]!.toUpperCase(), wanted: wanted.toUpperCase() },
      fixes,
    ),
  ];
}

/** C7: a pulled cable of a lower class of reaction to fire than the building wants (EN 50575). */
function fireClass(view: CablingView, cable: Cable): Finding[] {
  const text = cable.fireClass ?? productOf(view, cable)?.fireClass ?? null;
  const wanted = parseFireClass(view.policy.fireClass);
  if (!isPulled(cable) || text === null || !wanted) return [];
  const is = parseFireClass(text);
  if (is && meetsFireClass(is, wanted)) return [];
  const params = { cable: cable.label, fireClass: text, wanted: view.policy.fireClass };
  return [view.find('CABLING_FIRE_CLASS', [['cable', cable]], params)];
}
