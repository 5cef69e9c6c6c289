/** A value of a form that the server refused, as its page says it. */
export interface RefusedValue {
  /** The field of the object. */
  readonly field: string;
  readonly text: string;
}

/**
 * What a finding about a request says of a field that a person filled in; null for any other place. `text` begins with the
 * place where the finding has no words of its own.
 *
 *     body (body.changes.0.after.start) · "010.1.1.1": …   → start · "010.1.1.1": …
 */
export function refusedValue({
  place,
  text,
}: {
  readonly place: string;
  readonly text: string;
}): RefusedValue | null {
  const path = /\(?(body\.(?:changes\.\d+\.(?:before|after)\.)?([A-Za-z]+)[\w.]*)\)?$/.exec(place);
  const [, whole, field] = path ?? [];
  if (whole === undefined || field === undefined) return null;
  return {
    field,
    text: text.startsWith(whole) ? text.slice(whole.length).replace(/^[\s\u00a0:]+/, '') : text,
  };
}
