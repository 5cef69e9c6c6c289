import type { HeadroomStatistics } from '#certification';
import { GREY, HAIR, INK, lines, Pen, RED, type Scene } from '#drawing';

const WIDTH = 178;
const HEIGHT = 46;
const FRAME = { left: 8, right: WIDTH, top: 3, bottom: HEIGHT - 9 };

/** How many links have which headroom, in bins of 1 dB; what is below the limit stands left of a red line. */
export function histogramScene({ histogram }: HeadroomStatistics, axis: string): Scene {
  const pen = new Pen();
  const most = Math.max(1, ...histogram.map(({ count }) => count));
  const width = Math.min(14, (FRAME.right - FRAME.left) / Math.max(histogram.length, 1));
  const yOf = (count: number): number => FRAME.bottom - ((FRAME.bottom - FRAME.top - 4) * count) / most;
  const every = Math.ceil(histogram.length / 30);
  for (const [i, { fromDb, count }] of histogram.entries()) {
    const x = FRAME.left + i * width;
    const below = fromDb < 0;
    if (count > 0) {
      pen.box(
        'mark',
        { x: x + 0.4, y: yOf(count), width: width - 0.8, height: FRAME.bottom - yOf(count) },
        { fill: below ? '#F3C9CD' : '#CFE0F1', ink: { stroke: below ? RED : '#0B4A8F', width: 0.2 } },
      );
      if (width > 3.4)
        pen.text(x + width / 2, yOf(count) - 0.9, String(count), { size: 2.5, anchor: 'middle', fill: GREY });
    }
    if (i % every === 0)
      pen.text(x, FRAME.bottom + 3.2, String(fromDb), { size: 2.5, anchor: 'middle', fill: GREY });
    if (fromDb === 0 && i > 0)
      pen.rule({ x, y: FRAME.top }, { x, y: FRAME.bottom }, { stroke: RED, width: 0.4 });
  }
  const end = FRAME.left + histogram.length * width;
  pen.text(end, FRAME.bottom + 3.2, String((histogram.at(-1)?.fromDb ?? 0) + 1), {
    size: 2.5,
    anchor: 'middle',
    fill: GREY,
  });
  pen.across(FRAME.left, Math.max(end, FRAME.left + 40), FRAME.bottom, lines.thin);
  pen.rule(
    { x: FRAME.left, y: FRAME.top },
    { x: FRAME.left, y: FRAME.bottom },
    { stroke: HAIR, width: 0.13 },
  );
  pen.text(FRAME.left, FRAME.bottom + 7, axis, { size: 2.5, fill: INK });
  return { width: WIDTH, height: HEIGHT, title: axis, nodes: pen.drawn };
}
