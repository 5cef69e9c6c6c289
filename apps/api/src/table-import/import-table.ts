import type { Id } from '#changes';
import type { Finding } from '#findings';
import { Database, everything, presentPlan } from '#persistence';
import { proposeRoles, type TableInput, type TableKind, type TableRead } from '#planfile';
import type { PlanObjects } from '#plan';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../auth/principal.js';
import { refuseWithoutRight, Write, type Target } from '../changes/write.js';
import { Problem } from '../http/problem.js';
import { PlanReader } from '../projects/plan-reader.js';
import { readInThread } from '../reading/read-in-thread.js';
import { Runtime } from '../runtime/runtime.js';

/** A table, and what people say of it. */
export interface TableFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly kind: TableKind;
  /** What each column gives; null: as its headings propose. */
  readonly roles: readonly (string | null)[] | null;
  /** Which sheet of a workbook; null: the first. */
  readonly sheet: string | null;
}

/** The first look: headings, what they seem to give, and some rows. */
export interface TableLook {
  readonly sheets: readonly string[];
  readonly headings: readonly string[];
  readonly roles: readonly (string | null)[];
  readonly rows: number;
  readonly sample: readonly (readonly string[])[];
}

export interface TableImported {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly event: Id | null;
}

const SAMPLE = 20;

/** Brings a spreadsheet of cables, ports or devices in: all of it, or nothing with every fault named. */
@Injectable()
export class ImportTable {
  constructor(
    private readonly db: Database,
    private readonly plans: PlanReader,
    private readonly write: Write,
    private readonly runtime: Runtime,
  ) {}

  /** @throws Problem IMPORT_REFUSED when it is no table */
  async look(file: Omit<TableFile, 'roles'>): Promise<TableLook> {
    const { sheets, table } = await this.tableOf(file);
    const [headings = [], ...body] = table.rows.map((row) => row.map(shown));
    return {
      sheets,
      headings,
      roles: proposeRoles(file.kind, headings),
      rows: body.length,
      sample: body.slice(0, SAMPLE),
    };
  }

  /** @throws Problem IMPORT_REFUSED with every fault of every row, RIGHT_MISSING, CHANGES_CONFLICT */
  async run(
    who: Principal,
    target: Target,
    file: TableFile,
    reason: string,
    dry: boolean,
  ): Promise<TableImported> {
    refuseWithoutRight(who, target);
    const { table } = await this.tableOf(file);
    const roles = file.roles ?? proposeRoles(file.kind, (table.rows[0] ?? []).map(shown));
    const present = await this.objects(who, target);
    const read = await readInThread({ task: 'table', table, kind: file.kind, roles, present });
    if (read.findings.length > 0) throw refused(file.name, read);
    const changes = read.changes.map((change) => this.withId(change));
    const event = dry || changes.length === 0 ? null : (await this.write.all(who, reason || file.name, target, changes)).event; // prettier-ignore
    return { rows: read.rows, added: read.added, changed: read.changed, event };
  }

  private async tableOf({
    name,
    bytes,
    sheet,
  }: Omit<TableFile, 'roles'>): Promise<{ sheets: readonly string[]; table: TableInput }> {
    const { sheets, findings } = await readInThread({ task: 'sheets', name, bytes });
    const table = sheet === null ? sheets[0] : sheets.find((one) => one.sheet === sheet);
    if (table) return { sheets: sheets.flatMap((one) => one.sheet ?? []), table };
    const told: readonly Finding[] = findings.length > 0 ? findings : [{ code: 'TABLE_EMPTY', severity: 'error', where: [{ file: name }], params: { file: name } }]; // prettier-ignore
    throw new Problem(422, 'IMPORT_REFUSED', { file: name, count: told.length }, { findings: told });
  }

  private async objects(who: Principal, { projectId, step }: Target): Promise<PlanObjects> {
    if (projectId === null) return (await presentPlan(this.db, everything)).present;
    return this.plans.layer(await this.plans.of(who.scope, projectId), step ?? 'after');
  }

  /** The thread has no clock: what it adds gets its identity here. */
  private withId(change: TableRead['changes'][number]): TableRead['changes'][number] {
    if (change.op !== 'add') return change;
    const id = this.runtime.newId();
    return { ...change, id, after: { ...change.after, id } } as typeof change;
  }
}

function refused(file: string, { findings, rows }: TableRead): Problem {
  return new Problem(422, 'TABLE_REFUSED', { file, rows, count: findings.length }, { findings });
}

function shown(cell: TableInput['rows'][number][number]): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.shown : String(cell);
}
