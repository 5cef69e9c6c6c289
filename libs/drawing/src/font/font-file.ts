import { Bytes } from './bytes.js';
import { advances, outlinesOf, UNITS_PER_EM, type Weight } from './table.js';

// Vertical measures of Roboto Condensed in design units.
const ASCENT = 1900;
const DESCENT = -500;
const CAP_HEIGHT = 1456;
const X_HEIGHT = 1082;
const REPLACEMENT = 0xfffd;

interface Glyph {
  readonly point: number;
  readonly advance: number;
  readonly entry: Uint8Array;
}

/**
 * A TrueType font file with these letters and no others, or with all that there are. The same letters give the same
 * bytes; it has no kerning and no ligatures, so that what it writes has the width that was measured. Tables as in
 * OpenType 1.9: OS/2, cmap, glyf, head, hhea, hmtx, loca, maxp, name, post.
 */
export function fontFile(weight: Weight, letters?: Iterable<string>): Uint8Array {
  const known = advances[weight];
  const wanted =
    letters !== undefined
      ? [...new Set([...letters].map((letter) => letter.codePointAt(0)!))]
          .filter((point) => known.has(point))
          .sort((a, b) => a - b)
      : [...known.keys()];
  const outlines = outlinesOf(weight);
  const glyph = (point: number): Glyph => ({
    point,
    advance: known.get(point)!,
    entry: outlines.get(point)!,
  });
  // Glyph 0 stands for what is missing.
  const glyphs = [glyph(REPLACEMENT), ...wanted.map(glyph)];
  return assembled(tablesOf(weight, glyphs));
}

type Tables = readonly (readonly [tag: string, bytes: Uint8Array])[];

/** In the order of tags, as the format wants. */
function tablesOf(weight: Weight, glyphs: readonly Glyph[]): Tables {
  const extents = glyphs.map(({ entry }) => extentOf(entry));
  return [
    ['OS/2', os2(weight, glyphs)],
    ['cmap', cmap(glyphs)],
    ['glyf', joined(glyphs.map(({ entry }) => entry))],
    ['head', head(weight, extents)],
    ['hhea', hhea(glyphs, extents)],
    [
      'hmtx',
      glyphs.reduce((all, { advance }, at) => all.u16(advance, extents[at]!.xMin), new Bytes()).done(),
    ],
    ['loca', loca(glyphs)],
    ['maxp', maxp(glyphs)],
    ['name', names(weight)],
    ['post', new Bytes().u32(0x30000, 0).u16(-154, 102).u32(0, 0, 0, 0, 0).done()],
  ];
}

interface Extent {
  readonly xMin: number;
  readonly yMin: number;
  readonly xMax: number;
  readonly yMax: number;
}

function extentOf(entry: Uint8Array): Extent {
  if (entry.length === 0) return { xMin: 0, yMin: 0, xMax: 0, yMax: 0 };
  return { xMin: int16(entry, 2), yMin: int16(entry, 4), xMax: int16(entry, 6), yMax: int16(entry, 8) };
}

function int16(bytes: Uint8Array, at: number): number {
  return ((bytes[at]! * 256 + bytes[at + 1]!) << 16) >> 16;
}

function head(weight: Weight, extents: readonly Extent[]): Uint8Array {
  const least = (key: 'xMin' | 'yMin'): number => Math.min(...extents.map((extent) => extent[key]));
  const most = (key: 'xMax' | 'yMax'): number => Math.max(...extents.map((extent) => extent[key]));
  return new Bytes()
    .u32(0x10000, 0x10000, 0, 0x5f0f3cf5)
    .u16(0b11, UNITS_PER_EM)
    .u32(0, 0, 0, 0)
    .u16(least('xMin'), least('yMin'), most('xMax'), most('yMax'), weight === 'bold' ? 1 : 0, 9, 2, 1, 0)
    .done();
}

function hhea(glyphs: readonly Glyph[], extents: readonly Extent[]): Uint8Array {
  const widest = Math.max(...glyphs.map(({ advance }) => advance));
  const left = Math.min(...extents.map(({ xMin }) => xMin));
  const right = Math.min(...glyphs.map(({ advance }, at) => advance - extents[at]!.xMax));
  const reach = Math.max(...extents.map(({ xMax }) => xMax));
  return new Bytes()
    .u32(0x10000)
    .u16(ASCENT, DESCENT, 0, widest, left, right, reach, 1, 0, 0, 0, 0, 0, 0, 0, glyphs.length)
    .done();
}

