import type { SeenRecord, SeenZone } from '#ipplan';

const TYPES: ReadonlySet<string> = new Set(['A', 'AAAA', 'PTR']);
const CLASSES: ReadonlySet<string> = new Set(['IN', 'CH', 'HS']);

/** True for a text that a DNS server would take as a zone: it has an SOA record. */
export const isZone = (text: string): boolean => /^[^;\n"]*\sSOA\s/m.test(text);

/**
 * The A, AAAA and PTR records of a master file (RFC 1035, 5): `$ORIGIN`, `@`, names that are left out or end in no dot,
 * parentheses, comments. Other records, `$TTL` and `$INCLUDE` are passed over.
 * @param fallback the origin where the file sets none: servers know it from their configuration
 */
export function readZone(text: string, fallback: string): SeenZone {
  let origin = withDot(fallback);
  let zone: string | null = null;
  let owner = origin;
  const records: SeenRecord[] = [];
  for (const { words, indented } of entries(text)) {
    const [first = '', second = ''] = words;
    if (first.startsWith('$')) {
      if (first.toUpperCase() === '$ORIGIN') origin = absolute(second, origin);
      continue;
    }
    if (!indented) owner = absolute(first, origin);
    const rest = (indented ? words : words.slice(1)).filter(
      (word) => !/^\d+[smhdw]?$/i.test(word) && !CLASSES.has(word.toUpperCase()),
    );
    const type = rest[0]?.toUpperCase() ?? '';
    if (type === 'SOA') zone ??= owner;
    const value = rest[1];
    if (!TYPES.has(type) || value === undefined) continue;
    records.push({
      name: owner,
      type: type as SeenRecord['type'],
      value: type === 'PTR' ? absolute(value, origin) : value,
    });
  }
  return { origin: zone ?? withDot(fallback), records };
}

const withDot = (name: string): string => (name.endsWith('.') ? name : `${name}.`);

function absolute(name: string, origin: string): string {
  if (name === '@') return origin;
  return name.endsWith('.') ? name : `${name}.${origin}`;
}

/** Entries without comments; what stands in parentheses is one of them. */
function entries(text: string): { readonly words: string[]; readonly indented: boolean }[] {
  const found: { words: string[]; indented: boolean }[] = [];
  let depth = 0;
  for (const line of text.split(/\r?\n/)) {
    const said = line.replace(/"[^"]*"/g, '""').replace(/;.*$/, '');
    const words = said.replaceAll(/[()]/g, ' ').split(/\s+/).filter(Boolean);
    if (depth > 0) found.at(-1)?.words.push(...words);
    else if (words.length > 0) found.push({ words, indented: /^\s/.test(said) });
    for (const sign of said) depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
  }
  return found;
}
