import { UnreadableAnswer } from '../driver.js';
import { escapeXml, namespaceOf, parseXml, type XmlElement } from './parse-xml.js';

/**
 * A configuration of a NETCONF server has no text of its own, so this is ours: a line for each element, indented, so that
 * it is compared, shown and kept like that of any other platform.
 *
 *     vlans {urn:example:vlans}
 *      vlan [vid "30"]
 *       name "GUEST"
 *
 * `{…}` is a namespace where it is not that of the element around. `[…]` is what tells entries of a list apart: the leaf
 * that comes first, which RFC 7950 section 7.8.5 promises to be its key. Values are quoted as in JSON, so that one with a
 * line break stays in its line. A value with a prefix carries its namespace: `type "ift:ethernet" {ift=urn:…}`.
 */
interface Item {
  readonly name: string;
  readonly namespace: string | null;
  /** The leaves in the heading. */
  readonly keys: readonly Item[];
  readonly value: string | null;
  /** Prefix and namespace that the value uses. */
  readonly uses: readonly [string, string] | null;
  readonly children: readonly Item[];
}

/** The data of a configuration, given by the elements at its top, as text. Order of lists is kept. */
export function configTextOf(elements: readonly XmlElement[]): string {
  return keyed(elements.map((element) => itemOf(element, '')))
    .map((item) => printed(item, 0))
    .join('');
}

/** The text that the configuration is compared as: XML (`<config>…</config>` or a part of it) or our own text alike. */
export function canonicalText(text: string): string {
  if (!text.trimStart().startsWith('<'))
    return keyed(itemsOf(text))
      .map((item) => printed(item, 0))
      .join('');
  const root = parseXml(`<config>${text.replace(/^\s*<\?xml[^>]*\?>/, '')}</config>`);
  const [only] = root.children;
  const wrapped = only && root.children.length === 1 && ['config', 'data'].includes(only.name);
  return configTextOf(wrapped ? only.children : root.children);
}

function itemOf(element: XmlElement, around: string): Item {
  const { name, namespace, children, text, prefixes } = element;
  const inner = keyed(children.map((child) => itemOf(child, namespace)));
  const prefix = /^([A-Za-z_][\w.-]*):/.exec(text)?.[1] ?? '';
  const used = children.length === 0 ? namespaceOf(prefix, prefixes) : undefined;
  return {
    name,
    namespace: namespace === around ? null : namespace,
    keys: [],
    value: children.length > 0 || text.trim() === '' ? null : text,
    uses: used === undefined ? null : [prefix, used],
    children: inner,
  };
}

const isLeaf = ({ value, children, keys }: Item): boolean =>
  value !== null && children.length + keys.length === 0;

/** Takes the first leaf of each section below the top into its heading, and more of them where two are still equal. */
function keyed(items: readonly Item[], isTop = true): Item[] {
  const sections = items.map((item) => ({ ...whole(item), children: keyed(whole(item).children, false) }));
  const least = isTop ? 0 : 1;
  const lengths = sections.map((item) => Math.min(least, leadingLeaves(item)));
  for (;;) {
    const counts = new Map<string, number>();
    const heads = sections.map((item, index) => headOf(item, lengths[index]!));
    heads.forEach((head) => counts.set(head, (counts.get(head) ?? 0) + 1));
    let grown = false;
    sections.forEach((item, index) => {
      if (item.children.length === 0 || counts.get(heads[index]!) === 1) return;
      if (lengths[index]! >= leadingLeaves(item)) return;
      lengths[index]! += 1;
      grown = true;
    });
    if (!grown) break;
  }
  return sections.map((item, index) => ({
    ...item,
    keys: item.children.slice(0, lengths[index]),
    children: item.children.slice(lengths[index]),
  }));
}

/** The item with its keys among its children again. */
function whole(item: Item): Item {
  return item.keys.length === 0 ? item : { ...item, keys: [], children: [...item.keys, ...item.children] };
}

function leadingLeaves({ children }: Item): number {
  const end = children.findIndex((child) => !isLeaf(child));
  return end < 0 ? children.length : end;
}

const headOf = (item: Item, keys: number): string =>
  `${item.name} ${item.namespace ?? ''} ${item.value ?? ''} ${item.children.slice(0, keys).map(lineOf).join(', ')}`;

function lineOf({ name, namespace, keys, value, uses }: Item): string {
  return [
    name,
    ...(namespace === null ? [] : [`{${namespace}}`]),
    ...(keys.length === 0 ? [] : [`[${keys.map(lineOf).join(', ')}]`]),
    ...(value === null ? [] : [JSON.stringify(value)]),
    ...(uses === null ? [] : [`{${uses[0]}=${uses[1]}}`]),
  ].join(' ');
}

