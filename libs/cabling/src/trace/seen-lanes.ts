import { laneKey, type Lane } from './lane.js';

/** Lanes up to this many are looked through one by one, which is quicker than a set and makes nothing. */
const FEW = 24;

/** Where a trace has been. Most paths are at a handful of places; a tangle may be at very many. */
export class SeenLanes {
  private readonly few: (number | string)[] = [];
  private many: Set<number | string> | null = null;

  get size(): number {
    return this.many?.size ?? this.few.length;
  }

  /** Notes a lane; false if it was noted before. */
  add(lane: Lane): boolean {
    return this.addKey(laneKey(lane));
  }

  addAll(other: SeenLanes): void {
    for (const key of other.many ?? other.few) this.addKey(key);
  }

  private addKey(key: number | string): boolean {
    if (this.many === null && this.few.length >= FEW) this.many = new Set(this.few);
    if (this.many !== null) {
      const before = this.many.size;
      return this.many.add(key).size > before;
    }
    if (this.few.includes(key)) return false;
    this.few.push(key);
    return true;
  }
}
