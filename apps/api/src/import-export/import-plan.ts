import type { Id } from '#changes';
import { Database } from '#persistence';
import { Injectable } from '@nestjs/common';
import { may, type Principal } from '../auth/principal.js';
import { refusingClosedProjects, Write } from '../changes/write.js';
import { notFound, Problem } from '../http/problem.js';
import { ProjectStore } from '../projects/project-store.js';
import { Runtime } from '../runtime/runtime.js';
import { adoptPlan, prepareAdoption, type Adoption } from './adopt-plan.js';
import { readPlanFile } from './read-plan-file.js';

export interface PlanFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The project that takes the extension; null: a new one. */
  readonly into: Id | null;
  /** Only report. */
  readonly dry: boolean;
}

/** What came of a file, or would come of it. */
export interface Imported {
  readonly project: Id | null;
  /** Objects that the present gains and that change in it. */
  readonly present: { readonly added: number; readonly changed: number };
  /** Changes of the extension. */
  readonly extension: number;
  readonly dry: boolean;
}

/** Brings a plan file into the database. */
@Injectable()
export class ImportPlan {
  constructor(
    private readonly db: Database,
    private readonly projects: ProjectStore,
    private readonly write: Write,
    private readonly runtime: Runtime,
  ) {}

  /** @throws Problem IMPORT_REFUSED with every fault of the file, RIGHT_MISSING, PROJECT_CODE_TAKEN, CHANGES_CONFLICT */
  async run(who: Principal, file: PlanFile): Promise<Imported> {
    const read = await readPlanFile(file.name, file.bytes, () => this.runtime.newId());
    if (!read.ok) {
      const { findings } = read;
      throw new Problem(422, 'IMPORT_REFUSED', { file: file.name, count: findings.length }, { findings });
    }
    if (file.into !== null && !(await this.projects.one(file.into))) throw notFound('project', file.into);
    const adoption = await prepareAdoption(this.db, this.runtime, read, file.into);
    await this.refuse(who, adoption);
    if (!file.dry) await this.adopt(who, adoption, file.name);
    return importedDto(adoption, file.dry);
  }

  private async refuse(who: Principal, { plan, present, project }: Adoption): Promise<void> {
    if (present.length > 0 && !may(who, 'approve')) {
      throw new Problem(403, 'RIGHT_MISSING', { role: who.role, right: 'approve' });
    }
    if (!project?.isNew || !plan.project) return;
    const { code } = plan.project;
    if (await this.projects.hasCode(code)) throw new Problem(409, 'PROJECT_CODE_TAKEN', { code });
  }

  private async adopt(who: Principal, adoption: Adoption, name: string): Promise<void> {
    const written = await refusingClosedProjects(() =>
      adoptPlan(this.db, this.runtime, adoption, who.username, name),
    );
    if (written) await this.write.made(written, adoption.project?.id ?? null, 0);
  }
}

function importedDto({ plan, present, project }: Adoption, dry: boolean): Imported {
  const added = present.filter(({ op }) => op === 'add').length;
  return {
    project: project && (dry && project.isNew ? null : project.id),
    present: { added, changed: present.length - added },
    extension: plan.project?.changes.length ?? 0,
    dry,
  };
}
