import { apply } from '#changes';
import { ipPlanRules, type IpPlanCode } from '#ipplan';
import { renderFinding, type Finding } from '#findings';
import { kinds, type Kind, type PlanChangeSet, type PlanObjects } from '../../value/kinds.js';
import { PlanChecker } from '../check-plan.js';
import { faults } from './faults.fixture.js';
import { plantOf, type Plant } from './plant.fixture.js';

/** BRASSAGE_SEEDS=50 runs all; a few prove the rules on every run. */
const SEEDS = Number(process.env['BRASSAGE_SEEDS'] ?? '2');
const seeds = Array.from({ length: SEEDS }, (_, index) => index + 1);

/** Remembers what does not change from fault to fault. That it says what a full check says is proved elsewhere. */
const checkers = new Map(seeds.map((seed) => [seed, new PlanChecker()]));

/** What the addressing rules say of the present. */
function told({ seed, base, observed, policy }: Plant, objects: PlanObjects): Finding[] {
  const plan = { name: 'Plant', present: sharing(objects, base), project: null, waivers: [], policy };
  const [layer] = checkers.get(seed)!.check(plan, { today: '2026-11-22', observed });
  return layer!.findings.filter(({ code }) => code.startsWith('IPPLAN_') || code.startsWith('PLAN_'));
}

/** The state with the maps of the base where nothing differs, as `apply` leaves them. */
function sharing(objects: PlanObjects, base: PlanObjects): PlanObjects {
  const same = (kind: Kind): boolean => {
    const [now, then] = [
      objects[kind] as ReadonlyMap<string, unknown>,
      base[kind] as ReadonlyMap<string, unknown>,
    ];
    return now.size === then.size && [...now].every(([id, object]) => then.get(id) === object);
  };
  return Object.fromEntries(
    kinds.map((kind) => [kind, same(kind) ? base[kind] : objects[kind]]),
  ) as unknown as PlanObjects;
}

const places = ({ where }: Finding): string[] => where.flatMap((place) => ('id' in place ? [place.id] : []));
const line = (finding: Finding): string => `${finding.code} ${places(finding).join(' ')}`;

it('a plant without a fault gives no finding', () => {
  for (const seed of seeds) {
    const plant = plantOf(seed);
    expect(told(plant, plant.d.objects).map(line)).toEqual([]);
  }
});

it('there is a fault for each code of the table', () => {
  expect(Object.keys(faults).toSorted()).toEqual(Object.keys(ipPlanRules).toSorted());
});

describe('a planted fault is told at its place, and besides only what it implies', () => {
  it.each(Object.entries(faults))('%s', (code, plantFault) => {
    const { implies } = ipPlanRules[code as IpPlanCode];
    for (const seed of seeds) {
      const plant = plantOf(seed);
      const place = plantFault(plant).replaceAll(' ', '_');
      const findings = told(plant, plant.d.objects);
      const own = findings.filter((it) => it.code === code);
      expect(findings.filter((it) => it.code !== code && !implies.includes(it.code)).map(line)).toEqual([]);
      expect([seed, own.some((it) => places(it).includes(place)), own.map(line)]).toEqual([
        seed,
        true,
        own.map(line),
      ]);
      for (const { fixes = [] } of own)
        for (const fix of fixes)
          heals(plant, { code, place, before: findings }, fix.changes as PlanChangeSet);
      for (const it of own)
        expect(renderFinding(it, 'fr').text + renderFinding(it, 'fr').hint).not.toMatch(/[{}]/);
    }
  });
});

/** A fix that is applied takes the finding away, and makes no other: what is told then was told before. */
function heals(
  plant: Plant,
  {
    code,
    place,
    before,
  }: { readonly code: string; readonly place: string; readonly before: readonly Finding[] },
  changes: PlanChangeSet,
): void {
  const healed = apply(plant.d.objects, changes);
  if (!healed.ok) throw new Error(`the fix of ${code} does not apply`);
  const left = told(plant, healed.objects);
  expect(left.filter((it) => it.code === code && places(it)[0] === place).map(line)).toEqual([]);
  const known = new Set(before.map(line));
  expect(left.map(line).filter((it) => !known.has(it))).toEqual([]);
}
