import { fibreApplications } from './data/applications.js';
import type { FibreApplication } from './application.js';

/** An application held against a link; it fits if neither margin is negative. */
export interface ApplicationFit extends FibreApplication {
  readonly fits: boolean;
  readonly lengthMarginM: number;
  readonly lossMarginDb: number;
}

/** Which applications a channel of that fibre carries, and with what margin; the order is that of the table. */
export function applicationsOver(
  fibre: string,
  { lengthM, lossDb }: { readonly lengthM: number; readonly lossDb: number },
): ApplicationFit[] {
  return fibreApplications
    .filter((one) => isFor(one.fibre, fibre))
    .map((one) => {
      const [lengthMarginM, lossMarginDb] = [one.maxLengthM - lengthM, one.maxLossDb - lossDb];
      return { ...one, fits: lengthMarginM >= 0 && lossMarginDb >= 0, lengthMarginM, lossMarginDb };
    });
}

/** The table writes `OM1/OM2`, `OM2 (500)`, and `SMF` for every single-mode fibre. */
function isFor(specified: string, fibre: string): boolean {
  const wanted = fibre.toUpperCase();
  if (specified.split(/[\s/]+/).includes(wanted)) return true;
  return wanted.startsWith('OS') && specified === 'SMF';
}
