import type { Finding, Param, Place } from '#findings';

/** Collects what is wrong, so that one reading tells everything. */
export class Report {
  readonly findings: Finding[] = [];

  error(code: string, place: Place, params: Readonly<Record<string, Param>>): void {
    this.findings.push({ code, severity: 'error', where: [place], params });
  }

  get failed(): boolean {
    return this.findings.length > 0;
  }
}
