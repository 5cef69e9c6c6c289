import { flowPages, type FlowCell, type FlowHead, type Scene } from '#drawing';
import { numberText, type Language } from '#findings';
import type { ViewTable } from '#plan';
import { csvForPeople } from '../csv.js';
import type { PdfPage } from '../pdf/write-pdf.js';
import { tablesToXlsx, type Table } from '../xlsx/table-to-xlsx.js';
import type { NamedFile } from '../zip.js';

/** A table of a plan as a sheet of a workbook, with what the site fills in and what is carried along. */
export function workbookTable({ title, columns, rows }: ViewTable): Table {
  return {
    title,
    columns: columns.map((column) => ({
      title: column.title,
      ...(column.choices ? { choices: column.choices } : {}),
      ...(column.hidden ? { hidden: true as const } : {}),
    })),
    rows: rows.map(({ cells }) => cells),
  };
}

/** A table as a workbook and as CSV; the columns that are carried along stay out of the CSV. */
export async function tableFiles(table: ViewTable): Promise<NamedFile[]> {
  const shown = table.columns.flatMap((column, index) => (column.hidden ? [] : [index]));
  const line = (cells: readonly (string | number | null)[]) => shown.map((index) => cells[index] ?? null);
  const lines = [
    line(table.columns.map(({ title }) => title)),
    ...table.rows.map(({ cells }) => line(cells)),
  ];
  return [
    { name: `tables/${table.name}.xlsx`, bytes: await tablesToXlsx([workbookTable(table)]) },
    { name: `tables/${table.name}.csv`, bytes: new TextEncoder().encode(csvForPeople(lines)) },
  ];
}

/** Columns that need more than A4. */
const MOST_ON_A4 = 11;

/** A table as printed pages with title block, header on every page and page numbers. */
export function tablePages(
  table: ViewTable,
  head: Omit<FlowHead, 'title' | 'subtitle'>,
  lang: Language,
): PdfPage[] {
  const shown = table.columns.flatMap((column, index) => (column.hidden ? [] : [index]));
  const text = (cell: string | number | null | undefined): string =>
    cell === null || cell === undefined ? '' : typeof cell === 'number' ? numberText(cell, lang) : cell;
  const { pages } = flowPages({
    head: { ...head, title: table.title, subtitle: table.question },
    lang,
    paper: shown.length > MOST_ON_A4 ? 'A3' : 'A4',
    orientation: 'landscape',
    blocks: [
      {
        type: 'table',
        columns: shown.map((index) => ({
          title: table.columns[index]!.title,
          align: table.columns[index]!.kind === 'number' ? ('right' as const) : ('left' as const),
        })),
        rows: table.rows.map(({ cells, strong }) =>
          shown.map((index): FlowCell =>
            strong ? { text: text(cells[index]), bold: true } : text(cells[index]),
          ),
        ),
      },
      ...(table.notes ?? []).map((note) => ({ type: 'paragraph' as const, text: note, size: 2.7 })),
    ],
  });
  return pages.map(({ scene }: { scene: Scene }, index) => ({
    scene,
    bookmarks: index === 0 ? [{ title: table.title, level: 1 as const }] : [],
  }));
}
