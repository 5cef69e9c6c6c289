import { fill, type Language } from '#findings';
import type { Comparison } from '../comparison.js';
import { mediaName } from '../device-summary.js';
import { ranges } from '../ranges.js';
import type { ViewRow, ViewTable } from '../tables/table.js';
import { tableWords } from '../tables/words/words.js';
import { bomItems, type BomItem } from './items.js';
import { pulledCables, REEL_M, SLACK_M } from './pulled.js';

/** What a shop says of a product: how many are there, and what one costs. */
export interface ProductFacts {
  readonly inStock: number | null;
  readonly price: number | null;
}

/** Price and stock by the name of a product. */
export type Products = ReadonlyMap<string, ProductFacts>;

/** The bill of materials; what is in stock is taken off what must be ordered. */
export function billOfMaterials(
  comparison: Comparison,
  language: Language,
  products: Products = new Map(),
): ViewTable {
  const words = tableWords(language);
  const head = words.bom;
  const items = bomItems(comparison, language);
  let total = 0;
  const rows: ViewRow[] = items.map((item) => {
    const { inStock, order, price, sum } = ordered(item, products, words.bomGroups.removed);
    total += sum ?? 0;
    const { group, detail, quantity, unit } = item;
    return { cells: [group, item.item, detail, quantity, unit, inStock, order, price, sum] };
  });
  const slack = { copper: SLACK_M.copper, fibre: SLACK_M.fibre, reel: REEL_M.copper };
  return {
    name: 'bill-of-materials',
    title: words.titles['bill-of-materials'],
    question: words.questions['bill-of-materials'],
    columns: [
      { title: head.group, weight: 1.6 },
      { title: head.item, weight: 2 },
      { title: head.detail, weight: 2 },
      { title: head.quantity, kind: 'number' },
      { title: head.unit },
      { title: head.inStock, kind: 'number' },
      { title: head.toOrder, kind: 'number' },
      { title: head.price, kind: 'number' },
      { title: head.sum, kind: 'number' },
    ],
    rows,
    notes: [
      fill(words.bomNote, slack, language),
      ...(total > 0 ? [fill(words.bomPrices, { sum: Math.round(total * 100) / 100 }, language)] : []),
    ],
  };
}

interface Ordered {
  readonly inStock: number | null;
  readonly order: number | null;
  readonly price: number | null;
  readonly sum: number | null;
}

/**
 * What must be ordered of an item, and what it costs. Cable is priced and kept by the metre and bought by the reel: whole
 * reels for the metres that the store lacks. Metres that are bought on reels, and what is taken out, order nothing.
 */
function ordered(item: BomItem, products: Products, removed: string): Ordered {
  const { group, quantity, product, reelM, metres } = item;
  const { inStock = null, price = null } = products.get(product) ?? {};
  if (group === removed || item.onReels === true) return { inStock, order: null, price, sum: null };
  if (reelM === undefined || metres === undefined) {
    const order = Math.max(0, quantity - (inStock ?? 0));
    return { inStock, order, price, sum: price === null ? null : cents(price * order) };
  }
  const missing = Math.max(0, metres - (inStock ?? 0));
  const order = Math.min(quantity, missing === 0 ? 0 : Math.ceil(missing / reelM - 1e-9));
  const reelPrice = price === null ? null : cents(price * reelM);
  return {
    inStock: inStock === null ? null : Math.floor((inStock / reelM) * 100) / 100,
    order,
    price: reelPrice,
    sum: reelPrice === null ? null : cents(reelPrice * order),
  };
}

const cents = (value: number): number => Math.round(value * 100) / 100;

/** From which reel each cable is pulled, so that no offcut is too short for the next one. */
export function reelTable(comparison: Comparison, language: Language): ViewTable {
  const words = tableWords(language);
  const head = words.reel;
  const rows = pulledCables(comparison).flatMap(({ sample, reels, reelM }) =>
    reels.map(({ pieces, usedM, lengthM }, index): ViewRow => {
      const names = ranges(pieces.map(({ label }) => label));
      return {
        cells: [
          index + 1,
          `${mediaName(sample.media)}${sample.strands === null ? '' : ` · ${sample.strands}`}${sample.fireClass ? ` ${sample.fireClass}` : ''}`,
          lengthM > reelM ? `${names} (${words.tooLong})` : names,
          usedM,
          Math.round((lengthM - usedM) * 100) / 100,
          lengthM,
        ],
      };
    }),
  );
  return {
    name: 'reels',
    title: words.titles.reels,
    question: words.questions.reels,
    columns: [
      { title: head.number, kind: 'number' },
      { title: head.type, weight: 1.6 },
      { title: head.cables, weight: 5 },
      { title: head.used, kind: 'number' },
      { title: head.offcut, kind: 'number' },
      { title: head.length, kind: 'number' },
    ],
    rows,
  };
}
