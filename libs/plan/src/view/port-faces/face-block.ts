import type { Device } from '#cabling';
import type { CoverageState } from '#certification';
import { cordColours, FAINT, GREY, INK, lines, PAPER, RED, states, type Pen, type PortLook } from '#drawing';
import { fill, type Language } from '#findings';
import { refOf, type Comparison, type Side } from '../comparison.js';
import { isPassive, roleOf, summaries } from '../device-summary.js';
import { groupOf, proofSeen } from '../proof/proof.js';
import type { Proofs } from '../proof/proofs.js';
import { proofFills } from '../proof/sign.js';
import { sheetTexts } from '../sheet-texts/texts.js';
import { wordsOf } from '../words/words.js';
import { drawBehind } from './behind.js';
import { COLUMNS, columnX, frameEnd, LEFT, PITCH, PORT, SIX, WIDE, wideX, type Stride } from './grid.js';
import { farWordings, styleFor, type PortFace } from './port-face.js';

const LEADING = 3.6;
const TITLE = 6.5;
/** How far ends are written: slimmer and smaller where they do not fit otherwise. */
const FAR_STYLES = [{ size: 2.8, bold: true }, { size: 2.8 }, { size: 2.5 }] as const;

/** A row of ports, with texts above or below; two rows stand back to back. */
export interface Bank {
  readonly rows: readonly (readonly PortFace[])[];
  /** Wide ports beside them, in the same number of rows. */
  readonly wide: readonly (readonly PortFace[])[];
  readonly stride: Stride;
}

/** What is drawn of one device. */
export interface FaceBlock {
  readonly device: Device;
  readonly banks: readonly Bank[];
  readonly height: number;
}

const SINGLE = 36;
const DOUBLE = 52.4;
const bankHeight = (bank: Bank): number => (bank.rows.length > 1 ? DOUBLE : SINGLE);

/** Arranges a device's ports in banks: panels in rows of 24; switches with odd ports above even ones. */
export function blockOf(comparison: Comparison, device: Device, faces: readonly PortFace[]): FaceBlock {
  const wide = wideOf(faces);
  const main = faces.filter((face) => !wide.includes(face));
  const passive = isPassive(roleOf(comparison.after, device));
  const banks: Bank[] = [];
  const twoRows = !passive && main.length > COLUMNS;
  const each = twoRows ? 2 * COLUMNS : COLUMNS;
  const stride = !twoRows && wide.length === 0 && main.length <= COLUMNS / 2 ? 2 : 1;
  for (let at = 0; at < main.length; at += each) {
    const part = main.slice(at, at + each);
    const rows = twoRows
      ? [part.filter((_, index) => index % 2 === 0), part.filter((_, index) => index % 2 === 1)]
      : [part];
    banks.push({ rows, wide: [], stride });
  }
  const first = banks[0];
  if (wide.length > 0 && first) {
    const rows =
      first.rows.length > 1
        ? [wide.filter((_, index) => index % 2 === 0), wide.filter((_, index) => index % 2 === 1)]
        : [wide];
    banks[0] = { ...first, wide: rows };
  }
  return {
    device,
    banks,
    height: TITLE + banks.reduce((sum, bank) => sum + bankHeight(bank) + 1.5, 0) + 1.5,
  };
}

