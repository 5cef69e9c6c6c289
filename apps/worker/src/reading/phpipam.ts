import { readSheets, unzip, ZipRefused } from '#documents';
import type { Finding } from '#findings';
import {
  lookAtPhpIpam,
  proposePhpIpam,
  readPhpIpam,
  type PhpIpamFile,
  type PhpIpamMapping,
  type PhpIpamRead,
  type PhpIpamTableLook,
} from '#planfile';

interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The first look at an export: its tables, what their columns seem to give, and what could not be opened. */
export interface PhpIpamLook {
  readonly tables: readonly PhpIpamTableLook[];
  readonly mapping: PhpIpamMapping;
  readonly findings: readonly Finding[];
}

/** The tables of an export, before anything is read from them. */
export function phpIpamLook(file: File): PhpIpamLook {
  const { files, findings } = filesOf(file);
  return { tables: lookAtPhpIpam(files), mapping: proposePhpIpam(files), findings };
}

/** The tables and answers in a ZIP, or in one file. */
export function phpIpamFrom(file: File & { readonly mapping: PhpIpamMapping }): PhpIpamRead {
  const { files, findings } = filesOf(file);
  const read = readPhpIpam(files, file.mapping);
  return { ...read, findings: [...findings, ...read.findings] };
}

function filesOf({ name, bytes }: File): { readonly files: PhpIpamFile[]; readonly findings: Finding[] } {
  const files: PhpIpamFile[] = [];
  const findings: Finding[] = [];
  try {
    const entries = /\.zip$/i.test(name) ? unzip(bytes) : new Map([[name, bytes]]);
    for (const [file, content] of entries) {
      if (/(^|\/)[._]/.test(file)) continue;
      if (/\.json$/i.test(file)) files.push({ file, json: new TextDecoder().decode(content) });
      else if (/\.(csv|tsv|txt|xlsx)$/i.test(file)) {
        const { sheets, findings: told } = readSheets(file, content);
        files.push(...sheets);
        findings.push(...told);
      }
    }
  } catch (cause) {
    if (!(cause instanceof ZipRefused)) throw cause;
    findings.push({
      code: 'PHPIPAM_UNREADABLE',
      severity: 'error',
      where: [{ file: name }],
      params: { file: name, problem: cause.message },
    });
  }
  return { files, findings };
}
