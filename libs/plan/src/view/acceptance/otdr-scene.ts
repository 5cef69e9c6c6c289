import type { Otdr } from '#certification';
import { BLUE, GREY, HAIR, lines, Pen, RED, type Scene } from '#drawing';
import { numberText, type Language } from '#findings';

const WIDTH = 178;
const HEIGHT = 78;
const FRAME = { left: 10, right: WIDTH - 2, top: 14, bottom: HEIGHT - 8 };

/** An OTDR trace over distance, its events marked by number. */
export function otdrScene(otdr: Otdr, title: string, language: Language): Scene {
  const pen = new Pen();
  const { levelsDb, spacingM, events, wavelengthNm } = otdr;
  const endM = Math.max(events.at(-1)?.distanceM ?? 0, 1) * 1.15;
  const shown = spacingM > 0 ? levelsDb.slice(0, Math.ceil(endM / spacingM) + 1) : [];
  const [high, low] = [Math.max(...shown, 0), Math.min(...shown, -1)];
  const x = (metres: number): number =>
    FRAME.left + ((FRAME.right - FRAME.left) * Math.min(metres, endM)) / endM;
  const y = (db: number): number =>
    FRAME.top + ((FRAME.bottom - FRAME.top) * (high - db)) / (high - low || 1);
  pen.text(0, 4, title, { size: 3.6, bold: true, maxWidth: 110 });
  pen.text(WIDTH - 2, 4, `${wavelengthNm} nm`, { size: 3, anchor: 'end', fill: GREY });
  axes(pen, { endM, high, low, x, y, language });
  const points = shown.map((level, i) => ({ x: rounded(x(i * spacingM)), y: rounded(y(level)) }));
  if (points.length > 1) pen.polygon(points, { closed: false, ink: { stroke: BLUE, width: 0.3 } });
  for (const [i, { distanceM }] of events.entries()) {
    if (distanceM < 0 || distanceM > endM) continue;
    pen.rule(
      { x: x(distanceM), y: FRAME.top - 3 },
      { x: x(distanceM), y: FRAME.bottom },
      { stroke: RED, width: 0.2, dash: [1, 1] },
    );
    pen.text(x(distanceM), FRAME.top - 4, String(i + 1), {
      size: 2.6,
      bold: true,
      anchor: 'middle',
      fill: RED,
    });
  }
  pen.box(
    'area',
    { x: FRAME.left, y: FRAME.top, width: FRAME.right - FRAME.left, height: FRAME.bottom - FRAME.top },
    { ink: lines.thin },
  );
  return { width: WIDTH, height: HEIGHT, title, nodes: pen.drawn };
}

interface Axes {
  readonly endM: number;
  readonly high: number;
  readonly low: number;
  readonly x: (metres: number) => number;
  readonly y: (db: number) => number;
  readonly language: Language;
}

function axes(pen: Pen, { endM, high, low, x, y, language }: Axes): void {
  const stepM = niceStep(endM / 8);
  for (let metres = 0; metres <= endM; metres += stepM) {
    pen.rule({ x: x(metres), y: FRAME.top }, { x: x(metres), y: FRAME.bottom }, { stroke: HAIR, width: 0.1 });
    pen.text(x(metres), FRAME.bottom + 3.2, numberText(metres, language), {
      size: 2.5,
      anchor: 'middle',
      fill: GREY,
    });
  }
  const stepDb = niceStep((high - low) / 6);
  for (let db = Math.floor(high / stepDb) * stepDb; db >= low; db -= stepDb) {
    pen.across(FRAME.left, FRAME.right, y(db), { stroke: HAIR, width: 0.1 });
    pen.text(FRAME.left - 1, y(db) + 0.9, numberText(Math.round(db * 10) / 10, language), {
      size: 2.5,
      anchor: 'end',
      fill: GREY,
    });
  }
  pen.text(FRAME.right, FRAME.bottom + 6.5, 'm', { size: 2.5, anchor: 'end', fill: GREY });
  pen.text(FRAME.left - 1, FRAME.top - 1, 'dB', { size: 2.5, anchor: 'end', fill: GREY });
}

/** 1, 2 or 5 times a power of ten. */
function niceStep(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(wanted, 0.01)));
  return power * ([1, 2, 5, 10].find((factor) => factor * power >= wanted) ?? 10);
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
