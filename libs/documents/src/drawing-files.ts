import { drawioOf, dxfOf, svgOf, type Scene } from '#drawing';
import { pagesToPdf } from './pdf/write-pdf.js';
import { pngOf } from './png/png-of.js';
import type { NamedFile } from './zip.js';

/** Formats that a drawing can be had in. */
export const drawingFormats = ['svg', 'pdf', 'dxf', 'drawio', 'png'] as const;
export type DrawingFormat = (typeof drawingFormats)[number];

export const drawingMediaTypes: Readonly<Record<DrawingFormat, string>> = {
  svg: 'image/svg+xml; charset=utf-8',
  pdf: 'application/pdf',
  dxf: 'image/vnd.dxf',
  drawio: 'application/vnd.jgraph.mxfile',
  png: 'image/png',
};

/** A sheet to be written. */
export interface NamedScene {
  readonly name: string;
  /** What a bookmark says. */
  readonly title: string;
  readonly scene: Scene;
}

export interface DrawingFileOptions {
  /** Of the whole set; names the file of a format that has all sheets in one. */
  readonly title: string;
  readonly lang: string;
  /** Pixels per inch of PNG; 150 if not said. */
  readonly dpi?: number;
}

/**
 * Sheets as files: one for each sheet in SVG, DXF and PNG; one for all in PDF (with bookmarks) and draw.io (with pages).
 * Equal sheets give equal bytes.
 */
export async function drawingFiles(
  sheets: readonly NamedScene[],
  format: DrawingFormat,
  { title, lang, dpi = 150 }: DrawingFileOptions,
): Promise<NamedFile[]> {
  if (sheets.length === 0) return [];
  const together = sheets.length === 1 ? sheets[0]!.name : 'drawings';
  switch (format) {
    case 'pdf': {
      const pages = sheets.map(({ name, title: heading, scene }) => ({
        name: name.split('-')[0]!,
        scene,
        bookmarks: [{ title: heading, level: 1 as const }],
      }));
      return [{ name: `${together}.pdf`, bytes: await pagesToPdf(pages, { title, lang }) }];
    }
    case 'drawio':
      return [{ name: `${together}.drawio`, bytes: utf8(drawioOf(sheets)) }];
    case 'png': {
      const files: NamedFile[] = [];
      for (const { name, scene } of sheets)
        files.push({ name: `${name}.png`, bytes: await pngOf(scene, dpi) });
      return files;
    }
    case 'dxf':
      return sheets.map(({ name, scene }) => ({ name: `${name}.dxf`, bytes: dxfOf(scene) }));
    default:
      return sheets.map(({ name, scene }) => ({ name: `${name}.svg`, bytes: utf8(svgOf(scene)) }));
  }
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
