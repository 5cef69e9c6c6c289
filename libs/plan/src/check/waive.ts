import { placeText, type Finding } from '#findings';
import type { Waiver } from '../value/plan.js';

/** Who accepts a finding: a waiver of its code, at its first place or everywhere, whose day has not passed. */
export function waiverFor(waivers: readonly Waiver[], today: string): (finding: Finding) => Waiver | null {
  return covering(waivers.filter((waiver) => !hasExpired(waiver, today)));
}

/** The waivers whose day has passed and whose findings stand again, each as a finding: somebody must decide anew. */
export function expiredWaivers(
  waivers: readonly Waiver[],
  standing: readonly Finding[],
  today: string,
): Finding[] {
  const coveredBy = covering(waivers.filter((waiver) => hasExpired(waiver, today)));
  const missed = new Set(standing.map(coveredBy));
  return [...missed].flatMap((waiver): Finding[] => {
    if (!waiver) return [];
    const { id, code, place, expiresOn, author } = waiver;
    const where = [{ kind: 'waiver', id, path: place === '' ? code : `${code} ${place}` }];
    const params = { code, place: place === '' ? '*' : place, day: expiresOn!, author };
    return [{ code: 'PLAN_WAIVER_EXPIRED', severity: 'warning', where, params }];
  });
}

function covering(waivers: readonly Waiver[]): (finding: Finding) => Waiver | null {
  const byKey = new Map(waivers.map((waiver) => [`${waiver.code}\n${waiver.place}`, waiver]));
  return ({ code, where }) => {
    const [subject] = where;
    const here = subject ? byKey.get(`${code}\n${placeText(subject)}`) : undefined;
    return here ?? byKey.get(`${code}\n`) ?? null;
  };
}

const hasExpired = ({ expiresOn }: Waiver, today: string): boolean => expiresOn !== null && expiresOn < today;
