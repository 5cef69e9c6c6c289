import { mediaFamily, type Media, type Port } from '#cabling';
import type { Id } from '#changes';
import type { PlanObjects } from '#plan';
import { indexOf } from './layer-index.js';

/** For which plug a port is sought. */
export interface PortWanted {
  /** Part of the path, in words: `P1 07`, `acc-n1:Gi`. */
  readonly q: string;
  /** The port at the other end: what fits it comes first. */
  readonly like: Id | null;
  readonly media: Media | null;
  /** The cable that is being edited: its own ports count as free. */
  readonly cable: Id | null;
  readonly limit: number;
}

export interface PortChoice {
  readonly id: Id;
  readonly path: string;
  readonly kind: Port['kind'];
  readonly connector: Port['connector'];
  readonly media: Port['media'];
  readonly positions: number;
  /** Label of what is plugged in; null when the port is free. */
  readonly takenBy: string | null;
  readonly fits: boolean;
}

/** Interfaces made of configuration and radios take no cable. */
const takesCable = ({ kind, type }: Port): boolean => kind !== 'interface' || type === 'physical';

/** Ports by name: free ones that fit first, then free ones, then those in use, each in the order of their paths. */
export function portChoices(objects: PlanObjects, wanted: PortWanted): PortChoice[] {
  const index = indexOf(objects);
  const words = wanted.q.toLowerCase().split(/[\s]+/).filter(Boolean);
  const like = wanted.like === null ? undefined : objects.port.get(wanted.like);
  const ranked: PortChoice[][] = [[], [], []];
  for (const [id, path] of index.pathsOf('port')) {
    const text = path.toLowerCase();
    if (!words.every((word) => text.includes(word))) continue;
    const port = objects.port.get(id);
    if (!port || id === wanted.like || !takesCable(port)) continue;
    const others = (index.cablesAt.get(id) ?? []).filter((cable) => cable.id !== wanted.cable);
    const takenBy = port.markedConnected ? '×' : (others[0]?.label ?? null);
    const fits = fitsWith(port, like, wanted.media);
    const { kind, connector, media, positions } = port;
    ranked[takenBy === null ? (fits ? 0 : 1) : 2]?.push({
      id,
      path,
      kind,
      connector,
      media,
      positions,
      takenBy,
      fits,
    });
  }
  const byPath = new Intl.Collator('en', { numeric: true });
  return ranked
    .map((those) => those.sort((a, b) => byPath.compare(a.path, b.path)))
    .flat()
    .slice(0, wanted.limit);
}

const POWER = new Set<Port['kind']>(['power-port', 'power-outlet', 'power-feed']);

/** The same kind of signal: power with power, and media of one family where both are recorded. */
function fitsWith(port: Port, like: Port | undefined, media: Media | null): boolean {
  if (like && POWER.has(like.kind) !== POWER.has(port.kind)) return false;
  if (like && POWER.has(port.kind) && like.kind === port.kind) return false;
  const wanted = media ?? like?.media ?? null;
  if (wanted === null || wanted === 'other' || port.media === null)
    return !like?.connector || sameFamily(like, port);
  return mediaFamily(wanted) === mediaFamily(port.media);
}

/** Without a recorded medium the connector tells: an RJ45 does not meet an LC. */
const sameFamily = (a: Port, b: Port): boolean =>
  a.connector === null || b.connector === null || a.connector.slice(0, 2) === b.connector.slice(0, 2);
