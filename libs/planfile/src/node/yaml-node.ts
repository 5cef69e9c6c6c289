import type { Place } from '#findings';
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, Scalar } from 'yaml';
import { type Report } from '../read/report.js';
import type { Entry, Node } from './node.js';

/** Characters that a plan file may have: a plant of 100,000 cables needs about half of it. */
const MAX_CHARACTERS = 40_000_000;
const MAX_DEPTH = 24;

/**
 * The tree of a YAML text, or null when it cannot be read; the report says why. Everything is read as text (YAML's
 * failsafe schema): `010`, `1E05` and `yes` are not numbers or truths until a field says so. Anchors and tags are
 * refused: a plan says what it means where it says it, and no alias can blow up.
 */
export function yamlNode(text: string, file: string, report: Report): Node | null {
  if (text.length > MAX_CHARACTERS) {
    report.error('PLANFILE_TOO_LARGE', { file }, { size: text.length, limit: MAX_CHARACTERS });
    return null;
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'silent',
  });
  const placeAt = (offset: number, path: string): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col, ...(path ? { path } : {}) };
  };
  for (const { message, pos } of document.errors)
    report.error('PLANFILE_YAML', placeAt(pos[0], ''), { problem: message });
  if (document.errors.length > 0) return null;
  return convert(document.contents, '', 0, 0);

  function convert(value: unknown, path: string, depth: number, fallback: number): Node | null {
    const offset = (value as { range?: readonly number[] } | null)?.range?.[0] ?? fallback;
    const place = placeAt(offset, path);
    if (depth > MAX_DEPTH) {
      report.error('PLANFILE_TOO_DEEP', place, { limit: MAX_DEPTH });
      return null;
    }
    if (isAlias(value) || (value as { anchor?: string } | null)?.anchor || hasTag(value)) {
      report.error('PLANFILE_ALIAS', place, {});
      return null;
    }
    if (isScalar(value)) {
      const quoted = value.type !== Scalar.PLAIN && value.type !== undefined;
      return { type: 'scalar', text: typeof value.value === 'string' ? value.value : '', quoted, place };
    }
    if (isSeq(value)) {
      const items = value.items.map((item, index) => convert(item, `${path}[${index}]`, depth + 1, offset));
      return { type: 'list', items: items.filter((item) => item !== null), place };
    }
    if (isMap(value)) return { type: 'map', entries: entriesOf(value.items, path, depth, offset), place };
    return { type: 'scalar', text: '', quoted: false, place };
  }

  function entriesOf(
    items: readonly { readonly key: unknown; readonly value?: unknown }[],
    path: string,
    depth: number,
    fallback: number,
  ): Entry[] {
    const seen = new Set<string>();
    return items.flatMap((item) => {
      const key = convert(item.key, path, depth + 1, fallback);
      if (!key) return [];
      if (key.type !== 'scalar') {
        report.error('PLANFILE_TEXT', key.place, {});
        return [];
      }
      if (seen.has(key.text)) {
        report.error('PLANFILE_KEY_TWICE', key.place, { key: key.text });
        return [];
      }
      seen.add(key.text);
      const below = path ? `${path}.${key.text}` : key.text;
      const value = convert(item.value ?? null, below, depth + 1, offsetOf(item.key, fallback));
      return value ? [{ key: key.text, keyPlace: key.place, value }] : [];
    });
  }
}

function offsetOf(value: unknown, fallback: number): number {
  return (value as { range?: readonly number[] } | null)?.range?.[0] ?? fallback;
}

function hasTag(value: unknown): boolean {
  return typeof (value as { tag?: unknown } | null)?.tag === 'string' && !isMap(value) && !isSeq(value);
}
