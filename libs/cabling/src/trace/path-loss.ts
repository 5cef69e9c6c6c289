import type { Id } from '#changes';
import type { CablingPolicy } from '../check/policy.js';
import type { Cable } from '../model/cable.js';
import { mediaFamily } from '../model/media.js';
import type { Port } from '../model/port.js';
import { cablesOf, type CablePath } from './path.js';

/** What light loses on a path, by its planned parts. */
export interface PathLoss {
  readonly lossDb: number;
  readonly lengthM: number;
  /** Mated pairs passed: one in each panel, the cord in front and the pigtail or cassette behind. */
  readonly connectors: number;
  readonly splices: number;
  /** False if the length of some cable is unknown: the loss is then too small. */
  readonly definitive: boolean;
}

type LossPolicy = Pick<
  CablingPolicy,
  'connectorLossDb' | 'spliceLossDb' | 'multimodeLossDbPerKm' | 'singlemodeLossDbPerKm'
>;

/** What the loss of a path is computed from, by id. */
export interface LossFacts {
  readonly port: { readonly get: (id: Id) => Pick<Port, 'kind' | 'connector'> | undefined };
  readonly cable: {
    readonly get: (id: Id) => Pick<Cable, 'media' | 'lengthM' | 'measuredLengthM'> | undefined;
  };
}

/**
 * Loss of a path of one family of fibre (IEC 61280-4: length × attenuation + mated pairs + splices); null when it is not
 * fibre from end to end, or parts into several.
 */
export function pathLoss({ port, cable }: LossFacts, path: CablePath, policy: LossPolicy): PathLoss | null {
  const cables = cablesOf(path).flatMap((id) => cable.get(id) ?? []);
  const families = new Set(cables.map(({ media }) => mediaFamily(media)));
  const [family] = families;
  if (families.size !== 1 || (family !== 'multimode' && family !== 'singlemode')) return null;
  const perKm = family === 'multimode' ? policy.multimodeLossDbPerKm : policy.singlemodeLossDbPerKm;
  const passed = path.hops.flatMap(({ kind, ids }) =>
    kind === 'port' ? (port.get(ids[0] ?? '') ?? []) : [],
  );
  const connectors = passed.filter(
    ({ kind, connector }) => kind === 'front' && connector !== 'splice',
  ).length;
  const splices = passed.filter(({ kind, connector }) => kind === 'rear' && connector === 'splice').length;
  const lossDb =
    (path.lengthM / 1000) * perKm + connectors * policy.connectorLossDb + splices * policy.spliceLossDb;
  return {
    lossDb: Math.round(lossDb * 100) / 100,
    lengthM: path.lengthM,
    connectors,
    splices,
    definitive: path.lengthDefinitive,
  };
}
