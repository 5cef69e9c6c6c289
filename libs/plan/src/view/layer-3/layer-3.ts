import { compareNames, type Device } from '#cabling';
import { parseInterface } from '#ipplan';
import {
  a3,
  BLUE,
  FAINT,
  fit,
  GREY,
  INK,
  measureText,
  PAPER,
  vlanColour,
  type Pen,
  type TextStyle,
} from '#drawing';
import { numberText, type Language } from '#findings';
import { pathOf } from '../../value/path.js';
import { refOf, type Comparison } from '../comparison.js';
import { ipPlanTables } from '../ip-plan/tables.js';
import type { PrefixRow } from '../ip-plan/rows.js';
import { deviceName } from '../place-names.js';
import type { SheetPlan } from '../sheet-plan.js';
import { sheetTexts } from '../sheet-texts/texts.js';
import { drawSheetTable, partHeading, type SheetRow } from '../tables/sheet-table.js';

const PITCH = 7;
const FIRST = a3.body.y + 18;
const ROWS = Math.floor((a3.body.height - 26) / PITCH);
/** Devices side by side on one sheet. */
const COLUMNS = 9;
const BUS = 154;
const COLUMN = 26;
/** A column that holds whole addresses; few devices get it. */
const WIDE_COLUMN = 76;
/** Rows of a sheet that has the room: a finger finds its line. */
const WIDE_PITCH = 10;

/** A device that has addresses in several networks, with them by prefix. */
interface Router {
  readonly device: Device;
  readonly addresses: ReadonlyMap<
    string,
    readonly { readonly address: string; readonly isGateway: boolean }[]
  >;
}

/**
 * Networks as lines and the devices that route as columns: a circle where a device has an address. Nothing crosses
 * anything that matters, however many there are.
 */
export function layer3(comparison: Comparison, language: Language): SheetPlan[] {
  const texts = sheetTexts(language).layer3;
  const networks = ipPlanTables(comparison.after.objects).prefixes.filter(
    ({ status }) => status !== 'container',
  );
  if (networks.length === 0) return [];
  const routers = routersOf(comparison, networks);
  const routes = routeRows(comparison, language);
  const columns = chunks(routers, COLUMNS);
  const pages = chunks(networks, ROWS).flatMap((rows) =>
    (columns.length > 0 ? columns : [[]]).map((devices) => ({ rows, devices })),
  );
  const last = pages.at(-1)!;
  const fits = last.rows.length + Math.ceil((routes.length * 5 + 20) / PITCH) <= ROWS;
  const body = (index: number) => (pen: Pen) => {
    const { rows, devices } = pages[index]!;
    const below = index === pages.length - 1 && fits ? routes : [];
    const spacing = spacingOf(rows.length, below.length, devices.length);
    drawMatrix(pen, comparison, rows, devices, spacing, language);
    if (below.length > 0) drawRoutes(pen, below, FIRST + rows.length * spacing.pitch + 9, language);
  };
  const sheet = (index: number, draw: (pen: Pen) => void, count: number): SheetPlan => ({
    kind: 'layer-3',
    name: count > 1 ? `layer-3-${index + 1}` : 'layer-3',
    heading: texts.heading,
    title: texts.title,
    question: texts.question,
    scale: '',
    body: draw,
    legend: (pen) => legend(pen, language),
  });
  const extra = fits || routes.length === 0 ? [] : chunks(routes, 40);
  const count = pages.length + extra.length;
  return [
    ...pages.map((_, index) => sheet(index, body(index), count)),
    ...extra.map((part, index) =>
      sheet(pages.length + index, (pen) => drawRoutes(pen, part, a3.body.y + 8, language), count),
    ),
  ];
}

interface Spacing {
  /** From row to row, in mm. */
  readonly pitch: number;
  /** Width of the column of a device, in mm. */
  readonly column: number;
}

/** As wide as the sheet has room for, within what the eye still follows. */
function spacingOf(networks: number, routes: number, devices: number): Spacing {
  const height = ROWS * PITCH - (routes > 0 ? routes * 5 + 20 : 0);
  return {
    pitch: Math.max(PITCH, Math.min(WIDE_PITCH, height / Math.max(1, networks))),
    column: Math.max(COLUMN, Math.min(WIDE_COLUMN, (COLUMNS * COLUMN) / Math.max(1, devices))),
  };
}

