import type { Point } from '#drawing';
import { OUTLET } from './marks.js';
import type { FloorMark } from './model.js';

/** Things of one sort that stand so near to each other that one sign must do for all of them. */
export interface Cluster {
  readonly at: Point;
  readonly marks: readonly FloorMark[];
}

/** Signs would touch within this distance. */
const NEAR = 2 * OUTLET + 0.2;

/** Marks joined where their signs would overlap and mean the same; a mark joins the first one that it touches. */
export function clustersOf(
  marks: readonly FloorMark[],
  onPaper: (mark: FloorMark) => Point,
  sortOf: (mark: FloorMark) => string,
): Cluster[] {
  const clusters: { at: Point; sort: string; marks: FloorMark[] }[] = [];
  const cells = new Map<string, (typeof clusters)[number][]>();
  const cell = (x: number, y: number): string => `${Math.floor(x / NEAR)} ${Math.floor(y / NEAR)}`;
  for (const mark of marks) {
    const [at, sort] = [onPaper(mark), sortOf(mark)];
    const around = [-NEAR, 0, NEAR].flatMap((dx) => [-NEAR, 0, NEAR].map((dy) => cell(at.x + dx, at.y + dy)));
    const near = around
      .flatMap((key) => cells.get(key) ?? [])
      .find(
        (one) => one.sort === sort && Math.abs(one.at.x - at.x) < NEAR && Math.abs(one.at.y - at.y) < NEAR,
      );
    if (near) {
      near.marks.push(mark);
      continue;
    }
    const fresh = { at, sort, marks: [mark] };
    clusters.push(fresh);
    cells.set(cell(at.x, at.y), [...(cells.get(cell(at.x, at.y)) ?? []), fresh]);
  }
  return clusters;
}
