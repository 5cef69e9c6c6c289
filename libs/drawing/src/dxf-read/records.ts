import type { Pair } from './pairs.js';

/** An entity, a layer, a block: what begins with code 0, with the pairs that follow. */
export class DxfRecord {
  constructor(
    readonly type: string,
    readonly pairs: readonly Pair[],
  ) {}

  text(code: number): string | null {
    return this.pairs.find((pair) => pair.code === code)?.value ?? null;
  }

  /** A number; the fallback where there is none, or no finite one. */
  number(code: number, fallback = 0): number {
    const value = Number(this.text(code)?.trim() || NaN);
    return Number.isFinite(value) ? value : fallback;
  }

  /** A point of codes 10/20, 11/21 …. */
  point(code: number): { readonly x: number; readonly y: number } {
    return { x: this.number(code), y: this.number(code + 10) };
  }
}

/** The records of a stretch of pairs; what stands before the first one belongs to nobody. */
export function* recordsOf(pairs: Iterable<Pair>): Generator<DxfRecord> {
  let type: string | null = null;
  let own: Pair[] = [];
  for (const pair of pairs) {
    if (pair.code !== 0) {
      own.push(pair);
      continue;
    }
    if (type !== null) yield new DxfRecord(type, own);
    type = pair.value.trim().toUpperCase();
    own = [];
  }
  if (type !== null) yield new DxfRecord(type, own);
}

/** The records of the sections of a file, by the name of the section (`HEADER` is one record of variables). */
export function sectionsOf(records: Iterable<DxfRecord>): ReadonlyMap<string, readonly DxfRecord[]> {
  const sections = new Map<string, DxfRecord[]>();
  let open: DxfRecord[] | null = null;
  for (const record of records) {
    if (record.type === 'SECTION') {
      open = [record];
      sections.set(record.text(2)?.trim().toUpperCase() ?? '', open);
    } else if (record.type === 'ENDSEC' || record.type === 'EOF') open = null;
    else open?.push(record);
  }
  return sections;
}
