import { inOrder, type Finding, type Place } from '#findings';
import { cableOf } from '../bind/target.js';
import type { PlannedTest } from './test-plan.js';
import type { TesterListProfile } from './tester-profile.js';

/**
 * What a tester would make of a list of identifiers, before anybody works with it: cut off at its length, folded in case.
 * Two links that become one overwrite each other's results.
 */
export function identifierFindings(tests: readonly PlannedTest[], profile: TesterListProfile): Finding[] {
  return inOrder([
    ...collisions(tests, profile),
    ...tests.flatMap((test) => [...lengthFault(test, profile), ...characterFault(test, profile)]),
  ]);
}

/** What the tester keeps of an identifier. */
function kept({ identifier }: PlannedTest, { maxLength, caseSensitive }: TesterListProfile): string {
  const cut = maxLength === null ? identifier : identifier.slice(0, maxLength);
  return caseSensitive ? cut : cut.toUpperCase();
}

function collisions(tests: readonly PlannedTest[], profile: TesterListProfile): Finding[] {
  const groups = new Map<string, PlannedTest[]>();
  for (const test of tests) {
    const key = kept(test, profile);
    const group = groups.get(key);
    if (group) group.push(test);
    else groups.set(key, [test]);
  }
  return [...groups]
    .filter(([, group]) => group.length > 1)
    .map(([key, group]) => ({
      code: 'CERT_IDENTIFIER_COLLISION',
      severity: 'error',
      where: group.map(placeOf),
      params: {
        identifier: key,
        identifiers: group.map(({ identifier }) => identifier).slice(0, 10),
        tester: profile.name,
      },
    }));
}

function lengthFault(test: PlannedTest, { maxLength, name }: TesterListProfile): Finding[] {
  if (maxLength === null || test.identifier.length <= maxLength) return [];
  const params = {
    identifier: test.identifier,
    length: test.identifier.length,
    most: maxLength,
    tester: name,
  };
  return [{ code: 'CERT_IDENTIFIER_LONG', severity: 'warning', where: [placeOf(test)], params }];
}

function characterFault(
  test: PlannedTest,
  { characters, name, caseSensitive }: TesterListProfile,
): Finding[] {
  if (characters === null) return [];
  const allowed = allowedIn(characters);
  const text = caseSensitive ? test.identifier : test.identifier.toUpperCase();
  const refused = [...new Set(Array.from(text).filter((character) => !allowed(character)))];
  if (refused.length === 0) return [];
  const params = { identifier: test.identifier, characters: refused.join(' '), tester: name };
  return [{ code: 'CERT_IDENTIFIER_CHARACTERS', severity: 'warning', where: [placeOf(test)], params }];
}

/** Ranges and single characters, read by hand: a profile from outside is no regular expression. */
function allowedIn(characters: string): (character: string) => boolean {
  const all = Array.from(characters);
  const ranges: (readonly [string, string])[] = [];
  for (let i = 0; i < all.length; i += 1) {
    const to = all[i + 1] === '-' ? all[i + 2] : undefined;
    ranges.push([all[i]!, to ?? all[i]!]);
    if (to !== undefined) i += 2;
  }
  return (character) => ranges.some(([from, to]) => character >= from && character <= to);
}

const placeOf = ({ linkId, identifier }: PlannedTest): Place => ({
  kind: 'cable',
  id: cableOf(linkId).cableId,
  path: identifier,
});
