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

/** Reads the templates of a platform; null where the folder has none. */
export function readPlatformTemplates(folder: string, platform: string): PlatformTemplates | null {
  const own = join(folder, platform);
  if (!platformsIn(folder).includes(platform)) return null;
  const paths = readdirSync(own, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.hbs'),
  );
  const files = Object.fromEntries(
    paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(own, path), 'utf8')]),
  );
  const owned = ownedLines(JSON.parse(readFileSync(join(own, 'owned.json'), 'utf8')));
  return { set: templateSetOf(platform, files), owned };
}
