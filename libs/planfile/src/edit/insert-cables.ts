import type { Cable } from '#cabling';
import {
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  stringify,
  type Node,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Names } from '../names.js';
import { escapeRange } from '../ranges.js';

/**
 * Writes new cables into the text of a plan file, one line each, behind the cables that stand there: into the present
 * (`step` null) or what a step of the extension adds. Everything else stays to the letter, comments and order included.
 * Null where the text has no such place written block by block; then the whole plan must be written anew.
 */
export function insertCables(
  text: string,
  cables: readonly Cable[],
  names: Names,
  step: number | null,
): string | null {
  const root = parseDocument(text, {
    schema: 'failsafe',
    logLevel: 'silent',
    prettyErrors: false,
    uniqueKeys: false,
  }).contents;
  const block = isMap(root) ? blockOf(root, step) : null;
  if (!block || block.flow) return null;
  const rows = cables.map((cable) => rowOf(cable, names));
  const listed = valueOf(block, 'cables');
  if (isSeq(listed)) return listed.flow || listed.items.length === 0 ? null : afterLast(text, listed, rows);
  return listed === null ? newList(text, block, rows) : null;
}

/** The map whose `cables` are meant. */
function blockOf(root: YAMLMap, step: number | null): YAMLMap | null {
  const asMap = (node: Node | null): YAMLMap | null => (isMap(node) ? node : null);
  if (step === null) return asMap(valueOf(root, 'present'));
  const extension = asMap(valueOf(root, 'extension'));
  const steps = extension && valueOf(extension, 'steps');
  if (!isSeq(steps)) return null;
  const numbered = steps.items.filter((item): item is YAMLMap => isMap(item));
  const found = numbered.find((item, index) => Number(textOf(valueOf(item, 'number')) ?? index + 1) === step);
  return found ? asMap(valueOf(found, 'add')) : null;
}

const textOf = (node: Node | null): string | null => (isScalar(node) ? String(node.value) : null);

/** The value of a key; null where the key is missing or empty. */
function valueOf(map: YAMLMap, key: string): Node | null {
  const pair = map.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
  return (pair?.value ?? null) as Node | null;
}

function afterLast(text: string, list: YAMLSeq, rows: readonly string[]): string | null {
  const first = list.items[0] as Node;
  const start = first.range?.[0] ?? 0;
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const dash = /^(\s*)-\s+$/.exec(line);
  if (!dash) return null;
  return splice(
    text,
    endOf(list),
    rows.map((row) => `${dash[1]}- ${row}`),
  );
}

/** A list of cables at the end of a block that has none yet. */
function newList(text: string, block: YAMLMap, rows: readonly string[]): string | null {
  const key = block.items[0]?.key as Node | undefined;
  const start = key?.range?.[0];
  if (start === undefined) return null;
  const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
  return splice(text, endOf(block), [`${indent}cables:`, ...rows.map((row) => `${indent}  - ${row}`)]);
}

/** Behind the line on which a node ends. */
function splice(text: string, end: number, lines: readonly string[]): string {
  const at = text.indexOf('\n', end - 1);
  const [head, tail] = at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)];
  return `${head}\n${lines.join('\n')}${tail}`;
}

/** Where the last thing of a node ends; what follows a collection in its range may be comments of others. */
function endOf(node: Node): number {
  if (!isCollection(node) || node.flow) return node.range?.[1] ?? 0;
  const last: unknown = node.items.at(-1);
  if (isPair(last)) return endOf((last.value ?? last.key) as Node);
  return last ? endOf(last as Node) : (node.range?.[1] ?? 0);
}

function rowOf(cable: Cable, names: Names): string {
  const end = (plugs: Cable['a']): unknown => {
    const paths = plugs.map(({ portId, position }) => {
      const port = escapeRange(names.pathFor('port', portId).path);
      return position === null ? port : { port, position };
    });
    return paths.length === 1 ? paths[0] : paths;
  };
  const { role, media, colour, profile, lengthM, status } = cable;
  const fields = {
    label: escapeRange(cable.label),
    ...(role !== 'cord' && { role }),
    a: end(cable.a),
    b: end(cable.b),
    ...(media !== 'other' && { media }),
    ...(profile !== null && { profile }),
    ...(colour !== null && { colour }),
    ...(lengthM !== null && { lengthM }),
    ...(status !== 'planned' && { status }),
  };
  return stringify(fields, {
    collectionStyle: 'flow',
    lineWidth: 0,
    defaultStringType: 'PLAIN',
    flowCollectionPadding: true,
  }).trim();
}
