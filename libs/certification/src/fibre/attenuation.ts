import type { Limit } from '../limits/limit.js';

/** The greatest attenuation of a cabled fibre at a wavelength. */
export interface FibreAttenuation {
  readonly media: string;
  readonly wavelengthNm: number;
  readonly dbPerKm: number;
  readonly confidence: Limit['confidence'];
}

const row = (
  media: readonly string[],
  wavelengthsNm: readonly number[],
  dbPerKm: number,
  confidence: Limit['confidence'],
) =>
  media.flatMap((one) =>
    wavelengthsNm.map((wavelengthNm) => ({ media: one, wavelengthNm, dbPerKm, confidence })),
  );

/** OS2 and OS1a by TIA's fibre committee (A); multimode 3.5 and 1.5 dB/km as printed in field guides (B). */
const attenuations: readonly FibreAttenuation[] = [
  ...row(['om1', 'om2', 'om3', 'om4', 'om5'], [850], 3.5, 'B'),
  ...row(['om1', 'om2', 'om3', 'om4', 'om5'], [1300], 1.5, 'B'),
  ...row(['os1', 'os1a'], [1310, 1383, 1550], 1, 'A'),
  ...row(['os1', 'os1a'], [1490, 1625], 1, 'C'),
  ...row(['os2'], [1310, 1550], 0.4, 'A'),
  ...row(['os2'], [1383, 1490, 1625], 0.4, 'C'),
];

/** Testers write 1300 or 1310 for the same window, and 845 for 850. */
const WINDOW_NM = 15;

/** The attenuation that a fibre is allowed at a wavelength; null where nothing is known of it. */
export function attenuationOf(media: string, wavelengthNm: number): FibreAttenuation | null {
  const own = attenuations.filter((one) => one.media === media.toLowerCase());
  const distance = (one: FibreAttenuation): number => Math.abs(one.wavelengthNm - wavelengthNm);
  const best = own.toSorted((a, b) => distance(a) - distance(b))[0];
  return best && distance(best) <= WINDOW_NM ? best : null;
}
