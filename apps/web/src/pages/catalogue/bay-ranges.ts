import type { ModuleBay } from '#cabling';
import { namesIn } from './port-ranges.js';

/** Module bays as one writes them: `Slot [1-4], PSU A`. What is not there is not told: null is a range that counts wrongly. */
export function baysIn(text: string, known: readonly ModuleBay[]): ModuleBay[] | null {
  const parts = text.split(',').map((part) => part.trim()).filter(Boolean); // prettier-ignore
  const names = parts.map(namesIn);
  if (names.includes(null)) return null;
  const all = names.flatMap((some) => some ?? []);
  if (new Set(all).size < all.length) return null;
  return all.map(
    (name) => known.find((bay) => bay.name === name) ?? { name, label: '', position: positionIn(name) },
  );
}

/** `Slot 3` is at position 3: what `{module}` stands for in the names of the module’s ports. */
const positionIn = (name: string): string => /\d+$/.exec(name)?.[0] ?? '';

/** Bays as they are written back, one by one. */
export const baysText = (bays: readonly ModuleBay[]): string => bays.map(({ name }) => name).join(', ');
