import { Collector, TooLarge, type Block } from './collect.js';
import type { ReadDxf, Underlay } from './model.js';
import { isBinaryDxf, pairsOf, textOfDxf } from './pairs.js';
import { unmoved } from './placing.js';
import { DxfRecord, recordsOf, sectionsOf } from './records.js';

/** Metres in a unit, by the number of `$INSUNITS`; what is not here (0: none; miles, parsecs) says nothing of a floor. */
const UNITS: Readonly<Record<number, number>> = {
  1: 0.0254,
  2: 0.3048,
  4: 0.001,
  5: 0.01,
  6: 1,
  7: 1000,
  10: 0.9144,
  14: 0.1,
};

const MOST_BYTES = 20_000_000;

/**
 * A drawing of another program, as far as it can lie under a floor: lines, polylines, arcs, circles, ellipses, solids and
 * texts, through all blocks; ASCII DXF of any version. Never throws: a file that cannot be read says why.
 */
export function readDxf(bytes: Uint8Array): ReadDxf {
  if (isBinaryDxf(bytes)) return { ok: false, fault: 'binary' };
  if (bytes.length > MOST_BYTES) return { ok: false, fault: 'too-large' };
  const sections = sectionsOf(recordsOf(pairsOf(textOfDxf(bytes))));
  const entities = sections.get('ENTITIES');
  if (!entities) return { ok: false, fault: 'not-dxf' };
  const collector = new Collector(
    blocksOf(sections.get('BLOCKS') ?? []),
    hiddenLayers(sections.get('TABLES') ?? []),
  );
  try {
    collector.draw(entities, unmoved);
  } catch (error) {
    if (error instanceof TooLarge) return { ok: false, fault: 'too-large' };
    throw error;
  }
  const underlay = underlayOf(collector, unitOf(sections.get('HEADER')?.[0]));
  return underlay ? { ok: true, underlay } : { ok: false, fault: 'empty' };
}

function underlayOf({ lines, texts, skipped }: Collector, unitM: number | null): Underlay | null {
  let [left, low, right, high] = [Infinity, Infinity, -Infinity, -Infinity];
  const reach = (x: number, y: number): void => {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [low, high] = [Math.min(low, y), Math.max(high, y)];
  };
  // Without lines there is no floor; texts alone have no extent that one could trust.
  for (const { points } of lines) for (const { x, y } of points) reach(x, y);
  if (![left, low, right, high].every(Number.isFinite) || right - left <= 0 || high - low <= 0) return null;
  return {
    unitM,
    lines,
    texts,
    low: { x: left, y: low },
    high: { x: right, y: high },
    skipped: Object.fromEntries(skipped),
  };
}

function unitOf(header: DxfRecord | undefined): number | null {
  const pairs = header?.pairs ?? [];
  const at = pairs.findIndex(({ code, value }) => code === 9 && value.trim().toUpperCase() === '$INSUNITS');
  return at < 0 ? null : (UNITS[Number(pairs[at + 1]?.value)] ?? null);
}

/** Off: a negative colour; frozen: the first bit of the flags. */
function hiddenLayers(tables: readonly DxfRecord[]): ReadonlySet<string> {
  return new Set(
    tables
      .filter(
        (record) => record.type === 'LAYER' && (record.number(62, 7) < 0 || (record.number(70) & 1) === 1),
      )
      .map((record) => record.text(2)?.trim().toUpperCase() ?? ''),
  );
}

function blocksOf(records: readonly DxfRecord[]): ReadonlyMap<string, Block> {
  const blocks = new Map<string, { base: Block['base']; records: DxfRecord[] }>();
  let open: DxfRecord[] | null = null;
  for (const record of records) {
    if (record.type === 'BLOCK') {
      open = [];
      blocks.set(record.text(2)?.trim().toUpperCase() ?? '', { base: record.point(10), records: open });
    } else if (record.type === 'ENDBLK') open = null;
    else open?.push(record);
  }
  return blocks;
}