function printed(item: Item, depth: number): string {
  return `${' '.repeat(depth)}${lineOf(item)}\n${item.children.map((child) => printed(child, depth + 1)).join('')}`;
}

/** One element at the top of a configuration, as a server takes it. */
export interface ConfigElement {
  /** The line that heads it. */
  readonly heading: string;
  readonly name: string;
  /** @param attributes put into the first tag, `nc:operation="replace"` */
  readonly xml: (attributes: string) => string;
}

/** The elements at the top of a text of ours. @throws UnreadableAnswer for a line that is none of ours, naming it */
export function configElements(text: string): ConfigElement[] {
  return itemsOf(text).map((item) => ({
    heading: lineOf(item),
    name: item.name,
    xml: (attributes) => xmlOf(item, '', attributes),
  }));
}

function xmlOf(item: Item, around: string, attributes = ''): string {
  const namespace = item.namespace ?? around;
  const tag = [
    item.name,
    ...(item.namespace === null ? [] : [`xmlns="${escapeXml(item.namespace)}"`]),
    ...(item.uses === null ? [] : [`xmlns:${item.uses[0]}="${escapeXml(item.uses[1])}"`]),
    ...(attributes === '' ? [] : [attributes]),
  ].join(' ');
  const inner = [
    ...[...item.keys, ...item.children].map((child) => xmlOf(child, namespace)),
    ...(item.value === null ? [] : [inOneLine(escapeXml(item.value))]),
  ].join('');
  return inner === '' ? `<${tag}/>` : `<${tag}>${inner}</${item.name}>`;
}

/** A line break as a number: an operation stays in one line. */
const inOneLine = (text: string): string => text.replaceAll('\r', '&#13;').replaceAll('\n', '&#10;');

const NAME = /[A-Za-z_][\w.-]*/y;
const NAMESPACE = /\{([^{}]+)\}/y;
const VALUE = /"(?:[^"\\]|\\.)*"/y;

/** Reads a line from left to right. */
class Line {
  private at = 0;

  constructor(private readonly text: string) {}

  item(): Item {
    const item = this.one();
    if (this.at !== this.text.length) this.fail();
    return item;
  }

  private one(): Item {
    const name = this.take(NAME)?.[0] ?? this.fail();
    const namespace = this.after(' ', NAMESPACE)?.[1] ?? null;
    const keys = this.skip(' [') ? this.keys() : [];
    const quoted = this.after(' ', VALUE)?.[0];
    const uses = quoted === undefined ? undefined : this.after(' ', NAMESPACE)?.[1];
    return {
      name,
      namespace,
      keys,
      children: [],
      value: quoted === undefined ? null : this.unquoted(quoted),
      uses: uses === undefined ? null : this.pair(uses),
    };
  }

  private keys(): Item[] {
    const keys = [this.one()];
    while (this.skip(', ')) keys.push(this.one());
    if (!this.skip(']')) this.fail();
    return keys;
  }

  private unquoted(text: string): string {
    try {
      return JSON.parse(text) as string;
    } catch {
      return this.fail();
    }
  }

  private pair(text: string): [string, string] {
    const at = text.indexOf('=');
    return at < 1 ? this.fail() : [text.slice(0, at), text.slice(at + 1)];
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match) this.at = pattern.lastIndex;
    return match;
  }

  private after(separator: string, pattern: RegExp): RegExpExecArray | null {
    const from = this.at;
    const match = this.skip(separator) ? this.take(pattern) : null;
    if (!match) this.at = from;
    return match;
  }

  private skip(text: string): boolean {
    if (!this.text.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  private fail(): never {
    throw new UnreadableAnswer(`not a line of a NETCONF configuration: ${this.text}`);
  }
}

interface Open {
  readonly indent: number;
  readonly children: Item[];
}

/** A text of ours as items, by indentation. */
function itemsOf(text: string): Item[] {
  const top: Item[] = [];
  const open: Open[] = [{ indent: -1, children: top }];
  for (const line of text.split('\n')) {
    const said = line.trim();
    if (said === '') continue;
    const indent = line.length - line.trimStart().length;
    while (open.length > 1 && (open.at(-1)?.indent ?? 0) >= indent) open.pop();
    const children: Item[] = [];
    open.at(-1)?.children.push({ ...new Line(said).item(), children });
    open.push({ indent, children });
  }
  return top;
}
