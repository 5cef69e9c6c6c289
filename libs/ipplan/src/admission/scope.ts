/** A container of the global table; it may stand for the space of every VRF. */
interface Scoped {
  readonly vrfId: string | null;
  readonly status?: string | undefined;
}

/**
 * Whether what is recorded in a VRF counts as inside a prefix. A prefix sees its own VRF only; a container of the global
 * table sees all VRFs, because it stands for address space that is handed out, not for a network.
 */
export function sees(prefix: Scoped, vrfId: string | null): boolean {
  return prefix.vrfId === vrfId || (prefix.vrfId === null && prefix.status === 'container');
}
