/** Files of the library that mean something; a folder holds pictures and scripts beside them. */
const TYPES = /\.ya?ml$/i;

/** The path of a file below the folder that was chosen; its name where it was chosen alone. */
const pathOf = (file: File): string => file.webkitRelativePath || file.name;

/**
 * Several files whose names fit as the one ZIP that the server takes, each under its path; a single file as it is. The packer is fetched
 * when it is needed.
 */
export async function packed(files: readonly File[], of: RegExp = TYPES): Promise<File | null> {
  const [first] = files;
  if (!first) return null;
  if (files.length === 1) return first;
  const { zipSync } = await import('fflate');
  const wanted = files.filter((file) => of.test(file.name));
  const entries = await Promise.all(
    wanted.map(async (file) => [pathOf(file), new Uint8Array(await file.arrayBuffer())] as const),
  );
  const bytes = new Uint8Array(zipSync(Object.fromEntries(entries), { level: 3 }));
  const folder = first.webkitRelativePath.split('/')[0] || 'files';
  return new File([bytes], `${folder}.zip`, { type: 'application/zip' });
}
