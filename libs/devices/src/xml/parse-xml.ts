import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { UnreadableAnswer } from '../driver.js';

/** An element with its namespace resolved. */
export interface XmlElement {
  /** Without prefix. */
  readonly name: string;
  /** Its namespace; '' where there is none. */
  readonly namespace: string;
  /** Attributes as they are written, with their prefixes; declarations of namespaces are left out. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text in it, where it has no children; surrounding white space kept. */
  readonly text: string;
  /** Prefixes that are known where it stands: a value may use one (`ianaift:ethernetCsmacd`). */
  readonly prefixes: Readonly<Record<string, string>>;
}

/** Deeper than any data model: what nests further is made to hurt. */
const MOST_DEPTH = 64;
const TEXT = '#text';
const CDATA = '#cdata';
const ATTRIBUTES = ':@';

// prettier-ignore
const parser = new XMLParser({
  preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '', parseTagValue: false,
  parseAttributeValue: false, trimValues: false, processEntities: false, cdataPropName: CDATA,
  ignoreDeclaration: true, ignorePiTags: true,
});

type Node = Readonly<Record<string, unknown>>;

/**
 * Reads a document from outside. There are no entities but the five of XML and numbered characters; a document type is
 * refused, because nothing that we read has one and it is how entities are made to expand.
 * @throws UnreadableAnswer
 */
export function parseXml(text: string): XmlElement {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new UnreadableAnswer('XML with a document type is not read');
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw new UnreadableAnswer(`no XML: ${valid.err.msg} (line ${valid.err.line})`);
  const nodes = nodesOf(text).filter((node) => isElement(nameIn(node)));
  const [root] = nodes;
  if (!root || nodes.length !== 1) throw new UnreadableAnswer('no XML document');
  return elementOf(root, {}, '', 0);
}

function nodesOf(text: string): readonly Node[] {
  try {
    return parser.parse(text) as readonly Node[];
  } catch (cause) {
    throw new UnreadableAnswer('no XML that can be read', { cause });
  }
}

const isElement = (name: string): boolean => name !== '' && name !== TEXT && name !== CDATA;

const nameIn = (node: Node): string => Object.keys(node).find((key) => key !== ATTRIBUTES) ?? '';

function elementOf(
  node: Node,
  outer: Readonly<Record<string, string>>,
  inherited: string,
  depth: number,
): XmlElement {
  if (depth > MOST_DEPTH) throw new UnreadableAnswer(`XML nests deeper than ${MOST_DEPTH} elements`);
  const qualified = nameIn(node);
  const written = (node[ATTRIBUTES] ?? {}) as Readonly<Record<string, string>>;
  const { prefixes, own, attributes } = declared(written, outer, inherited);
  const [prefix, name] = qualified.includes(':') ? splitName(qualified) : ['', qualified];
  const namespace = prefix === '' ? own : namespaceOf(prefix, prefixes);
  if (namespace === undefined) throw new UnreadableAnswer(`the prefix of <${qualified}> is not declared`);
  const inner = node[qualified] as readonly Node[];
  const children = inner
    .filter((child) => isElement(nameIn(child)))
    .map((child) => elementOf(child, prefixes, own, depth + 1));
  const text = children.length > 0 ? '' : inner.map(textIn).join('');
  return { name, namespace, attributes, children, text, prefixes };
}

/** The namespace of a prefix where it is declared. */
export function namespaceOf(prefix: string, prefixes: XmlElement['prefixes']): string | undefined {
  return Object.hasOwn(prefixes, prefix) ? prefixes[prefix] : undefined;
}

function splitName(qualified: string): [string, string] {
  const at = qualified.indexOf(':');
  return [qualified.slice(0, at), qualified.slice(at + 1)];
}

/** What an element's attributes declare, beside what holds around it. `own`: the namespace of names without prefix. */
function declared(
  written: Readonly<Record<string, string>>,
  outer: Readonly<Record<string, string>>,
  inherited: string,
): { prefixes: Record<string, string>; own: string; attributes: Record<string, string> } {
  const prefixes = { ...outer };
  const attributes: Record<string, string> = {};
  let own = inherited;
  for (const [name, raw] of Object.entries(written)) {
    const value = decoded(raw);
    if (name === 'xmlns') own = value;
    else if (name.startsWith('xmlns:')) prefixes[name.slice(6)] = value;
    else attributes[name] = value;
  }
  return { prefixes, own, attributes };
}

function textIn(node: Node): string {
  if (TEXT in node) return decoded(String(node[TEXT]));
  const [cdata] = (node[CDATA] ?? []) as readonly Node[];
  return cdata ? String(cdata[TEXT]) : '';
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Decodes the five named entities and numbered characters, once; anything else stays as it is written. */
function decoded(text: string): string {
  return text.replaceAll(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi, (whole, hex, decimal, name) => {
    if (typeof name === 'string') return namespaceOf(name, NAMED) ?? whole;
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** A text as it stands between tags or in quotes. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The first element of that name below, or null. */
export function childOf(element: XmlElement, name: string): XmlElement | null {
  return element.children.find((child) => child.name === name) ?? null;
}
