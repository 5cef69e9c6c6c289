import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { acceptanceSet, type CaseRef } from '../harness/acceptance-set.js';
import { budgetVectors, judgeBudget } from './certification/budget.js';
import { judgeComputed, judgePrinted, limitValues } from './certification/limits.js';
import { judgeLinkware } from './certification/linkware.js';
import { judgeSor } from './certification/sor.js';

/** Limits against printed values, loss budgets, and tester files against their decoded content. */
export const certification = acceptanceSet<CaseRef>({
  name: 'certification',
  discover: async (folder) => [
    ...(await limitCases(folder)),
    ...(await budgetCases(folder)),
    ...(await fileCases(folder)),
  ],
  judges: {
    'limit-printed': (one, context) => judgePrinted(numberOf(one), context),
    'limit-disputed': (one, context) => judgePrinted(numberOf(one), context),
    'limit-computed': (one, context) => judgeComputed(numberOf(one), context),
    budget: (one, context) => judgeBudget(numberOf(one), context),
    'linkware-xml': (_, context) => judgeLinkware(context),
    sor: (one, context) => judgeSor(nameOf(one), context),
  },
});

/** A printed row whose source contradicts the final standard is disputed: a kind of its own, and never left out. */
async function limitCases(folder: string): Promise<CaseRef[]> {
  const { public_rows: printed, computed_rows: computed } = await limitValues(folder);
  return [
    ...printed.map(({ match }, index) => ({
      id: `limit-printed/${index}`,
      kind: match === false ? 'limit-disputed' : 'limit-printed',
    })),
    ...computed.map((_, index) => ({ id: `limit-computed/${index}`, kind: 'limit-computed' })),
  ];
}

async function budgetCases(folder: string): Promise<CaseRef[]> {
  return (await budgetVectors(folder)).map((_, index) => ({ id: `budget/${index}`, kind: 'budget' }));
}

async function fileCases(folder: string): Promise<CaseRef[]> {
  const files = (await readdir(join(folder, 'sor'))).filter((file) => file.endsWith('.sor')).toSorted();
  const skeletons = (await readdir(join(folder, 'synthetic'))).filter(
    (name) => name === 'linkware-xml-skeleton',
  );
  return [
    ...files.map((file) => ({ id: `sor/${file.slice(0, -'.sor'.length)}`, kind: 'sor' })),
    ...skeletons.map((name) => ({ id: `xml/${name}`, kind: 'linkware-xml' })),
  ];
}

const nameOf = ({ id }: CaseRef): string => id.slice(id.indexOf('/') + 1);
const numberOf = (one: CaseRef): number => Number(nameOf(one));
