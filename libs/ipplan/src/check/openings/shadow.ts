import type { Finding } from '#findings';
import { parseInterface, IpPrefix } from '../../algebra/ip-prefix.js';
import { bitsOf, IpAddress } from '../../algebra/ip-address.js';
import type { Opening } from '../../model/opening.js';
import { groupBy } from '../group-by.js';
import { finding, type IpPlanView } from '../view.js';
import { openingsOf, translation } from './openings.js';

/** One side of an opening; null: anybody. */
type Side = IpPrefix | null;

/** V53: an opening that another one includes: closing it would change nothing. */
export function shadowedOpenings(view: IpPlanView): Finding[] {
  const all = openingsOf(view);
  const byTarget = groupBy(all, ({ direction, destination }) => key(direction, sideOf(destination)));
  return all.flatMap((opening) => {
    const around = targetsAround(sideOf(opening.destination)).flatMap(
      (side) => byTarget.get(key(opening.direction, side)) ?? [],
    );
    const wider = around.find(
      (other) => other.id !== opening.id && includes(other, opening) && !includes(opening, other),
    );
    if (!wider) return [];
    const params = { name: opening.name, other: wider.name };
    return [
      finding(
        view,
        'IPPLAN_OPENING_SHADOWED',
        [
          ['opening', opening.id],
          ['opening', wider.id],
        ],
        params,
      ),
    ];
  });
}

const key = (direction: string, side: Side): string => `${direction}|${side?.toString() ?? 'any'}`;

function sideOf(text: string): Side {
  if (text === 'any' || text.endsWith('/0')) return null;
  const address = IpAddress.tryParse(text);
  return address ? IpPrefix.around(address, bitsOf(address.version)) : (parseInterface(text)?.prefix ?? null);
}

/** Every side that includes this one: anybody, and each wider prefix. */
function targetsAround(side: Side): Side[] {
  if (!side) return [null];
  return [null, ...Array.from({ length: side.length }, (_, i) => IpPrefix.around(side.address, i + 1))];
}

const holds = (wide: Side, narrow: Side): boolean => !wide || (narrow !== null && wide.contains(narrow));

function includes(wide: Opening, narrow: Opening): boolean {
  return (
    translation(wide) === translation(narrow) &&
    holds(sideOf(wide.source), sideOf(narrow.source)) &&
    holds(sideOf(wide.destination), sideOf(narrow.destination)) &&
    (wide.protocol === 'any' || wide.protocol === narrow.protocol) &&
    portsInclude(wide.ports, narrow.ports)
  );
}

function portsInclude(wide: readonly string[], narrow: readonly string[]): boolean {
  if (wide.length === 0) return true;
  if (narrow.length === 0) return false;
  const runs = wide.map(runOf);
  return narrow.map(runOf).every(([from, to]) => runs.some(([first, last]) => first <= from && to <= last));
}

function runOf(text: string): readonly [first: number, last: number] {
  const [first = 0, last = first] = text.split('-').map(Number);
  return [first, last];
}
