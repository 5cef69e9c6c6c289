import type { Device } from '#cabling';
import {
  measureText,
  BLUE,
  GREY,
  FAINT,
  INK,
  lines,
  PAPER,
  RED,
  SOFT,
  states,
  type Pen,
  type Rect,
  type State,
} from '#drawing';
import { fill, type Language } from '#findings';
import { refOf, type Comparison, type Side } from './comparison.js';
import { facePorts, summaries, symbolOf } from './device-summary.js';
import { ranges } from './ranges.js';
import { portChanges } from './port-changes.js';
import { replacedBy, type Placed, type RackPanel } from './rack-contents.js';
import { groupOf, proofsAt, worstOf } from './proof/proof.js';
import { drawProof, proofWordings } from './proof/sign.js';
import { wordsOf } from './words/words.js';

const NAME = { size: 2.7, bold: true } as const;
/** What the sign of a device and its space take, and the width of one that shares its units with none. */
const [SIGN, WHOLE] = [5.6, 30];

/** Draws a device, the back of one, or the place it left, into its units; the state's letter goes to `letterX`, if there is room for it. */
export function drawDevice(
  pen: Pen,
  comparison: Comparison,
  panel: RackPanel,
  placed: Placed,
  rect: Rect,
  letterX: number | null,
  language: Language,
): void {
  const side =
    placed.state === 'removed' || placed.as === 'gone' || panel.side !== 'after'
      ? comparison.before
      : comparison.after;
  const ref = refOf(side, 'device', placed.device.id);
  pen.group({ layer: `device-${placed.state}`, ref, title: ref.path }, () => {
    if (placed.as === 'back') drawBack(pen, side, placed, rect, language);
    else if (placed.as === 'gone') drawGone(pen, comparison, placed, rect, language);
    else drawFace(pen, comparison, side, panel, placed, rect, letterX, language);
  });
}

const inset = (rect: Rect, by: number): Rect => ({
  x: rect.x + by,
  y: rect.y + by,
  width: rect.width - 2 * by,
  height: rect.height - 2 * by,
});

function drawFace(
  pen: Pen,
  comparison: Comparison,
  side: Side,
  panel: RackPanel,
  { device, state, height }: Placed,
  rect: Rect,
  letterX: number | null,
  language: Language,
): void {
  const words = wordsOf(language);
  const look = states[state];
  const dense = height < 1 ? { ...look.ink, width: Math.min(look.ink.width, 0.35) } : look.ink;
  pen.box('node', inset(rect, dense.width / 2 + 0.06), { ink: dense, fill: look.fill, name: device.id });
  const roomy = height >= 1;
  const baseline = rect.y + rect.height / 2 + (roomy ? 0.96 : 0.89);
  const left = rect.x + 1.6;
  if (state === 'removed') {
    if (roomy) pen.symbol('cross', left, rect.y + rect.height / 2 - 1.6, RED);
    const name = pen.text(left + 5.6, baseline, [`${device.name} ${words.removed}`, device.name], {
      size: 2.7,
      bold: true,
      fill: RED,
      maxWidth: rect.width - 14,
    });
    pen.across(left + 5.6 + name + 2, rect.x + rect.width - 6.6, rect.y + rect.height / 2, {
      ...states.removed.ink,
      width: 0.35,
    });
    if (roomy) pen.symbol('cross', rect.x + rect.width - 5.6, rect.y + rect.height / 2 - 1.6, RED);
    if (letterX !== null)
      pen.text(letterX, baseline, words.stateLetters.removed, {
        size: 2.8,
        bold: true,
        anchor: 'middle',
        fill: RED,
      });
    return;
  }
  const right = rect.x + rect.width - 1.5;
  // Of several in one unit, the name says more than the sign.
  const isWhole = rect.width > WHOLE;
  const isSigned = roomy && (isWhole || measureText(device.name, NAME) <= right - left - SIGN);
  if (isSigned)
    pen.symbol(
      symbolOf(side, device),
      left,
      rect.y + rect.height / 2 - 1.6,
      state === 'existing' ? SOFT : INK,
    );
  const nameX = left + (isSigned ? SIGN : roomy && !isWhole ? 0 : 0.4);
  const name = pen.text(nameX, baseline, device.name, {
    size: roomy ? NAME.size : 2.5,
    bold: true,
    fill: look.text,
    maxWidth: (right - nameX) * (isWhole ? 0.72 : 1),
  });
  const room = right - nameX - name - 1.6;
  const used =
    roomy && room > 8
      ? pen.text(
          right,
          baseline,
          proofNotes(comparison, side, device, language) ??
            notes(comparison, side, panel, device, state, language),
          {
            size: 2.5,
            anchor: 'end',
            fill: look.text,
            maxWidth: room,
          },
        )
      : 0;
  if (roomy)
    portDots(
      pen,
      side,
      device,
      { x: nameX + name + 2, width: room - used - 2, y: rect.y + rect.height / 2 },
      look.text,
    );
  if (letterX === null) return;
  const proof = comparison.proofs && worstOf(proofsAt(side, comparison.proofs, device.id));
  if (proof) {
    if (roomy) drawProof(pen, { x: letterX, y: rect.y + rect.height / 2 }, groupOf(proof));
    return;
  }
  if (state === 'moved') pen.symbol('arrow', letterX - 2, rect.y + rect.height / 2 - 1.6, BLUE);
  else if (state !== 'existing')
    pen.text(letterX, baseline, words.stateLetters[state], {
      size: 2.8,
      bold: true,
      anchor: 'middle',
      fill: state === 'new' ? BLUE : INK,
    });
}

