import type { RenderedFinding } from '#findings';

/** A file of a platform's templates. */
export interface TemplateHead {
  readonly path: string;
  /** The site has it in the place of the product's own. */
  readonly own: boolean;
  readonly changedAt: string | null;
  readonly author: string | null;
}

export interface PlatformTemplates {
  readonly platform: string;
  readonly files: readonly TemplateHead[];
}

export interface TemplateFile extends TemplateHead {
  readonly platform: string;
  readonly source: string;
  /** null: the site has added it. */
  readonly product: string | null;
  /** The newest first; a source of null is the product's own again. */
  readonly versions: readonly {
    readonly id: string;
    readonly at: string;
    readonly author: string;
    readonly source: string | null;
  }[];
}

export interface TemplatePreview {
  readonly text: string;
  readonly findings: readonly (RenderedFinding & {
    readonly where: readonly { readonly file?: string; readonly line?: number; readonly column?: number }[];
  })[];
  /** Lines that `owned.json` does not name: neither compared nor sent. */
  readonly unowned: string;
}
