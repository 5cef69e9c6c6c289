import type { Finding, Param, Place } from '#findings';

/** Collects what is wrong, so that one reading tells everything. */
export class Report {
  readonly findings: Finding[] = [];
  private readonly told = new Set<string>();

  /** Objects that could not be read whole: what they lack is their fault's consequence, not a fault of its own. */
  readonly incomplete = new Set<string>();

  error(code: string, place: Place, params: Readonly<Record<string, Param>>): void {
    // A row that stands for many objects would say the same thing many times.
    const key = JSON.stringify([code, place, params]);
    if (this.told.has(key)) return;
    this.told.add(key);
    this.findings.push({ code, severity: 'error', where: [place], params });
  }

  get failed(): boolean {
    return this.findings.length > 0;
  }
}