/** Of a panel, what is proven of the links behind it, where that is asked. */
function proofNotes(
  { proofs }: Comparison,
  side: Side,
  device: Device,
  language: Language,
): readonly string[] | null {
  if (!proofs) return null;
  const wordings = proofWordings(proofsAt(side, proofs, device.id).map(groupOf), language);
  return wordings.length > 0 ? wordings : null;
}

/** The remark at the right of a device: what changes, else what it is; longest wording first. */
function notes(
  comparison: Comparison,
  side: Side,
  panel: RackPanel,
  device: Device,
  state: State,
  language: Language,
): readonly string[] {
  const words = wordsOf(language);
  const what = summaries(side, device, language);
  if (panel.side !== 'after' || state === 'existing') return what;
  if (state === 'moved')
    return fromWhere(comparison, device).map((place) => fill(words.fromPlace, { place }, language));
  const replaced = state === 'new' ? replacedBy(comparison, device) : undefined;
  if (replaced) return [fill(words.replaces, { name: replaced.name }, language), replaced.name];
  return state === 'modified' ? [...portChanges(comparison, device, language).short, ...what] : what;
}

/** The places that a moved device came from: `RG-A U20`, `U20`. */
function fromWhere(comparison: Comparison, device: Device): readonly string[] {
  const old = comparison.before.objects.device.get(device.id);
  if (!old) return [''];
  const rack = old.rackId ? comparison.before.objects.rack.get(old.rackId)?.name : undefined;
  const unit = old.positionU === null ? '' : `U${old.positionU}`;
  return old.rackId === device.rackId
    ? [unit]
    : [[rack, unit].filter(Boolean).join(' '), unit || (rack ?? '')];
}

/** Ports as small squares in two rows, filled where a cable is plugged, if the room is wide enough. */
function portDots(
  pen: Pen,
  side: Side,
  device: Device,
  room: { x: number; y: number; width: number },
  colour: string,
): void {
  const ports = facePorts(side, device.id);
  const columns = Math.ceil(ports.length / 2);
  const pitch = 0.68;
  if (ports.length < 4 || columns * pitch > room.width) return;
  ports.forEach((port, index) => {
    const served = side.cablesAt.has(port.id);
    const at = {
      x: room.x + Math.floor(index / 2) * pitch,
      y: room.y - 0.62 + (index % 2) * pitch,
      width: 0.5,
      height: 0.5,
    };
    pen.box('mark', at, { ink: { stroke: colour, width: 0.07 }, fill: served ? colour : PAPER });
  });
}

/** The place that a device left: dotted, with where it went. */
function drawGone(
  pen: Pen,
  comparison: Comparison,
  { device, height }: Placed,
  rect: Rect,
  language: Language,
): void {
  const words = wordsOf(language);
  const now = comparison.after.objects.device.get(device.id);
  const rack = now?.rackId ? comparison.after.objects.rack.get(now.rackId)?.name : undefined;
  const unit = now && now.positionU !== null ? `U${now.positionU}` : '';
  const place = now?.rackId === device.rackId ? unit : [rack, unit].filter(Boolean).join(' ');
  pen.box('node', inset(rect, 0.3), { ink: lines.bare, name: `${device.id} gone` });
  if (height < 1) return;
  const to = fill(words.toPlace, { place: place || '–' }, language);
  pen.text(rect.x + 7.2, rect.y + rect.height / 2 + 0.96, [`${device.name} ${to}`, to], {
    size: 2.5,
    fill: GREY,
    maxWidth: rect.width - 9,
  });
}

/** The back of a device that shows its face on the other side, with the cables that arrive there. */
function drawBack(
  pen: Pen,
  side: Side,
  { device, state, height }: Placed,
  rect: Rect,
  language: Language,
): void {
  const words = wordsOf(language);
  const ink = state === 'new' ? { stroke: BLUE, width: 0.35 } : { stroke: FAINT, width: 0.25 };
  pen.box('node', inset(rect, ink.width / 2 + 0.06), { ink, fill: PAPER, name: device.id });
  const arrivals = (side.portsOf.get(device.id) ?? [])
    .filter(({ kind }) => kind === 'rear')
    .flatMap(({ id }) => side.cablesAt.get(id) ?? []);
  const labels = [...new Set(arrivals.map(({ label }) => label))];
  const plain = `${device.name} · ${words.rearOf}`;
  const wordings =
    labels.length > 0
      ? [`${device.name} · ${ranges(labels)}`, `${device.name} · ${labels.length}×`, plain]
      : [plain];
  pen.text(rect.x + 1.8, rect.y + rect.height / 2 + 0.9, wordings, {
    size: 2.5,
    fill: state === 'existing' ? SOFT : INK,
    maxWidth: rect.width - (height < 1 ? 2 : 3.4),
  });
}
