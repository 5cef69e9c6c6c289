import { placeText, type Finding } from '#findings';
import type { Waiver } from '../value/plan.js';

/** A finding as a project page shows it. */
export interface PlanFinding extends Finding {
  /** The waiver that accepts it; null while nobody does. */
  readonly waivedBy: Waiver | null;
  /** True when the present has it already, so that the project does not cause it. */
  readonly inherited: boolean;
}

/** Gives a waiver's answer for a finding: of its code, at its first place or everywhere, and not expired. */
export function waiverFor(waivers: readonly Waiver[], today: string): (finding: Finding) => Waiver | null {
  const valid = waivers.filter((waiver) => !hasExpired(waiver, today));
  const byKey = new Map(valid.map((waiver) => [`${waiver.code}\n${waiver.place}`, waiver]));
  return ({ code, where }) => {
    const [subject] = where;
    const here = subject ? byKey.get(`${code}\n${placeText(subject)}`) : undefined;
    return here ?? byKey.get(`${code}\n`) ?? null;
  };
}

/** Waivers whose day has passed: what they covered counts again, and somebody must decide anew. */
export function expiredWaivers(waivers: readonly Waiver[], today: string): Finding[] {
  return waivers
    .filter((waiver) => hasExpired(waiver, today))
    .map(({ id, code, place, expiresOn, author }) => ({
      code: 'PLAN_WAIVER_EXPIRED',
      severity: 'warning',
      where: [{ kind: 'waiver', id, path: place === '' ? code : `${code} ${place}` }],
      params: { code, place: place === '' ? '*' : place, day: expiresOn!, author },
    }));
}

const hasExpired = ({ expiresOn }: Waiver, today: string): boolean => expiresOn !== null && expiresOn < today;
