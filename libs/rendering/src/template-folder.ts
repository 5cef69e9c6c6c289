import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ownedLines, type OwnedLines } from '#netconfig';
import { templateSetOf, type TemplateSet } from '#templating';

/** The templates of one platform, and the part of a device's configuration that they answer for. */
export interface PlatformTemplates {
  readonly set: TemplateSet;
  readonly owned: readonly OwnedLines[];
}

/** The product's own templates: `templates/` beside the program, built or not. */
export function defaultTemplateFolder(): string {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const root = here.replace(/[\\/](dist[\\/])?libs[\\/]rendering[\\/]src[\\/]$/, '');
  return join(root, 'templates');
}

/** The platforms that a folder has templates for, in order. */
export function platformsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'owned.json')))
    .map(({ name }) => name)
    .toSorted();
}

/** Files of templates that a site has in the place of the folder's own: by platform, path below its folder → source. */
export type SiteTemplates = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** What names the lines of a configuration that the templates answer for. */
export const OWNED_FILE = 'owned.json';

/** The files of a platform below its folder: its templates, and what says which lines they own. */
export function templateFiles(folder: string, platform: string): Readonly<Record<string, string>> {
  const own = join(folder, platform);
  const paths = readdirSync(own, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.hbs') || path === OWNED_FILE,
  );
  return Object.fromEntries(
    paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(own, path), 'utf8')]),
  );
}

/** Reads the templates of a platform, the site's own where there are any; null where the folder has none. */
export function readPlatformTemplates(
  folder: string,
  platform: string,
  site: SiteTemplates = new Map(),
): PlatformTemplates | null {
  const text = textPlatform(platform);
  if (!platformsIn(folder).includes(text)) return null;
  return templatesOf(text, { ...templateFiles(folder, text), ...site.get(text) });
}

/** The platform whose text configures a platform: over NETCONF a system takes the text of its command line. */
export const textPlatform = (platform: string): string => platform.replace(/-netconf$/, '');

/** The templates of a platform from its files. @throws ZodError or SyntaxError for an `owned.json` that is none */
export function templatesOf(platform: string, files: Readonly<Record<string, string>>): PlatformTemplates {
  return {
    set: templateSetOf(platform, files),
    owned: ownedLines(JSON.parse(files[OWNED_FILE] ?? '[]')),
  };
}
