import {
  BLUE,
  measureText,
  cordColours,
  GREY,
  INK,
  lines,
  PAPER,
  RED,
  states,
  wrap,
  type Ink,
  type Pen,
  type Point,
  type Rect,
} from '#drawing';
import { fill, numberText, type Language } from '#findings';
import { refOf, type Comparison } from '../comparison.js';
import { summaries } from '../device-summary.js';
import { drawBehind } from '../port-faces/behind.js';
import { socketShape } from '../port-faces/face-block.js';
import { farWordings, styleFor, withoutRack, type PortFace } from '../port-faces/port-face.js';
import { ranges } from '../ranges.js';
import { wordsOf } from '../words/words.js';
import { channelHeight, EDGE, FLAGS, FREE, type Channel, type ChannelCord } from './channels.js';
import { cordListOf, drawCordList } from './cord-list.js';
import { flagsOf, isFlagged, type Flags } from './flags.js';
import { frameOf, labelOf, type Direction, type PatchFace, type Socket } from './face.js';

/** What a box leaves free beside its text, both sides together. */
const MARGIN = 0.5;
/** How far ends are written: slimmer where they do not fit otherwise. */
const FAR_STYLES = [{ size: 2.5, bold: true }, { size: 2.5 }] as const;
/** Between the lowest face and the list of cords. */
const APART = 6;

/** A face where it stands on the sheet. */
interface Standing {
  readonly face: PatchFace;
  readonly top: number;
  readonly flags: Flags;
}

/**
 * Draws faces one under the other and the cords between them; what cannot be drawn ends in a flag. Where all cords of the
 * sheet find room below, they are listed with both ends in full.
 */
export function drawPatching(
  pen: Pen,
  comparison: Comparison,
  faces: readonly PatchFace[],
  channels: readonly Channel[],
  body: Rect,
  language: Language,
): void {
  const drawn = new Set(channels.flatMap(({ river }) => [...river.drawn.keys()]));
  const flags = faces.map((face) => flagsOf(face, drawn));
  const heights = channels.map((channel, at) => channelHeight(channel, flags[at]!, flags[at + 1]!));
  const first = flags[0]?.above ? FLAGS : EDGE;
  const used = [first, ...faces.map(({ height }) => height), ...heights, flags.at(-1)?.below ? FLAGS : EDGE];
  const spare = body.height - used.reduce((sum, height) => sum + height, 0);
  const list = cordListOf(comparison, faces, body.width, language);
  const isListed = list.height + APART <= spare;
  const free = isListed ? spare - list.height - APART : spare;
  const more = channels.length > 0 ? Math.max(0, Math.min(10, free / channels.length)) : 0;
  let y = body.y + first;
  const standing = faces.map((face, at): Standing => {
    const top = y;
    y += face.height + (heights[at] ?? 0) + more;
    return { face, top, flags: flags[at]! };
  });
  channels.forEach((channel, at) =>
    drawChannel(pen, comparison, channel, standing[at]!, standing[at + 1]!, more / 2, language),
  );
  const here = new Set(faces.map(({ device }) => device.id));
  for (const one of standing) drawFace(pen, comparison, one, { drawn, here }, language);
  if (isListed) {
    const place = { x: body.x, y: body.y + body.height - list.height, width: body.width };
    drawCordList(pen, comparison, list, place, language);
  }
}

