import { lines, measureText, type Pen, type TextStyle } from '#drawing';
import type { Comparison, Side } from '../comparison.js';
import { roleOf } from '../device-summary.js';
import { outletName } from '../patching/patch-table.js';
import { numbered, ranges } from '../ranges.js';
import { farWordings, styleFor, type PortFace } from './port-face.js';

/** A port in a row, and the room that the name of what lies behind it has. */
export interface BehindPlace {
  readonly face: PortFace;
  readonly middle: number;
  readonly room: number;
}

interface Caption {
  readonly places: readonly BehindPlace[];
  readonly wordings: readonly string[];
}

/**
 * Names what lies behind the ports of a row: outlets, or the ports of the far panel. Where a far port does not fit over its
 * own, neighbours that lead to neighbours are named together over a bracket, `SR-1A/TO2:07–12`: a name without its head
 * could be two.
 * @param bracket the height of the bracket, from the baseline: below the text, or above it where the ports are there.
 */
export function drawBehind(
  pen: Pen,
  comparison: Comparison,
  places: readonly BehindPlace[],
  y: number,
  styles: readonly TextStyle[],
  bracket: number,
): void {
  for (const { places: run, wordings } of captionsOf(comparison, places, styles)) {
    const [first, last] = [run[0]!, run.at(-1)!];
    const maxWidth = last.middle - first.middle + first.room;
    pen.text((first.middle + last.middle) / 2, y, wordings, {
      ...styleFor(wordings, maxWidth, styles),
      anchor: 'middle',
      maxWidth,
    });
    if (run.length > 1)
      pen.across(first.middle - first.room / 2 + 1, last.middle + last.room / 2 - 1, y + bracket, lines.hair);
  }
}

function captionsOf(
  comparison: Comparison,
  places: readonly BehindPlace[],
  styles: readonly TextStyle[],
): Caption[] {
  const slimmest = styles.at(-1)!;
  const fits = ({ places: [place], wordings }: Caption): boolean =>
    wordings.some((text) => !text.startsWith('…') && measureText(text, slimmest) <= place!.room);
  const captions: Caption[] = [];
  places.forEach((place, at) => {
    const wordings = behindWordings(comparison, place.face);
    if (wordings.length === 0) return;
    const one = { places: [place], wordings };
    const last = captions.at(-1);
    const isNext = last && last.places.at(-1) === places[at - 1] && follows(comparison, last, one);
    if (isNext && !fits(one) && (last.places.length > 1 || !fits(last)))
      captions[captions.length - 1] = { places: [...last.places, place], wordings: last.wordings };
    else captions.push(one);
  });
  return captions.map((caption) => (caption.places.length > 1 ? together(comparison, caption) : caption));
}

/** True when the far port of the one is the next after that of the other, on one device. */
function follows(comparison: Comparison, caption: Caption, { places: [next] }: Caption): boolean {
  const [one, other] = [caption.places.at(-1)!.face, next!.face];
  if (one.behind.outlet?.deviceId !== other.behind.outlet?.deviceId) return false;
  const [a, b] = [one, other].map((face) => numbered(behindWordings(comparison, face)[0]!));
  return a!.prefix === b!.prefix && b!.number === a!.number + 1;
}

function together(comparison: Comparison, { places }: Caption): Caption {
  const full = places.map(({ face }) => behindWordings(comparison, face)[0]!);
  return { places, wordings: [ranges(full)] };
}

const sideOf = (comparison: Comparison, face: PortFace): Side =>
  face.freed ? comparison.before : comparison.after;

/** What lies behind a panel port, longest wording first: an outlet by its name, else the far port; none: nothing. */
function behindWordings(comparison: Comparison, face: PortFace): readonly string[] {
  const side = sideOf(comparison, face);
  const { outlet } = face.behind;
  const device = outlet && side.objects.device.get(outlet.deviceId);
  if (!outlet || !device || device.id === face.port.deviceId) return [];
  return roleOf(side, device) === 'outlet'
    ? [outletName(side, outlet)]
    : farWordings(side, outlet, side.objects.device.get(face.port.deviceId)?.rackId ?? null);
}
