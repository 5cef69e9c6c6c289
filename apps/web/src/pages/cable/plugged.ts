import type { Cable } from '#cabling';

/** The plugs of an end for which a port was chosen. */
export const plugged = (plugs: Cable['a']): Cable['a'] => plugs.filter(({ portId }) => portId !== '');
