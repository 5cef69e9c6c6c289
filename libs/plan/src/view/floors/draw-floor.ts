import { RACK_UNIT_MM, type Port } from '#cabling';
import { GREY, INK, measureText, PAPER, RED, states, type Pen, type Point, type Rect } from '#drawing';
import { fill, numberText, type Language } from '#findings';
import { refOf, type Comparison, type Side } from '../comparison.js';
import { roleOf, symbolOf } from '../device-summary.js';
import { chainThrough } from '../chains/chain.js';
import { cablesByPathway, fillOf } from '../pathway-fill/fill-of.js';
import { verdictOf } from '../pathway-fill/table.js';
import { socketName } from '../place-names.js';
import { groupOf, proofsAt, worstOf } from '../proof/proof.js';
import { drawProof } from '../proof/sign.js';
import { ranges } from '../ranges.js';
import { sheetTexts } from '../sheet-texts/texts.js';
import { clustersOf, type Cluster } from './clusters.js';
import type { FloorFrame } from './frame.js';
import { placeLabels, type Form, type Spot, type Wish } from './labels.js';
import { DEVICE, drawDevice, drawOldPlace, drawOutlet, OUTLET, signRect } from './marks.js';
import type { Floor, FloorMark, FloorPlan, FloorRack, FloorWay } from './model.js';
import { Obstacles } from './obstacles.js';
import { drawUnderlay, drawUnderlayTexts } from './underlay.js';
import { DROP, drawWay, nearestOn, wayOnPaper, widthOf } from './ways.js';

const SIZE = 2.6;
const LEADING = 3.1;
/** Footprint of a rack whose depth nobody recorded. */
const RACK_DEPTH_M = 0.8;
const RACK_WIDTH_M = 0.6;
const SMALLEST_RACK = 3.4;

/** What was drawn of a floor, for its legend and the one who writes beside it. */
export interface DrawnFloor {
  /** False: there is no plan under it. */
  readonly underlay: boolean;
  /** The rack whose panels stand without its name, because all of them are in it. */
  readonly rack: string | null;
  /** Names for which there was no room; they stand in the list of the floor. */
  readonly unnamed: readonly string[];
}

/** A label on its way to a place: what it names and its lines. */
interface Label {
  readonly wish: Wish;
  readonly name: string;
  readonly draw: (spot: Spot) => void;
}

/** Draws a floor to scale: its plan, the pathways in the colour of their fill, racks and outlets where they stand. */
export function drawFloor(
  pen: Pen,
  comparison: Comparison,
  floor: Floor,
  plan: FloorPlan | null,
  frame: FloorFrame,
  language: Language,
): DrawnFloor {
  const obstacles = new Obstacles(frame.box);
  const underlay = drawUnderlay(pen, floor, plan, frame);
  const clusters = clustersOf(
    floor.marks,
    ({ at }) => frame.onPaper(at),
    (mark) => `${mark.state} ${roleOf(sideOf(comparison, mark), mark.device)}`,
  );
  drawDrops(pen, comparison, floor, frame, obstacles);
  for (const way of floor.ways) drawPathway(pen, comparison, way, frame, obstacles);
  const racks = floor.racks.map((rack) => drawRack(pen, comparison, rack, frame, obstacles));
  for (const { was, at } of floor.marks) if (was) drawOldPlace(pen, frame.onPaper(was), frame.onPaper(at));
  for (const cluster of clusters) {
    drawMark(pen, comparison, cluster);
    obstacles.addRect(rectOf(comparison, cluster));
  }
  const short = onlyRackOf(comparison, floor.marks);
  const labels = [
    ...racks,
    ...clusters.map((cluster) => markLabel(pen, comparison, cluster, short)),
    ...floor.ways.map((way) => wayLabel(pen, comparison, way, frame, language)),
  ];
  const spots = placeLabels(
    labels.map(({ wish }) => wish),
    obstacles,
  );
  const unnamed: string[] = [];
  labels.forEach((label, at) => {
    const spot = spots[at];
    if (spot) label.draw(spot);
    else unnamed.push(label.name);
  });
  drawUnderlayTexts(pen, floor, plan, frame, obstacles);
  return { underlay, unnamed, rack: short };
}

/** The layer on which a mark is found: the target, else what was there before. */
const sideOf = ({ before, after }: Comparison, { device }: FloorMark): Side =>
  after.objects.device.has(device.id) ? after : before;

