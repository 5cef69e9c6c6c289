import type { z } from 'zod';
import { innermost } from '../fields.js';
import { isNull, type Entry, type ListNode, type MapNode, type Node, type ScalarNode } from '../node/node.js';
import { nearest } from './nearest.js';
import type { Report } from './report.js';

/** What a node could not be read as; its finding is in the report. */
export const FAILED = Symbol('failed');

interface Definition {
  readonly type: string;
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
  readonly options?: readonly z.ZodType[];
  readonly element?: z.ZodType;
  readonly items?: readonly z.ZodType[];
  readonly shape?: Readonly<Record<string, z.ZodType>>;
}

/** The value that a schema's field has, from its text. Shapes and types only: limits are the schema's to check. */
export function coerce(node: Node, schema: z.ZodType, report: Report): unknown {
  const inner = innermost(schema);
  if (inner.nullable && isNull(node)) return null;
  const def = (inner.schema as unknown as { def: Definition }).def;
  switch (def.type) {
    case 'array':
      return listOf(node, () => def.element!, report);
    case 'tuple':
      return listOf(node, (index) => def.items![index] ?? def.items!.at(-1)!, report);
    case 'object':
      return objectOf(node, def.shape!, report);
    case 'union':
      return def.options!.every((option) => typeof literalOf(option) === 'number')
        ? choiceOf(node, def.options!.map(literalOf), report)
        : textOf(node, report);
    case 'literal':
      return choiceOf(node, def.values!, report);
    case 'enum':
      return choiceOf(node, Object.values(def.entries!), report);
    case 'number':
      return numberOf(node, report);
    case 'boolean':
      return truthOf(node, report);
    default:
      return textOf(node, report);
  }
}

function literalOf(schema: z.ZodType): unknown {
  return (schema as unknown as { def: Definition }).def.values?.[0];
}

/** The text of a scalar, or FAILED. */
export function textOf(node: Node, report: Report): string | typeof FAILED {
  const scalar = scalarOf(node, report);
  return scalar ? scalar.text : FAILED;
}

function scalarOf(node: Node, report: Report): ScalarNode | null {
  if (node.type === 'scalar') return node;
  report.error('PLANFILE_TEXT', node.place, {});
  return null;
}

function numberOf(node: Node, report: Report): unknown {
  const scalar = scalarOf(node, report);
  if (!scalar) return FAILED;
  if (/^-?\d+(\.\d+)?$/.test(scalar.text)) return Number(scalar.text);
  report.error('PLANFILE_NUMBER', node.place, { value: scalar.text });
  return FAILED;
}

function truthOf(node: Node, report: Report): unknown {
  const scalar = scalarOf(node, report);
  if (!scalar) return FAILED;
  if (scalar.text === 'true' || scalar.text === 'false') return scalar.text === 'true';
  report.error('PLANFILE_TRUTH', node.place, { value: scalar.text });
  return FAILED;
}

function choiceOf(node: Node, choices: readonly unknown[], report: Report): unknown {
  const scalar = scalarOf(node, report);
  if (!scalar) return FAILED;
  const chosen = choices.find((choice) => String(choice) === scalar.text);
  if (chosen !== undefined) return chosen;
  const names = choices.map(String);
  const [near] = nearest(scalar.text, names);
  report.error(near === undefined ? 'PLANFILE_CHOICE' : 'PLANFILE_CHOICE_NEAR', node.place, {
    value: scalar.text,
    choices: names,
    near: near ?? '',
  });
  return FAILED;
}

/** A list whose n-th item, from 0, is read as `elementAt(n)` says. */
function listOf(node: Node, elementAt: (index: number) => z.ZodType, report: Report): unknown {
  if (isNull(node)) return [];
  const items = itemsOf(node);
  const values = items.map((item, index) => coerce(item, elementAt(index), report));
  return values.includes(FAILED) ? FAILED : values;
}

/** A list's items; one thing alone is a list of one. */
export function itemsOf(node: Node): ListNode['items'] {
  if (isNull(node)) return [];
  return node.type === 'list' ? node.items : [node];
}

function objectOf(node: Node, shape: Readonly<Record<string, z.ZodType>>, report: Report): unknown {
  const map = mapOf(node, report);
  if (!map) return FAILED;
  const known = knownEntries(map, Object.keys(shape), report);
  const values = known.map(({ key, value }) => [key, coerce(value, shape[key]!, report)] as const);
  const failed = known.length < map.entries.length || values.some(([, value]) => value === FAILED);
  return failed ? FAILED : Object.fromEntries(values);
}

/** A map, or null with a finding. */
export function mapOf(node: Node, report: Report): MapNode | null {
  if (node.type === 'map') return node;
  report.error('PLANFILE_MAP', node.place, {});
  return null;
}

/** The entries whose keys are known; the others become findings with the nearest known key. */
export function knownEntries(map: MapNode, keys: readonly string[], report: Report): readonly Entry[] {
  return map.entries.filter(({ key, keyPlace }) => {
    if (keys.includes(key)) return true;
    const [near] = nearest(key, keys);
    report.error(near === undefined ? 'PLANFILE_KEY' : 'PLANFILE_KEY_NEAR', keyPlace, {
      key,
      near: near ?? '',
      known: keys,
    });
    return false;
  });
}
