import { cableOf, type CoverageState, type LinkCoverage } from '#certification';
import type { Port } from '#cabling';
import type { Side } from '../comparison.js';
import type { Proofs } from './proofs.js';

/** States that mean the same to one who stands before the rack, the worst first. */
export const proofGroups = ['failed', 'missing', 'void', 'remark', 'proven', 'none'] as const;
export type ProofGroup = (typeof proofGroups)[number];

const groups: Readonly<Record<CoverageState, ProofGroup>> = {
  fail: 'failed',
  duplicate: 'failed',
  missing: 'missing',
  stale: 'void',
  uncalibrated: 'void',
  'wrong-limit': 'void',
  'pass-marginal': 'remark',
  'passed-after-retest': 'remark',
  pass: 'proven',
  'not-required': 'none',
};

export const groupOf = (state: CoverageState): ProofGroup => groups[state];

/** The worst of some states; null where there is none. */
export function worstOf(states: readonly CoverageState[]): CoverageState | null {
  const rank = (state: CoverageState): number => proofGroups.indexOf(groups[state]);
  return states.reduce<CoverageState | null>(
    (worst, one) => (worst === null || rank(one) < rank(worst) ? one : worst),
    null,
  );
}

/** What the rows of a coverage say of each cable. */
export function proofsOf(rows: readonly Pick<LinkCoverage, 'linkId' | 'state'>[]): Proofs {
  const found = new Map<string, CoverageState>();
  for (const { linkId, state } of rows) {
    const { cableId } = cableOf(linkId);
    const known = found.get(cableId);
    found.set(cableId, known === undefined ? state : worstOf([known, state])!);
  }
  return found;
}

/** What is proven of the permanent link behind a socket of a panel or an outlet; null where there is none. */
export function proofBehind(side: Side, proofs: Proofs, socket: Port): CoverageState | null {
  const behind = [socket.id, ...(side.mapsAt.get(socket.id) ?? []).map(({ rearPortId }) => rearPortId)];
  const cables = behind
    .flatMap((portId) => side.cablesAt.get(portId) ?? [])
    .filter(({ role }) => role !== 'cord');
  return worstOf(cables.flatMap(({ id }) => proofs.get(id) ?? []));
}

/** What is proven of the link behind a port of a panel, or behind the panel that a port is patched to (`far`). */
export function proofSeen(
  side: Side,
  proofs: Proofs,
  port: Port,
  far: Port | null | undefined,
): CoverageState | null {
  if (port.kind === 'front') return proofBehind(side, proofs, port);
  return far?.kind === 'front' ? proofBehind(side, proofs, far) : null;
}

/** The states of all links behind the sockets of a device. */
export function proofsAt(side: Side, proofs: Proofs, deviceId: string): CoverageState[] {
  return (side.portsOf.get(deviceId) ?? [])
    .filter(({ kind }) => kind === 'front')
    .flatMap((port) => proofBehind(side, proofs, port) ?? []);
}
