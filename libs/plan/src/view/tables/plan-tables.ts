import type { Language } from '#findings';
import { acceptancePlan } from '../acceptance-plan/table.js';
import { testerIdentifiers } from '../acceptance-plan/tester-identifiers.js';
import { addressingTables, flowMatrix, openingsTable } from '../addressing/tables.js';
import { billOfMaterials, reelTable, type Products } from '../bill-of-materials/table.js';
import { cableSchedule } from '../cable-schedule/table.js';
import type { Comparison } from '../comparison.js';
import { fibreBook } from '../fibre-book/table.js';
import { pathwayFill } from '../pathway-fill/table.js';
import { patchingTable } from './patching.js';
import type { ViewTable } from './table.js';

export interface TableOptions {
  readonly lang: Language;
  /** What is in stock and what it costs, by product. */
  readonly products?: Products;
}

/** Every table of a plan, in the order in which they are used; a table may have no rows. */
export function tablesOf(comparison: Comparison, { lang, products }: TableOptions): ViewTable[] {
  const { objects } = comparison.after;
  return [
    patchingTable(comparison, lang),
    cableSchedule(comparison, lang),
    fibreBook(comparison, lang),
    billOfMaterials(comparison, lang, products),
    reelTable(comparison, lang),
    pathwayFill(comparison, lang),
    ...addressingTables(objects, lang),
    flowMatrix(objects, lang),
    openingsTable(objects, lang),
    acceptancePlan(comparison, lang),
    testerIdentifiers(comparison, lang),
  ];
}
