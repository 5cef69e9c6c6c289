import type { Plugged, PortLine } from '../../api/design-types.js';

/** The cable that a hand sees in a port; of several strands, the first. */
export function cableOf(port: PortLine): Plugged | undefined {
  return port.cables[0];
}

/** Every word of a port that a filter looks through. */
export function wordsOf(port: PortLine): string {
  const cables = [...port.cables, ...port.behind];
  return [
    port.name,
    port.label,
    port.kind,
    port.connector,
    port.media,
    ...cables.flatMap(({ label, far }) => [label, ...far.map(({ path }) => path)]),
    ...port.ends.map(({ path }) => path),
    port.vlan?.untagged && `vlan ${port.vlan.untagged.vid} ${port.vlan.untagged.name}`,
    ...(port.vlan?.tagged ?? []).map((vid) => `vlan ${vid}`),
  ]
    .join('\n')
    .toLowerCase();
}
