import { changed } from '#changes';
import type { Finding, Fix } from '#findings';
import type { Cable } from '../../model/cable.js';
import type { Port } from '../../model/port.js';
import { traceBranches } from '../../trace/branches.js';
import { cablesOf, type CablePath } from '../../trace/path.js';
import { isOnPaper, labelsOfAll } from '../in-place.js';
import type { CablingView } from '../view.js';

/**
 * F4: polarity by simulation: light is sent into every fibre of an interface and followed through each cord, cassette and
 * trunk. Transmitters stand before receivers in the numbering of a port (1 of 2 in duplex, 1–4 of 12 in SR4), so what
 * leaves fibre i must arrive at fibre n + 1 − i.
 */
export function polarity(view: CablingView): Finding[] {
  const told = new Set<string>();
  return [...view.objects.port.values()].flatMap((port) => {
    if (port.kind !== 'interface' || port.positions < 2) return [];
    const wrong = wrongFibres(view, port);
    const [first] = wrong;
    if (!first || told.has(first.far.id)) return [];
    told.add(port.id);
    // One turn mends what arrives straight; exchanged pairs need another trunk.
    const straight = wrong.every(({ from, at }) => from === at);
    const cables = cablesOf(first.path).flatMap((id) => view.objects.cable.get(id) ?? []);
    const params = {
      port: view.pathOf('port', port.id),
      far: view.pathOf('port', first.far.id),
      fibres: wrong.map(({ from, at }) => `${from} → ${at}`),
      cables: labelsOfAll(cables),
    };
    return [
      view.find(
        'CABLING_POLARITY',
        [['port', port], ['port', first.far], ...cables.map((cable) => ['cable', cable] as const)],
        params,
        straight ? turnACord(cables) : [],
      ),
    ];
  });
}

interface Arrival {
  readonly from: number;
  readonly at: number;
  readonly far: Port;
  readonly path: CablePath;
}

/** The fibres whose light arrives at the wrong fibre of an interface with as many. */
function wrongFibres({ graph, objects }: CablingView, port: Port): Arrival[] {
  return Array.from({ length: port.positions }, (_, index) => index + 1).flatMap((from): Arrival[] => {
    const [path, ...others] = traceBranches(graph, { portIds: [port.id], position: from });
    const last = path?.hops.at(-1);
    if (!path?.complete || others.length > 0 || last?.kind !== 'port') return [];
    const far = objects.port.get(last.ids[0] ?? '');
    const [at, ...more] = last.positions[0] ?? [];
    if (at === undefined || more.length > 0 || far?.positions !== port.positions || far.kind !== 'interface')
      return [];
    return at === port.positions + 1 - from ? [] : [{ from, at, far, path }];
  });
}

/** Profiles that are each other's turn: a cord with its two fibres exchanged. */
// prettier-ignore
const TURNED: ReadonlyMap<string, string> = new Map([
  ['single-1c2p', 'duplex-crossed'],
  ['duplex-crossed', 'single-1c2p'],
  ...[12, 16, 24].flatMap((n) => [[`mpo-${n}-a`, `mpo-${n}-b`], [`mpo-${n}-b`, `mpo-${n}-a`]] as [string, string][]),
]);

/** One turned cord mends all fibres of the way; a cord that is not laid yet is turned first. */
function turnACord(cables: readonly Cable[]): Fix[] {
  const cords = cables.filter(({ role, profile }) => role === 'cord' && TURNED.has(profile ?? ''));
  const cord = cords.find(isOnPaper) ?? cords[0];
  const profile = TURNED.get(cord?.profile ?? '');
  if (!cord || profile === undefined) return [];
  const params = { cable: cord.label, profile };
  return [{ code: 'CABLING_FIX_TURN', params, changes: [changed('cable', cord, { ...cord, profile })] }];
}
