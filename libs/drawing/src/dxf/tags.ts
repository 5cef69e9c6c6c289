/** A group code and its value, as DXF writes them: each on a line of its own. */
export type DxfTag = readonly [code: number, value: string | number];

/** Millimetres with four decimals. */
const real = (value: number): string => {
  const rounded = Math.round(value * 1e4) / 1e4;
  return Number.isInteger(rounded) ? rounded.toFixed(1) : String(rounded);
};

/** Codes 10–59 and 140–147 are real numbers; 60–79 are whole. */
export function tagLines(tags: readonly DxfTag[]): string {
  const valueOf = ([code, value]: DxfTag): string => {
    if (typeof value === 'string') return value;
    return (code >= 10 && code <= 59) || code === 140 || code === 141
      ? real(value)
      : String(Math.round(value));
  };
  return tags.map((tag) => `${tag[0]}\r\n${valueOf(tag)}\r\n`).join('');
}

// What the code page 1252 has between 0x80 and 0x9f; above, it is Latin-1.
const middle = new Map(
  Object.entries({
    '€': 0x80,
    '‚': 0x82,
    '„': 0x84,
    '…': 0x85,
    '‰': 0x89,
    Š: 0x8a,
    '‹': 0x8b,
    Œ: 0x8c,
    Ž: 0x8e,
    '‘': 0x91,
    '’': 0x92,
    '“': 0x93,
    '”': 0x94,
    '•': 0x95,
    '–': 0x96,
    '—': 0x97,
    '™': 0x99,
    š: 0x9a,
    '›': 0x9b,
    œ: 0x9c,
    ž: 0x9e,
    Ÿ: 0x9f,
  }),
);

/**
 * Text of DXF: one line; a caret and two percent signs, which would start a control code, set apart by a space; letters
 * that the code page lacks as `\\U+XXXX`.
 */
export function dxfText(text: string): string {
  const known = (letter: string): boolean => (letter >= '\u00a0' && letter <= '\u00ff') || middle.has(letter);
  return text
    .replaceAll(/[\p{Cc}\p{Surrogate}]/gu, ' ')
    .replaceAll('^', '^ ')
    .replaceAll('%%', '% %')
    .replaceAll(/[^\x20-\x7e]/gu, (letter) =>
      known(letter) ? letter : `\\U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
    );
}

/** The bytes of a file in the code page 1252, which its header names. */
export function encoded(file: string): Uint8Array {
  // A loop, as files are large: `Uint8Array.from` makes a string of every letter first.
  const bytes = new Uint8Array(file.length);
  for (let at = 0; at < file.length; at += 1) {
    const code = file.charCodeAt(at);
    bytes[at] = code < 0x80 ? code : (middle.get(file[at]!) ?? code);
  }
  return bytes;
}

/** A name of a layer, block or line type: capitals, digits, `$`, `-`, `_`, at most 31 (R12). */
export function dxfName(text: string): string {
  const name = text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9$_-]+/g, '_')
    .slice(0, 31);
  return name || '_';
}
