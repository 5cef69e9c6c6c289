/** Gives an object a field that is made when it is first asked for. */
export function lazily<T extends object, K extends keyof T>(target: T, field: K, make: () => T[K]): void {
  const get = (): T[K] => {
    const value = make();
    Object.defineProperty(target, field, { value, enumerable: true });
    return value;
  };
  Object.defineProperty(target, field, { get, enumerable: true, configurable: true });
}
