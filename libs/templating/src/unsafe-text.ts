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
export function guarded(value: unknown): unknown {
  return isClean(value) ? value : wrapped(value, '');
}

/** Nearly all variables are clean: that is found out without a path to each of them. */
function isClean(value: unknown): boolean {
  if (typeof value === 'string') return !UNSAFE.test(value);
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isClean);
  for (const key in value)
    if (Object.hasOwn(value, key) && !isClean((value as Readonly<Record<string, unknown>>)[key]))
      return false;
  return true;
}

function wrapped(value: unknown, path: string): unknown {
  if (typeof value === 'string') return UNSAFE.test(value) ? new UnsafeText(value, path) : value;
  if (typeof value !== 'object' || value === null) return value;
  const inside = (key: string | number): string => (path === '' ? `${key}` : `${path}.${key}`);
  if (Array.isArray(value)) return value.map((item, index) => wrapped(item, inside(index)));
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, wrapped(field, inside(key))]));
}
