import { csvForPeople, tablesToXlsx, writeWorkbook, type NamedFile, type Table } from '#documents';
import type { Language } from '#findings';
import { patchTable, planDrawings, type Plan } from '#plan';
import { planToSheets, writePlan } from '#planfile';
import { bytesOfText } from '../files.js';
import type { Io } from '../io.js';
import { addressingTables } from './addressing-tables.js';
import { objectsOf } from './load-plan.js';
import { configFile } from './render.js';
import { renderDevices } from './rendered.js';

/** What the title blocks say, and in which language. */
export interface SetOptions {
  readonly lang: Language;
  readonly date: string;
}

/** The files of a plan's document set, in a stable order. */
export async function documentSet(plan: Plan, { lang, date }: SetOptions, io: Io): Promise<NamedFile[]> {
  const after = objectsOf(plan, 'after');
  const patching = patchingTable(plan, lang);
  const addressing = addressingTables(after, lang);
  const configs = await renderDevices(after, io);
  return [
    ...planDrawings(plan, { lang, date }).map((sheet) => text(`drawings/${sheet.name}.svg`, sheet.svg())),
    { name: 'patching.xlsx', bytes: await tablesToXlsx([patching]) },
    text('patching.csv', csvOf(patching)),
    { name: 'addressing.xlsx', bytes: await tablesToXlsx(addressing) },
    ...addressing.map((table) => text(`addressing-${table.name}.csv`, csvOf(table))),
    ...configs.filter((config) => config.text !== '').map((config) => text(`configurations/${configFile(config)}`, config.text)), // prettier-ignore
    text('plan.yaml', writePlan(plan)),
    { name: 'plan.xlsx', bytes: await writeWorkbook(planToSheets(plan)) },
  ];
}

const text = (name: string, content: string): NamedFile => ({ name, bytes: bytesOfText(content) });

const csvOf = ({ columns, rows }: Table): string =>
  csvForPeople([columns.map(({ title }) => title), ...rows]);

const statuses: Readonly<Record<Language, readonly string[]>> = {
  en: ['to do', 'done', 'differs'],
  fr: ['à faire', 'fait', 'diffère'],
};

/** The patch table with a column to tick off on site. */
function patchingTable(plan: Plan, lang: Language): Table {
  const { columns, rows } = patchTable(plan, { lang });
  const site = lang === 'fr' ? 'Sur site' : 'On site';
  return {
    title: lang === 'fr' ? 'Brassage' : 'Patching',
    columns: [...columns.map(({ header }) => ({ title: header })), { title: site, choices: statuses[lang] }],
    rows: rows.map((row) => [
      ...columns.map(({ key }) => (key === 'action' ? row.actionName : row[key])),
      null,
    ]),
  };
}
