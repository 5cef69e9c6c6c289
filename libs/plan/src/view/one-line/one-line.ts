import {
  a3,
  BLUE,
  FAINT,
  GREY,
  INK,
  lines,
  links,
  PAPER,
  RED,
  states,
  TRUNK_WIDTH,
  type Ink,
  type Pen,
  type Point,
  type Rect,
  type State,
} from '#drawing';
import { fill, type Language } from '#findings';
import { pathOf } from '../../value/path.js';
import type { Comparison } from '../comparison.js';
import { ranges } from '../ranges.js';
import type { SheetPlan } from '../sheet-plan.js';
import { wordsOf } from '../words/words.js';
import { drawBox } from './box.js';
import { LABEL, labelLines } from './bundle-label.js';
import type { Diagram } from './diagram.js';
import { elementsOf, type Bundle } from './elements.js';
import { nameWithRack } from './references.js';
import { sheetsOf } from './partition.js';

/** The one-line diagram: rooms, racks, devices and the cables between them, what is new and what goes. */
export function oneLine(comparison: Comparison, language: Language): SheetPlan[] {
  const words = wordsOf(language);
  const { elements, bundles } = elementsOf(comparison);
  if (elements.length === 0) return [];
  const names = new Map(elements.map((element) => [element.id, nameWithRack(comparison, element)]));
  const diagrams = sheetsOf(comparison, elements, bundles, a3.body, language);
  return diagrams.map((diagram, index): SheetPlan => {
    const rooms = [
      ...new Set(
        diagram.arranged
          .filter(({ element }) => element.kind === 'device')
          .map(({ room }) => roomName(comparison, room)),
      ),
    ];
    return {
      kind: 'one-line',
      name: diagrams.length > 1 ? `one-line-${index + 1}` : 'one-line',
      heading: [words.oneLine, rooms.join(', ')].filter(Boolean).join(' · '),
      title: words.oneLineTitle,
      question: words.oneLineQuestion,
      scale: '',
      body: (pen) => drawDiagram(pen, comparison, diagram, bundles, names, language),
      legend: (pen) => legend(pen, language),
    };
  });
}

function roomName({ after, before }: Comparison, room: string): string {
  const id = room.slice('room '.length);
  return (after.objects.location.get(id) ?? before.objects.location.get(id))?.name ?? '–';
}

function drawDiagram(
  pen: Pen,
  comparison: Comparison,
  diagram: Diagram,
  all: readonly Bundle[],
  names: ReadonlyMap<string, string>,
  language: Language,
): void {
  const { layout, arranged, contents } = diagram;
  const origin = { x: a3.body.x + 2 + Math.max(0, (a3.body.width - 4 - layout.width) / 2), y: a3.body.y + 1 };
  const shift = <T extends Point>(it: T): T => ({ ...it, x: it.x + origin.x, y: it.y + origin.y });
  const nameOf = (id: string): { x: number; width: number } => {
    const { x, width } = firstColumn(diagram, id);
    return { x: x + origin.x, width };
  };
  for (const [id, frame] of layout.frames)
    if (id.startsWith('room ')) drawRoom(pen, comparison, id, shift(frame), nameOf(id));
  for (const [id, frame] of layout.frames)
    if (id.startsWith('rack ')) drawRack(pen, comparison, id.slice(5), shift(frame), nameOf(id), language);
  for (const bundle of diagram.bundles) drawWire(pen, bundle, layout.wires.get(bundle.id)!.points.map(shift));
  for (const { element } of arranged)
    drawBox(pen, element, contents.get(element.id)!, shift(layout.items.get(element.id)!));
  for (const bundle of diagram.bundles)
    drawLabel(pen, bundle, shift(layout.wires.get(bundle.id)!.label), language);
  drawElsewhere(pen, diagram, all, names, language);
}

/** The part of a frame above its first column: no wire turns there, so names keep to it. */
function firstColumn({ arranged, layout }: Diagram, frame: string): { x: number; width: number } {
  const inside = arranged.filter(({ element, room }) => room === frame || frame === `rack ${element.rackId}`);
  const columns = inside.map(({ column }) => column);
  const first = Math.min(...columns);
  const rects = inside
    .filter(({ column }) => column === first)
    .map(({ element }) => layout.items.get(element.id)!);
  const { x, width } = layout.frames.get(frame)!;
  const left = rects[0]!.x;
  const right = columns.every((column) => column === first)
    ? x + width - 2
    : Math.max(...rects.map((rect) => rect.x + rect.width));
  return { x: left, width: right - left };
}

function drawRoom(
  pen: Pen,
  comparison: Comparison,
  id: string,
  frame: Rect,
  name: { x: number; width: number },
): void {
  const locationId = id.slice('room '.length);
  const side = comparison.after.objects.location.has(locationId) ? comparison.after : comparison.before;
  const location = side.objects.location.get(locationId);
  const path = location ? pathOf(side.objects, 'location', locationId) : '–';
  pen.group({ layer: 'room', ref: { kind: 'location', id: locationId, path }, title: path }, () => {
    pen.box('area', frame, { ink: lines.room });
    pen.text(name.x, frame.y + 4.8, location?.name ?? '–', { size: 3.8, bold: true, maxWidth: name.width });
    pen.text(name.x, frame.y + 8.6, [location?.title ?? '', location?.title.split(',')[0] ?? ''], {
      size: 2.6,
      fill: GREY,
      maxWidth: name.width,
    });
  });
}

