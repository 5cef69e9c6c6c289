/** More ports than any frame has: a slip of the finger. */
const MAX_PORTS = 10_000;

/** What a list of ports says, or why it cannot be read. */
export type PortList =
  | { readonly ok: true; readonly names: readonly string[] }
  | { readonly ok: false; readonly reason: 'empty' | 'too-many' | 'step'; readonly text: string };

/**
 * Reads what people write for a row of ports: `P1:1-24`, `P1:01-24`, `SR2/acc-1:Gi1/0/1-24`, `P1:24-1` (downwards), `P1:1,3,7-9`
 * (lists), `P1:1-23 step 2`, `T1-[01-08]:R1` (a range in the middle). A part of a list without a colon goes on where the
 * part before it ended. A name that is there as it is written (`isName`) is that name and no range.
 */
export function readPortList(text: string, isName: (name: string) => boolean = () => false): PortList {
  const names: string[] = [];
  let before = '';
  for (const part of text.split(/[,;]/).map((piece) => piece.trim())) {
    if (part === '') continue;
    const [, written = part, step] = /^(.*?)\s+step\s+(\d+)$/i.exec(part) ?? [];
    if (step !== undefined && Number(step) === 0) return { ok: false, reason: 'step', text: part };
    const whole = continued(before, written);
    const expanded = isName(whole) ? [whole] : expand(whole).filter((_, at) => at % Number(step ?? 1) === 0);
    if (expanded.length === 0 || names.length + expanded.length > MAX_PORTS)
      return { ok: false, reason: 'too-many', text: part };
    names.push(...expanded);
    before = names.at(-1) ?? '';
  }
  return names.length > 0 ? { ok: true, names } : { ok: false, reason: 'empty', text };
}

/** `3` after `P1:Gi1/0/1` is `P1:Gi1/0/3`; `R3` after `P1:R1` is `P1:R3`. */
function continued(before: string, part: string): string {
  if (before === '' || part.includes(':')) return part;
  if (/^[\d[]/.test(part)) return `${before.replace(/\d+$/, '')}${part}`;
  return `${before.slice(0, before.lastIndexOf(':') + 1)}${part}`;
}

const BRACKETS = /\[(\d{1,9})-(\d{1,9})\]/;
const AT_END = /^(.*?)(\d{1,9})-(\d{1,9})$/s;

/** Every name; of several ranges the last runs fastest. None when there would be too many. */
function expand(text: string): string[] {
  const inside = BRACKETS.exec(text);
  if (inside) {
    const head = text.slice(0, inside.index);
    const tails = expand(text.slice(inside.index + inside[0].length));
    return numbers(inside[1]!, inside[2]!, tails.length).flatMap((number) =>
      tails.map((tail) => `${head}${number}${tail}`),
    );
  }
  // Before the colon a hyphen is part of a device's name: `T1-05` is one outlet.
  const colon = text.lastIndexOf(':') + 1;
  const atEnd = AT_END.exec(text.slice(colon));
  if (!atEnd || colon === 0) return [text];
  const [, head = '', first = '', last = ''] = atEnd;
  return numbers(first, last, 1).map((number) => `${text.slice(0, colon)}${head}${number}`);
}

/** From first to last, with the width of the one that has leading zeros. */
function numbers(first: string, last: string, times: number): string[] {
  const count = Math.abs(Number(last) - Number(first)) + 1;
  if (count * times > MAX_PORTS) return [];
  const by = Number(first) <= Number(last) ? 1 : -1;
  const width = /^0\d/.test(first) || /^0\d/.test(last) ? Math.max(first.length, last.length) : 0;
  return Array.from({ length: count }, (_, at) => String(Number(first) + by * at).padStart(width, '0'));
}

/** The two sides of `A:1-24 -> B:1-24`; also `→`, `=>` and `--`. Null when there are not two. */
export function readSides(text: string): { readonly from: string; readonly to: string } | null {
  const [from, to, more] = text.split(/\s*(?:→|->|=>|⇒|\s--\s)\s*/).map((side) => side.trim());
  return from && to && more === undefined ? { from, to } : null;
}
