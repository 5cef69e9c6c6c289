import type { ModuleBay } from '../model/bay.js';
import { isRaw, textOf, type TypeFindings } from './record.js';

const KNOWN: ReadonlySet<string> = new Set(['name', 'label', 'position', 'description', 'enabled']);

/** Bays of a chassis or of a module; two of one name are numbered, for a bay is known by its name. */
export function readBays(
  rows: unknown,
  list: 'module_bays' | 'device_bays',
  findings: TypeFindings,
): ModuleBay[] {
  if (rows === undefined || rows === null || rows === '') return [];
  if (!Array.isArray(rows)) {
    findings.unknownValue(list, list, rows);
    return [];
  }
  const seen = new Map<string, number>();
  return rows.flatMap((row: unknown, index): ModuleBay[] => {
    const path = `${list}[${index}]`;
    if (!isRaw(row)) {
      findings.unknownValue(path, list, row);
      return [];
    }
    const fields = findings.fields(row, KNOWN, path);
    const name = textOf(fields['name']).slice(0, 190) || `${index + 1}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    if (count > 1) findings.add('CABLING_TYPE_PORT_TWICE', 'warning', path, { port: name, count });
    return [
      {
        name: count === 1 ? name : `${name} (${count})`,
        position: textOf(fields['position']).slice(0, 500),
        label: textOf(fields['label']).slice(0, 500),
      },
    ];
  });
}
