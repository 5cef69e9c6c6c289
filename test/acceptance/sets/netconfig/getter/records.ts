/** One thing that a getter tells of, as facts; '' and absent alike: nothing is said. */
export type Facts = Readonly<Record<string, string>>;

/**
 * What differs between two lists of things: one too many or too few, or a fact that both sides state and that is not the
 * same. A thing is found by the facts that name it.
 */
export function recordDifferences(
  ours: readonly Facts[],
  theirs: readonly Facts[],
  names: readonly string[],
): readonly string[] {
  const keyOf = (facts: Facts): string => names.map((name) => facts[name] ?? '').join(' ');
  const left = new Map<string, Facts[]>();
  for (const facts of ours) left.set(keyOf(facts), [...(left.get(keyOf(facts)) ?? []), facts]);
  const differences = theirs.flatMap((facts) => {
    const same = left.get(keyOf(facts)) ?? [];
    const fitting = same.findIndex((mine) => factDifferences(mine, facts).length === 0);
    const mine = same[Math.max(fitting, 0)];
    if (!mine) return [`missing: ${JSON.stringify(facts)}`];
    left.set(
      keyOf(facts),
      same.filter((it) => it !== mine),
    );
    return factDifferences(mine, facts).map((difference) => `${keyOf(facts)}: ${difference}`);
  });
  const invented = [...left.values()].flat().map((facts) => `invented: ${JSON.stringify(facts)}`);
  return [...differences, ...invented];
}

function factDifferences(ours: Facts, theirs: Facts): string[] {
  return Object.entries(theirs).flatMap(([name, expected]) => {
    const mine = ours[name];
    if (mine === undefined || mine === '' || expected === '' || mine === expected) return [];
    return [`${name}: "${mine}", expected "${expected}"`];
  });
}
