import { GREY, INK, lines } from '../palette.js';
import { paperSize } from '../paper.js';
import type { Pen } from '../pen.js';
import { sheetWords } from '../words/words.js';
import { drawBlock } from './blocks.js';
import type { FlowDocument, FlowedDocument, FlowHead } from './model.js';
import { Pages } from './pages.js';

const LEFT = 20;
const EDGE = 12;
const BLOCK_TOP = 12;
const BLOCK_HEIGHT = 42;

/** Lays a document of text out on pages. The same document gives the same pages. */
export function flowPages({
  head,
  lang,
  paper = 'A4',
  orientation = 'portrait',
  blocks,
}: FlowDocument): FlowedDocument {
  const size = paperSize(paper, orientation);
  const words = sheetWords(lang);
  const frame = { left: LEFT, right: size.width - EDGE, top: 21, foot: size.height - 17 };
  const pages = new Pages(frame, BLOCK_TOP + BLOCK_HEIGHT + 6);
  titleBlock(pages.pen, head, words, frame.right);
  for (const block of blocks) drawBlock(pages, block, words);
  const total = pages.all.length;
  pages.all.forEach(({ pen }, at) => {
    if (at > 0) runningHead(pen, head, frame.right);
    foot(pen, head, words, { right: frame.right, bottom: size.height, page: at + 1, total });
  });
  return {
    pages: pages.all.map((page, at) => ({
      scene: {
        ...size,
        title: `${head.document} ${head.title} ${at + 1}/${total}`.trim(),
        nodes: page.pen.drawn,
      },
      bookmarks: page.bookmarks,
    })),
    findings: pages.findings,
  };
}

type Words = ReturnType<typeof sheetWords>;

/** Title, then who, where and which issue; a code at the right when there is one. */
function titleBlock(pen: Pen, head: FlowHead, words: Words, right: number): void {
  const codeWidth = head.code ? 26 : 0;
  const end = right - codeWidth;
  const width = end - LEFT;
  pen.box('area', { x: LEFT, y: BLOCK_TOP, width: right - LEFT, height: BLOCK_HEIGHT }, { ink: lines.frame });
  pen.text(LEFT + 2, BLOCK_TOP + 8, head.title, { size: 6, bold: true, maxWidth: width - 4 });
  pen.text(LEFT + 2, BLOCK_TOP + 13.2, head.subtitle ?? '', { size: 3.2, fill: GREY, maxWidth: width - 4 });
  const rows: readonly (readonly (readonly [
    share: number,
    caption: string,
    value: string,
    bold?: boolean,
  ])[])[] = [
    [
      [0.5, words.client, head.client],
      [0.5, words.site, head.site],
    ],
    [
      [0.66, `${words.project} ${head.projectCode}`.trim(), head.projectName],
      [0.34, words.document, head.document, true],
    ],
    [
      [0.19, words.drawn, head.drawn],
      [0.19, words.checked, head.checked],
      [0.19, words.approved, head.approved],
      [0.17, words.date, head.date],
      [0.15, words.phase, head.phase],
      [0.11, words.index, head.index || '–', true],
    ],
  ];
  rows.forEach((cells, row) => {
    const y = BLOCK_TOP + 15 + row * 9;
    let x = LEFT;
    for (const [share, caption, value, bold = false] of cells) {
      pen.box('cell', { x, y, width: share * width, height: 9 }, { ink: lines.thin });
      pen.text(x + 1.4, y + 3.1, caption, { size: 2.5, fill: GREY, maxWidth: share * width - 2 });
      pen.text(x + 1.4, y + 7.1, value, { size: 3, bold, maxWidth: share * width - 2 });
      x += share * width;
    }
  });
  if (!head.code) return;
  pen.rule({ x: end, y: BLOCK_TOP }, { x: end, y: BLOCK_TOP + BLOCK_HEIGHT }, lines.rule);
  pen.code({ x: end + 4, y: BLOCK_TOP + 6 }, 18, head.code);
  pen.text(end + 13, BLOCK_TOP + 33, head.document, {
    size: 2.5,
    bold: true,
    anchor: 'middle',
    maxWidth: 24,
  });
  if (head.model)
    pen.text(end + 13, BLOCK_TOP + 37, `${words.model} ${head.model}`, {
      size: 2.5,
      fill: GREY,
      anchor: 'middle',
    });
}

function runningHead(pen: Pen, head: FlowHead, right: number): void {
  const drawn = pen.text(right, 14, `${head.projectCode} ${head.projectName}`.trim(), {
    size: 2.8,
    fill: GREY,
    anchor: 'end',
    maxWidth: (right - LEFT) / 2 - 4,
  });
  pen.text(LEFT, 14, head.title, { size: 3.2, bold: true, maxWidth: right - LEFT - drawn - 6 });
  pen.across(LEFT, right, 16, lines.rule);
}

interface FootPlace {
  readonly right: number;
  readonly bottom: number;
  readonly page: number;
  readonly total: number;
}

function foot(pen: Pen, head: FlowHead, words: Words, { right, bottom, page, total }: FootPlace): void {
  const y = bottom - 9;
  pen.across(LEFT, right, bottom - 13, lines.thin);
  const issue = [head.document, head.index && `${words.index} ${head.index}`, head.date]
    .filter(Boolean)
    .join(' · ');
  const at = pen.text(right, y, `${words.page} ${page} / ${total}`, { size: 2.8, bold: true, anchor: 'end' });
  pen.text(LEFT, y, issue, { size: 2.8, fill: INK, maxWidth: right - LEFT - at - 40 });
  if (head.model && !head.code)
    pen.text(right - at - 6, y, `${words.model} ${head.model}`, { size: 2.5, fill: GREY, anchor: 'end' });
}
