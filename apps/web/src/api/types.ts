import type { RenderedFinding } from '#findings';
import type { ProjectState, Waiver } from '#plan';

/** What the API answers. The routes and their meaning are in the OpenAPI document (`GET /api/v1/openapi.json`). */

export interface User {
  readonly id: string;
  readonly username: string;
  readonly role: string;
  readonly language: 'en' | 'fr' | null;
  readonly mustChangePassword: boolean;
}

export interface Health {
  readonly status: string;
  readonly version: string;
}

export interface SeverityCounts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

export interface ProjectSummary {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly client: string;
  readonly index: string;
  readonly state: ProjectState;
  readonly counts: { readonly added: number; readonly changed: number; readonly removed: number };
  readonly findings: SeverityCounts | null;
  readonly updatedAt: string;
}

/** One page of a list; `next` asks for the following one. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string | null;
}

export interface ProjectFinding extends RenderedFinding {
  readonly where: readonly { readonly kind?: string; readonly id?: string; readonly path?: string }[];
  readonly fixes: readonly { readonly label: string; readonly changes: readonly unknown[] }[];
  readonly waived: Waiver | null;
}

export interface ProjectFindings {
  readonly counts: SeverityCounts;
  readonly items: readonly ProjectFinding[];
}

/** One hit of the search. */
export interface Found {
  readonly kind: string;
  readonly id: string;
  readonly path: string;
  readonly detail: string;
}

/** A project with its steps. */
export interface Project extends ProjectSummary {
  readonly description: string;
  readonly steps: readonly { readonly number: number; readonly title: string }[];
}
