import type { LimitPack } from './limit.js';
import { isoLimits } from './pack/iso-11801.js';
import { tiaLimits } from './pack/tia-568.js';

/**
 * The pack that comes with the product: facts gathered from public texts, each with its source and confidence. Raise the
 * version with every change of a figure, so that a verdict says what it was made with.
 */
export const standardPack: LimitPack = {
  name: 'brassage-public',
  version: '2026.11',
  limits: [...tiaLimits, ...isoLimits],
};
