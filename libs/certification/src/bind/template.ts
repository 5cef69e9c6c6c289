import { normalised } from './identifier.js';
import type { TargetFields } from './target.js';

/** The names that a template may hold, in the order in which an identifier is taken apart: the most telling first. */
export const templateFields = [
  'label',
  'panel',
  'port',
  'outlet',
  'rack',
  'room',
  'floor',
  'building',
  'site',
  'strand',
] as const;
type TemplateField = (typeof templateFields)[number];

/** The identifier that a template gives for a link, `{rack}/{panel}-{port}`; null where the link lacks a part of it. */
export function identifierBy(template: string, fields: TargetFields): string | null {
  let complete = true;
  const text = template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = isField(name) ? fields[name] : '';
    if (value === '') complete = false;
    return value === '' ? whole : value;
  });
  return complete && text !== '' ? text : null;
}

/** The words in braces of a template that no link has: typing mistakes. */
export function unknownFields(template: string): string[] {
  return [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).filter((name) => !isField(name));
}

const isField = (name: string): name is TemplateField => (templateFields as readonly string[]).includes(name);

/**
 * The scheme behind one identifier whose link somebody chose: `P2.24` for panel P2, port 24 is `{panel}.{port}`. Numbers
 * match without leading zeros. null where too little of the identifier comes from the link: it would fit many.
 */
export function templateOf(identifier: string, fields: TargetFields): string | null {
  let rest = identifier;
  let out = '';
  const used = new Set<TemplateField>();
  while (rest !== '') {
    const hit = longestHit(rest, fields, used);
    if (hit) {
      out += `{${hit.field}}`;
      used.add(hit.field);
      rest = rest.slice(hit.length);
    } else {
      // A word or number that is none of the link's is taken whole, so that half of it is no field.
      const [word = ''] = /^(?:\d+|\p{L}+|[^\d\p{L}])/u.exec(rest) ?? [];
      out += word === '' ? rest[0]! : word;
      rest = rest.slice(word === '' ? 1 : word.length);
    }
  }
  const numbered = used.has('port') || used.has('outlet') || used.has('strand') || used.has('label');
  return numbered && (used.size > 1 || used.has('label') || used.has('outlet')) ? out : null;
}

function longestHit(
  rest: string,
  fields: TargetFields,
  used: ReadonlySet<TemplateField>,
): { readonly field: TemplateField; readonly length: number } | null {
  let best: { field: TemplateField; length: number } | null = null;
  for (const field of templateFields) {
    const wanted = normalised(fields[field]);
    if (wanted === '' || used.has(field)) continue;
    const length = prefixLike(rest, wanted);
    if (length > (best?.length ?? 0)) best = { field, length };
  }
  return best;
}

/** How many characters at the head of a text read as the wanted value does, ending at the end of a word; 0: none. */
function prefixLike(text: string, wanted: string): number {
  for (let end = Math.min(text.length, wanted.length + 8); end > 0; end -= 1) {
    const head = text.slice(0, end);
    const cuts = /\d$/.test(head)
      ? /^\d/.test(text.slice(end))
      : /^\p{L}/u.test(text.slice(end)) && /\p{L}$/u.test(head);
    if (!cuts && /[\p{L}\d]$/u.test(head) && /^[\p{L}\d]/u.test(head) && normalised(head) === wanted)
      return end;
  }
  return 0;
}
