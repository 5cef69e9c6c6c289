import { childOf, parseXml, type XmlElement } from '#devices';

const BASE = 'urn:ietf:params:xml:ns:netconf:base:1.0';
const CAPABILITY = 'urn:ietf:params:netconf:capability:';
const VERSION = 'urn:ietf:params:netconf:base:';

/** What a server says of itself when a session begins (RFC 6241 section 8.1). */
export interface Hello {
  readonly session: string;
  /** Versions of the base protocol: `1.0`, `1.1`. */
  readonly versions: readonly string[];
  /** Standard capabilities by their last part, without parameters: `candidate:1.0`. */
  readonly capabilities: ReadonlySet<string>;
}

export const ourHello = `<?xml version="1.0" encoding="UTF-8"?><hello xmlns="${BASE}"><capabilities><capability>${VERSION}1.0</capability><capability>${VERSION}1.1</capability></capabilities></hello>`;

/** @throws UnreadableAnswer */
export function helloIn(text: string): Hello | null {
  const hello = parseXml(text);
  if (hello.name !== 'hello') return null;
  const uris = (childOf(hello, 'capabilities')?.children ?? []).map(({ text: uri }) => uri.trim());
  const after = (prefix: string): string[] =>
    uris.flatMap((uri) => (uri.startsWith(prefix) ? [uri.slice(prefix.length).replace(/\?.*$/s, '')] : []));
  return {
    session: childOf(hello, 'session-id')?.text.trim() ?? '',
    versions: after(VERSION),
    capabilities: new Set(after(CAPABILITY)),
  };
}

export function rpcOf(id: number, operation: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><rpc xmlns="${BASE}" message-id="${id}">${operation}</rpc>`;
}

/** What a server answers to one operation. */
export type Reply =
  | { readonly kind: 'ok' | 'data'; readonly id: string | null }
  | { readonly kind: 'error'; readonly id: string | null; readonly said: string }
  /** A notification, or what nobody asked for. */
  | { readonly kind: 'other' };

/** Reads a message of a server. Warnings beside a result do not make it a failure (RFC 6241 section 4.3). @throws UnreadableAnswer */
export function replyIn(text: string): Reply {
  const reply = parseXml(text);
  if (reply.name !== 'rpc-reply') return { kind: 'other' };
  const id = reply.attributes['message-id'] ?? null;
  const errors = errorsBelow(reply).filter((error) => severityOf(error) !== 'warning');
  if (errors.length > 0) return { kind: 'error', id, said: errors.map(saidOf).join('; ') };
  const results = reply.children.filter(({ name }) => name !== 'rpc-error');
  const isData = results.some(({ name }) => name !== 'ok');
  return { kind: isData ? 'data' : 'ok', id };
}

/** Junos puts errors below the result of an operation (`load-configuration-results`), one level down. */
function errorsBelow(reply: XmlElement): XmlElement[] {
  return [reply, ...reply.children.filter(({ name }) => name.endsWith('-results'))].flatMap(({ children }) =>
    children.filter(({ name }) => name === 'rpc-error'),
  );
}

const textOf = (error: XmlElement, name: string): string =>
  (childOf(error, name)?.text ?? '').trim().replaceAll(/\s+/g, ' ');

const severityOf = (error: XmlElement): string => textOf(error, 'error-severity');

/** `lock-denied: lock denied (session 4)`; where and what, as far as the server says it. */
function saidOf(error: XmlElement): string {
  const info = childOf(error, 'error-info');
  const session = info ? textOf(info, 'session-id') : '';
  const element = info ? textOf(info, 'bad-element') : '';
  const facts = [
    ...(session === '' ? [] : [`session ${session}`]),
    ...(element === '' ? [] : [`element ${element}`]),
    ...(textOf(error, 'error-path') === '' ? [] : [`at ${textOf(error, 'error-path')}`]),
  ];
  const message = [textOf(error, 'error-tag'), textOf(error, 'error-message')].filter((it) => it !== '');
  return `${message.join(': ')}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`;
}