function drawPathway(
  pen: Pen,
  comparison: Comparison,
  { pathway, state }: FloorWay,
  frame: FloorFrame,
  obstacles: Obstacles,
): void {
  const points = wayOnPaper(pathway, frame);
  const side = comparison.after.objects.pathway.has(pathway.id) ? comparison.after : comparison.before;
  const filled = fillOf(side, pathway, cablesByPathway(side).get(pathway.id) ?? []);
  // One meaning of colour on a sheet: what is proven, or how full a pathway is.
  const verdict = comparison.proofs ? 'unknown' : verdictOf(comparison, pathway, filled);
  const ref = refOf(side, 'pathway', pathway.id);
  pen.group({ layer: 'pathways', ref, title: ref.path }, () => drawWay(pen, points, state, verdict));
  points
    .slice(1)
    .forEach((to, index) => obstacles.addBar({ from: points[index]!, to, width: widthOf(state) + 0.5 }));
}

/** Name and fill of a pathway, beside the middle of its longest stretch. */
function wayLabel(
  pen: Pen,
  comparison: Comparison,
  { pathway, state }: FloorWay,
  frame: FloorFrame,
  language: Language,
): Label {
  const side = comparison.after.objects.pathway.has(pathway.id) ? comparison.after : comparison.before;
  const { percent, cables } = fillOf(side, pathway, cablesByPathway(side).get(pathway.id) ?? []);
  const texts = sheetTexts(language).floor;
  const name = `${pathway.name} · ${percent === null ? '?' : numberText(percent, language)} %`;
  const lines = [
    name,
    fill(cables.length === 1 ? texts.cable : texts.cables, { n: cables.length }, language),
  ];
  const ref = refOf(side, 'pathway', pathway.id);
  const middle = middleOf(wayOnPaper(pathway, frame));
  const mark = { x: middle.x - 1.1, y: middle.y - 1.1, width: 2.2, height: 2.2 };
  return labelled(pen, mark, lines, state === 'removed' ? RED : INK, {
    layer: 'pathways',
    ref,
    title: ref.path,
  });
}

function middleOf(points: readonly Point[]): Point {
  let best = { length: -1, at: points[0] ?? { x: 0, y: 0 } };
  points.slice(1).forEach((to, index) => {
    const from = points[index]!;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    if (length > best.length) best = { length, at: { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 } };
  });
  return best.at;
}

function drawRack(
  pen: Pen,
  comparison: Comparison,
  { rack, state, at }: FloorRack,
  frame: FloorFrame,
  obstacles: Obstacles,
): Label {
  const side = comparison.after.objects.rack.has(rack.id) ? comparison.after : comparison.before;
  const ref = refOf(side, 'rack', rack.id);
  const { x, y } = frame.onPaper(at);
  const width = Math.max(SMALLEST_RACK, frame.mm(RACK_WIDTH_M));
  const height = Math.max(SMALLEST_RACK, frame.mm((rack.depthMm ?? RACK_DEPTH_M * 1000) / 1000));
  const rect: Rect = { x: x - width / 2, y: y - height / 2, width, height };
  const look = states[state];
  pen.group({ layer: `device-${state}`, ref, title: ref.path }, () => {
    pen.box('node', rect, {
      ink: { ...look.ink, width: look.bold },
      fill: look.fill,
      name: `rack ${rack.id}`,
    });
    // Two lines across: a rack seen from above, told from every other box.
    for (const share of [0.33, 0.67]) {
      const level = rect.y + rect.height * share;
      pen.polygon(
        [
          { x: rect.x, y: level },
          { x: rect.x + rect.width, y: level },
        ],
        { closed: false, ink: { stroke: look.ink.stroke, width: 0.18 } },
      );
    }
  });
  obstacles.addRect(rect);
  const lines = [rack.name, `${rack.heightU} U · ${Math.round(rack.heightU * RACK_UNIT_MM) / 1000} m`];
  return labelled(pen, rect, [lines[0]!], look.text, {
    layer: `device-${state}`,
    ref,
    title: lines.join(' · '),
  });
}

function drawMark(pen: Pen, comparison: Comparison, { at, marks }: Cluster): void {
  const first = marks[0]!;
  const side = sideOf(comparison, first);
  const ref = refOf(side, 'device', first.device.id);
  const title = marks.map(({ device }) => device.name).join(', ');
  pen.group({ layer: `device-${first.state}`, ref, title }, () => {
    const proof =
      comparison.proofs &&
      worstOf(marks.flatMap(({ device }) => proofsAt(side, comparison.proofs!, device.id)));
    if (roleOf(side, first.device) === 'outlet' && comparison.proofs)
      drawProof(pen, at, proof ? groupOf(proof) : 'none');
    else if (roleOf(side, first.device) === 'outlet') drawOutlet(pen, at, first.state);
    else drawDevice(pen, at, symbolOf(side, first.device), first.state);
  });
}

/** What the sign of a cluster covers. */
function rectOf(comparison: Comparison, { at, marks }: Cluster): Rect {
  const first = marks[0]!;
  return signRect(at, roleOf(sideOf(comparison, first), first.device) === 'outlet' ? OUTLET : DEVICE);
}