function drawFace(
  pen: Pen,
  comparison: Comparison,
  { face, top }: Standing,
  { drawn, here }: { readonly drawn: ReadonlySet<string>; readonly here: ReadonlySet<string> },
  language: Language,
): void {
  const { device, sockets } = face;
  const state = comparison.stateOf('device', device.id);
  const ref = refOf(comparison.after, 'device', device.id);
  const [summary = ''] = summaries(comparison.after, device, language);
  pen.group({ layer: `device-${state}`, ref, title: ref.path }, () => {
    pen.box('area', frameOf(face, top), { ink: { ...states[state].ink, width: states[state].bold } });
    const below = top + drawName(pen, namesOf(comparison, face), top, face.height);
    const facts = [device.positionU === null ? '' : `U${device.positionU}`, ...summary.split(' + ')].filter(
      Boolean,
    );
    facts
      .slice(0, 4)
      .forEach((fact, line) =>
        pen.text(23, below + line * 3.4, fact, { size: 2.6, fill: GREY, maxWidth: HEADING }),
      );
  });
  for (const socket of sockets) drawSocket(pen, comparison, face, socket, top, language);
  if (face.rows === 1) {
    const behind = sockets
      .filter((socket) => socket.face.port.kind === 'front')
      .map((socket) => ({ face: socket.face, middle: socket.middle, room: 2 * socket.labelHalf + 1.2 }));
    const portsBelow = sockets[0]?.label === 'below';
    drawBehind(pen, comparison, behind, top + face.nameAt, FAR_STYLES, portsBelow ? 0.6 : -2.6);
  }
  for (const socket of sockets)
    if (isFlagged(socket.face, drawn)) drawFlag(pen, comparison, face, socket, top, here);
}

/** The width beside a face. */
const HEADING = 22.5;

/** The name beside a face in one line, or slimmer in as many as leave room for the facts; how far below the next line stands. */
function drawName(pen: Pen, names: readonly string[], top: number, height: number): number {
  const large = { size: 4, bold: true } as const;
  if (names.some((name) => measureText(name, large) <= HEADING)) {
    pen.text(23, top + 6, names, { ...large, maxWidth: HEADING });
    return 10;
  }
  const slim = { size: 2.8, bold: true } as const;
  const most = Math.max(1, Math.floor((height - 10) / 3.4));
  const all = wrap(names.at(-1)!, HEADING, slim);
  const shown = all.length > most ? [...all.slice(0, most - 1), all.slice(most - 1).join(' ')] : all;
  shown.forEach((text, line) => pen.text(23, top + 5 + line * 3.4, text, { ...slim, maxWidth: HEADING }));
  return 5.4 + shown.length * 3.4;
}

/** The name of a device, with and without the name of its rack before it. */
function namesOf({ after }: Comparison, { device }: PatchFace): readonly string[] {
  const rack = device.rackId ? after.objects.rack.get(device.rackId)?.name : undefined;
  const short = withoutRack(device.name, rack);
  return [device.name, short];
}

function drawSocket(
  pen: Pen,
  comparison: Comparison,
  face: PatchFace,
  socket: Socket,
  top: number,
  language: Language,
): void {
  const { face: port, middle, half, portTop, portHeight, label, wide } = socket;
  const ref = refOf(comparison.after, 'port', port.port.id);
  const served = port.cord !== null && !port.freed;
  const number =
    wide && port.port.connector ? `${port.port.connector.toUpperCase()} ${port.number}` : port.number;
  pen.group({ layer: 'ports', ref, title: ref.path }, () => {
    const rect = { x: middle - half, y: top + portTop, width: 2 * half, height: portHeight };
    const latch = face.rows === 2 && label === 'above' ? 'up' : 'down';
    pen.port(rect, { shape: socketShape(port), latch, served, number });
  });
  if (port.cord) drawLabel(pen, comparison, socket, top, language);
}

/** Cord, other end, colour and length. */
function drawLabel(pen: Pen, comparison: Comparison, socket: Socket, top: number, language: Language): void {
  const { cord, colour, freed, stress } = socket.face;
  if (!cord) return;
  const rect = labelOf(socket, top);
  const words = wordsOf(language);
  const ref = { kind: 'cable', id: cord.id, path: cord.label };
  const code = colour ?? cord.colour ?? '';
  const length = cord.lengthM === null ? '' : `${numberText(cord.lengthM, language)} m`;
  const full = titleOf(comparison, socket.face, language);
  pen.group({ layer: 'labels', ref, title: full }, () => {
    const ink: Ink = freed ? { ...states.removed.ink, width: 0.35 } : lines.thin;
    pen.box('node', rect, { ink, fill: PAPER, radius: 0.5, name: boxName(socket) });
    const look = {
      size: 2.5,
      anchor: 'middle',
      maxWidth: rect.width - MARGIN,
      fill: freed ? RED : INK,
    } as const;
    const x = socket.middle;
    pen.text(x, rect.y + 3, cord.label, { ...look, bold: stress || freed || isNew(comparison, cord.id) });
    pen.text(
      x,
      rect.y + 6.1,
      freed ? [words.cordRemoved, words.removedCord] : farTexts(comparison, socket.face),
      look,
    );
    if (!freed) pen.text(x, rect.y + 9.2, [`${code} ${length}`.trim(), length, code], look);
  });
}

