import { fontFile } from '#drawing';
import type PDFDocument from 'pdfkit';

export type Pdf = PDFKit.PDFDocument;

/** Points of PDF (1/72 inch) in a millimetre. */
export const POINTS_PER_MM = 72 / 25.4;

/** What a reader of the file is told about it; see `info` of ISO 32000-1, 14.3.3. */
export interface PdfInfo {
  readonly title: string;
  /** Language of the text, `fr` or `en`: for the voice that reads it aloud. */
  readonly lang: string;
  /** Plant or project, shown by viewers under the title. */
  readonly subject?: string;
}

// A document says when it was made; equal content must give equal bytes. The date of issue is written on the page.
const FIXED_TIME = new Date('2000-01-01T00:00:00Z');

let load: Promise<typeof PDFDocument> | null = null;
const fonts = new Map<'regular' | 'bold', Uint8Array>();

/** An empty PDF whose fonts are those of the drawings. The package is loaded at the first one. */
export async function openPdf({ title, lang, subject }: PdfInfo): Promise<Pdf> {
  load ??= import('pdfkit').then((module) => module.default);
  const Document = await load;
  const pdf = new Document({
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang,
    displayTitle: true,
    info: {
      Title: title,
      Creator: 'Brassage',
      Producer: 'Brassage',
      CreationDate: FIXED_TIME,
      ...(subject ? { Subject: subject } : {}),
    },
  });
  for (const weight of ['regular', 'bold'] as const) {
    const bytes = fonts.get(weight) ?? fontFile(weight);
    fonts.set(weight, bytes);
    pdf.registerFont(weight, bytes);
  }
  return pdf;
}

/** Ends a PDF and gives its bytes. */
export function closePdf(pdf: Pdf): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Uint8Array[] = [];
    pdf.on('data', (part: Uint8Array) => parts.push(part));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))));
    pdf.on('error', reject);
    pdf.end();
  });
}
