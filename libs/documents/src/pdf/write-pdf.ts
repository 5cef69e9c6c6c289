import { flowPages, type FlowDocument, type Scene } from '#drawing';
import { drawScene, type SceneInk } from './draw-scene.js';
import { Layers } from './layers.js';
import { closePdf, openPdf, POINTS_PER_MM, type Pdf, type PdfInfo } from './open-pdf.js';

/** A page: a scene at its real size. */
export interface PdfPage {
  readonly scene: Scene;
  /** What links of other pages call it: `S4`. */
  readonly name?: string;
  /** Entries of the bookmark tree that lead here; without, one of level 1 with the title of the scene. */
  readonly bookmarks?: readonly { readonly title: string; readonly level: 1 | 2 | 3 }[];
}

/**
 * Scenes as one PDF, a page each at its real size: vectors, text that can be searched and copied, layers that can be
 * switched off, links between sheets, bookmarks. Equal pages give equal bytes.
 */
export async function pagesToPdf(pages: readonly PdfPage[], info: PdfInfo): Promise<Uint8Array> {
  const pdf = await openPdf(info);
  const layers = new Layers(pdf);
  const numbers = new Map(pages.flatMap(({ name }, at) => (name ? [[name, at] as const] : [])));
  const bookmarks = new Bookmarks(pdf);
  for (const { scene, bookmarks: entries, name } of pages) {
    pdf.addPage({ size: [scene.width * POINTS_PER_MM, scene.height * POINTS_PER_MM], margin: 0 });
    if (name) pdf.addNamedDestination(name, 'Fit');
    for (const entry of entries ?? [{ title: scene.title, level: 1 as const }]) bookmarks.add(entry);
    const how: SceneInk = { layers, sheets: new Set(numbers.keys()) };
    drawScene(pdf, scene, { x: 0, y: 0, scale: 1 }, how);
  }
  layers.close();
  return closePdf(pdf);
}

/** A document of text as PDF; see `FlowDocument` of `#drawing`. */
export function flowToPdf(document: FlowDocument): Promise<Uint8Array> {
  const { head, lang } = document;
  const subject = [head.projectCode, head.projectName].filter(Boolean).join(' · ');
  return pagesToPdf(flowPages(document).pages, { title: head.title, lang, subject });
}

/** The bookmark tree: an entry goes under the last one of a lesser level. */
class Bookmarks {
  private readonly open: { level: number; item: PDFKit.PDFOutline }[];

  constructor(pdf: Pdf) {
    this.open = [{ level: 0, item: pdf.outline }];
  }

  add({ title, level }: { readonly title: string; readonly level: number }): void {
    while (this.open.at(-1)!.level >= level) this.open.pop();
    this.open.push({ level, item: this.open.at(-1)!.item.addItem(title) });
  }
}
