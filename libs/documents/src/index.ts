export {
  zipOf,
  fileNameOf,
  isSafeName,
  unzip,
  ZipRefused,
  zipLimits,
  type NamedFile,
  type ZipLimits,
} from './zip.js';
export { streamZip, ZipTooLarge, type StreamedFile } from './zip-writer.js';
export { readZip, type RandomAccess, type ZipEntry } from './zip-reader.js';
export { csvForPeople, csvRaw, type CsvCell } from './csv.js';
export { writeWorkbook } from './xlsx/write-workbook.js';
export { readSheets, type SheetsRead } from './sheets.js';
export { readWorkbook, type WorkbookRead } from './xlsx/read-workbook.js';
export { tablesToXlsx, type Table, type TableColumn } from './xlsx/table-to-xlsx.js';
export { flowToPdf, pagesToPdf, type PdfPage } from './pdf/write-pdf.js';
export type { PdfInfo } from './pdf/open-pdf.js';
export { qrMaker, type QrLevel, type QrMaker } from './code/qr.js';
export { pngOf, reencoded, PictureTooLarge } from './png/png-of.js';
export {
  drawingFiles,
  drawingFormats,
  drawingMediaTypes,
  type DrawingFileOptions,
  type DrawingFormat,
  type NamedScene,
} from './drawing-files.js';
export {
  documentSet,
  documentSetName,
  type DocumentManifest,
  type DocumentSetRequest,
} from './set/document-set.js';
export { tableFiles, tablePages, workbookTable } from './set/table-files.js';
export { labelSets, labelsFor, labelStocks, type LabelStock, type LabelStockName } from './labels/formats.js';
export { floorPlanOf } from './picture.js';
export { labelSheets } from './labels/label-sheets.js';
export { bradyCsv, brotherCsv, dymoCsv, printerFiles, zplOf } from './labels/printer-files.js';
export { readRedlines, redlineFields, type Redline, type RedlinesRead } from './redlines/read-redlines.js';
export { redlineFinding } from './redlines/redline-finding.js';
export { keptFloorPlan, type KeptFloorPlan } from './package/floor-plan-file.js';
export { MOST_FLOOR_PLAN_BYTES } from './package/floor-plan-size.js';
export { packPlan, unpackPlan, type PlanPackage } from './package/plan-package.js';