/** The name of an outlet and the panel port that it leads to; of several in one place, their range and their number. */
function markLabel(pen: Pen, comparison: Comparison, cluster: Cluster, rack: string | null): Label {
  const { marks } = cluster;
  const first = marks[0]!;
  const side = sideOf(comparison, first);
  const ref = refOf(side, 'device', first.device.id);
  const names = ranges(marks.map(({ device }) => device.name));
  const panel = panelOf(side, first);
  const own = rack !== null && panel.startsWith(`${rack}/`) ? panel.slice(rack.length + 1) : panel;
  const second = marks.length > 1 ? `${marks.length} ×` : own;
  const lines = [names, second].filter((line) => line !== '');
  const colour = first.state === 'removed' ? RED : INK;
  const title = marks.map(({ device }) => device.name).join(', ');
  return labelled(pen, rectOf(comparison, cluster), lines, colour, {
    layer: `device-${first.state}`,
    ref,
    title,
  });
}

/** `SR2/P1:07` of the panel at the other end; of an outlet with several sockets, that of the first one. */
function panelOf(side: Side, { device }: FloorMark): string {
  const panel = panelSocketOf(side, device.id);
  return panel ? socketName(side, panel) : '';
}

function panelSocketOf(side: Side, deviceId: string): Port | undefined {
  const socket = (side.portsOf.get(deviceId) ?? []).find(({ kind }) => kind === 'front');
  if (!socket) return undefined;
  const { stops, at } = chainThrough(side, socket);
  return stops[at - 1];
}

/** The rack in which all panels of a floor are; null when there are several, or none. */
function onlyRackOf(comparison: Comparison, marks: readonly FloorMark[]): string | null {
  const racks = new Set(
    marks.flatMap((mark) => {
      const side = sideOf(comparison, mark);
      const panel = panelSocketOf(side, mark.device.id);
      return panel ? [side.objects.device.get(panel.deviceId)?.rackId ?? ''] : [];
    }),
  );
  const [only] = racks;
  return racks.size === 1 && only ? (comparison.after.objects.rack.get(only)?.name ?? null) : null;
}

const LONGEST = 46;

/** A label of lines on a white ground, the first bold, the others grey; where there is little room, the first alone. */
function labelled(
  pen: Pen,
  mark: Rect,
  lines: readonly string[],
  colour: string,
  head: Parameters<Pen['group']>[0],
): Label {
  const forms = (lines.length > 1 ? [lines, lines.slice(0, 1)] : [lines]).map((own) => ({
    own,
    ...sizeOf(own),
  }));
  return {
    wish: { mark, forms },
    name: lines[0] ?? '',
    draw: ({ rect, form, leader }) =>
      pen.group(head, () => {
        if (leader)
          pen.polygon([leader.from, leader.to], { closed: false, ink: { stroke: GREY, width: 0.13 } });
        pen.box('mark', rect, { fill: PAPER });
        forms[form]!.own.forEach((line, index) =>
          pen.text(rect.x + rect.width / 2, rect.y + 2.15 + index * LEADING, line, {
            size: SIZE,
            bold: index === 0,
            anchor: 'middle',
            fill: index === 0 ? colour : GREY,
            maxWidth: rect.width,
          }),
        );
      }),
  };
}

function sizeOf(lines: readonly string[]): Form {
  const widths = lines.map((line, index) => measureText(line, { size: SIZE, bold: index === 0 }));
  return { width: Math.min(LONGEST, Math.max(...widths, 1)) + 0.6, height: lines.length * LEADING - 0.4 };
}

/** From each outlet a thin line to the pathway that its cable comes out of: the last of its route that is drawn. */
function drawDrops(
  pen: Pen,
  comparison: Comparison,
  floor: Floor,
  frame: FloorFrame,
  obstacles: Obstacles,
): void {
  const drawn = new Map(floor.ways.map(({ pathway }) => [pathway.id, pathway]));
  if (drawn.size === 0) return;
  pen.group({ layer: 'drops' }, () => {
    for (const mark of floor.marks) {
      const side = sideOf(comparison, mark);
      const routes = (side.portsOf.get(mark.device.id) ?? []).flatMap(({ id }) =>
        (side.cablesAt.get(id) ?? []).map(({ pathwayIds }) => pathwayIds),
      );
      const near = routes
        .flatMap((ids) => ids.flatMap((id) => drawn.get(id) ?? []))
        .flatMap((pathway) => nearestOn(pathway, mark.at) ?? [])
        .map((point) => ({ point, distance: Math.hypot(point.xM - mark.at.xM, point.yM - mark.at.yM) }))
        .sort((a, b) => a.distance - b.distance)[0];
      if (!near) continue;
      const [from, to] = [frame.onPaper(mark.at), frame.onPaper(near.point)];
      pen.polygon([from, to], { closed: false, ink: DROP });
      obstacles.addBar({ from, to, width: DROP.width });
    }
  });
}
