import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pen, type FlowBlock, type FlowDocument, type Scene } from '#drawing';
import { qrMaker } from '../code/qr.js';
import { flowToPdf, pagesToPdf } from './write-pdf.js';

const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What a program says of a PDF. */
function told(program: string, args: readonly string[], bytes: Uint8Array): string {
  const file = join(folder, 'it.pdf');
  writeFileSync(file, bytes);
  return execFileSync(
    program,
    args.map((arg) => (arg === '@' ? file : arg)),
    { encoding: 'utf8' },
  );
}

function scene(width: number, height: number, draw: (pen: Pen) => void): Scene {
  const pen = new Pen();
  draw(pen);
  return { width, height, title: 'Élévation des baies', nodes: pen.drawn };
}

const ink = { stroke: '#0B4A8F', width: 0.6, dash: [2, 1.2] };
const sheet = scene(420, 297, (pen) => {
  pen.group({ layer: 'racks', title: 'SR2' }, () => {
    pen.box('node', { x: 20, y: 20, width: 48.26, height: 4.445 }, { ink, fill: '#E8F0F9', radius: 0.4 });
    pen.text(100, 100, 'Répartiteur général « œuvre » Žižkov', { size: 3, anchor: 'middle' });
    pen.symbol('access-point', 60, 60);
    pen.port({ x: 80, y: 20, width: 9.6, height: 7.4 }, { shape: 'rj45', served: true, number: '07' });
  });
  pen.group({ layer: 'links', link: 'S2' }, () => pen.text(200, 200, 'see S2', { size: 3, bold: true }));
  pen.circle({ x: 300, y: 100 }, 5, { ink, fill: '#FFFFFF' });
});
const info = { title: 'Plans', lang: 'fr' };

describe('Drawings as PDF', () => {
  it('are valid, at their real size, with text to copy, bookmarks and layers', async () => {
    const bytes = await pagesToPdf(
      [
        { name: 'S1', scene: sheet },
        { name: 'S2', scene: { ...sheet, width: 210 } },
      ],
      info,
    );
    expect(told('qpdf', ['--check', '@'], bytes)).toContain('No syntax or stream encoding errors');
    expect(told('pdfinfo', ['-f', '1', '-l', '2', '@'], bytes)).toMatch(
      /1 size: +1190\.55 x 841\.89 pts[^]*2 size: +595\.276/,
    );
    expect(told('pdftotext', ['@', '-'], bytes)).toContain('Répartiteur général « œuvre » Žižkov');
    const file = told('qpdf', ['--qdf', '--object-streams=disable', '@', '-'], bytes);
    expect(file).toContain('/OCProperties');
    expect(file.match(/\/Type \/OCG/g)).toHaveLength(2);
    expect(file).toContain('/S /GoTo');
  });

  it('embed the font of the drawings and no other', async () => {
    const fonts = told('pdffonts', ['@'], await pagesToPdf([{ scene: sheet }], info))
      .split('\n')
      .slice(2, -1);
    expect(fonts.map((line) => /\+(\S+) +.* (yes|no) (yes|no) (yes|no)/.exec(line)?.slice(1))).toEqual([
      ['RobotoCondensed-Regular', 'yes', 'yes', 'yes'],
      ['RobotoCondensed-Bold', 'yes', 'yes', 'yes'],
    ]);
  });

  it('the same pages give the same bytes', async () => {
    const [one, two] = await Promise.all([
      pagesToPdf([{ scene: sheet }], info),
      pagesToPdf([{ scene: sheet }], info),
    ]);
    expect(Buffer.compare(one, two)).toBe(0);
  });

  it('a picture opens', async () => {
    const bytes = await pagesToPdf([{ scene: sheet }], info);
    told('pdftoppm', ['-r', '20', '-png', '@', join(folder, 'page')], bytes);
    const png = readFileSync(join(folder, 'page-1.png'));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([331, 234]);
  });
});

