import type { Finding } from '#findings';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';

/**
 * The findings of one file with the lines that their paths lead to. Positions cost more than values, so a file is read
 * for them only when there is something to say about it.
 */
export function withLines(findings: readonly Finding[], text: string): Finding[] {
  if (findings.length === 0) return [];
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, logLevel: 'silent' });
  return findings.map((finding) => ({
    ...finding,
    where: finding.where.map((place) => {
      if (!('file' in place) || 'line' in place || 'sheet' in place) return place;
      const node = nodeAt(document, 'path' in place ? (place.path ?? '') : '', finding.params['field']);
      const offset = node?.range?.[0];
      return offset === undefined ? place : { ...place, line: lines.linePos(offset).line };
    }),
  }));
}

/** `front_ports[3]` and a field of it, as far as they are there. */
function nodeAt(document: Document, path: string, field: unknown): Node | undefined {
  const [, list = '', index] = /^(\w*)(?:\[(\d+)\])?$/.exec(path) ?? [];
  let node: Node | undefined = document.contents as Node | undefined;
  if (list !== '') node = valueOf(node, list) ?? node;
  if (index !== undefined && isSeq(node)) node = (node.items[Number(index)] as Node | undefined) ?? node;
  return (typeof field === 'string' ? keyOf(node, field) : undefined) ?? node;
}

const plain = (key: string): string => key.trim().replaceAll(/[-\s]/g, '_');

function pairOf(node: Node | undefined, key: string): { key: Node; value: Node } | undefined {
  if (!isMap(node)) return undefined;
  const pair = node.items.find((item) => isScalar(item.key) && plain(String(item.key.value)) === plain(key));
  return pair as { key: Node; value: Node } | undefined;
}

const valueOf = (node: Node | undefined, key: string): Node | undefined => pairOf(node, key)?.value;
const keyOf = (node: Node | undefined, key: string): Node | undefined => pairOf(node, key)?.key;