const isNew = (comparison: Comparison, id: string): boolean => {
  const state = comparison.stateOf('cable', id);
  return state === 'new' || state === 'moved';
};

function titleOf(comparison: Comparison, { cord, far, port }: PortFace, language: Language): string {
  const side = comparison.after;
  const end = (id: string): string => (side.objects.port.has(id) ? refOf(side, 'port', id).path : '–');
  const length = cord && cord.lengthM !== null ? ` · ${numberText(cord.lengthM, language)} m` : '';
  return `${cord?.label ?? ''} · ${end(port.id)} – ${far ? end(far.id) : '–'}${length}`;
}

function farTexts(comparison: Comparison, { far, port }: PortFace): readonly string[] {
  const rackId = comparison.after.objects.device.get(port.deviceId)?.rackId ?? null;
  return far ? farWordings(comparison.after, far, rackId) : ['–'];
}

const boxName = ({ face }: Socket): string => `label ${face.port.id}`;

/** The wire of a cord in its colour, on a black line that keeps white and yellow visible. */
function inkOf({ colour }: PortFace): { ink: Ink; casing: Ink } {
  return {
    ink: { stroke: colour ? cordColours[colour]! : '#9A9A9A', width: 0.7 },
    casing: { stroke: INK, width: 1 },
  };
}

/** A short piece of cord with the port where it goes on, and the sheet that draws it, where that is another one. */
function drawFlag(
  pen: Pen,
  comparison: Comparison,
  face: PatchFace,
  socket: Socket,
  top: number,
  here: ReadonlySet<string>,
): void {
  const { cord, far } = socket.face;
  const sheet = far && !here.has(far.deviceId) ? comparison.sheetOf?.(far.deviceId) : undefined;
  const height = sheet === undefined ? 3.4 : 6.2;
  if (!cord) return;
  const label = labelOf(socket, top);
  const above = socket.label === 'above';
  const start = above ? label.y : label.y + label.height;
  const frame = frameOf(face, top);
  const edge = above ? frame.y - 1.6 : frame.y + frame.height + 1.6;
  const width = 2 * socket.labelHalf + 0.2;
  const rect = { x: socket.middle - width / 2, y: above ? edge - height : edge, width, height };
  const points: Point[] = [
    { x: socket.middle, y: start },
    { x: socket.middle, y: edge },
  ];
  const ref = { kind: 'cable', id: cord.id, path: cord.label };
  const link = sheet === undefined ? {} : { link: sheet };
  pen.group({ layer: 'flags', ref, title: cord.label, ...link }, () => {
    pen.wire({
      name: `flag ${socket.face.port.id}`,
      from: boxName(socket),
      to: `to ${socket.face.port.id}`,
      points,
      cables: [cord.label],
      ...inkOf(socket.face),
    });
    pen.box('node', rect, { ink: lines.thin, fill: PAPER, name: `to ${socket.face.port.id}` });
    const texts = farTexts(comparison, socket.face);
    const maxWidth = label.width - MARGIN;
    const style = styleFor(texts, maxWidth, FAR_STYLES);
    pen.text(socket.middle, rect.y + 2.6, texts, { ...style, maxWidth, anchor: 'middle' });
    if (sheet !== undefined)
      pen.text(socket.middle, rect.y + 5.4, sheet, {
        size: 2.5,
        anchor: 'middle',
        fill: BLUE,
        maxWidth: width - MARGIN,
      });
  });
}

