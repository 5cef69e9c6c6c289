/** What a template may ask of the place of a port, rack or device. */
export const placeTokens = [
  'site',
  'building',
  'floor',
  'room',
  'zone',
  'rack',
  'panel',
  'u',
  'port',
] as const;
export type PlaceToken = (typeof placeTokens)[number];

/** One piece of a template: text to the letter, a running number, or a name from the plant. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly digits: number }
  /** `end` null: the object itself, for a cable its distributor end. `id`: the port's whole identifier. */
  | {
      readonly kind: 'name';
      readonly end: 'a' | 'b' | null;
      readonly token: PlaceToken | 'id';
      readonly digits: number;
    };

/** What a name stands for here; null where the plant does not say. */
export type NameOf = (end: 'a' | 'b' | null, token: PlaceToken | 'id') => string | null;

const TOKEN = /\{(?:(?<end>[ab])\.)?(?<name>[a-z]+)(?::(?<digits>\d))?\}/g;
const PLACES: ReadonlySet<string> = new Set(placeTokens);

/**
 * Reads a template such as `{rack}-{panel}-{port:2}`, `TR-{seq:3}` or `{a}/{b}`. `{a.rack}` asks one end of a cable, `{a}`
 * and `{b}` stand for the identifiers of its ports, `:2` pads the last number of a name to two digits. Returns null when
 * a token is unknown, a brace is left open or the running number stands there twice: it says nothing more, and a pattern
 * of eight of them takes seconds to refuse a label of sixty digits.
 */
export function readTemplate(text: string): readonly Piece[] | null {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(TOKEN)) {
    const piece = pieceOf(match.groups ?? {});
    if (!piece) return null;
    if (match.index > at) pieces.push({ kind: 'text', text: text.slice(at, match.index) });
    pieces.push(piece);
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ kind: 'text', text: text.slice(at) });
  if (pieces.filter(({ kind }) => kind === 'number').length > 1) return null;
  return pieces.some((piece) => piece.kind === 'text' && /[{}]/.test(piece.text)) ? null : pieces;
}

function pieceOf({ end, name = '', digits }: Record<string, string | undefined>): Piece | null {
  const width = Number(digits ?? 0);
  if (name === 'seq') return end === undefined ? { kind: 'number', digits: Math.max(1, width) } : null;
  if (name === 'a' || name === 'b')
    return end === undefined ? { kind: 'name', end: name, token: 'id', digits: 0 } : null;
  if (!PLACES.has(name)) return null;
  return {
    kind: 'name',
    end: end === 'a' || end === 'b' ? end : null,
    token: name as PlaceToken,
    digits: width,
  };
}

/** True if labels of this template are told apart by a running number. */
export const hasNumber = (pieces: readonly Piece[]): boolean => pieces.some(({ kind }) => kind === 'number');

/** The label that a template makes; null if the plant does not say one of its names. */
export function fillTemplate(pieces: readonly Piece[], nameOf: NameOf, number: number): string | null {
  const texts = pieces.map((piece) => {
    if (piece.kind === 'text') return piece.text;
    if (piece.kind === 'number') return String(number).padStart(piece.digits, '0');
    return padded(nameOf(piece.end, piece.token), piece.digits);
  });
  return texts.includes(null) ? null : texts.join('');
}

/** What labels of this template look like here, with the running number as first group; null as for `fillTemplate`. */
export function templatePattern(pieces: readonly Piece[], nameOf: NameOf): RegExp | null {
  const texts = pieces.map((piece) => {
    if (piece.kind === 'number') return `(\\d{${piece.digits},9})`;
    const text = piece.kind === 'text' ? piece.text : padded(nameOf(piece.end, piece.token), piece.digits);
    return text === null ? null : text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
  });
  return texts.includes(null) ? null : new RegExp(`^${texts.join('')}$`);
}

function padded(name: string | null, digits: number): string | null {
  if (name === null || digits === 0) return name;
  const number = /\d+(?=\D*$)/.exec(name)?.[0];
  return number === undefined ? name : String(Number(number)).padStart(digits, '0');
}
