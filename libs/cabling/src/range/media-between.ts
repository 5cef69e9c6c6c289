import { mediaFamily, type Media } from '../model/media.js';
import type { Port } from '../model/port.js';

const TWISTED_PAIR: ReadonlySet<string> = new Set(['rj45', 'gg45', 'tera', '110']);
const POWER: ReadonlySet<string> = new Set(['power-port', 'power-outlet', 'power-feed']);

/** The medium that a cable between two ports needs: what one of them is made for, else what its connector takes. */
export function mediaBetween(a: Port | undefined, b: Port | undefined, copper: Media): Media {
  const ports = [a, b].flatMap((port) => port ?? []);
  if (ports.some(({ kind }) => POWER.has(kind))) return 'power';
  // A panel knows its fibre; the cage of a switch takes many.
  const passing = ports.find(({ kind, media }) => media !== null && (kind === 'front' || kind === 'rear'));
  const told = passing?.media ?? ports.find(({ media }) => media !== null)?.media ?? null;
  if (told !== null) return mediaFamily(told) === 'copper' ? better(told, ports) : told;
  return ports.some(({ connector }) => TWISTED_PAIR.has(connector ?? '')) ? copper : 'other';
}

/** Of two copper ports the better category, so that the cord is not the weakest part. */
const better = (told: Media, ports: readonly Port[]): Media =>
  ports.reduce<Media>(
    (best, { media }) => (media !== null && mediaFamily(media) === 'copper' && media > best ? media : best),
    told,
  );