function drawChannel(
  pen: Pen,
  comparison: Comparison,
  { cords, river }: Channel,
  upper: Standing,
  lower: Standing,
  shift: number,
  language: Language,
): void {
  const start = upper.top + upper.face.height + (upper.flags.below ? FLAGS : FREE) + shift;
  for (const [id, depth] of river.drawn) {
    const cord = cords.get(id)!;
    const name = cord.from.face.cord!.label;
    const points = pathOf(cord, depth === null ? null : start + depth, upper, lower);
    const ref = { kind: 'cable', id, path: name };
    pen.group({ layer: 'cords', ref, title: titleOf(comparison, cord.from.face, language) }, () =>
      pen.wire({
        name: id,
        from: boxName(cord.from),
        to: boxName(cord.to),
        points,
        cables: [name],
        ...inkOf(cord.from.face),
      }),
    );
  }
  for (const { ids, x, width, depth } of river.ribbons) {
    const list = ids.map((id) => cords.get(id)!);
    const style = { size: 2.6, bold: true };
    const fitting = ribbonTexts(list, upper, lower, comparison, language).find(
      (text) => measureText(text, style) <= width - 3,
    );
    if (fitting) pen.text(x + 2, start + depth + 3.7, fitting, style);
  }
}

/** From label to label: out of the upper face, level in its lane, into the lower face. */
function pathOf(
  { from, to, top, bottom }: ChannelCord,
  lane: number | null,
  upper: Standing,
  lower: Standing,
): Point[] {
  const out = endAt(from, upper, 'below', top);
  const into = endAt(to, lower, 'above', bottom).toReversed();
  const turn =
    lane === null
      ? []
      : [
          { x: top, y: lane },
          { x: bottom, y: lane },
        ];
  return [...out, ...turn, ...into];
}

/** The end of a cord at a label: straight, or out at its side and along the track. */
function endAt(socket: Socket, { top }: Standing, to: Direction, x: number): Point[] {
  const label = labelOf(socket, top);
  if (socket.label === to) return [{ x, y: to === 'above' ? label.y : label.y + label.height }];
  const y = label.y + label.height / 2;
  return [
    { x: to === 'above' ? label.x + label.width : label.x, y },
    { x, y },
  ];
}

function ribbonTexts(
  list: readonly ChannelCord[],
  upper: Standing,
  lower: Standing,
  comparison: Comparison,
  language: Language,
): readonly string[] {
  const words = wordsOf(language);
  const cords = ranges(list.map(({ from }) => from.face.cord!.label));
  const end = ({ face }: Standing, which: 'from' | 'to'): string =>
    `${namesOf(comparison, face).at(-1)}:${ranges(list.map((cord) => cord[which].face.number))}`;
  const [from, to] = [end(upper, 'from'), end(lower, 'to')];
  return [
    fill(words.ribbon, { n: list.length, cords, from, to }, language),
    `${list.length} × ${cords}`,
    `${list.length} ×`,
  ];
}

/** What a legend shows: a label and a flag. */
export function drawSamples(pen: Pen, x: number, y: number, words: ReturnType<typeof wordsOf>): void {
  const wire = { ink: { stroke: '#1F66C1', width: 0.7 }, casing: { stroke: INK, width: 1 } } as const;
  pen.box(
    'node',
    { x, y, width: 9.6, height: 7 },
    { ink: lines.thin, fill: PAPER, radius: 0.5, name: 'sample label' },
  );
  pen.text(x + 4.8, y + 3, 'J-1001', { size: 2.5, bold: true, anchor: 'middle' });
  pen.text(x + 4.8, y + 6.1, 'sw-1:01', { size: 2.5, anchor: 'middle', maxWidth: 9.2 });
  pen.text(x + 12, y + 4.4, words.cordLabel, { size: 2.6, maxWidth: 66 });
  const at = x + 80;
  pen.wire({
    name: 'sample',
    from: 'sample flag',
    points: [
      { x: at + 5, y: y + 0.4 },
      { x: at + 5, y: y + 3 },
    ],
    sample: true,
    ...wire,
  });
  pen.box(
    'node',
    { x: at, y: y + 3, width: 10.6, height: 3.4 },
    { ink: lines.thin, fill: PAPER, name: 'sample flag' },
  );
  pen.text(at + 5.3, y + 5.6, 'sw-1:41', { size: 2.5, bold: true, anchor: 'middle', maxWidth: 10 });
  pen.text(at + 13, y + 4.4, words.cordFlag, { size: 2.6, maxWidth: 101 });
}
