import { mediaFamily, type Cable } from '#cabling';
import type { Strand } from './strands.js';

/** Attenuation and loss of one connection and one splice, dB, at one wavelength. */
export interface LossFigures {
  readonly nm: number;
  readonly planned: { readonly alphaPerKm: number; readonly connector: number; readonly splice: number };
  /** Greatest values of a permanent link (ISO/IEC 14763-3). */
  readonly limit: { readonly alphaPerKm: number; readonly connector: number; readonly splice: number };
}

const singlemode: LossFigures = {
  nm: 1310,
  planned: { alphaPerKm: 0.35, connector: 0.3, splice: 0.1 },
  limit: { alphaPerKm: 1, connector: 0.75, splice: 0.3 },
};
const multimode: LossFigures = {
  nm: 850,
  planned: { alphaPerKm: 3, connector: 0.3, splice: 0.1 },
  limit: { alphaPerKm: 3.5, connector: 0.75, splice: 0.3 },
};

export function figuresOf(cable: Cable): LossFigures {
  return mediaFamily(cable.media) === 'multimode' ? multimode : singlemode;
}

/** What a strand passes between the two faces of its panels. */
export interface StrandLoss {
  readonly km: number;
  readonly connectors: number;
  readonly splices: number;
  /** dB; null while the length is not known. */
  readonly plannedDb: number | null;
  readonly limitDb: number | null;
}

/** Length × attenuation + mated pairs + splices, as planned and at most. */
export function lossOf(cable: Cable, { a, b }: Strand): StrandLoss {
  const figures = figuresOf(cable);
  const lengthM = cable.measuredLengthM ?? cable.lengthM;
  const connectors = [a, b].filter(({ socket }) => socket !== null).length;
  const splices = [a, b].filter(({ splice }) => splice !== null).length;
  const km = (lengthM ?? 0) / 1000;
  const sum = (of: LossFigures['limit']): number | null =>
    lengthM === null
      ? null
      : Math.round((km * of.alphaPerKm + connectors * of.connector + splices * of.splice) * 100) / 100;
  return { km, connectors, splices, plannedDb: sum(figures.planned), limitDb: sum(figures.limit) };
}
