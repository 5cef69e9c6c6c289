import type ExcelJS from 'exceljs';

/** An empty workbook. The package is loaded at the first one: it takes longer to load than most commands to run. */
export async function newWorkbook(): Promise<ExcelJS.Workbook> {
  const { default: excel } = await import('exceljs');
  return new excel.Workbook();
}
