/** Storage as browsers have it: its entries are its properties, its methods are not; `refuse`: it is switched off. */
export function browse(refuse: boolean): void {
  const storage = Object.create({
    getItem: (name: string) => (storage[name] as string | undefined) ?? null,
    setItem: (name: string, text: string) => Object.assign(storage, { [name]: text }),
    removeItem: (name: string) => Reflect.deleteProperty(storage, name),
  }) as Record<string, unknown>;
  // A page of plain http: nothing but what every browser has.
  Object.defineProperty(globalThis, 'navigator', { configurable: true, value: {} });
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get: () => {
      if (refuse) throw new DOMException('denied', 'SecurityError');
      return storage;
    },
  });
}

/** Takes it away again. */
export function endBrowsing(): void {
  for (const name of ['localStorage', 'navigator']) Reflect.deleteProperty(globalThis, name);
}
