import type { CoverageState, LinkCoverage } from '#certification';
import { layerOf, type Plan } from '../../value/plan.js';
import { compare } from '../comparison.js';
import { otherEnd } from '../port-faces/port-face.js';
import { proofBehind, proofsAt, proofSeen, proofsOf } from './proof.js';

/** What is proven, by the ids of what a person stands before; what proves nothing and needs nothing is left out. */
export interface ProofStatus {
  /** Of the link at a port: behind a socket of a panel, or behind the panel that the port is patched to. */
  readonly ports: ReadonlyMap<string, CoverageState>;
  /** Of all links behind the sockets of a device. */
  readonly devices: ReadonlyMap<string, readonly CoverageState[]>;
}

/**
 * What is proven at each port and device of the target: the same states that elevations and port faces show on paper. Of
 * the present, where the project no longer fits it.
 */
export function proofStatus(
  plan: Plan,
  rows: readonly Pick<LinkCoverage, 'linkId' | 'state'>[],
): ProofStatus {
  const { after } = compare(layerOf(plan, 'after').ok ? plan : { ...plan, project: null });
  const proofs = proofsOf(rows);
  const ports = new Map<string, CoverageState>();
  for (const port of after.objects.port.values()) {
    const cord = after.cablesAt.get(port.id)?.[0];
    const state =
      port.kind === 'rear'
        ? proofBehind(after, proofs, port)
        : proofSeen(after, proofs, port, cord && otherEnd(after, cord, port));
    if (state !== null) ports.set(port.id, state);
  }
  const devices = [...after.objects.device.keys()].map((id) => [id, proofsAt(after, proofs, id)] as const);
  return { ports, devices: new Map(devices.filter(([, states]) => states.length > 0)) };
}