function routersOf({ after }: Comparison, networks: readonly PrefixRow[]): Router[] {
  const { objects } = after;
  const known = networks.flatMap((row) => {
    const prefix = parseInterface(row.prefix)?.prefix;
    return prefix ? [{ row, prefix }] : [];
  });
  known.sort((a, b) => b.prefix.length - a.prefix.length);
  const found = new Map<string, Map<string, { address: string; isGateway: boolean }[]>>();
  for (const { address, portId } of objects.address.values()) {
    const deviceId = portId === null ? undefined : objects.port.get(portId)?.deviceId;
    const read = parseInterface(address);
    const home = read && known.find(({ prefix }) => prefix.has(read.address));
    if (!deviceId || !read || !home) continue;
    const networksOf = found.get(deviceId) ?? new Map<string, { address: string; isGateway: boolean }[]>();
    found.set(deviceId, networksOf);
    const list = networksOf.get(home.row.id) ?? [];
    networksOf.set(home.row.id, list);
    const bare = address.split('/')[0] ?? address;
    list.push({ address: bare, isGateway: bare === home.row.gateway });
  }
  return [...found]
    .filter(
      ([, addresses]) =>
        addresses.size > 1 || [...addresses.values()].flat().some(({ isGateway }) => isGateway),
    )
    .flatMap(([id, addresses]) => {
      const device = objects.device.get(id);
      return device ? [{ device, addresses }] : [];
    })
    .sort((a, b) => b.addresses.size - a.addresses.size || compareNames(a.device.name, b.device.name));
}

function drawMatrix(
  pen: Pen,
  comparison: Comparison,
  networks: readonly PrefixRow[],
  routers: readonly Router[],
  { pitch, column: width }: Spacing,
  language: Language,
): void {
  const texts = sheetTexts(language).layer3;
  const side = comparison.after;
  const head = { size: 2.7, bold: true } as const;
  const top = FIRST - 12;
  const foot = FIRST + networks.length * pitch - pitch / 2;
  pen.text(24, top + 5, texts.prefix, head);
  pen.text(62, top + 5, texts.vlan, head);
  pen.text(102, top + 5, texts.dhcp, head);
  pen.text(BUS - 4, top + 5, texts.hosts, { ...head, anchor: 'end' });
  const end = BUS + Math.max(1, routers.length) * width;
  routers.forEach(({ device }, index) => {
    const x = BUS + (index + 0.5) * width;
    const state = comparison.stateOf('device', device.id);
    const ref = refOf(side, 'device', device.id);
    pen.group({ layer: `device-${state}`, ref, title: ref.path }, () => {
      const ink = state === 'new' ? { stroke: BLUE, width: 0.7 } : { stroke: INK, width: 0.35 };
      pen.box('node', { x: x - 11.5, y: top, width: 23, height: 7 }, { ink, fill: PAPER, name: device.id });
      pen.text(x, top + 4.6, [deviceName(side, device), device.name], {
        size: 2.9,
        bold: true,
        anchor: 'middle',
        maxWidth: 21.6,
      });
      pen.rule({ x, y: top + 7 }, { x, y: foot }, { stroke: FAINT, width: 0.25 });
    });
  });
  networks.forEach((row, index) => {
    const y = FIRST + index * pitch;
    const ref = refOf(side, 'prefix', row.id);
    const vlan = row.vlanId === null ? undefined : side.objects.vlan.get(row.vlanId);
    const isNew = comparison.stateOf('prefix', row.id) === 'new';
    pen.group({ layer: 'networks', ref, title: ref.path }, () => {
      pen.text(24, y + 1, row.prefix, { size: 2.8, bold: true, fill: isNew ? BLUE : INK, maxWidth: 36 });
      pen.text(62, y + 1, vlan ? `${vlan.vid} ${vlan.name}` : row.description || '–', {
        size: 2.7,
        maxWidth: 38,
      });
      const dhcp = row.ranges
        .filter(({ role }) => role === 'dhcp')
        .map(({ start, end: last }) => `${tail(start, row.prefix)}–${tail(last, row.prefix)}`);
      pen.text(102, y + 1, dhcp.join(', ') || '–', { size: 2.7, maxWidth: 36 });
      pen.text(BUS - 4, y + 1, `${numberText(Math.round(row.utilisationPercent * 10) / 10, language)} %`, {
        size: 2.7,
        anchor: 'end',
      });
      pen.wire({
        name: `network ${row.id}`,
        points: [
          { x: BUS, y },
          { x: end, y },
        ],
        ink: { stroke: vlan ? vlanColour(vlan.vid) : GREY, width: isNew ? 1 : 0.6 },
      });
    });
    routers.forEach(({ addresses }, column) => {
      const here = addresses.get(row.id);
      if (!here) return;
      const x = BUS + (column + 0.5) * width;
      const isGateway = here.some((it) => it.isGateway);
      const ink = { stroke: isNew ? BLUE : INK, width: 0.4 };
      pen.circle({ x, y }, 1.4, { ink, fill: isGateway ? ink.stroke : PAPER });
      const ordered = here.toSorted((a, b) => Number(b.isGateway) - Number(a.isGateway));
      const lettering = { size: 2.5, bold: isGateway };
      const label = labelOf(
        ordered.map(({ address }) => address),
        row.prefix,
        width / 2 - 5,
        lettering,
      );
      const centre = x + 3 + measureText(label, lettering) / 2;
      pen.tag({ x: centre, y }, [label], lettering, { wire: `network ${row.id}` });
    });
  });
}

