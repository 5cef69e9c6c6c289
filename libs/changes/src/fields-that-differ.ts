import { sameJson } from './json.js';

/** Names of the fields in which two states of an object differ, in the order of the first state. */
export function fieldsThatDiffer(left: object, right: object): string[] {
  const a = left as Record<string, unknown>;
  const b = right as Record<string, unknown>;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (field) => !sameJson(a[field], b[field]),
  );
}
