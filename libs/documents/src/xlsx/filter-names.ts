import type ExcelJS from 'exceljs';

/**
 * Names the filtered range of each sheet in `xl/workbook.xml` (`_xlnm._FilterDatabase`, ECMA-376, 18.2.5). Excel does without,
 * but LibreOffice shows no filter that has not this name, and exceljs writes none.
 */
export function withFilterNames(workbookXml: string, workbook: ExcelJS.Workbook): string {
  const names = workbook.worksheets.flatMap((sheet, index) => {
    const range = rangeOf(sheet.autoFilter);
    return range === null
      ? []
      : [
          `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${escaped(`'${sheet.name.replaceAll("'", "''")}'!${range}`)}</definedName>`,
        ];
  });
  if (names.length === 0) return workbookXml;
  const all = names.join('');
  return workbookXml.includes('<definedNames>')
    ? workbookXml.replace('<definedNames>', () => `<definedNames>${all}`)
    : workbookXml.replace('</sheets>', () => `</sheets><definedNames>${all}</definedNames>`);
}

/** `$A$1:$T$66`. */
function rangeOf(filter: ExcelJS.AutoFilter | undefined): string | null {
  if (!filter || typeof filter === 'string') return null;
  const { from, to } = filter;
  if (typeof from === 'string' || typeof to === 'string') return null;
  return `$${lettersOf(from.column)}$${from.row}:$${lettersOf(to.column)}$${to.row}`;
}

/** 1 → `A`, 28 → `AB`. */
function lettersOf(column: number): string {
  const before = column > 26 ? lettersOf(Math.floor((column - 1) / 26)) : '';
  return before + String.fromCharCode(65 + ((column - 1) % 26));
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
