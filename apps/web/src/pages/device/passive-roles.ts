/** Roles of devices that only join cables: what is plugged in there comes out behind. */
export const passiveRoles: ReadonlySet<string> = new Set([
  'patch-panel',
  'fibre-panel',
  'outlet',
  'splice-box',
]);
