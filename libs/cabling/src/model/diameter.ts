import type { Cable } from './cable.js';
import { mediaFamily, type Media } from './media.js';
import type { CableProduct } from './product.js';
import { isScreened } from './screening.js';

/** Outer diameters of data sheets, mm, for cables of which no product is recorded. */
const USUAL: Partial<Record<Media, number>> = {
  cat3: 5,
  cat5: 5.2,
  cat5e: 5.4,
  cat6: 6.2,
  cat6a: 7.5,
  cat7: 7.8,
  cat7a: 8,
  'cat8.1': 8.3,
  'cat8.2': 8.3,
  coax: 6.8,
};

/** Outer diameter of a cable in mm: its product's, else what is usual for its category or number of fibres. */
export function cableDiameterMm(
  { media, strands }: Pick<Cable, 'media' | 'strands'>,
  product?: Pick<CableProduct, 'outsideDiameterMm'>,
): number {
  if (product?.outsideDiameterMm) return product.outsideDiameterMm;
  const family = mediaFamily(media);
  if (family === 'multimode' || family === 'singlemode') {
    const fibres = strands ?? 2;
    return fibres <= 4 ? 5 : fibres <= 24 ? 8 : 12;
  }
  return USUAL[media] ?? 7;
}

/**
 * Smallest radius that a cable may be bent to when it lies, mm: its product's, else by its diameter: fibre 10 times,
 * screened copper 8 times, unscreened 4 times (EN 50174-2, 4.4; BICSI TDMM). Null where no rule is known.
 */
export function minBendRadiusMm(
  cable: Pick<Cable, 'media' | 'strands' | 'screen'>,
  product?: Pick<CableProduct, 'outsideDiameterMm' | 'minBendRadiusMm' | 'screen'>,
): number | null {
  if (product?.minBendRadiusMm) return product.minBendRadiusMm;
  const family = mediaFamily(cable.media);
  const times =
    family === 'multimode' || family === 'singlemode'
      ? 10
      : family !== 'copper'
        ? 0
        : isScreened(cable, product)
          ? 8
          : 4;
  return times === 0 ? null : Math.round(times * cableDiameterMm(cable, product) * 10) / 10;
}
