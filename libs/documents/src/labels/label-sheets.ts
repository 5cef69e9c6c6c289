import { GREY, INK, Pen, type Scene } from '#drawing';
import type { Label } from '#plan';
import type { QrMaker } from '../code/qr.js';
import type { LabelStock } from './formats.js';

/** Labels on pages of their stock, at their real size, in reading order. */
export function labelSheets(labels: readonly Label[], stock: LabelStock, qr: QrMaker): Scene[] {
  const each = stock.columns * stock.rows;
  return Array.from({ length: Math.ceil(labels.length / each) }, (_, page) => {
    const pen = new Pen();
    labels.slice(page * each, (page + 1) * each).forEach((label, index) => {
      const x = stock.margin.left + (index % stock.columns) * stock.pitch.x;
      const y = stock.margin.top + Math.floor(index / stock.columns) * stock.pitch.y;
      if (stock.outline) pen.box('cell', { x, y, ...stock.label }, { ink: { stroke: GREY, width: 0.13 } });
      drawLabel(pen, label, stock, { x, y }, qr);
    });
    return { ...stock.page, title: `${stock.name} ${page + 1}`, nodes: pen.drawn };
  });
}

type Corner = { readonly x: number; readonly y: number };

function drawLabel(pen: Pen, label: Label, stock: LabelStock, corner: Corner, qr: QrMaker): void {
  const isFlat = stock.printed <= 13;
  if (isFlat) flat(pen, label, stock, corner);
  else full(pen, label, stock, corner, qr);
}

/** Code at the left, then identifier with its end, this end, the other end, colour and length. */
function full(pen: Pen, label: Label, stock: LabelStock, { x, y }: Corner, qr: QrMaker): void {
  const side = stock.code ? Math.min(12.6, stock.printed - 7) : 0;
  if (stock.code) {
    // Four modules of quiet zone around the code (ISO/IEC 18004, 6.3.8): 2.4 mm at a module of 0.6 mm.
    pen.code({ x: x + 2.4, y: y + 2.4 }, side, qr(label.code.slice(0, 120)));
  }
  const left = x + (stock.code ? side + 5 : 2.4);
  const width = x + stock.label.width - 1.6 - left;
  const mark = label.end ? 4.6 : 0;
  pen.text(left, y + 5.2, [label.name, label.name.slice(-10)], {
    size: 4,
    bold: true,
    maxWidth: width - mark,
  });
  if (label.end) {
    pen.box(
      'mark',
      { x: left + width - 3.8, y: y + 1.8, width: 3.8, height: 4 },
      { ink: { stroke: INK, width: 0.3 } },
    );
    pen.text(left + width - 1.9, y + 4.9, label.end, { size: 2.9, bold: true, anchor: 'middle' });
  }
  const bold = { size: 2.7, bold: true, maxWidth: width } as const;
  pen.text(left, y + 9, shorter(label.here), bold);
  // An arrow leads to the other end; what a device or a rack is just follows.
  if (label.there && label.end) pen.symbol('arrow', left, y + 9.8, GREY);
  if (label.there) pen.text(left, y + (label.end ? 15.4 : 12.6), shorter(label.there), bold);
  pen.text(stock.code ? x + 2.4 : left, y + stock.printed - 2, label.facts, {
    size: 2.5,
    maxWidth: x + stock.label.width - 2 - (stock.code ? x + 2.4 : left),
  });
}

/** Three short lines: identifier, this end, the other end. */
function flat(pen: Pen, label: Label, stock: LabelStock, { x, y }: Corner): void {
  const middle = { anchor: 'middle', maxWidth: stock.label.width - 1.2 } as const;
  const at = x + stock.label.width / 2;
  if (stock.label.width > 40) {
    const name = pen.text(x + 2, y + 6.6, label.name, { size: 4.4, bold: true, maxWidth: 24 });
    pen.text(x + stock.label.width - 2, y + 6.2, shorter(label.here), {
      size: 2.7,
      anchor: 'end',
      maxWidth: stock.label.width - name - 6,
    });
    return;
  }
  if (stock.printed <= 10) {
    pen.text(at, y + 4, shorter(label.here), { ...middle, size: 2.6 });
    pen.text(at, y + 8, shorter(label.name), { ...middle, size: 3, bold: true });
    return;
  }
  pen.text(at, y + 4.2, `${label.name} ${label.end}`.trim(), { ...middle, size: 3.4, bold: true });
  pen.text(at, y + 7.8, shorter(label.here), { ...middle, size: 2.5 });
  pen.text(at, y + 11.2, shorter(label.there), { ...middle, size: 2.5 });
}

/** Whole; without the letters before a port's number; without the rack before a panel. The number is never cut off. */
function shorter(text: string): string[] {
  const bare = text.replace(/:[A-Za-z-]+(?=\d)/, ':');
  return [text, bare, bare.replace(/^[^:]*\//, '')];
}
