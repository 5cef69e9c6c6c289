import type { Finding } from '#findings';
import { XMLParser } from 'fast-xml-parser';
import { cellDateTime } from '../csv/dates.js';
import { cellNumber } from '../csv/numbers.js';
import { DateOrderFinder, type FoundOrder } from '../csv/date-order.js';
import type { DateOrder } from '../csv/profile.js';
import { cellResult, worse } from '../csv/results.js';
import { decodeText } from '../csv/decode.js';
import { knownParameter } from '../model/parameter.js';
import { fileFault, type ReadResult } from '../model/read-result.js';
import { emptyRecord, type Measurement, type TestRecord, type TestResult } from '../model/record.js';

/** A file of the folder; its name may have folders in front. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An element: text, or children by tag. Nothing is typed: `0012` must stay text. */
type Node = string | { readonly [tag: string]: Node | readonly Node[] };

/** Figures of the XML have points, whatever the country. */
const POINT = { sign: '.', sure: true } as const;

const parser = new XMLParser({
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  processEntities: false,
  trimValues: true,
});

/** A test that the index names, and the file that holds it. */
export interface LinkwareEntry {
  readonly identifier: string;
  readonly file: string;
}

type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly finding: Finding };

/**
 * Reads a LinkWare-like XML folder: `index.xml` gives identifier and file of each test, every other file is one test.
 * Built from the tag names that are publicly known, without a sample of the vendor: whatever else stands in the files
 * is passed over.
 */
export function readLinkwareXml(files: readonly NamedBytes[]): ReadResult {
  const index = files.find(({ name }) => isLinkwareIndex(name));
  if (!index)
    return { ok: false, findings: [fileFault('CERT_XML_NO_INDEX', { file: files[0]?.name ?? '' })] };
  const listed = readLinkwareIndex(
    index,
    files.map(({ name }) => name),
  );
  if (!listed.ok) return { ok: false, findings: [listed.finding] };
  const byName = new Map(files.map((file) => [file.name, file]));
  const dates = new LinkwareDates(index.name);
  for (const { file } of listed.value) dates.see(byName.get(file)!);
  const records: TestRecord[] = [];
  for (const { identifier, file } of listed.value) {
    const read = readLinkwareTest(identifier, byName.get(file)!, dates.order);
    if (!read.ok) return { ok: false, findings: [read.finding] };
    records.push(read.value);
  }
  return { ok: true, format: 'linkware-xml', profile: 'linkware-xml', records, findings: dates.warnings };
}

/** The order of day and month in the tests of a folder: they are written as the country of the computer has it. */
export class LinkwareDates {
  readonly #finder = new DateOrderFinder();

  constructor(private readonly index: string) {}

  get decided(): boolean {
    return this.#finder.decided;
  }

  see(file: NamedBytes): void {
    if (this.decided) return;
    const test = parse(file);
    if (test) this.#finder.see(textOf(test, 'Date'));
  }

  get order(): DateOrder {
    return this.#found.order;
  }

  get warnings(): Finding[] {
    const { guessed, example, order, read } = this.#found;
    return guessed
      ? [
          {
            code: 'CERT_DATE_ORDER',
            severity: 'warning',
            where: [{ file: this.index }],
            params: { example, order, read },
          },
        ]
      : [];
  }

  /** Lengths in feet: the program is American, and so are dates that can be read both ways. */
  get #found(): FoundOrder {
    return this.#finder.found(true);
  }
}

export const isLinkwareIndex = (name: string): boolean => baseName(name).toLowerCase() === 'index.xml';

/** The tests of an index, with the names of their files among `names`; a file that is not there is a fault. */
export function readLinkwareIndex(index: NamedBytes, names: readonly string[]): Read<LinkwareEntry[]> {
  const listed = parse(index);
  if (!listed) return fault('CERT_XML_SYNTAX', index.name);
  const byStem = new Map(names.map((name) => [stem(name), name]));
  const entries: LinkwareEntry[] = [];
  for (const { node: entry } of nodesWith(listed, 'CableID')) {
    const [identifier, name] = [textOf(entry, 'CableID'), textOf(entry, 'FileName')];
    const file = byStem.get(stem(name));
    if (file === undefined) return fault('CERT_XML_MISSING', index.name, { name, identifier });
    entries.push({ identifier, file });
  }
  return entries.length === 0 ? fault('CERT_FILE_EMPTY', index.name) : { ok: true, value: entries };
}

/** One test of the folder. */
export function readLinkwareTest(identifier: string, file: NamedBytes, order: DateOrder): Read<TestRecord> {
  const test = parse(file);
  if (!test) return fault('CERT_XML_SYNTAX', file.name);
  const record = recordOf(identifier, test, order);
  const date = textOf(test, 'Date');
  return date !== '' && record.testedAt === null
    ? fault('CERT_XML_DATE', file.name, { value: `${date} ${textOf(test, 'Time')}`.trim().slice(0, 80) })
    : { ok: true, value: record };
}

