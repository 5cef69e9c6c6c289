import { zipOf, type NamedFile } from '#documents';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Unreadable } from '../exit.js';
import { readInput } from '../files.js';

/** The files that a path of the command line means: those of a folder whose names fit, by their path in it; or the one file. */
export async function filesAt(path: string, fits: RegExp): Promise<NamedFile[]> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return [{ name: basename(path), bytes: await readInput(path) }];
  const names = (await readdir(path, { recursive: true })).filter((name) => fits.test(name)).toSorted();
  if (names.length === 0)
    throw new Unreadable({
      en: `there is no file to read in ${path}`,
      fr: `il n’y a aucun fichier à lire dans ${path}`,
    });
  return Promise.all(
    names.map(async (name) => ({
      name: name.replaceAll('\\', '/'),
      bytes: await readInput(join(path, name)),
    })),
  );
}

/** The same as one file to send: a ZIP of a folder, or the file itself. */
export function packed(files: readonly NamedFile[]): NamedFile {
  const [only] = files;
  return files.length === 1 && only ? only : { name: 'files.zip', bytes: zipOf(files) };
}

/** The text of a file; what is no UTF-8 becomes signs that its reader stumbles on, and says where. */
export const textOfFile = ({ name, bytes }: NamedFile): { file: string; text: string } => ({
  file: name,
  text: new TextDecoder().decode(bytes),
});
