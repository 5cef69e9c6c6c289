/** What ends a line or moves a terminal, and the marks of secrets: text that a value must not smuggle in. */
const UNSAFE = /[\p{Cc}\u2028\u2029\u27e6\u27e7]/u;

/** Where in the variables a value stands: `ports.3.description`. */
export class RefusedValue extends Error {
  override readonly name = 'RefusedValue';

  constructor(readonly variable: string) {
    super(`${variable} has a line break or a control character`);
  }
}

/** A text that only the helper `banner` may print; to print it otherwise is refused. */
export class UnsafeText {
  constructor(
    readonly text: string,
    readonly variable: string,
  ) {}

  toString(): string {
    throw new RefusedValue(this.variable);
  }

  toJSON(): string {
    throw new RefusedValue(this.variable);
  }
}

/** The variables with every unsafe text wrapped. Clean values come back as they are, without a copy. */
export function guarded(value: unknown, path = ''): unknown {
  if (typeof value === 'string') return UNSAFE.test(value) ? new UnsafeText(value, path) : value;
  if (Array.isArray(value)) return guardedList(value, path);
  if (typeof value !== 'object' || value === null) return value;
  let copy: Record<string, unknown> | null = null;
  for (const [key, field] of Object.entries(value)) {
    const safe = guarded(field, path === '' ? key : `${path}.${key}`);
    if (safe !== field) (copy ??= { ...value })[key] = safe;
  }
  return copy ?? value;
}

function guardedList(list: readonly unknown[], path: string): unknown {
  const safe = list.map((item, index) => guarded(item, `${path}.${index}`));
  return safe.some((item, index) => item !== list[index]) ? safe : list;
}
