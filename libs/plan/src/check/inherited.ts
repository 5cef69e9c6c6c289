import { placeText, type Finding, type Place } from '#findings';
import type { Kind, PlanObjects } from '../value/kinds.js';

/**
 * The findings of a layer that the present has already, so that the project does not cause them. The same fault has the
 * same code at the same objects, whatever they are called now and whatever its numbers say. An object that the project
 * replaces by another of the same name (a cable pulled anew) keeps its faults. Each finding of the present answers for
 * one: a second fault at the same objects is the project's own.
 */
export function inheritedOf(
  findings: readonly Finding[],
  present: readonly Finding[],
  objects: PlanObjects,
): ReadonlySet<Finding> {
  const inherited = new Set<Finding>();
  const left = claim(findings, present, ({ where }) => where.map(objectText), inherited);
  const replaced = left.filter(({ where }) => where.some((place) => isGone(place, objects)));
  claim(findings, replaced, ({ where }) => where.map(placeText), inherited);
  return inherited;
}

/** Marks the findings that have a twin among the known ones; the known ones without a twin are returned. */
function claim(
  findings: readonly Finding[],
  known: readonly Finding[],
  placesOf: (finding: Finding) => readonly string[],
  marked: Set<Finding>,
): Finding[] {
  const keyOf = (finding: Finding): string => [finding.code, ...placesOf(finding).toSorted()].join('\n');
  const twins = new Map<string, Finding[]>();
  for (const finding of known) {
    const list = twins.get(keyOf(finding));
    if (list) list.push(finding);
    else twins.set(keyOf(finding), [finding]);
  }
  for (const finding of findings)
    if (!marked.has(finding) && twins.get(keyOf(finding))?.shift()) marked.add(finding);
  return [...twins.values()].flat();
}

const objectText = (place: Place): string => ('id' in place ? `${place.kind} ${place.id}` : placeText(place));

const isGone = (place: Place, objects: PlanObjects): boolean =>
  'id' in place && !objects[place.kind as Kind]?.has(place.id);
