import type { Device, Port } from '#cabling';
import { fill, type Language } from '#findings';
import type { Comparison, Side } from './comparison.js';
import { abbreviated } from './port-names.js';
import { ranges } from './ranges.js';
import { wordsOf } from './words/words.js';

/** What the project does to the ports of a device, in words: for the narrow place in a rack, and for a table. */
export interface PortChanges {
  readonly short: readonly string[];
  readonly long: string;
}

export function portChanges(comparison: Comparison, device: Device, language: Language): PortChanges {
  const words = wordsOf(language);
  const { before, after } = comparison;
  const gained = (from: Side, to: Side): string[] =>
    [...occupied(to, device.id)]
      .filter((place) => !occupied(from, device.id).has(place))
      .map((place) => place.slice(2));
  const taken = gained(before, after);
  const freed = gained(after, before);
  const say = (template: string, ports: readonly string[]): string[] =>
    ports.length > 0 ? [fill(template, { ports: ranges(ports) }, language)] : [];
  const short = [...say(words.portsTaken, taken), ...say(words.portsFreed, freed)];
  const long = [...say(words.portsTakenLong, taken), ...say(words.portsFreedLong, freed)];
  const fallback =
    comparison.after.objects.device.get(device.id) === comparison.before.objects.device.get(device.id)
      ? words.recabled
      : words.settings;
  return {
    short: short.length > 1 ? [short.join(' · '), ...short] : short.length > 0 ? short : [fallback],
    long: long.length > 0 ? long.join(' ; ') : fallback,
  };
}

/**
 * Ports of a device that hold a cable, as `f:07` or `r:07`. A rear port counts as the front ports that it leads to: nobody
 * reads a number at the back of a panel.
 */
function occupied(side: Side, deviceId: string): Set<string> {
  const places = (side.portsOf.get(deviceId) ?? [])
    .filter((port) => side.cablesAt.has(port.id))
    .flatMap((port) =>
      port.kind === 'rear'
        ? frontsOf(side, port).map((front) => `r:${abbreviated(front)}`)
        : [`f:${abbreviated(port)}`],
    );
  return new Set(places);
}

/** The front ports that a rear port leads to; itself where it leads nowhere. */
function frontsOf(side: Side, rear: Port): Port[] {
  const fronts = (side.mapsAt.get(rear.id) ?? []).flatMap(
    ({ frontPortId }) => side.objects.port.get(frontPortId) ?? [],
  );
  return fronts.length > 0 ? fronts : [rear];
}