/** Up to four ports of another connector (uplinks) stand at the right; more than that go in the rows. */
function wideOf(faces: readonly PortFace[]): PortFace[] {
  const counts = new Map<string, number>();
  for (const { port } of faces) counts.set(port.connector ?? '', (counts.get(port.connector ?? '') ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  const others = faces.filter(({ port }) => (port.connector ?? '') !== most);
  const rows = faces.length - others.length > COLUMNS ? 2 : 1;
  return others.length <= 2 * rows ? others : [];
}

export function drawBlock(
  pen: Pen,
  comparison: Comparison,
  { device, banks }: FaceBlock,
  top: number,
  language: Language,
): void {
  const words = wordsOf(language);
  const state = comparison.stateOf('device', device.id);
  const faces = banks.flatMap(({ rows, wide }) => [...rows, ...wide].flat());
  const used = faces.filter(({ cord, freed }) => cord && !freed).length;
  const passive = isPassive(roleOf(comparison.after, device));
  const ref = refOf(comparison.after, 'device', device.id);
  pen.group({ layer: `device-${state}`, ref, title: ref.path }, () => {
    const count = fill(passive ? words.portsPatched : words.portsInUse, { used, n: faces.length }, language);
    const right = pen.text(407, top + 4.8, count, { size: 3, anchor: 'end', fill: GREY });
    const name = pen.text(23, top + 4.8, device.name, { size: 4.4, bold: true, maxWidth: 150 });
    const facts = [
      device.positionU === null ? '' : `U${device.positionU}`,
      summaries(comparison.after, device, language)[0] ?? '',
      words.deviceStates[state],
    ];
    pen.text(23 + name + 4, top + 4.8, facts.filter(Boolean).join(' · '), {
      size: 3,
      maxWidth: 407 - right - 27 - name - 4,
    });
    let y = top + TITLE;
    for (const bank of banks) {
      const wideColumns = Math.max(0, ...bank.wide.map((row) => row.length));
      const box = { x: LEFT, y, width: frameEnd(wideColumns) - LEFT, height: bankHeight(bank) };
      pen.box('area', box, { ink: { ...states[state].ink, width: states[state].bold } });
      const columns = bank.stride * Math.max(...bank.rows.map((row) => row.length));
      for (let six = 6; six < columns; six += 6) {
        const x = columnX(six) - (PITCH - PORT.width + SIX) / 2;
        pen.rule({ x, y: y + 1 }, { x, y: y + box.height - 1 }, lines.hair);
      }
      if (bank.rows.length > 1) drawDouble(pen, comparison, bank, y, language);
      else drawSingle(pen, comparison, bank, y, language, passive);
      y += box.height + 1.5;
    }
  });
}

/** One row: outlet and device above the port, cord, far end and VLAN below it. */
function drawSingle(
  pen: Pen,
  comparison: Comparison,
  bank: Bank,
  top: number,
  language: Language,
  passive: boolean,
): void {
  const words = wordsOf(language);
  const row = words.portRows;
  const { states: proofStates, suffix } = sheetTexts(language).proof;
  const port = top + 9.3;
  const heads: readonly (readonly [string, number])[] = [
    [row.outlet, top + 3.7],
    [row.device, top + 7.3],
    [row.port, port + 4.6],
    [row.cord, port + 13.2],
    [row.far, port + 13.2 + LEADING],
    [comparison.proofs ? suffix : row.profile, port + 13.2 + 2 * LEADING],
    [comparison.proofs ? '' : row.vlan, port + 13.2 + 3 * LEADING],
  ];
  for (const [text, y] of heads)
    pen.text(LEFT - 1.5, y, text, { size: 2.5, anchor: 'end', fill: GREY, maxWidth: 22 });
  const draw = (face: PortFace, x: number, width: number, wide: boolean): void => {
    const middle = x + width / 2;
    const room = wide ? WIDE.pitch - 1 : bank.stride * PITCH - 0.9;
    socket(pen, comparison, face, x, port, width, wide ? WIDE.height : PORT.height, 'down', wide);
    const { end } = face.behind;
    const side = face.freed ? comparison.before : comparison.after;
    const endDevice = end && side.objects.device.get(end.deviceId);
    if (endDevice && endDevice.id !== face.port.deviceId)
      pen.text(middle, top + 7.3, endDevice.name, { size: 2.7, anchor: 'middle', maxWidth: room });
    if (!face.cord) {
      const state = comparison.proofs && passive ? proofOfFace(comparison, comparison.proofs, face) : null;
      if (state !== null) {
        bar(pen, comparison, face, x, port + PORT.height + 0.5, width);
        pen.text(middle, port + 13.2 + 2 * LEADING, proofStates[state], {
          size: 2.7,
          bold: true,
          anchor: 'middle',
          maxWidth: room,
          fill: groupOf(state) === 'failed' ? RED : INK,
        });
      }
      if (passive)
        pen.text(middle, port + 13.2 + LEADING, words.free, { size: 2.7, anchor: 'middle', fill: FAINT });
      return;
    }
    bar(pen, comparison, face, x, port + PORT.height + 0.5, width);
    cordTexts(pen, comparison, face, middle, room, (line) => port + 13.2 + line * LEADING, {
      removed: words.removedCord,
      proofStates,
    });
  };
  const rows = [
    bank.rows[0]!.map((face, column) => ({
      face,
      x: columnX(column, bank.stride),
      width: PORT.width,
      wide: false,
    })),
    (bank.wide[0] ?? []).map((face, column) => ({ face, x: wideX(column), width: WIDE.width, wide: true })),
  ];
  for (const ports of rows) {
    for (const { face, x, width, wide } of ports) draw(face, x, width, wide);
    const behind = ports
      .filter(({ face }) => passive || face.behind.outlet !== face.far)
      .map(({ face, x, width, wide }) => ({
        face,
        middle: x + width / 2,
        room: wide ? WIDE.pitch - 1 : bank.stride * PITCH - 0.9,
      }));
    drawBehind(pen, comparison, behind, top + 3.7, FAR_STYLES, 0.8);
  }
}

/** Two rows back to back: odd ports read upwards, even ports downwards. */
function drawDouble(pen: Pen, comparison: Comparison, bank: Bank, top: number, language: Language): void {
  const words = wordsOf(language);
  const row = words.portRows;
  const { states: proofStates, suffix } = sheetTexts(language).proof;
  const height = 6.9;
  const upper = top + 19.1;
  const lower = upper + height + 0.4;
  const up = (line: number): number => upper - 3.3 - line * LEADING;
  const down = (line: number): number => lower + height + 5 + line * LEADING;
  const heads = comparison.proofs
    ? [row.cord, '', suffix, row.far]
    : [row.cord, row.vlan, row.profile, row.far];
  heads.forEach((text, line) => {
    pen.text(LEFT - 1.5, up(line), text, { size: 2.5, anchor: 'end', fill: GREY, maxWidth: 22 });
    pen.text(LEFT - 1.5, down(line), text, { size: 2.5, anchor: 'end', fill: GREY, maxWidth: 22 });
  });
  pen.text(LEFT - 1.5, upper + 4.4, row.oddPorts, { size: 2.5, anchor: 'end', fill: GREY, maxWidth: 23.5 });
  pen.text(LEFT - 1.5, lower + 4.4, row.evenPorts, { size: 2.5, anchor: 'end', fill: GREY, maxWidth: 23.5 });
  const order = [0, 3, 2, 1];
  const draw = (face: PortFace, x: number, width: number, wide: boolean, isUpper: boolean): void => {
    socket(pen, comparison, face, x, isUpper ? upper : lower, width, height, isUpper ? 'up' : 'down', wide);
    if (!face.cord) return;
    bar(pen, comparison, face, x, isUpper ? upper - 2.3 : lower + height + 0.5, width);
    const at = isUpper ? up : down;
    cordTexts(
      pen,
      comparison,
      face,
      x + width / 2,
      wide ? WIDE.pitch - 1 : PITCH - 0.9,
      (line) => at(order[line]!),
      { removed: words.removedCord, proofStates },
    );
  };
  bank.rows.forEach((faces, index) =>
    faces.forEach((face, column) => draw(face, columnX(column), PORT.width, false, index === 0)),
  );
  bank.wide.forEach((faces, index) =>
    faces.forEach((face, column) => draw(face, wideX(column), WIDE.width, true, index === 0)),
  );
}

function socket(
  pen: Pen,
  comparison: Comparison,
  face: PortFace,
  x: number,
  y: number,
  width: number,
  height: number,
  latch: 'up' | 'down',
  wide: boolean,
): void {
  const ref = refOf(comparison.after, 'port', face.port.id);
  const { connector } = face.port;
  const shape = socketShape(face);
  const number = wide && connector ? `${connector.toUpperCase()} ${face.number}` : face.number;
  pen.group({ layer: 'ports', ref, title: ref.path }, () =>
    pen.port({ x, y, width, height }, { shape, latch, served: face.cord !== null && !face.freed, number }),
  );
}

/** What the opening of a port looks like. */
export function socketShape({ port: { connector } }: PortFace): PortLook['shape'] {
  if (connector === null || connector === 'rj45' || connector === 'gg45' || connector === 'tera')
    return 'rj45';
  return connector.startsWith('lc') ? 'lc' : 'sfp';
}

const proofOfFace = ({ after }: Comparison, proofs: Proofs, { port, far }: PortFace): CoverageState | null =>
  proofSeen(after, proofs, port, far);

/** The cord against the port, in its colour; removed ones dashed and crossed out. What is proven, where that is asked. */
function bar(pen: Pen, comparison: Comparison, face: PortFace, x: number, y: number, width: number): void {
  const rect = { x, y, width, height: 1.8 };
  if (comparison.proofs) {
    const state = proofOfFace(comparison, comparison.proofs, face);
    if (state !== null) pen.box('mark', rect, { ink: lines.thin, fill: proofFills[groupOf(state)] });
    return;
  }
  if (face.freed) pen.box('mark', rect, { ink: { ...states.removed.ink, width: 0.35 }, fill: PAPER });
  else pen.box('mark', rect, { ink: lines.thin, fill: face.colour ? cordColours[face.colour]! : PAPER });
}

/** Cord and code · far end · profile · VLAN, each on its line. */
function cordTexts(
  pen: Pen,
  comparison: Comparison,
  face: PortFace,
  x: number,
  maxWidth: number,
  y: (line: number) => number,
  {
    removed,
    proofStates,
  }: { readonly removed: string; readonly proofStates: Readonly<Record<CoverageState, string>> },
): void {
  const { cord, far, use, freed, colour } = face;
  if (!cord) return;
  const fill = freed ? RED : INK;
  const side = freed ? comparison.before : comparison.after;
  const code = colour ?? cord.colour;
  const label = code ? [`${cord.label} ${code}`, cord.label] : [cord.label];
  const style = { anchor: 'middle', maxWidth, fill } as const;
  pen.text(x, y(0), label, {
    ...style,
    size: 2.8,
    bold: face.stress,
  });
  if (far) {
    const wordings = farWordings(side, far, rackOf(side, face));
    pen.text(x, y(1), wordings, { ...style, ...styleFor(wordings, maxWidth, FAR_STYLES) });
  }
  const proof = comparison.proofs && !freed ? proofOfFace(comparison, comparison.proofs, face) : undefined;
  if (freed) pen.text(x, y(2), removed, { ...style, size: 2.7 });
  else if (proof !== undefined) {
    if (proof !== null)
      pen.text(x, y(2), proofStates[proof], {
        ...style,
        size: 2.7,
        bold: true,
        fill: groupOf(proof) === 'failed' ? RED : INK,
      });
  } else {
    pen.text(x, y(2), [use.vlanName, use.profile, ''], { ...style, size: 2.7, bold: true });
    pen.text(x, y(3), [use.vlan, `${use.vids.length} VLAN`], { ...style, size: 2.7 });
  }
}

const rackOf = (side: Side, { port }: PortFace): string | null =>
  side.objects.device.get(port.deviceId)?.rackId ?? null;
