import type { CellValue, ReadSheet, StrangeCell } from '#planfile';
import { unzip, zipLimits, ZipRefused, type ZipLimits } from '../zip.js';

/** What a table may have; a plant of 300,000 cables fits. */
const MAX_ROWS = 300_000;
const MAX_COLUMNS = 100;
const limits: ZipLimits = { ...zipLimits, totalBytes: 512 * 2 ** 20 };

type Cell = CellValue | StrangeCell;

/** A sheet is larger than a table may be. */
export class SheetTooLarge extends Error {}

/**
 * The cells of every sheet of a workbook, as they stand: nothing computed, no styles kept, no drawing read. For tables of
 * hundreds of thousands of rows, which a reader of whole workbooks takes gigabytes for. Parts are read by their marks;
 * nothing is expanded, since XML entities other than the five of the standard stay as they are.
 * @throws ZipRefused, SheetTooLarge
 */
export function readCells(bytes: Uint8Array): ReadSheet[] {
  const entries = unzip(bytes, limits);
  const text = (name: string): string => {
    const content = entries.get(name);
    entries.delete(name);
    return content ? new TextDecoder().decode(content) : '';
  };
  const workbook = text('xl/workbook.xml');
  if (workbook === '') throw new ZipRefused('no workbook inside', { cause: 'xl/workbook.xml' });
  const targets = relationsOf(text('xl/_rels/workbook.xml.rels'));
  const strings = sharedStrings(text('xl/sharedStrings.xml'));
  const dates = dateStyles(text('xl/styles.xml'));
  return [...workbook.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)].map(([, attributes = '']) => {
    const [name, id] = [unescaped(attribute(attributes, 'name')), attribute(attributes, 'r:id')];
    return {
      name,
      rows: rowsOf(name, text(`xl/${(targets.get(id) ?? '').replace(/^\/?(xl\/)?/, '')}`), strings, dates),
    };
  });
}

const attribute = (text: string, name: string): string =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(text)?.[1] ?? '';

function relationsOf(xml: string): ReadonlyMap<string, string> {
  return new Map(
    [...xml.matchAll(/<Relationship\s([^>]*)>/g)].map(([, one = '']) => [
      attribute(one, 'Id'),
      attribute(one, 'Target'),
    ]),
  );
}

/** `<si>` by its number: one text, or runs of it. Phonetic readings are no part of it. */
function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  for (const item of pieces(xml, 'si')) strings.push(textIn(item));
  return strings;
}

/** The inner text of each element of that name, one at a time. */
function* pieces(xml: string, tag: string): Generator<string> {
  const [open, close] = [`<${tag}`, `</${tag}>`];
  for (let at = xml.indexOf(open); at >= 0; at = xml.indexOf(open, at)) {
    const end = xml.indexOf('>', at);
    if (end < 0) return;
    const next = xml[at + open.length];
    if (next !== '>' && next !== ' ' && next !== '/') at = end;
    else if (xml[end - 1] === '/') {
      yield '';
      at = end;
    } else {
      const to = xml.indexOf(close, end);
      if (to < 0) return;
      yield xml.slice(end + 1, to);
      at = to;
    }
  }
}

function textIn(xml: string): string {
  const bare = xml.includes('<rPh') ? xml.replaceAll(/<rPh\b[\s\S]*?<\/rPh>/g, '') : xml;
  let text = '';
  for (const part of pieces(bare, 't')) text += part;
  return unescaped(text);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five entities of XML, characters by number, and what spreadsheets write for control characters (`_x000D_`). */
function unescaped(text: string): string {
  const plain = text.includes('&')
    ? text.replaceAll(
        /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g,
        (whole, decimal?: string, hex?: string, name?: string) =>
          name ? ENTITIES[name]! : character(decimal ? Number(decimal) : Number.parseInt(hex!, 16), whole),
      )
    : text;
  return plain.includes('_x')
    ? plain.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : plain;
}

const character = (code: number, whole: string): string =>
  code <= 0x10ffff ? String.fromCodePoint(code) : whole;

/** Numbers of the cell formats that show a date. */
function dateStyles(xml: string): ReadonlySet<number> {
  const own = new Map(
    [...xml.matchAll(/<numFmt\s([^>]*)>/g)].map(([, one = '']) => [
      attribute(one, 'numFmtId'),
      attribute(one, 'formatCode'),
    ]),
  );
  const [formats = ''] = pieces(xml, 'cellXfs');
  const dates = new Set<number>();
  [...formats.matchAll(/<xf\s([^>]*)>/g)].forEach(([, one = ''], index) => {
    const id = attribute(one, 'numFmtId');
    const code = (own.get(id) ?? '').replaceAll(/\[[^\]]*\]|"[^"]*"|\\./g, '');
    if ((Number(id) >= 14 && Number(id) <= 22) || /[dmyhs]/i.test(code)) dates.add(index);
  });
  return dates;
}

