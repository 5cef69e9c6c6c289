import { compareNames, type Device } from '#cabling';
import {
  GREY,
  measureText,
  PAPER,
  RED,
  SOFT,
  states,
  wrap,
  type Pen,
  type Rect,
  type SymbolName,
} from '#drawing';
import { fill, type Language } from '#findings';
import { pathOf } from '../../value/path.js';
import type { Comparison } from '../comparison.js';
import { facePorts, isPassive, roleOf, summaries, symbolOf } from '../device-summary.js';
import { portChanges } from '../port-changes.js';
import { ranges } from '../ranges.js';
import { wordsOf } from '../words/words.js';
import type { Element } from './elements.js';

/** One line inside a box; longest wording first. */
export interface Line {
  readonly wordings: readonly string[];
  readonly symbol?: SymbolName;
}

/** What stands in a box, measured before the diagram is laid out. */
export interface BoxContent {
  /** The name, in as many lines as it takes; the last is cut when three are not enough. */
  readonly name: readonly string[];
  readonly symbol: SymbolName | null;
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
}

const NAME = { size: 3.2, bold: true } as const;
const LINE = { size: 2.6 } as const;
const LEADING = 3.8;
const [NARROWEST, WIDEST] = [24, 42];
const MOST_NAME_LINES = 3;
/** What a sign and its space take from a line. */
const SIGN = 5.6;

/** What stands in a box; `references`: where links lead that are not drawn. */
export function contentOf(
  comparison: Comparison,
  element: Element,
  references: readonly Line[],
  language: Language,
): BoxContent {
  const { device } = element;
  const name = elementName(element);
  const symbol = device ? symbolOf(element.side, device) : null;
  const own = device
    ? deviceLines(comparison, element, device, language)
    : zoneLines(comparison, element, language);
  const lines = [...own, ...references];
  const needs = [
    measureText(name, NAME) + (symbol ? SIGN : 0),
    ...own.map((line) => measureText(line.wordings.at(-1) ?? '', LINE) + (line.symbol ? SIGN : 0)),
    ...references.map((line) => measureText(line.wordings[0] ?? '', LINE) + SIGN),
  ];
  const width = Math.min(WIDEST, Math.max(NARROWEST, Math.max(...needs) + 4));
  const inLines = nameLines(name, width - 3.6 - (symbol ? SIGN : 0) - (element.state === 'removed' ? 5 : 0));
  const count = lines.length + inLines.length - 1;
  return {
    name: inLines,
    symbol,
    lines,
    width,
    height: 6.4 + count * LEADING + (lines.length > 0 ? 0.6 : 0),
  };
}

function nameLines(name: string, width: number): readonly string[] {
  const all = wrap(name, width, NAME);
  if (all.length <= MOST_NAME_LINES) return all;
  const first = all.slice(0, MOST_NAME_LINES - 1);
  return [...first, all.slice(MOST_NAME_LINES - 1).join(' ')];
}

function deviceLines(
  comparison: Comparison,
  { side, state }: Element,
  device: Device,
  language: Language,
): Line[] {
  const words = wordsOf(language);
  const ports = facePorts(side, device.id);
  const used = ports.filter(({ id }) => side.cablesAt.has(id)).length;
  const lines: Line[] = [{ wordings: summaries(side, device, language) }];
  if (state === 'removed') return [...lines, { wordings: [words.removed] }];
  const count = isPassive(roleOf(side, device)) ? words.portsPatched : words.portsInUse;
  if (ports.length > 0) lines.push({ wordings: [fill(count, { used, n: ports.length }, language)] });
  if (state === 'modified') {
    const { short } = portChanges(comparison, device, language);
    lines.push({ wordings: short.map((text) => `${words.stateLetters.modified} · ${text}`) });
  }
  return lines;
}

/** The name that an element goes by: of the device, the group of outlets, or the place. */
export function elementName({ device, prefix, ...zone }: Element): string {
  return device?.name ?? [placeName(zone), prefix].filter(Boolean).join(' · ');
}

function placeName({ side, locationId }: Pick<Element, 'side' | 'locationId'>): string {
  return locationId ? (side.objects.location.get(locationId)?.name ?? '–') : '–';
}

/** Outlets as a range with how many are free; then the end devices by role: named while few, counted when many. */
function zoneLines(comparison: Comparison, element: Element, language: Language): Line[] {
  const words = wordsOf(language);
  const { side, members } = element;
  const outlets = members.filter((device) => roleOf(side, device) === 'outlet');
  const lines: Line[] = [];
  if (outlets.length > 0) {
    const { after } = comparison;
    const ports = outlets.flatMap(({ id }) => facePorts(after, id));
    const free = ports.filter(({ id }) => !after.cablesAt.has(id)).length;
    const names = outlets.map(({ name }) => name).sort(compareNames);
    const count = fill(words.outlets, { n: ports.length, free }, language);
    lines.push({
      wordings: [`${ranges(names)} · ${fill(words.freeOutlets, { free }, language)}`, count],
      symbol: 'outlet',
    });
  }
  const roles = new Map<string, Device[]>();
  for (const device of members) {
    const role = roleOf(side, device);
    if (role !== 'outlet') roles.set(role, [...(roles.get(role) ?? []), device]);
  }
  for (const [, devices] of [...roles].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const names = ranges(devices.map(({ name }) => name).sort(compareNames));
    const role = words.roles[roleOf(side, devices[0]!)];
    lines.push({ wordings: [names, `${devices.length} × ${role}`], symbol: symbolOf(side, devices[0]!) });
  }
  return lines;
}

/** Draws a box with its lines. */
export function drawBox(pen: Pen, element: Element, content: BoxContent, rect: Rect): void {
  const look = states[element.state];
  const { side, device, locationId, state } = element;
  const ref = device
    ? { kind: 'device', id: device.id, path: pathOf(side.objects, 'device', device.id) }
    : {
        kind: 'location',
        id: locationId ?? '',
        path: locationId ? pathOf(side.objects, 'location', locationId) : '–',
      };
  pen.group({ layer: `device-${state}`, ref, title: ref.path }, () => {
    const fill = element.kind === 'zone' ? PAPER : look.fill;
    pen.box('node', rect, { ink: { ...look.ink, width: look.bold }, fill, name: element.id });
    const x = rect.x + 2;
    const maxWidth = rect.width - 3.6;
    const crossed = state === 'removed' ? 5 : 0;
    if (content.symbol) pen.symbol(content.symbol, x, rect.y + 1.9, state === 'existing' ? SOFT : look.text);
    const indent = content.symbol ? SIGN : 0;
    content.name.forEach((text, index) =>
      pen.text(x + indent, rect.y + 4.7 + index * LEADING, text, {
        ...NAME,
        fill: look.text,
        maxWidth: maxWidth - indent - crossed,
      }),
    );
    const below = rect.y + 9 + (content.name.length - 1) * LEADING;
    if (crossed > 0) pen.symbol('cross', rect.x + rect.width - 5.6, rect.y + 1.9, RED);
    content.lines.forEach((line, index) => {
      const y = below + index * LEADING;
      const indent = line.symbol ? SIGN : 0;
      if (line.symbol) pen.symbol(line.symbol, x, y - 2.6, look.text);
      pen.text(x + indent, y, line.wordings, {
        ...LINE,
        fill: state === 'existing' ? GREY : look.text,
        maxWidth: maxWidth - indent,
      });
    });
  });
}
