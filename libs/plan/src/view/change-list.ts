import { compareNames, type Device } from '#cabling';
import { BLUE, INK, lines, RED, type Pen, type Rect, type State } from '#drawing';
import { fill, type Language } from '#findings';
import { typeOf, type Comparison, type Side } from './comparison.js';
import { summaries } from './device-summary.js';
import { ranges } from './ranges.js';
import { portChanges } from './port-changes.js';
import type { ProofGroup } from './proof/proof.js';
import { drawProof } from './proof/sign.js';
import { footU } from './rack-contents.js';
import { wordsOf } from './words/words.js';

/** What the project does to the devices of a rack; devices that share everything but name and unit share a row. */
export interface ChangeRow {
  readonly state: State;
  readonly rack: string;
  readonly units: readonly string[];
  readonly names: readonly string[];
  readonly remark: string;
  readonly letter: string;
  /** In place of the letter: how far its links are proven. */
  readonly proof?: ProofGroup;
}

/** The changes in some racks, racks in the given order, each from the top down. */
export function changeRows(
  comparison: Comparison,
  rackIds: readonly string[],
  language: Language,
): ChangeRow[] {
  return rackIds.flatMap((rackId) => {
    const gone = (comparison.before.devicesIn.get(rackId) ?? []).filter(
      ({ id }) =>
        comparison.stateOf('device', id) === 'removed' ||
        comparison.after.objects.device.get(id)?.rackId !== rackId,
    );
    const there = (comparison.after.devicesIn.get(rackId) ?? []).filter(
      ({ id }) => comparison.stateOf('device', id) !== 'existing',
    );
    const rows = [
      ...gone.map((device) => row(comparison, comparison.before, device, rackId, language)),
      ...there.map((device) => row(comparison, comparison.after, device, rackId, language)),
    ];
    return merged(rows.sort((a, b) => b.foot - a.foot || compareNames(a.names[0]!, b.names[0]!)));
  });
}

interface SingleRow extends ChangeRow {
  /** Distance from the rack's foot, to sort by; devices beside the units come last. */
  readonly foot: number;
}

function row(
  comparison: Comparison,
  side: Side,
  device: Device,
  rackId: string,
  language: Language,
): SingleRow {
  const words = wordsOf(language);
  const rack = side.objects.rack.get(rackId);
  const state = comparison.stateOf('device', device.id);
  const rear = device.face === 'rear' ? ` ${words.rearOf}` : '';
  return {
    state,
    rack: rack?.name ?? '',
    units: device.positionU === null ? [] : [`U${device.positionU}${rear}`],
    names: [device.name],
    remark: remark(comparison, side, device, state, language),
    letter: words.stateLetters[state],
    foot: (rack && footU(rack, device, typeOf(side, device)?.heightU || 1)) ?? -1,
  };
}

function remark(
  comparison: Comparison,
  side: Side,
  device: Device,
  state: State,
  language: Language,
): string {
  const words = wordsOf(language);
  if (state === 'modified') return portChanges(comparison, device, language).long;
  if (state === 'moved' && side === comparison.before) {
    const now = comparison.after.objects.device.get(device.id);
    return fill(words.toPlace, { place: placeOf(comparison.after, now) }, language);
  }
  if (state === 'moved') {
    const old = comparison.before.objects.device.get(device.id);
    return fill(words.fromPlace, { place: placeOf(comparison.before, old) }, language);
  }
  if (state === 'removed') {
    const cables = (comparison.before.portsOf.get(device.id) ?? []).flatMap(
      ({ id }) => comparison.before.cablesAt.get(id) ?? [],
    );
    const withdrawn = cables
      .filter(({ id }) => comparison.stateOf('cable', id) === 'removed')
      .map(({ label }) => label);
    if (withdrawn.length > 0) return fill(words.cablesWithdrawn, { cables: ranges(withdrawn) }, language);
  }
  return summaries(side, device, language)[0] ?? '';
}

/** `RG-A U20`: rack and unit of a device. */
function placeOf(side: Side, device: Device | undefined): string {
  const rack = device?.rackId ? side.objects.rack.get(device.rackId)?.name : undefined;
  const unit = device && device.positionU !== null ? `U${device.positionU}` : '';
  return [rack, unit].filter(Boolean).join(' ') || '–';
}

/** Neighbours in the same rack with the same state and remark become one row. */
function merged(rows: readonly ChangeRow[]): ChangeRow[] {
  const out: ChangeRow[] = [];
  for (const next of rows) {
    const at = out.findIndex(
      (it) =>
        it.state === next.state && it.remark === next.remark && it.rack === next.rack && next.state === 'new',
    );
    const same = out[at];
    if (same)
      out[at] = { ...same, names: [...same.names, ...next.names], units: [...same.units, ...next.units] };
    else out.push(next);
  }
  return out;
}

const LEADING = 6;

/** How many rows a place holds beneath the heading. */
export function rowsThatFit(place: Rect): number {
  return Math.max(0, Math.floor((place.height - 6) / LEADING));
}

/** Draws the list: letter, rack, units, names, remark. */
export function drawChangeList(pen: Pen, rows: readonly ChangeRow[], place: Rect, title: string): void {
  const { x, y, width } = place;
  const columns = [
    x,
    x + 9,
    x + 9 + width * 0.1,
    x + 9 + width * 0.25,
    x + 9 + width * 0.45,
    x + width,
  ] as const;
  pen.group({ layer: 'changes' }, () => {
    pen.text(x, y + 2, title, { size: 3.8, bold: true, maxWidth: width });
    pen.across(x, x + width, y + 5, lines.rule);
    rows.forEach((row, index) => {
      const base = y + 9.3 + index * LEADING;
      const cell = (column: 1 | 2 | 3 | 4, text: readonly string[], bold = false): void => {
        pen.text(columns[column], base, text, {
          size: 2.8,
          bold,
          maxWidth: columns[column + 1]! - columns[column] - 2,
        });
      };
      const colour =
        row.state === 'new' || row.state === 'moved' ? BLUE : row.state === 'removed' ? RED : INK;
      if (row.proof) drawProof(pen, { x: x + 2.5, y: base - 0.9 }, row.proof);
      else if (row.state === 'moved') pen.symbol('arrow', x + 0.6, base - 2.6, BLUE);
      else pen.text(x + 2.5, base, row.letter, { size: 3, bold: true, anchor: 'middle', fill: colour });
      cell(1, [row.rack]);
      cell(2, [row.units.join(', '), `${row.units[0] ?? ''} … ${row.units.at(-1) ?? ''}`]);
      cell(
        3,
        [row.names.join(', '), ranges(row.names), `${row.names[0] ?? ''} … ${row.names.at(-1) ?? ''}`],
        true,
      );
      cell(4, [row.remark]);
      pen.across(x, x + width, base + 1.8, lines.hair);
    });
  });
}
