import { readDeviceType, type DeviceType, type ModuleType } from '#cabling';
import type { Id } from '#changes';
import type { Finding } from '#findings';
import { parse, YAMLParseError } from 'yaml';
import { withLines } from './lines.js';

/** A YAML file of the community device-type library; the name is a label for findings. */
export interface TypeFile {
  readonly file: string;
  readonly text: string;
}

/** What a library holds. One file's faults never keep another's type out. */
export interface CatalogueRead {
  readonly deviceTypes: readonly DeviceType[];
  readonly moduleTypes: readonly ModuleType[];
  /** Everything that was left out or read otherwise than it is written, with file and line. */
  readonly findings: readonly Finding[];
}

/** Reads device and module types from the files of a library (`device-types/Maker/x.yaml`). */
export function readCatalogue(files: Iterable<TypeFile>, newId: () => Id): CatalogueRead {
  const deviceTypes = new Map<string, DeviceType>();
  const moduleTypes = new Map<string, ModuleType>();
  const from = new Map<string, string>();
  const findings: Finding[] = [];
  // In the order of their names: what is read does not depend on how the folder was listed.
  const inOrder = [...files].toSorted((a, b) => (a.file < b.file ? -1 : 1));
  for (const { file, text } of inOrder) {
    const value = valueOf(file, text, findings);
    if (value === undefined) continue;
    const { deviceType, moduleType, findings: own } = readDeviceType(value, file, newId());
    const twice = keep(deviceTypes, deviceType, file, from) ?? keep(moduleTypes, moduleType, file, from);
    findings.push(...withLines([...own, ...(twice ? [twice] : [])], text));
  }
  return { deviceTypes: [...deviceTypes.values()], moduleTypes: [...moduleTypes.values()], findings };
}

/** What a type is known by: its maker and its model. */
export const typeKey = ({ manufacturer, model }: Pick<DeviceType, 'manufacturer' | 'model'>): string =>
  `${manufacturer}\n${model}`;

/** Every scalar as text: port `08` must not become port 8. */
function valueOf(file: string, text: string, findings: Finding[]): unknown {
  try {
    return parse(text, { schema: 'failsafe', maxAliasCount: 0, logLevel: 'error' });
  } catch (cause) {
    const at = cause instanceof YAMLParseError ? cause.linePos?.[0] : undefined;
    const problem = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
    const place = { file, ...(at ? { line: at.line, column: at.col } : {}) };
    findings.push({ code: 'CATALOGUE_YAML', severity: 'error', where: [place], params: { problem } });
    return undefined;
  }
}

/** Keeps a type under its name; a second one of that name is numbered, so that every file has its type. */
function keep<T extends DeviceType | ModuleType>(
  types: Map<string, T>,
  type: T | undefined,
  file: string,
  from: Map<string, string>,
): Finding | null {
  if (!type) return null;
  const { manufacturer, model } = type;
  let called = type;
  for (let count = 2; types.has(typeKey(called)); count += 1)
    called = { ...type, model: `${model} (${count})` };
  types.set(typeKey(called), called);
  from.set(typeKey(called), file);
  if (called === type) return null;
  const params = {
    path: `${manufacturer} ${model}`,
    other: from.get(typeKey(type)) ?? '',
    called: called.model,
  };
  return { code: 'CATALOGUE_TYPE_TWICE', severity: 'warning', where: [{ file, path: '' }], params };
}
