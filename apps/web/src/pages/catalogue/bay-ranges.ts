import type { DeviceBay, ModuleBay } from '#cabling';
import { namesIn } from './port-ranges.js';

/** Names of one kind, each with what is written behind its `=`; null where a range counts wrongly or a name comes twice. */
function partsIn(text: string): (readonly [name: string, position: string | null])[] | null {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  const all: (readonly [string, string | null])[] = [];
  for (const part of parts) {
    const at = part.lastIndexOf('=');
    const names = namesIn(at < 0 ? part : part.slice(0, at).trim());
    const positions = at < 0 ? null : namesIn(part.slice(at + 1).trim());
    if (names === null || (at >= 0 && positions?.length !== names.length)) return null;
    all.push(...names.map((name, index) => [name, positions?.[index] ?? null] as const));
  }
  return new Set(all.map(([name]) => name)).size < all.length ? null : all;
}

/**
 * Module bays as one writes them: `Slot [1-4], PSU A=0`. Behind `=` stands the position that `{module}` means in the names of the
 * module’s ports; without it, the number that the name ends with. null is a range that counts wrongly.
 */
export function baysIn(text: string, known: readonly ModuleBay[]): ModuleBay[] | null {
  return (
    partsIn(text)?.map(([name, position]) => ({
      name,
      label: known.find((bay) => bay.name === name)?.label ?? '',
      position: position ?? positionIn(name),
    })) ?? null
  );
}

/** `Slot 3` is at position 3. */
const positionIn = (name: string): string => /\d+$/.exec(name)?.[0] ?? '';

/** Bays as they are written back, one by one; the position where the name does not tell it. */
export const baysText = (bays: readonly ModuleBay[]): string =>
  bays.map(({ name, position }) => (position === positionIn(name) ? name : `${name}=${position}`)).join(', ');

/** Bays for whole devices (blades, cassettes in a frame) as one writes them: `Cassette [1-12]`. */
export function deviceBaysIn(text: string, known: readonly DeviceBay[]): DeviceBay[] | null {
  const parts = partsIn(text);
  if (parts === null || parts.some(([, position]) => position !== null)) return null;
  return parts.map(([name]) => known.find((bay) => bay.name === name) ?? { name, label: '' });
}

/** Bays for devices as they are written back. */
export const deviceBaysText = (bays: readonly DeviceBay[]): string => bays.map(({ name }) => name).join(', ');
