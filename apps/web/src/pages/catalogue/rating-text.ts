import type { Rating } from '#cabling';

const SHAPE =
  /^(\d+(?:[.,]\d+)?)\s*V?[\s/]+(\d+(?:[.,]\d+)?)\s*A?(?:[\s/]+([13])\s*(?:~|ph))?(?:[\s/]+([ab]))?$/i;

/** A rating as it stands on a plate: `230 V 16 A`, `400 V 32 A 3~`, then the side of the supply. */
export const ratingText = ({ voltageV, currentA, phases, side }: Rating): string =>
  [`${voltageV} V ${currentA} A`, phases === 3 && '3~', side?.toUpperCase()].filter(Boolean).join(' ');

/** Reads a rating; null for nothing, undefined for what is none. */
export function ratingIn(text: string): Rating | null | undefined {
  if (text.trim() === '') return null;
  const [, voltage, current, phases = '1', side] = SHAPE.exec(text.trim()) ?? [];
  const [voltageV, currentA] = [voltage, current].map((number) => Number(number?.replace(',', '.')));
  if (!voltageV || !currentA || voltageV > 100_000 || currentA > 10_000) return undefined;
  return {
    voltageV,
    currentA,
    phases: phases === '3' ? 3 : 1,
    side: side === undefined ? null : side.toLowerCase() === 'a' ? 'a' : 'b',
  };
}
