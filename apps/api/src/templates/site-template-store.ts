import { renderFinding, type Finding, type Language, type Place, type RenderedFinding } from '#findings';
import { ownedLines } from '#netconfig';
import {
  addTemplateVersion,
  appendEvent,
  Database,
  newestTemplates,
  siteTemplates,
  templateVersions,
  type TemplateVersion,
} from '#persistence';
import { defaultTemplateFolder, OWNED_FILE, platformsIn, renderAll, templateFiles } from '#rendering';
import { templateSetOf } from '#templating';
import { Injectable } from '@nestjs/common';
import type { Principal } from '../auth/principal.js';
import { accessEvent } from '../device-access/access-event.js';
import { notFound, Problem } from '../http/problem.js';
import { Runtime } from '../runtime/runtime.js';
import { isSlow } from './pattern-cost.js';

/** A file in the list of a platform. */
export interface TemplateHead {
  readonly path: string;
  /** Whether the site has it in the place of the product's own. */
  readonly own: boolean;
  readonly changedAt: string | null;
  readonly author: string | null;
}

/** A file with its text, the product's own beside it, and the versions that the site had. */
export interface TemplateFile extends TemplateHead {
  readonly platform: string;
  readonly source: string;
  /** null: the site has added it. */
  readonly product: string | null;
  readonly versions: readonly {
    readonly id: string;
    readonly at: string;
    readonly author: string;
    readonly source: string | null;
  }[];
}

/** A finding with where it is, so that an editor can mark the line. */
export interface PlacedFinding extends RenderedFinding {
  readonly where: readonly Place[];
}

export const placed = (finding: Finding, language: Language): PlacedFinding => ({
  ...renderFinding(finding, language),
  where: finding.where,
});

/** Templates of the site: what it has in the place of the product's own, version by version. */
@Injectable()
export class SiteTemplateStore {
  constructor(
    private readonly db: Database,
    private readonly runtime: Runtime,
  ) {}

  async list(): Promise<{ platform: string; files: TemplateHead[] }[]> {
    const folder = defaultTemplateFolder();
    const newest = await newestTemplates(this.db);
    return platformsIn(folder).map((platform) => {
      const versions = newest.filter((version) => version.platform === platform);
      const own = versions.filter(({ source }) => source !== null).map(({ path }) => path);
      const paths = [...new Set([...Object.keys(templateFiles(folder, platform)), ...own])];
      return {
        platform,
        files: paths
          .toSorted(rolesFirst)
          .map((path) => headOf(path, versions.find((it) => it.path === path) ?? null)),
      };
    });
  }

  /** @throws Problem NOT_FOUND */
  async one(platform: string, path: string): Promise<TemplateFile> {
    const product = productFiles(platform)[path] ?? null;
    const versions = await templateVersions(this.db, platform, path);
    const source = versions[0]?.source ?? product;
    if (source === null) throw notFound('template', `${platform}/${path}`);
    return {
      ...headOf(path, versions[0] ?? null),
      platform,
      source,
      product,
      versions: versions.map(({ id, at, author, source: text }) => ({
        id,
        at: at.toISOString(),
        author,
        source: text,
      })),
    };
  }

  /**
   * Saves a version; null leads back to the product's own.
   * @throws Problem NOT_FOUND, TEMPLATE_REFUSED with what is wrong and where, TEMPLATE_PATTERN_SLOW
   */
  async save(who: Principal, platform: string, path: string, source: string | null): Promise<TemplateFile> {
    const product = productFiles(platform);
    if (source !== null) await this.judge(platform, path, source);
    const version: TemplateVersion = {
      id: this.runtime.newId(),
      platform,
      path,
      source: source === product[path] ? null : source,
      author: who.username,
      at: this.runtime.now(),
    };
    await this.db.transaction(async (sql) => {
      await addTemplateVersion(sql, version);
      await appendEvent(
        sql,
        accessEvent(this.runtime, who, 'template.saved', { platform, path, own: version.source !== null }),
        [],
      );
    });
    return version.source === null && product[path] === undefined
      ? { ...headOf(path, version), platform, source: '', product: null, versions: [] }
      : this.one(platform, path);
  }

  /** The files of a platform as they are used: the product's, and the site's in their place. @throws Problem NOT_FOUND */
  async files(platform: string): Promise<Readonly<Record<string, string>>> {
    return { ...productFiles(platform), ...(await siteTemplates(this.db)).get(platform) };
  }

  /** A file that cannot be read would keep every device of the platform from being configured. */
  private async judge(platform: string, path: string, source: string): Promise<void> {
    const file = `${platform}/${path}`;
    const findings =
      path === OWNED_FILE ? ownedFaults(source, file) : await syntaxFaults(platform, path, source);
    if (findings.length > 0) throw new Problem(422, 'TEMPLATE_REFUSED', { path: file }, { findings });
    // What compares and pushes matches every line of every device against it.
    if (path === OWNED_FILE && patternsIn(source).some(isSlow))
      throw new Problem(422, 'TEMPLATE_PATTERN_SLOW', { path: file });
  }
}

/** @throws Problem NOT_FOUND */
function productFiles(platform: string): Readonly<Record<string, string>> {
  const folder = defaultTemplateFolder();
  if (!platformsIn(folder).includes(platform)) throw notFound('platform', platform);
  return templateFiles(folder, platform);
}

function headOf(path: string, version: TemplateVersion | null): TemplateHead {
  return {
    path,
    own: version?.source != null,
    changedAt: version?.at.toISOString() ?? null,
    author: version?.author ?? null,
  };
}

/** Roles, then partials, then what they own. */
function rolesFirst(a: string, b: string): number {
  const rank = (path: string): number => (path.endsWith('.json') ? 2 : path.includes('/') ? 1 : 0);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

/** What the language itself refuses in one file; variables are asked of no device here. */
async function syntaxFaults(platform: string, path: string, source: string): Promise<readonly Finding[]> {
  const [rendered] = await renderAll(templateSetOf(platform, { 'default.hbs': source }), [
    { role: 'default', variables: {} },
  ]);
  return (rendered?.findings ?? [])
    .filter(({ code }) => code === 'CONFIG_TEMPLATE_SYNTAX' || code === 'CONFIG_HELPER_UNKNOWN')
    .map((finding) => ({
      ...finding,
      where: finding.where.map((place) =>
        'file' in place ? { ...place, file: `${platform}/${path}` } : place,
      ),
    }));
}

function ownedFaults(source: string, file: string): readonly Finding[] {
  try {
    ownedLines(JSON.parse(source));
    return [];
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return [{ code: 'CONFIG_TEMPLATE_SYNTAX', severity: 'error', where: [{ file }], params: { reason } }];
  }
}

const patternsIn = (source: string): string[] =>
  ownedLines(JSON.parse(source)).flatMap((owned) =>
    [...(owned.in ?? []), owned.line].map((pattern) => pattern.source),
  );
