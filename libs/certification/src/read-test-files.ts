import type { CsvProfile } from './csv/profile.js';
import { fileFault, MAX_FAULTS, type ReadResult } from './model/read-result.js';
import type { TestRecord } from './model/record.js';
import { readTestFile } from './read-test-file.js';
import { readLinkwareXml, type NamedBytes } from './xml/read-linkware.js';

/** The part of a name before its last slash. */
const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);

/**
 * Reads the files of an archive or folder: every folder with an `index.xml` as one LinkWare-like export, and tables, OTDR
 * traces and canonical results each by itself. Other files (reports, pictures) are passed over. With any fault in any of
 * them no record is given. Each record says which file it is from.
 */
export function readTestFiles(
  files: readonly NamedBytes[],
  archive: string,
  profile?: CsvProfile,
): ReadResult {
  const wanted = files.filter(({ name }) => !/(^|\/)(__MACOSX\/|\.)/.test(name)).toSorted((a, b) => (a.name < b.name ? -1 : 1)); // prettier-ignore
  const xmlFolders = new Set(wanted.filter(({ name }) => /(^|\/)index\.xml$/i.test(name)).map(({ name }) => folderOf(name))); // prettier-ignore
  const parts: [source: string, read: ReadResult][] = [...xmlFolders].map((folder) => [
    folder || archive,
    readLinkwareXml(wanted.filter(({ name }) => folderOf(name) === folder && /\.xml$/i.test(name))),
  ]);
  for (const { name, bytes } of wanted) {
    if (/\.(csv|tsv|txt|sor|json)$/i.test(name))
      parts.push([name, readTestFile(bytes, { file: name, ...(profile ? { profile } : {}) })]);
  }
  if (parts.length === 0) return { ok: false, findings: [fileFault('CERT_ARCHIVE_EMPTY', { file: archive }, { file: archive })] }; // prettier-ignore
  const faults = parts.flatMap(([, read]) => (read.ok ? [] : read.findings));
  if (faults.length > 0) return { ok: false, findings: faults.slice(0, MAX_FAULTS) };
  const records = parts.flatMap(([source, read]) => (read.ok ? read.records.map((record): TestRecord => ({ ...record, source })) : [])); // prettier-ignore
  const profiles = new Set(parts.flatMap(([, read]) => (read.ok ? [read.profile] : [])));
  return {
    ok: true,
    format: 'zip',
    profile: [...profiles].join(', '),
    records,
    findings: parts.flatMap(([, read]) => read.findings),
  };
}
