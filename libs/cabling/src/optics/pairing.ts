import type { TransceiverType } from '../model/transceiver.js';

/** How far two lasers of one nominal wavelength may be apart (ITU-T G.694.2: CWDM channels are 20 nm apart). */
const TOLERANCE_NM = 10;

/** Why two transceivers cannot speak to each other: the first reason there is; null when they can. */
export type Mismatch = 'medium' | 'wavelengths' | 'fibres';

/**
 * Whether two transceivers at the ends of one path understand each other: one sort of fibre, as many fibres, and each
 * receives what the other sends (two halves of a bidirectional pair send at different wavelengths).
 */
export function mismatchOf(a: TransceiverType, b: TransceiverType): Mismatch | null {
  if (a.medium !== b.medium) return 'medium';
  if (a.fibres !== null && b.fibres !== null && a.fibres !== b.fibres) return 'fibres';
  return hears(a, b) && hears(b, a) ? null : 'wavelengths';
}

/** What is not told is taken to fit. */
const hears = (receiver: TransceiverType, sender: TransceiverType): boolean =>
  receiver.rxNm === null || sender.txNm === null || Math.abs(receiver.rxNm - sender.txNm) <= TOLERANCE_NM;
