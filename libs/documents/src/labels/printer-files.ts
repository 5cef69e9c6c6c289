import type { Label } from '#plan';
import { csvRaw } from '../csv.js';
import type { NamedFile } from '../zip.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * Labels for the programs of label printers: a CSV with a header line as each wants it, and ZPL II for printers that
 * take it as it is. Texts are to the letter: these programs print and do not compute.
 */
export function printerFiles(labels: readonly Label[]): NamedFile[] {
  if (labels.length === 0) return [];
  return [
    { name: 'labels/printers/brady.csv', bytes: utf8(bradyCsv(labels)) },
    { name: 'labels/printers/brother.csv', bytes: utf8(brotherCsv(labels)) },
    { name: 'labels/printers/dymo.csv', bytes: utf8(dymoCsv(labels)) },
    { name: 'labels/printers/zebra.zpl', bytes: utf8(zplOf(labels)) },
  ];
}

const nameOf = ({ name, end }: Label): string => `${name} ${end}`.trim();

/** Brady Workstation: one column for each line of the label, then the code. */
export function bradyCsv(labels: readonly Label[]): string {
  const lines = labels.map((it) => [nameOf(it), it.here, it.there, it.facts, it.code]);
  return csvRaw([['Line1', 'Line2', 'Line3', 'Line4', 'Barcode'], ...lines]);
}

/** Brother P-touch Editor: reads UTF-8 only with a byte order mark. */
export function brotherCsv(labels: readonly Label[]): string {
  const lines = labels.map((it) => [it.kind, nameOf(it), it.here, it.there, it.facts, it.code]);
  return `\uFEFF${csvRaw([['Type', 'Name', 'Here', 'There', 'Facts', 'QR'], ...lines])}`;
}

/** Dymo Connect: the whole text in one column with line ends, and the code. */
export function dymoCsv(labels: readonly Label[]): string {
  const lines = labels.map((it) => [
    [nameOf(it), it.here, it.there, it.facts].filter(Boolean).join('\n'),
    it.code,
  ]);
  return `\uFEFF${csvRaw([['TEXT', 'BARCODE'], ...lines])}`;
}

/** Dots per millimetre of a printer of 203 dpi. */
const DOTS = 8;

/** ZPL II, one label of 38 × 21 mm each, in UTF-8 (`^CI28`); `^` and `~` in a text are written as hexadecimal. */
export function zplOf(labels: readonly Label[]): string {
  return labels
    .map((label) => {
      const field = (x: number, y: number, height: number, text: string): string =>
        `^FO${Math.round(x * DOTS)},${Math.round(y * DOTS)}^A0N,${Math.round(height * DOTS)}^FH_^FD${escaped(text)}^FS`;
      return [
        `^XA^CI28^PW${38 * DOTS}^LL${21 * DOTS}`,
        `^FO12,12^BQN,2,4^FH_^FDMA,${escaped(label.code)}^FS`,
        field(16, 2, 4, nameOf(label)),
        field(16, 7, 3, label.here),
        field(16, 11, 3, label.there),
        field(16, 15, 2.6, label.facts),
        '^XZ',
      ].join('\n');
    })
    .join('\n')
    .concat('\n');
}

const escaped = (text: string): string =>
  text.replaceAll(
    /[\^~_\p{Cc}]/gu,
    (letter) => `_${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
