/** What the reader may see; required on every read, so that no reader can forget it. */
export type Scope =
  { readonly see: 'everything' } | { readonly see: 'work-packages'; readonly ids: readonly string[] };

/** The whole plant. */
export const everything: Scope = { see: 'everything' };

/** The objects of these work packages only. */
export function workPackages(ids: readonly string[]): Scope {
  return { see: 'work-packages', ids };
}