function loca(glyphs: readonly Glyph[]): Uint8Array {
  const offsets = new Bytes();
  let at = 0;
  for (const { entry } of glyphs) {
    offsets.u32(at);
    at += entry.length;
  }
  return offsets.u32(at).done();
}

function maxp(glyphs: readonly Glyph[]): Uint8Array {
  const contours = glyphs.map(({ entry }) => (entry.length > 0 ? int16(entry, 0) : 0));
  const points = glyphs.map(({ entry }, at) =>
    contours[at]! > 0 ? int16(entry, 8 + 2 * contours[at]!) + 1 : 0,
  );
  return new Bytes()
    .u32(0x10000)
    .u16(glyphs.length, Math.max(...points), Math.max(...contours), 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)
    .done();
}

/** Format 4: a segment for each run of neighbouring code points, then the one that ends the list. */
function cmap(glyphs: readonly Glyph[]): Uint8Array {
  const segments: { from: number; to: number; delta: number }[] = [];
  glyphs.slice(1).forEach(({ point }, at) => {
    const last = segments.at(-1);
    if (last?.to === point - 1) last.to = point;
    else segments.push({ from: point, to: point, delta: at + 1 - point });
  });
  segments.push({ from: 0xffff, to: 0xffff, delta: 1 });
  const count = segments.length;
  const power = 2 ** Math.floor(Math.log2(count));
  return new Bytes()
    .u16(0, 1, 3, 1)
    .u32(12)
    .u16(4, 16 + 8 * count, 0, 2 * count, 2 * power, Math.log2(power), 2 * (count - power))
    .u16(...segments.map(({ to }) => to), 0)
    .u16(...segments.map(({ from }) => from))
    .u16(...segments.map(({ delta }) => delta))
    .u16(...segments.map(() => 0))
    .done();
}

function names(weight: Weight): Uint8Array {
  const style = weight === 'bold' ? 'Bold' : 'Regular';
  const list = [
    [1, 'Roboto Condensed'],
    [2, style],
    [4, `Roboto Condensed ${style}`],
    [6, `RobotoCondensed-${style}`],
    [13, 'SIL Open Font License, Version 1.1'],
  ] as const;
  const records = new Bytes().u16(0, list.length, 6 + 12 * list.length);
  const texts = new Bytes();
  for (const [id, text] of list) {
    records.u16(3, 1, 0x409, id, text.length * 2, texts.length);
    texts.utf16(text);
  }
  return records.bytes(texts.done()).done();
}

/** Version 4; embedding and subsets are allowed (fsType 0). */
function os2(weight: Weight, glyphs: readonly Glyph[]): Uint8Array {
  const points = glyphs.slice(1).map(({ point }) => point);
  const mean = glyphs.reduce((sum, { advance }) => sum + advance, 0) / glyphs.length;
  const bold = weight === 'bold';
  return new Bytes()
    .u16(4, Math.round(mean), bold ? 700 : 400, 5, 0)
    .u16(1434, 1331, 0, 287, 1434, 1331, 0, 977, 102, 512, 0)
    .u8(2, 0, 0, 0, 0, 0, 0, 0, 0, 0)
    .u32(0b111, 0, 0, 0)
    .ascii('GOOG')
    .u16(bold ? 0x20 : 0x40, points[0] ?? 0, points.at(-1) ?? 0, 1536, -512, 102, 1946, 512)
    .u32(1, 0)
    .u16(X_HEIGHT, CAP_HEIGHT, 0, 32, 0)
    .done();
}

function assembled(tables: Tables): Uint8Array {
  const power = 2 ** Math.floor(Math.log2(tables.length));
  const file = new Bytes()
    .u32(0x10000)
    .u16(tables.length, 16 * power, Math.log2(power), 16 * (tables.length - power));
  let offset = 12 + 16 * tables.length;
  const padded = tables.map(([tag, bytes]) => [tag, padToFour(bytes), bytes.length] as const);
  let headAt = 0;
  for (const [tag, bytes, length] of padded) {
    if (tag === 'head') headAt = offset;
    file.ascii(tag).u32(checksum(bytes), offset, length);
    offset += bytes.length;
  }
  const font = joined([file.done(), ...padded.map(([, bytes]) => bytes)]);
  new DataView(font.buffer).setUint32(headAt + 8, 0xb1b0afba - checksum(font));
  return font;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function padToFour(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
  padded.set(bytes);
  return padded;
}

function checksum(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
