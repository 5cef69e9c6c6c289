import type { Vlan } from '#ipplan';
import { FAINT, GREY, INK, PAPER, RED, states, vlanColour, type Pen, type Text } from '#drawing';
import { fill, type Language } from '#findings';
import { refOf, type Comparison } from '../comparison.js';
import { deviceName } from '../place-names.js';
import { abbreviated } from '../port-names.js';
import { ranges } from '../ranges.js';
import { sheetTexts } from '../sheet-texts/texts.js';
import type { Carriage, SwitchingView, SwitchLink } from './switching.js';

/** A link as it is drawn: its place, and a slot for each VLAN. */
export interface Panel {
  readonly link: SwitchLink;
  readonly x: number;
  readonly width: number;
  readonly pitch: number;
  readonly vlans: readonly Vlan[];
}

const BAR = 27;
const WIRES = 38;
const FOOT = 27;
/** Height of a row of links. */
export const PANEL_HEIGHT = BAR + WIRES + FOOT;

/** Distance of two VLANs: four links stand side by side with up to ten VLANs. */
export const slotPitch = (vlans: number): number => Math.min(10.2, Math.max(8.4, 86.5 / Math.max(1, vlans)));

const RING = { y: BAR + WIRES - 9, height: 3.2 };

/** The devices above, as one bar over the links that hang from them, and each link with the device below. */
export function drawUpstream(
  pen: Pen,
  comparison: Comparison,
  view: SwitchingView,
  panels: readonly Panel[],
  y: number,
  language: Language,
): void {
  const texts = sheetTexts(language).layer2;
  const side = comparison.after;
  const [first, last] = [panels[0]!, panels.at(-1)!];
  const devices = first.link.upstreamDevices;
  const state =
    devices.map(({ id }) => comparison.stateOf('device', id)).find((it) => it !== 'existing') ?? 'existing';
  const name = `bar ${devices.map(({ id }) => id).join(' ')} ${y}`;
  const width = last.x + last.width - first.x;
  const ref = refOf(side, 'device', devices[0]!.id);
  pen.group({ layer: `device-${state}`, ref, title: ref.path }, () => {
    const look = states[state];
    pen.box(
      'node',
      { x: first.x, y, width, height: BAR },
      { ink: { ...look.ink, width: look.bold }, fill: state === 'existing' ? look.fill : PAPER, name },
    );
    const title = devices.map((device) => deviceName(side, device)).join(' + ');
    const drawn = pen.text(first.x + 3, y + 5.6, title, { size: 4.2, bold: true, maxWidth: width - 6 });
    const routes = devices.some(({ id }) => view.routers.has(id));
    if (routes)
      pen.text(first.x + 6 + drawn, y + 5.4, [texts.routes, texts.routesBriefly], {
        size: 2.7,
        fill: GREY,
        maxWidth: width - drawn - 9,
      });
  });
  for (const panel of panels) drawPanel(pen, comparison, view, panel, { y, bar: name }, language);
}

function drawPanel(
  pen: Pen,
  comparison: Comparison,
  view: SwitchingView,
  panel: Panel,
  { y, bar }: { readonly y: number; readonly bar: string },
  language: Language,
): void {
  const { link, x, width, vlans, pitch } = panel;
  const texts = sheetTexts(language).layer2;
  const side = comparison.after;
  const below = y + BAR + WIRES;
  const foot = `foot ${link.downstream.id} ${y}`;
  const middle = x + width / 2;
  const small = { anchor: 'middle', maxWidth: width - 2 } as const;
  const upper = link.upstream.map((port) => abbreviated(port));
  pen.text(middle, y + 10.6, [...new Set(upper)].join(' + '), { ...small, size: 2.9, bold: true });
  const cables = ranges(link.cableIds.flatMap((id) => side.objects.cable.get(id)?.label ?? []));
  const n = new Set(link.cableIds).size;
  const count = fill(n === 1 ? texts.cable : texts.cables, { n }, language);
  pen.text(middle, y + 14.4, [`${count} · ${cables}`, count], { ...small, size: 2.5, fill: GREY });
  const state = comparison.stateOf('device', link.downstreamDevice.id);
  const look = states[state];
  pen.box(
    'node',
    { x, y: below, width, height: FOOT },
    { ink: { ...look.ink, width: look.bold }, fill: PAPER, name: foot },
  );
  vlans.forEach((vlan, index) => {
    const at = x + 3 + pitch * (index + 0.5);
    const carriage = link.carriage.get(vlan.id) ?? 'absent';
    drawSlot(pen, vlan, carriage, { at, top: y + BAR, below, bar, foot, pitch, name: `${foot} ${vlan.id}` });
    slotTexts(
      pen,
      vlan,
      at,
      y + BAR - 7.6,
      pitch,
      has(carriage, 'above'),
      carriage === 'cut-above' ? texts.absent : '',
    );
    slotTexts(
      pen,
      vlan,
      at,
      below + 3.6,
      pitch,
      has(carriage, 'below'),
      carriage === 'cut-below' ? texts.absent : '',
    );
    const users = view.users(link.downstreamDevice.id, vlan.id);
    pen.text(at, below + 12.2, users > 0 ? String(users) : '–', {
      size: 2.9,
      bold: users > 0,
      anchor: 'middle',
      fill: users > 0 ? INK : FAINT,
    });
  });
  ring(pen, panel, y);
  pen.text(middle, below + 15.8, texts.users, { ...small, size: 2.5, fill: GREY });
  const ref = refOf(side, 'device', link.downstreamDevice.id);
  pen.group({ layer: `device-${state}`, ref, title: ref.path }, () => {
    pen.text(x + 3, below + 21.4, deviceName(side, link.downstreamDevice), {
      size: 3.8,
      bold: true,
      maxWidth: width - 6,
    });
    const port = abbreviated(link.downstream);
    pen.text(x + 3, below + 25, [`${texts.states[state]} · ${port}`, port], {
      size: 2.5,
      fill: GREY,
      maxWidth: Math.max(20, width - 6),
    });
  });
}

