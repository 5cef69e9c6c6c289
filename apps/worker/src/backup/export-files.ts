import type { Id } from '#changes';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** What says which file is whose: a device that is renamed takes its file along, one that is gone leaves it. */
export const LIST = 'devices.json';

/** Names that we give to files, and no others: what somebody wrote into the list leads nowhere else. */
const listSchema = z.record(z.uuid(), z.string().regex(/^\w[\w.-]*\.cfg$/));

/** The files of the last export, by device; empty where there was none. */
export async function listedFiles(folder: string): Promise<ReadonlyMap<Id, string>> {
  const text = await readFile(join(folder, LIST), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}';
    throw error;
  });
  return new Map(Object.entries(listSchema.parse(JSON.parse(text))));
}

/** The list as it is committed, in the order of the files. */
export function listText(files: ReadonlyMap<Id, string>): string {
  const sorted = [...files].toSorted(([, a], [, b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
}

/**
 * A file for each device: its name, as far as it can be one. Devices whose names come to the same, as two do on other
 * systems that differ in capitals only, have the end of their id behind it.
 */
export function filesFor(names: ReadonlyMap<Id, string>): ReadonlyMap<Id, string> {
  const bases = new Map([...names].map(([id, name]) => [id, baseOf(name)]));
  const count = new Map<string, number>();
  for (const base of bases.values()) count.set(base.toLowerCase(), (count.get(base.toLowerCase()) ?? 0) + 1);
  return new Map(
    [...bases].map(([id, base]) => [
      id,
      count.get(base.toLowerCase()) === 1 ? `${base}.cfg` : `${base}_${id.slice(-12)}.cfg`,
    ]),
  );
}

/** Bytes of a file's name that are left for the device's. */
const MOST = 200;

function baseOf(name: string): string {
  return name
    .replaceAll(/[^\w.-]/g, '_')
    .replace(/^[.-]+/, '_')
    .slice(0, MOST);
}
