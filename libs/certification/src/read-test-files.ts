import type { Finding } from '#findings';
import type { CsvProfile } from './csv/profile.js';
import { fileFault, MAX_FAULTS, type ReadResult } from './model/read-result.js';
import type { TestRecord } from './model/record.js';
import { readTestFile } from './read-test-file.js';
import { isLinkwareIndex, readLinkwareXml, type NamedBytes } from './xml/read-linkware.js';

/** A part of an archive or folder: one LinkWare-like export, or one file by itself. */
export interface TestPart {
  /** Where its tests are from: a folder, or a file. */
  readonly source: string;
  readonly kind: 'linkware' | 'file';
  /** The files of the export, the index among them; or the one file. */
  readonly names: readonly string[];
}

/** The part of a name before its last slash. */
const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);

/**
 * What a reader makes of the names in an archive or folder: every folder with an `index.xml` as one LinkWare-like export,
 * and tables, OTDR traces and canonical results each by itself. Other files (reports, pictures) are passed over.
 */
export function testPartsOf(names: readonly string[], archive: string): TestPart[] {
  const wanted = names
    .filter((name) => !/(^|\/)(__MACOSX\/|\.)/.test(name))
    .toSorted((a, b) => (a < b ? -1 : 1));
  const folders = [...new Set(wanted.filter(isLinkwareIndex).map(folderOf))];
  return [
    ...folders.map((folder): TestPart => ({
      source: folder || archive,
      kind: 'linkware',
      names: wanted.filter((name) => folderOf(name) === folder && /\.xml$/i.test(name)),
    })),
    ...wanted
      .filter((name) => /\.(csv|tsv|txt|sor|json)$/i.test(name))
      .map((name): TestPart => ({ source: name, kind: 'file', names: [name] })),
  ];
}

/** What is told of an archive that holds others: they are not opened, and nobody should think that they were. */
export function archivesInside(names: readonly string[], archive: string): Finding[] {
  const inside = names.filter(
    (name) => /\.(zip|7z|rar|tar|t?gz|flw)$/i.test(name) && !/(^|\/)(__MACOSX\/|\.)/.test(name),
  );
  if (inside.length === 0) return [];
  const params = { file: archive, names: inside.slice(0, 10) };
  return [{ code: 'CERT_ARCHIVE_INSIDE', severity: 'warning', where: [{ file: archive }], params }];
}

/**
 * Reads the files of an archive or folder that are at hand. With any fault in any of them no record is given. Each record
 * says which file it is from.
 */
export function readTestFiles(
  files: readonly NamedBytes[],
  archive: string,
  profile?: CsvProfile,
): ReadResult {
  const byName = new Map(files.map((file) => [file.name, file]));
  const names = [...byName.keys()];
  const parts = testPartsOf(names, archive).map((part): [string, ReadResult] => {
    const own = part.names.map((name) => byName.get(name)!);
    const [first] = own;
    if (part.kind === 'linkware') return [part.source, readLinkwareXml(own)];
    return [part.source, readTestFile(first!.bytes, { file: first!.name, ...(profile ? { profile } : {}) })];
  });
  if (parts.length === 0)
    return { ok: false, findings: [fileFault('CERT_ARCHIVE_EMPTY', { file: archive }, { file: archive })] };
  const faults = parts.flatMap(([, read]) => (read.ok ? [] : read.findings));
  if (faults.length > 0) return { ok: false, findings: faults.slice(0, MAX_FAULTS) };
  const records = parts.flatMap(([source, read]) =>
    read.ok ? read.records.map((record): TestRecord => ({ ...record, source })) : [],
  );
  const profiles = new Set(parts.flatMap(([, read]) => (read.ok ? [read.profile] : [])));
  return {
    ok: true,
    format: 'zip',
    profile: [...profiles].join(', '),
    records,
    findings: [...archivesInside(names, archive), ...parts.flatMap(([, read]) => read.findings)],
  };
}