/** The addresses of a device in a network: as much of them as the room beside its circle holds. */
function labelOf(addresses: readonly string[], prefix: string, room: number, style: TextStyle): string {
  const [first = '', ...others] = addresses;
  const ends = others.map((address) => tail(address, prefix));
  const wordings = [[first, ...ends], [tail(first, prefix), ...ends], [tail(first, prefix)]];
  return fit(
    wordings.map((words) => words.join(' ')),
    room,
    style,
  ).text;
}

/**
 * What tells hosts of a network apart: `.21`, `:a1`; in an IPv4 network larger than a /24, `.20.21`, as `.21` could be
 * two hosts.
 */
function tail(address: string, prefix: string): string {
  if (address.includes(':')) return address.slice(address.lastIndexOf(':'));
  const length = Number(prefix.split('/')[1]);
  const octets = address.split('.');
  return `.${octets.slice(Math.min(3, Math.floor(length / 8))).join('.')}`;
}

function routeRows(comparison: Comparison, language: Language): SheetRow[] {
  const { objects } = comparison.after;
  const texts = sheetTexts(language).layer3;
  return [...objects.route.values()]
    .map((route) => ({
      ref: refOf(comparison.after, 'route', route.id),
      cells: [
        pathOf(objects, 'device', route.deviceId),
        route.prefix,
        route.nextHop ?? texts.drop,
        route.description,
      ],
    }))
    .sort((a, b) => compareNames(a.cells.join(' '), b.cells.join(' ')));
}

function drawRoutes(pen: Pen, rows: readonly SheetRow[], y: number, language: Language): void {
  const texts = sheetTexts(language).layer3;
  partHeading(pen, 24, y, texts.routes);
  drawSheetTable(
    pen,
    texts.routeColumns.map((title) => ({ title })),
    rows,
    { x: 24, y: y + 3, width: 230 },
  );
}

function legend(pen: Pen, language: Language): void {
  const texts = sheetTexts(language).layer3;
  const { x } = a3.legend;
  pen.circle({ x: x + 2, y: 258 }, 1.4, { ink: { stroke: INK, width: 0.4 }, fill: INK });
  pen.text(x + 7, 259, texts.legendGateway, { size: 2.6 });
  pen.circle({ x: x + 2, y: 264 }, 1.4, { ink: { stroke: INK, width: 0.4 }, fill: PAPER });
  pen.text(x + 7, 265, texts.legendMember, { size: 2.6 });
  pen.rule({ x, y: 270 }, { x: x + 5, y: 270 }, { stroke: BLUE, width: 1 });
  pen.text(x + 7, 271, texts.legendNew, { size: 2.6 });
  pen.text(x, 279, texts.note, { size: 2.6, fill: GREY, maxWidth: a3.legend.width });
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}