const has = (carriage: Carriage, end: 'above' | 'below'): boolean =>
  carriage === 'carried' ||
  carriage === (end === 'above' ? 'cut-below' : 'cut-above') ||
  carriage === `idle-${end}`;

/** Number and name of a VLAN at an end of a link; grey where it is not let through. */
function slotTexts(
  pen: Pen,
  vlan: Vlan,
  at: number,
  y: number,
  pitch: number,
  isHere: boolean,
  fault: string,
): void {
  const style: { anchor: Text['anchor']; maxWidth: number } = { anchor: 'middle', maxWidth: pitch - 0.7 };
  const colour = fault ? RED : isHere ? INK : FAINT;
  pen.text(at, y, String(vlan.vid), { ...style, size: 2.7, bold: true, fill: colour });
  const name = isHere ? [vlan.name, vlan.name.slice(0, 5), vlan.name.slice(0, 3)] : [fault || '–', '×'];
  pen.text(at, y + 3.6, name, { ...style, size: 2.5, fill: colour });
}

interface Slot {
  readonly at: number;
  readonly top: number;
  readonly below: number;
  readonly bar: string;
  readonly foot: string;
  readonly pitch: number;
  readonly name: string;
}

/** The VLAN as a wire: whole, cut with a cross, or a stub where it is let through but nobody waits. */
function drawSlot(pen: Pen, vlan: Vlan, carriage: Carriage, { at, top, below, bar, foot, name }: Slot): void {
  const ink = { stroke: vlanColour(vlan.vid), width: 1.3 };
  const casing = { stroke: INK, width: 1.65 };
  const red = { stroke: RED, width: 0.5, dash: [2, 1.2] };
  const gap = top + WIRES * 0.42;
  const line = (from: number, to: number): { x: number; y: number }[] => [
    { x: at, y: from },
    { x: at, y: to },
  ];
  switch (carriage) {
    case 'carried':
      pen.wire({ name, from: bar, to: foot, points: line(top, below), ink, casing });
      return;
    case 'cut-above':
      pen.wire({ name, to: foot, points: line(gap + 2.4, below), ink, casing });
      pen.rule({ x: at, y: top }, { x: at, y: gap - 2.4 }, red);
      cross(pen, at, gap);
      return;
    case 'cut-below':
      pen.wire({ name, from: bar, points: line(top, gap - 2.4), ink, casing });
      pen.rule({ x: at, y: gap + 2.4 }, { x: at, y: below }, red);
      cross(pen, at, gap);
      return;
    case 'idle-above':
      pen.wire({ name, from: bar, points: line(top, top + 5), ink: { ...ink, width: 0.7 } });
      return;
    case 'idle-below':
      pen.wire({ name, to: foot, points: line(below - 4, below), ink: { ...ink, width: 0.7 } });
      return;
    default:
  }
}

function cross(pen: Pen, x: number, y: number): void {
  const ink = { stroke: RED, width: 0.7 };
  pen.rule({ x: x - 1.5, y: y - 1.5 }, { x: x + 1.5, y: y + 1.5 }, ink);
  pen.rule({ x: x - 1.5, y: y + 1.5 }, { x: x + 1.5, y: y - 1.5 }, ink);
}

/** The ring of a LAG around its VLANs. */
function ring(pen: Pen, { link, x, width }: Panel, y: number): void {
  if (link.downstream.type !== 'lag') return;
  const look = states[link.state];
  pen.box(
    'mark',
    { x: x + 1, y: y + RING.y, width: width - 2, height: RING.height },
    { radius: 1.6, ink: { ...look.ink, width: look.bold } },
  );
}