function drawRack(
  pen: Pen,
  comparison: Comparison,
  rackId: string,
  frame: Rect,
  name: { x: number; width: number },
  language: Language,
): void {
  const words = wordsOf(language);
  const state = comparison.stateOf('rack', rackId);
  const side = comparison.after.objects.rack.has(rackId) ? comparison.after : comparison.before;
  const rack = side.objects.rack.get(rackId);
  if (!rack) return;
  const look: Ink =
    state === 'new'
      ? { stroke: BLUE, width: 0.7 }
      : state === 'removed'
        ? states.removed.ink
        : { stroke: FAINT, width: 0.35 };
  pen.group(
    { layer: `rack-${state}`, ref: { kind: 'rack', id: rackId, path: rack.name }, title: rack.name },
    () => {
      pen.box('area', frame, { ink: look });
      pen.text(name.x, frame.y + 4.6, fill(words.rackName, { name: rack.name }, language), {
        size: 3.2,
        bold: true,
        maxWidth: name.width,
      });
      pen.text(name.x, frame.y + 8.2, [`${rack.heightU}U · ${words.rackStates[state]}`, `${rack.heightU}U`], {
        size: 2.6,
        fill: GREY,
        maxWidth: name.width,
      });
    },
  );
}

function drawWire(pen: Pen, bundle: Bundle, points: readonly Point[]): void {
  const link = links[bundle.state];
  const ink = bundle.sort === 'trunk' && bundle.state === 'new' ? { ...link, width: TRUNK_WIDTH } : link;
  pen.group(
    { layer: `link-${bundle.state}`, title: bundle.cables.map(({ label }) => label).join(', ') },
    () => {
      const cables = bundle.cables.map(({ label }) => label);
      pen.wire({ name: bundle.id, from: bundle.from, to: bundle.to, points, ink, cables });
    },
  );
}

function drawLabel(pen: Pen, bundle: Bundle, at: Point, language: Language): void {
  const colour = bundle.state === 'removed' ? RED : bundle.state === 'existing' ? GREY : INK;
  const first = bundle.cables[0]!;
  const ref = { kind: 'cable', id: first.id, path: first.label };
  pen.group({ layer: 'labels', ref, title: bundle.cables.map(({ label }) => label).join(', ') }, () =>
    pen.tag(at, labelLines(bundle, language), { ...LABEL, fill: colour }, { wire: bundle.id }),
  );
}

/** What leads off the sheet, in words: `RG-B/acc-9 – RG-A/P1: 4 × (…)`. */
function drawElsewhere(
  pen: Pen,
  diagram: Diagram,
  all: readonly Bundle[],
  names: ReadonlyMap<string, string>,
  language: Language,
): void {
  const words = wordsOf(language);
  const here = new Map(diagram.arranged.map(({ element }) => [element.id, element]));
  const leaving = all.filter(({ from, to }) => here.has(from) !== here.has(to));
  if (leaving.length === 0) return;
  const texts = leaving.map(({ from, to, cables }) => {
    const [near, far] = here.has(from) ? [from, to] : [to, from];
    return `${names.get(near)} – ${names.get(far)} : ${cables.length === 1 ? cables[0]!.label : `${cables.length} × (${ranges(cables.map(({ label }) => label))})`}`;
  });
  const text = fill(words.elsewhere, { links: texts.join(' ; ') }, language);
  pen.text(a3.body.x, 246.6, [text, fill(words.elsewhereCount, { n: leaving.length }, language)], {
    size: 2.6,
    fill: GREY,
    maxWidth: a3.body.width,
  });
}

function legend(pen: Pen, language: Language): void {
  const words = wordsOf(language);
  const { x } = a3.legend;
  (['existing', 'new', 'modified', 'removed'] as const).forEach((state: State, index) => {
    const at = x + index * 49;
    const look = states[state];
    pen.box('mark', { x: at, y: 257, width: 9, height: 4 }, { ink: look.ink, fill: look.fill });
    if (state === 'removed') pen.symbol('cross', at + 2.5, 257.4, RED);
    pen.text(at + 10.4, 260, words.stateNames[state], { size: 2.6, maxWidth: 38 });
  });
  const samples: readonly (readonly [Ink, string])[] = [
    [{ ...links.new, width: TRUNK_WIDTH }, words.newTrunk],
    [links.new, words.newLink],
    [links.existing, words.existingLink],
    [links.removed, words.removedLink],
  ];
  samples.forEach(([ink, text], index) => {
    pen.across(x + index * 49, x + index * 49 + 9, 265.6, ink);
    pen.text(x + index * 49 + 10.4, 266.5, text, { size: 2.6, maxWidth: 38 });
  });
  pen.box('mark', { x, y: 270.4, width: 9, height: 4 }, { ink: lines.room, fill: PAPER });
  pen.text(x + 10.4, 273.4, words.roomFrame, { size: 2.6, maxWidth: 180 });
  pen.text(x, 279.6, words.oneLineNote, { size: 2.6, maxWidth: a3.legend.width });
}