function recordOf(identifier: string, test: Node, order: DateOrder): TestRecord {
  const measurements = figuresOf(test);
  const feet = cellNumber(textOf(test, 'LengthFeet'), POINT)?.value;
  const metres = cellNumber(textOf(test, 'LengthMeters'), POINT)?.value;
  const margins = measurements.map(({ margin }) => margin ?? Infinity);
  return {
    ...emptyRecord,
    identifier,
    testedAt: cellDateTime(textOf(test, 'Date'), textOf(test, 'Time'), order),
    result: resultOf(test, margins),
    limitName: textOf(test, 'TestLimit') || textOf(test, 'Limit'),
    lengthM: metres ?? (feet === undefined ? null : Math.round(feet * 304.8) / 1000),
    marginDb: margins.length > 0 ? Math.min(...margins) : null,
    tester: textOf(test, 'TesterModel') || textOf(test, 'Model'),
    testerSerial: textOf(test, 'SerialNumber'),
    operator: textOf(test, 'Operator'),
    measurements,
  };
}

/** By the word of the tester for the whole test, else by the worst of its words for parts of it, else by its margins. */
function resultOf(test: Node, margins: readonly number[]): TestResult {
  const said = ['OverallResult', 'Result', 'Status']
    .map((tag) => worstOf(test, tag))
    .find((one) => one !== null);
  if (said) return said;
  if (margins.length === 0) return 'unknown';
  return margins.some((margin) => margin < 0) ? 'fail' : 'pass';
}

/** The result that the outermost elements of a tag say: where several stand side by side, the worst. */
function worstOf(test: Node, tag: string): TestResult | null {
  const holders = nodesWith(test, tag);
  const outermost = holders.filter(({ depth }) => depth === holders[0]?.depth);
  const results = outermost
    .map(({ node }) => childText(node, tag))
    .filter((text) => text !== '')
    .map(cellResult);
  return results.reduce<TestResult | null>(
    (worst, one) => (one && worst ? worse(worst, one) : (one ?? worst)),
    null,
  );
}

/** Every element that has a margin, below the parameter it stands in. */
function figuresOf(node: Node, parameter = '', depth = 0): Measurement[] {
  if (typeof node === 'string' || depth > DEEPEST) return [];
  const margin = cellNumber(childText(node, 'MarginValue'), POINT)?.value;
  const own =
    margin === undefined
      ? []
      : [
          {
            parameter,
            subject: childText(node, '@name'),
            end: null,
            worst: 'margin' as const,
            frequencyMhz: cellNumber(childText(node, 'MarginFrequency'), POINT)?.value || null,
            value: null,
            limit: null,
            margin,
            unit: 'dB',
          },
        ];
  return [
    ...own,
    ...children(node).flatMap(([tag, child]) =>
      figuresOf(child, knownParameter(tag) ?? parameter, depth + 1),
    ),
  ];
}

function parse(file: NamedBytes): Node | null {
  const decoded = decodeText(file.bytes, file.name);
  if (!decoded.ok) return null;
  try {
    return parser.parse(decoded.text, true) as Node;
  } catch (error) {
    // The parser throws plain errors at malformed text; there is nothing else that it throws.
    if (error instanceof Error) return null;
    throw error;
  }
}

/** Elements deeper than this are not of a tester: a file that nests further is a trap for those who climb down. */
const DEEPEST = 60;

interface Holder {
  readonly node: Node;
  readonly depth: number;
}

/** Every element that has a child of that tag, in the order of the file, those of the same parent before what is within them. */
function nodesWith(root: Node, tag: string): Holder[] {
  const found: Holder[] = [];
  const visit = (node: Node, depth: number): void => {
    if (typeof node === 'string' || depth > DEEPEST) return;
    if (Object.hasOwn(node, tag)) found.push({ node, depth });
    for (const [, child] of children(node)) visit(child, depth + 1);
  };
  visit(root, 0);
  return found.toSorted((a, b) => a.depth - b.depth);
}

/** The text of the outermost element of that tag. */
function textOf(node: Node, tag: string): string {
  const [holder] = nodesWith(node, tag);
  return holder === undefined ? '' : childText(holder.node, tag);
}

function childText(node: Node, tag: string): string {
  if (typeof node === 'string') return '';
  const child = node[tag];
  const first = Array.isArray(child) ? (child as readonly Node[])[0] : child;
  return typeof first === 'string' ? unescaped(first.trim()) : '';
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five entities of XML and numbered characters; those that a file declares itself stay as they are written. */
function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(
    /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi,
    (whole, name?: string, decimal?: string, hex?: string) => {
      if (name) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
      return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

function children(node: Node): [string, Node][] {
  if (typeof node === 'string') return [];
  return Object.entries(node).flatMap(([tag, child]) =>
    (Array.isArray(child) ? (child as readonly Node[]) : [child as Node]).map((one): [string, Node] => [
      tag,
      one,
    ]),
  );
}

const baseName = (name: string): string =>
  name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
const stem = (name: string): string =>
  baseName(name)
    .replace(/\.xml$/i, '')
    .toLowerCase();

function fault(
  code: string,
  file: string,
  params: Readonly<Record<string, string>> = {},
): { readonly ok: false; readonly finding: Finding } {
  return { ok: false, finding: fileFault(code, { file }, params) };
}
