import { a3, BLUE, GREY, INK, RED, vlanColour, type Pen } from '#drawing';
import type { Language } from '#findings';
import { sheetTexts } from '../sheet-texts/texts.js';

/** What the lines of the sheet mean. */
export function layer2Legend(pen: Pen, language: Language): void {
  const texts = sheetTexts(language).layer2;
  const { x } = a3.legend;
  const text = { size: 2.6, maxWidth: 172 } as const;
  const ink = { stroke: vlanColour(120), width: 1.3 };
  const casing = { stroke: INK, width: 1.65 };
  pen.wire({
    name: 'legend carried',
    points: [
      { x, y: 258 },
      { x: x + 15, y: 258 },
    ],
    ink,
    casing,
  });
  pen.text(x + 19, 258.9, texts.legendCarried, text);
  pen.rule({ x, y: 264 }, { x: x + 5, y: 264 }, { stroke: RED, width: 0.5, dash: [2, 1.2] });
  pen.symbol('cross', x + 5.6, 262.4, RED);
  pen.wire({
    name: 'legend cut',
    points: [
      { x: x + 10.4, y: 264 },
      { x: x + 15, y: 264 },
    ],
    ink,
    casing,
  });
  pen.text(x + 19, 264.9, texts.legendCut, text);
  pen.wire({
    name: 'legend idle',
    points: [
      { x: x + 5, y: 270 },
      { x: x + 10, y: 270 },
    ],
    ink: { ...ink, width: 0.7 },
  });
  pen.text(x + 19, 270.9, texts.legendIdle, text);
  pen.box(
    'mark',
    { x, y: 274.4, width: 15, height: 3.2 },
    { radius: 1.6, ink: { stroke: BLUE, width: 0.7 } },
  );
  pen.text(x + 19, 276.9, texts.legendRing, text);
  pen.text(x, 283, texts.note, { size: 2.6, fill: GREY, maxWidth: a3.legend.width });
}
