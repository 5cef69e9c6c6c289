import { unzip, ZipRefused } from '#documents';
import type { Finding } from '#findings';
import { readCatalogue, type CatalogueRead, type TypeFile } from '#planfile';

/** A file as it came, and what is asked of it. Values in, values out: it crosses into a thread and back. */
export type Reading = { readonly task: 'catalogue'; readonly name: string; readonly bytes: Uint8Array };

/** What each task answers. */
export interface ReadingAnswers {
  readonly catalogue: CatalogueRead;
}

/** Reads a file of any size; only the thread does this, for it takes seconds. */
export async function read(reading: Reading): Promise<ReadingAnswers[Reading['task']]> {
  return catalogueFrom(reading.name, reading.bytes);
}

/** The types in a ZIP of the library, or in one YAML file. */
function catalogueFrom(name: string, bytes: Uint8Array): CatalogueRead {
  const files: TypeFile[] = [];
  const findings: Finding[] = [];
  try {
    const entries = /\.zip$/i.test(name) ? unzip(bytes) : new Map([[name, bytes]]);
    for (const [file, content] of entries) {
      if (/\.ya?ml$/i.test(file) && !/(^|\/)[._]/.test(file)) files.push({ file, text: textOf(content) });
    }
  } catch (cause) {
    if (!(cause instanceof ZipRefused)) throw cause;
    findings.push({ code: 'CATALOGUE_YAML', severity: 'error', where: [{ file: name }], params: { problem: cause.message } }); // prettier-ignore
  }
  let count = 0;
  const read = readCatalogue(files, () => `t${(count += 1)}`);
  if (files.length === 0 && findings.length === 0)
    findings.push({ code: 'CATALOGUE_EMPTY', severity: 'error', where: [{ file: name }], params: { file: name } }); // prettier-ignore
  return { ...read, findings: [...findings, ...read.findings] };
}

/** What is no UTF-8 becomes signs that YAML takes for text: one bad file does not stop the others. */
const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes);
