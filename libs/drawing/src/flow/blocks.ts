import { CAP_HEIGHT_EM } from '../font/measure.js';
import { GREY, HAIR, INK } from '../palette.js';
import { placed } from '../placed.js';
import type { SheetWords } from '../words/en.js';
import type { FlowBlock, FlowCode, FlowFacts, FlowFigure, FlowHeading, FlowSignatures } from './model.js';
import type { Pages } from './pages.js';
import { drawTable } from './table.js';
import { wrap } from './wrap.js';

const BODY = 3.2;
const SMALLEST = 2.5;

/** Draws one block where the pages are. */
export function drawBlock(pages: Pages, block: FlowBlock, words: SheetWords): void {
  switch (block.type) {
    case 'heading':
      drawHeading(pages, block);
      return;
    case 'paragraph': {
      const { text, bold = false, size = BODY, colour = INK } = block;
      drawLines(pages, text, { size: Math.max(SMALLEST, size), bold, fill: colour });
      pages.y += 2;
      return;
    }
    case 'list':
      for (const item of block.items) drawItem(pages, item);
      pages.y += 1.5;
      return;
    case 'facts':
      drawFacts(pages, block);
      return;
    case 'table':
      drawTable(pages, block);
      return;
    case 'figure':
      drawFigure(pages, block);
      return;
    case 'code':
      drawCode(pages, block);
      return;
    case 'signatures':
      drawSignatures(pages, block, words);
      return;
    case 'space':
      pages.y = Math.min(pages.frame.foot, pages.y + block.heightMm);
      return;
    default:
      if (!pages.atTop) pages.next();
  }
}

const headings = { 1: 5.2, 2: 4.2, 3: 3.5 } as const;

/** A heading asks for room for two more lines, so that it never stands alone at the foot. */
function drawHeading(pages: Pages, { text, level = 1 }: FlowHeading): void {
  const size = headings[level];
  const lines = wrap(text, pages.width, { size, bold: true });
  pages.need(lines.length * size * 1.3 + 16);
  if (!pages.atTop) pages.y += level === 1 ? 4 : 2.5;
  pages.page.bookmarks.push({ title: text, level });
  drawLines(pages, text, { size, bold: true, fill: INK });
  if (level === 1)
    pages.pen.across(pages.frame.left, pages.frame.right, pages.y + 0.2, { stroke: INK, width: 0.35 });
  pages.y += level === 1 ? 3 : 1.5;
}

interface Look {
  readonly size: number;
  readonly bold: boolean;
  readonly fill: string;
}

function drawLines(pages: Pages, text: string, look: Look, indent = 0): void {
  const leading = look.size * 1.32;
  for (const line of wrap(text, pages.width - indent, look)) {
    pages.need(leading);
    pages.pen.text(pages.frame.left + indent, pages.y + look.size * (CAP_HEIGHT_EM + 0.24), line, look);
    pages.y += leading;
  }
}

function drawItem(pages: Pages, item: string): void {
  const look = { size: BODY, bold: false, fill: INK };
  pages.need(BODY * 1.32);
  const { x, y } = { x: pages.frame.left + 1.6, y: pages.y + BODY * 0.6 };
  pages.pen.circle({ x, y }, 0.45, { fill: INK });
  drawLines(pages, item, look, 4.2);
  pages.y += 0.6;
}

/** Names in grey, values beside them; the columns are filled row by row. */
function drawFacts(pages: Pages, { rows, columns = 1 }: FlowFacts): void {
  const width = (pages.width - (columns - 1) * 5) / columns;
  const nameWidth = Math.min(48, width * 0.38);
  const style = { size: 3, bold: false };
  const leading = 4;
  for (let at = 0; at < rows.length; at += columns) {
    const line = rows.slice(at, at + columns).map(([name, value]) => ({
      name: wrap(name, nameWidth - 2, style),
      value: wrap(value, width - nameWidth, style),
    }));
    const height =
      Math.max(...line.map(({ name, value }) => Math.max(name.length, value.length))) * leading + 1;
    pages.need(height);
    line.forEach(({ name, value }, column) => {
      const x = pages.frame.left + column * (width + 5);
      name.forEach((text, n) =>
        pages.pen.text(x, pages.y + 2.9 + n * leading, text, { ...style, fill: GREY }),
      );
      value.forEach((text, n) => pages.pen.text(x + nameWidth, pages.y + 2.9 + n * leading, text, style));
      pages.pen.across(x, x + width, pages.y + height - 0.3, { stroke: HAIR, width: 0.13 });
    });
    pages.y += height;
  }
  pages.y += 3;
}

/** As large as it is, unless that is more than the page has. */
function drawFigure(pages: Pages, { scene, caption, maxHeightMm = Infinity }: FlowFigure): void {
  const below = caption ? 6 : 2;
  const most = Math.min(maxHeightMm, pages.whole - below);
  const scale = Math.min(1, pages.width / scene.width, most / scene.height);
  pages.need(scene.height * scale + below);
  const x = pages.frame.left + (pages.width - scene.width * scale) / 2;
  pages.pen.scene(placed(scene, { x, y: pages.y, scale }));
  pages.y += scene.height * scale;
  if (caption) {
    const middle = (pages.frame.left + pages.frame.right) / 2;
    pages.pen.text(middle, pages.y + 3.4, caption, {
      size: 2.8,
      fill: GREY,
      anchor: 'middle',
      maxWidth: pages.width,
    });
  }
  pages.y += below;
}

function drawCode(pages: Pages, { modules, sizeMm = 20, lines }: FlowCode): void {
  const quiet = (sizeMm / Math.max(1, modules.length)) * 4;
  const height = Math.max(sizeMm + 2 * quiet, lines.length * 4.4);
  pages.need(height);
  pages.pen.code({ x: pages.frame.left + quiet, y: pages.y + quiet }, sizeMm, modules);
  const x = pages.frame.left + sizeMm + 2 * quiet + 2;
  lines.forEach((line, at) =>
    pages.pen.text(x, pages.y + quiet + 2.6 + at * 4.4, line, {
      size: at === 0 ? 3.6 : 3,
      bold: at === 0,
      maxWidth: pages.frame.right - x,
    }),
  );
  pages.y += height + 2;
}

function drawSignatures(pages: Pages, { roles }: FlowSignatures, words: SheetWords): void {
  const across = Math.min(3, Math.max(1, roles.length));
  const width = (pages.width - (across - 1) * 4) / across;
  const height = 30;
  for (let at = 0; at < roles.length; at += across) {
    pages.need(height + 3);
    roles.slice(at, at + across).forEach((role, column) => {
      const x = pages.frame.left + column * (width + 4);
      pages.pen.box('cell', { x, y: pages.y, width, height }, { ink: { stroke: INK, width: 0.25 } });
      pages.pen.text(x + 1.6, pages.y + 4, role, { size: 3, bold: true, maxWidth: width - 3 });
      [words.name, words.date, words.signature].forEach((field, n) =>
        pages.pen.text(x + 1.6, pages.y + 9.6 + n * 5.2, `${field}${words.colon}`, {
          size: 2.7,
          fill: GREY,
          maxWidth: width - 3,
        }),
      );
    });
    pages.y += height + 4;
  }
}
