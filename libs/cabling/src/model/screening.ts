import type { Cable } from './cable.js';
import { mediaFamily, type Media, type Screen } from './media.js';
import type { CableProduct } from './product.js';

/** Categories that exist with a screen only (ISO/IEC 11801-1, 9.2). */
const ALWAYS: ReadonlySet<Media> = new Set(['cat7', 'cat7a', 'cat8.1', 'cat8.2']);

type Told = Pick<Cable, 'media' | 'screen'>;

/** How a cable is screened, by what it says itself, else by its product; null where neither tells. */
export const screenOf = (cable: Told, product?: Pick<CableProduct, 'screen'>): Screen | null =>
  cable.screen ?? product?.screen ?? null;

/** Whether a cable of twisted pairs has a screen; null where the record does not tell, and for everything else. */
export function isScreened(cable: Told, product?: Pick<CableProduct, 'screen'>): boolean | null {
  if (mediaFamily(cable.media) !== 'copper') return null;
  const screen = screenOf(cable, product);
  if (screen !== null) return screen !== 'u/utp';
  return ALWAYS.has(cable.media) ? true : null;
}

/** Pairs with a foil each and a screen around all: the best coupling attenuation. */
const BOTH: ReadonlySet<Screen> = new Set(['f/ftp', 's/ftp', 'sf/ftp']);

/** Segregation class of EN 50174-2 (clause 6, table 3) by how a cable is built; unknown is taken as unscreened. */
export function segregationClass(cable: Told, product?: Pick<CableProduct, 'screen'>): 'b' | 'c' | 'd' {
  if (isScreened(cable, product) !== true) return 'b';
  const screen = screenOf(cable, product);
  return screen === null || BOTH.has(screen) ? 'd' : 'c';
}