// prettier-ignore
const head = {
  title: 'Plan de recette', subtitle: 'Extension de la halle Nord', document: 'EXT-D7', client: 'Ateliers', site: 'Atelier Nord',
  projectCode: 'EXT-2026-014', projectName: 'Extension réseau', drawn: '', checked: '', approved: '', date: '2026-11-22',
  phase: 'projet', index: 'A', model: 'a1b2c3',
};
const document = (blocks: readonly FlowBlock[], more: Partial<FlowDocument> = {}): FlowDocument => ({
  head,
  lang: 'fr',
  blocks,
  ...more,
});
const pageCount = (bytes: Uint8Array): number =>
  Number(/Pages: +(\d+)/.exec(told('pdfinfo', ['@'], bytes))?.[1]);

it('a code is made once, whoever asks for it; of another level it is another', async () => {
  const code = (await qrMaker())('BRS:J-1001-A');
  expect((await qrMaker())('BRS:J-1001-A', 'M')).toBe(code);
  expect((await qrMaker())('BRS:J-1001-A', 'H').length).toBeGreaterThan(code.length);
});

describe('A document of text as PDF', () => {
  it('has its blocks in order, accents, and page n/N on every page', async () => {
    const modules = (await qrMaker())('BRS:EXT-D7-A');
    const rows = Array.from({ length: 120 }, (_, n) => [
      `L-${1000 + n}`,
      'Prise T1-01 à très longue désignation d’étage',
      n,
    ]);
    // prettier-ignore
    const bytes = await flowToPdf(
      document([
        { type: 'heading', text: 'Généralités' },
        { type: 'paragraph', text: 'Le présent document décrit les essais. '.repeat(12) },
        { type: 'list', items: ['Réflectométrie', 'Certification'] },
        { type: 'facts', rows: [['Maître d’ouvrage', 'Ateliers'], ['Lot', 'Courants faibles']], columns: 2 },
        { type: 'code', modules, lines: ['EXT-D7', 'BRS:EXT-D7-A'] },
        { type: 'heading', text: 'Liens', level: 2 },
        { type: 'table', columns: [{ title: 'Câble' }, { title: 'Extrémité' }, { title: 'Longueur (m)', align: 'right' }], rows },
        { type: 'figure', scene: sheet, caption: 'Élévation' },
        { type: 'signatures', roles: ['Maître d’ouvrage', 'Installateur'] },
      ]),
    );
    expect(told('qpdf', ['--check', '@'], bytes)).toContain('No syntax');
    const text = told('pdftotext', ['-layout', '@', '-'], bytes);
    const total = pageCount(bytes);
    for (let page = 1; page <= total; page += 1) expect(text).toContain(`Page ${page} / ${total}`);
    expect(text.match(/Longueur \(m\)/g)!.length).toBeGreaterThan(1);
    for (const [cable] of rows) expect(text).toContain(cable);
    expect(text.indexOf('Généralités')).toBeLessThan(text.indexOf('L-1000'));
  });

  // prettier-ignore
  it.each<[string, readonly FlowBlock[]]>([
    ['nothing', []],
    ['a table without rows', [{ type: 'table', columns: [{ title: 'Câble' }], rows: [], empty: 'aucun' }]],
    ['a row higher than a page', [{ type: 'table', columns: [{ title: 'a' }, { title: 'b', width: 20 }], rows: [['x', 'mot '.repeat(900)]] }]],
    ['a word without a break', [{ type: 'paragraph', text: 'x'.repeat(5000) }]],
    ['a figure higher than a page', [{ type: 'figure', scene: { ...sheet, height: 5000 } }]],
    ['twenty columns', [{ type: 'table', columns: Array.from({ length: 20 }, (_, n) => ({ title: `Colonne ${n}` })), rows: [Array.from({ length: 20 }, () => 'contenu')] }]],
    ['letters that the font lacks', [{ type: 'paragraph', text: 'ארון 📡 \u0000 <script>' }]],
  ])('%s gives a valid file', async (_, blocks) => {
    const bytes = await flowToPdf(document(blocks));
    expect(told('qpdf', ['--check', '@'], bytes)).toContain('No syntax');
  });

  it('lies on A3 when it is told to', async () => {
    const bytes = await flowToPdf(document([], { paper: 'A3', orientation: 'landscape' }));
    expect(told('pdfinfo', ['@'], bytes)).toMatch(/Page size: +1190\.55 x 841\.89/);
  });
});
