/** Use on a day, counted in days from any day. */
export interface UsePoint {
  readonly day: number;
  readonly used: number;
}

/** The straight line through what was measured (least squares), and when it meets the limit. */
export interface Forecast {
  readonly slopePerDay: number;
  /** Days from the last point until the limit; 0 when it is reached, null when the use does not grow. */
  readonly daysLeft: number | null;
  readonly points: number;
  /** Coefficient of determination, 0 to 1: how well the line fits. */
  readonly fit: number;
}

/** null for fewer than two days: no line goes through one point. */
export function forecastUse(points: readonly UsePoint[], limit: number): Forecast | null {
  const days = new Set(points.map(({ day }) => day));
  const last = points.reduce<UsePoint | null>((a, b) => (a && a.day > b.day ? a : b), null);
  if (!last || days.size < 2) return null;
  const mean = (of: (point: UsePoint) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean(({ day }) => day), mean(({ used }) => used)];
  const sum = (of: (point: UsePoint) => number): number => points.reduce((all, point) => all + of(point), 0);
  const xx = sum(({ day }) => (day - x) ** 2);
  const xy = sum(({ day, used }) => (day - x) * (used - y));
  const yy = sum(({ used }) => (used - y) ** 2);
  const slopePerDay = xy / xx;
  const now = y + slopePerDay * (last.day - x);
  const fit = yy === 0 ? 1 : (xy * xy) / (xx * yy);
  if (Math.max(now, last.used) >= limit) return { slopePerDay, daysLeft: 0, points: points.length, fit };
  const daysLeft = slopePerDay > 0 ? Math.ceil((limit - now) / slopePerDay) : null;
  return { slopePerDay, daysLeft, points: points.length, fit };
}
