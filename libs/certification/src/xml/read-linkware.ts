import type { Finding } from '#findings';
import { XMLParser } from 'fast-xml-parser';
import { cellDateTime, cellNumber, cellResult } from '../csv/cells.js';
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

const parser = new XMLParser({ parseTagValue: false, parseAttributeValue: false, ignoreAttributes: false, attributeNamePrefix: '@', processEntities: false, trimValues: true }); // prettier-ignore

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
  const listed = readLinkwareIndex(index, files.map(({ name }) => name)); // prettier-ignore
  if (!listed.ok) return { ok: false, findings: [listed.finding] };
  const byName = new Map(files.map((file) => [file.name, file]));
  const records: TestRecord[] = [];
  for (const { identifier, file } of listed.value) {
    const read = readLinkwareTest(identifier, byName.get(file)!);
    if (!read.ok) return { ok: false, findings: [read.finding] };
    records.push(read.value);
  }
  return { ok: true, format: 'linkware-xml', profile: 'linkware-xml', records, findings: [] };
}

export const isLinkwareIndex = (name: string): boolean => baseName(name).toLowerCase() === 'index.xml';

/** The tests of an index, with the names of their files among `names`; a file that is not there is a fault. */
export function readLinkwareIndex(index: NamedBytes, names: readonly string[]): Read<LinkwareEntry[]> {
  const listed = parse(index);
  if (!listed) return fault('CERT_XML_SYNTAX', index.name);
  const byStem = new Map(names.map((name) => [stem(name), name]));
  const entries: LinkwareEntry[] = [];
  for (const entry of nodesWith(listed, 'CableID')) {
    const [identifier, name] = [textOf(entry, 'CableID'), textOf(entry, 'FileName')];
    const file = byStem.get(stem(name));
    if (file === undefined) return fault('CERT_XML_MISSING', index.name, { name, identifier });
    entries.push({ identifier, file });
  }
  return entries.length === 0 ? fault('CERT_FILE_EMPTY', index.name) : { ok: true, value: entries };
}

/** One test of the folder. */
export function readLinkwareTest(identifier: string, file: NamedBytes): Read<TestRecord> {
  const test = parse(file);
  return test ? { ok: true, value: recordOf(identifier, test) } : fault('CERT_XML_SYNTAX', file.name);
}

function recordOf(identifier: string, test: Node): TestRecord {
  const measurements = figuresOf(test);
  const feet = cellNumber(textOf(test, 'LengthFeet'), '.')?.value;
  const metres = cellNumber(textOf(test, 'LengthMeters'), '.')?.value;
  const margins = measurements.map(({ margin }) => margin ?? Infinity);
  return {
    ...emptyRecord,
    identifier,
    testedAt: cellDateTime(textOf(test, 'Date'), textOf(test, 'Time'), 'mdy'),
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

/** By the word of the tester where a tag says one, else by its margins. */
function resultOf(test: Node, margins: readonly number[]): TestResult {
  const said = ['OverallResult', 'Result', 'Status']
    .map((tag) => cellResult(textOf(test, tag)))
    .find((one) => one !== null);
  if (said) return said;
  if (margins.length === 0) return 'unknown';
  return margins.some((margin) => margin < 0) ? 'fail' : 'pass';
}

/** Every element that has a margin, below the parameter it stands in. */
function figuresOf(node: Node, parameter = ''): Measurement[] {
  if (typeof node === 'string') return [];
  const margin = cellNumber(childText(node, 'MarginValue'), '.')?.value;
  const own = margin === undefined ? [] : [{
    parameter, subject: childText(node, '@name'), end: null, worst: 'margin' as const,
    frequencyMhz: cellNumber(childText(node, 'MarginFrequency'), '.')?.value || null,
    value: null, limit: null, margin, unit: 'dB',
  }]; // prettier-ignore
  return [
    ...own,
    ...children(node).flatMap(([tag, child]) => figuresOf(child, knownParameter(tag) ?? parameter)),
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

/** Every element that has a child of that tag, outermost first. */
function nodesWith(node: Node, tag: string): Node[] {
  if (typeof node === 'string') return [];
  return [...(tag in node ? [node] : []), ...children(node).flatMap(([, child]) => nodesWith(child, tag))];
}

/** The text of the first element of that tag, at any depth. */
function textOf(node: Node, tag: string): string {
  const [holder] = nodesWith(node, tag);
  return holder === undefined ? '' : childText(holder, tag);
}

function childText(node: Node, tag: string): string {
  if (typeof node === 'string') return '';
  const child = node[tag];
  const first = Array.isArray(child) ? (child as readonly Node[])[0] : child;
  return typeof first === 'string' ? first.trim() : '';
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
