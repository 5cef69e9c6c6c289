/** What a cable is for: a cord moves by hand, a horizontal cable and a trunk are pulled once. */
export const cableRoles = ['cord', 'horizontal', 'trunk', 'power'] as const;