function rowsOf(name: string, xml: string, strings: readonly string[], dates: ReadonlySet<number>): Cell[][] {
  const rows: Cell[][] = [];
  const row = /<row\b([^>]*?)(\/>|>)/g;
  for (let match = row.exec(xml); match; match = row.exec(xml)) {
    const number = Number(attribute(match[1]!, 'r')) || rows.length + 1;
    if (number > MAX_ROWS) throw new SheetTooLarge(`${name}: ${number} rows`);
    while (rows.length < number) rows.push([]);
    if (match[2] === '/>') continue;
    const end = xml.indexOf('</row>', row.lastIndex);
    const content = xml.slice(row.lastIndex, end < 0 ? xml.length : end);
    rows[number - 1] = cellsOf(name, content, strings, dates);
    row.lastIndex += content.length;
  }
  return rows;
}

function cellsOf(name: string, xml: string, strings: readonly string[], dates: ReadonlySet<number>): Cell[] {
  const cells: Cell[] = [];
  const cell = /<c\b([^>]*?)(\/>|>)/g;
  for (let match = cell.exec(xml); match; match = cell.exec(xml)) {
    const column = columnOf(attribute(match[1]!, 'r')) ?? cells.length;
    if (column >= MAX_COLUMNS) throw new SheetTooLarge(`${name}: ${column + 1} columns`);
    while (cells.length <= column) cells.push(null);
    if (match[2] === '/>') continue;
    const end = xml.indexOf('</c>', cell.lastIndex);
    const content = xml.slice(cell.lastIndex, end < 0 ? xml.length : end);
    cells[column] = cellOf(match[1]!, content, strings, dates);
    cell.lastIndex += content.length;
  }
  return cells;
}

/** `AB12` → 27. */
function columnOf(reference: string): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (!letters) return null;
  return Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellOf(
  attributes: string,
  xml: string,
  strings: readonly string[],
  dates: ReadonlySet<number>,
): Cell {
  const type = attribute(attributes, 't');
  const [value] = pieces(xml, 'v');
  const [formula] = pieces(xml, 'f');
  if (formula !== undefined && type === 'b' && isTruth(formula)) return value === '1';
  if (formula !== undefined) return { strange: 'formula', shown: unescaped(value ?? '') };
  if (type === 'inlineStr') return textIn(xml);
  if (value === undefined || value === '') return null;
  if (type === 's') return strings[Number(value)] ?? null;
  if (type === 'str' || type === 'e') return unescaped(value);
  if (type === 'b') return value === '1';
  if (type === 'd') return { strange: 'date', shown: value.slice(0, 10) };
  const number = Number(value);
  if (!Number.isFinite(number)) return unescaped(value);
  return dates.has(Number(attribute(attributes, 's'))) ? { strange: 'date', shown: dayOf(number) } : number;
}

/** LibreOffice saves a plain yes or no as the formula for it. */
export const isTruth = (formula: string): boolean => /^(TRUE|FALSE)\(\)$/.test(formula);

/** Days since the end of 1899, with the leap day of 1900 that there never was. */
function dayOf(serial: number): string {
  const day = new Date(Math.round((serial - 25_569) * 86_400_000));
  return Number.isNaN(day.getTime()) ? String(serial) : day.toISOString().slice(0, 10);
}
