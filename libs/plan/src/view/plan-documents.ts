import type { Language } from '#findings';
import type { Plan } from '../value/plan.js';
import type { Products } from './bill-of-materials/table.js';
import { compare } from './comparison.js';
import { differenceTable, revisionsOf } from './difference/revisions.js';
import { labelsOf, type Label } from './labels/labels.js';
import { tablesOf } from './tables/plan-tables.js';
import type { ViewTable } from './tables/table.js';
import { wordsOf } from './words/words.js';

/**
 * Every table of a plan, in the order of use; tables without rows included.
 * @throws Error if the project no longer fits the present.
 */
export function planTables(plan: Plan, lang: Language): ViewTable[] {
  const comparison = compare(plan);
  return tablesOf(comparison, { lang, products: productsOf(plan) });
}

/** Stock and price of what the plan's catalogue knows, by model and part number. */
function productsOf(plan: Plan): Products {
  const facts = new Map<string, { inStock: number | null; price: number | null }>();
  const { cableProduct, transceiverType } = plan.present;
  for (const { model, partNumber, stock, price } of [...cableProduct.values(), ...transceiverType.values()])
    for (const name of [model, partNumber]) if (name !== null) facts.set(name, { inStock: stock, price });
  return facts;
}

/**
 * The difference of two revisions as a table.
 * @throws Error if a project no longer fits its present.
 */
export function planDifference(older: Plan, newer: Plan, lang: Language): ViewTable {
  return differenceTable(revisionsOf(older, newer), lang);
}

/**
 * What must be labelled, in the order in which labels are printed.
 * @throws Error if the project no longer fits the present.
 */
export function planLabels(plan: Plan, lang: Language): Label[] {
  return labelsOf(compare(plan), lang);
}

/** The state of a plan's project as title blocks say it. */
export function planPhase({ project }: Plan, lang: Language): string {
  const words = wordsOf(lang);
  return project ? words.projectStates[project.state] : words.presentState;
}
