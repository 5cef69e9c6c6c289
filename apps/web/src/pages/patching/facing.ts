import type { PatchRow } from '#plan';
import type { PortLine } from '../../api/design-types.js';
import { commonPrefix } from '../../components/common-prefix.js';
import { faceLayout } from '../device/face-layout.js';

/** A port of one of the two faces, by the upper left corner of its hole, in pixels. */
export interface FacingPort {
  readonly port: PortLine;
  readonly x: number;
  readonly y: number;
  readonly row: number;
  readonly text: string;
  /** What lies behind it: its outlet, without what all of them begin with. */
  readonly behind: string;
  /** The cord that a hand has here, or would have. */
  readonly cord: PatchRow | null;
}

export interface FacingSide {
  readonly y: number;
  readonly height: number;
  readonly ports: readonly FacingPort[];
  /** What all port names begin with, written once. */
  readonly common: string;
}

/** A cord between the two faces. */
export interface FacingCord {
  readonly row: PatchRow;
  readonly path: string;
  /** Where its identifier stands: below its port of the panel. */
  readonly labelX: number;
  readonly labelY: number;
}

/** A cord that leaves the picture. */
export interface FacingStub {
  readonly row: PatchRow;
  readonly path: string;
}

export interface Facing {
  readonly width: number;
  readonly height: number;
  readonly pitch: number;
  readonly portWidth: number;
  readonly panel: FacingSide;
  readonly other: FacingSide;
  readonly cords: readonly FacingCord[];
  readonly stubs: readonly FacingStub[];
  /** What all cords, and all outlets, begin with: written once, at the left. */
  readonly cordPrefix: string;
  readonly outletPrefix: string;
}

const LEFT = 92;
export const PORT_HEIGHT = 22;
const LANE = 6;
const PAD = 8;
const TOP = 20;
const GAP = 118;
const STUB = 16;
/** Ports stand as wide as there is room for, and never so near that their numbers touch. */
const WIDEST = 40;
const NARROWEST = 28;
const ROOM = 1060;

/** One side of the picture before its place is known. */
interface Face {
  readonly deviceId: string;
  readonly ports: readonly PortLine[];
  readonly passive: boolean;
}

/** Panel above, switch below, and every cord between them: both faces as the hand finds them. */
export function facing(panel: Face, other: Face, rows: readonly PatchRow[]): Facing {
  const [above, below] = [
    faceLayout(frontOf(panel), panel.passive),
    faceLayout(frontOf(other), other.passive),
  ];
  const units = Math.max(above.width, below.width, 1);
  const pitch = Math.min(WIDEST, Math.max(NARROWEST, Math.floor(ROOM / units)));
  const portWidth = pitch - LANE;
  const cordOf = cordsByPort(rows);
  const outletPrefix = commonPrefix(
    [...rows].filter(({ ends }) => ends.panel.deviceId === panel.deviceId).map(({ outlet }) => outlet),
  );
  const side = (layout: typeof above, y: number): FacingSide => ({
    y,
    height: layout.rows * (PORT_HEIGHT + LANE) + PAD * 2 - LANE,
    common: layout.common,
    ports: layout.ports.map(({ port, x, row, text }) => {
      const cord = cordOf.get(port.id) ?? null;
      return {
        port,
        text,
        row,
        cord,
        x: LEFT + PAD + Math.round(x * pitch),
        y: y + PAD + row * (PORT_HEIGHT + LANE),
        behind: cord?.ends.panel.portId === port.id ? cord.outlet.slice(outletPrefix.length) : '',
      };
    }),
  });
  const panelSide = side(above, TOP);
  const otherSide = side(below, TOP + panelSide.height + GAP);
  const links = linksBetween(panelSide, otherSide, rows, portWidth);
  return {
    width: LEFT + PAD * 2 + Math.round(units * pitch),
    height: otherSide.y + otherSide.height + STUB + 4,
    pitch,
    portWidth,
    panel: panelSide,
    other: otherSide,
    ...links,
    cordPrefix: commonPrefix(links.cords.map(({ row }) => row.cord)),
    outletPrefix,
  };
}

/** What is plugged at the front; a device without front ports shows its interfaces. */
function frontOf({ ports, passive }: Face): PortLine[] {
  return ports.filter(({ kind }) => (passive ? kind === 'front' : kind === 'interface'));
}

/** A cord that goes never hides the one that comes into its port. */
function cordsByPort(rows: readonly PatchRow[]): Map<string, PatchRow> {
  const byPort = new Map<string, PatchRow>();
  for (const row of [
    ...rows.filter(({ action }) => action === 'remove'),
    ...rows.filter(({ action }) => action !== 'remove'),
  ])
    // prettier-ignore
    for (const end of [row.ends.panel, row.ends.other]) if (end) byPort.set(end.portId, row);
  return byPort;
}

function linksBetween(
  panel: FacingSide,
  other: FacingSide,
  rows: readonly PatchRow[],
  portWidth: number,
): { cords: FacingCord[]; stubs: FacingStub[] } {
  const above = new Map(panel.ports.map((place) => [place.port.id, place]));
  const below = new Map(other.ports.map((place) => [place.port.id, place]));
  const cords: FacingCord[] = [];
  const stubs: FacingStub[] = [];
  for (const row of rows) {
    const ids = [row.ends.panel.portId, row.ends.other?.portId ?? ''];
    const top = ids.map((id) => above.get(id)).find(Boolean);
    const bottom = ids.map((id) => below.get(id)).find(Boolean);
    if (top && bottom) {
      const from = leaving(top, panel, portWidth);
      const to = entering(bottom, other, portWidth);
      const middle = (from.y + to.y) / 2;
      const path = `${from.path}C${from.x} ${middle} ${to.x} ${middle} ${to.x} ${to.y}${to.path}`;
      cords.push({ row, path, labelX: from.x, labelY: panel.y + panel.height + 18 });
    } else if (top) {
      const from = leaving(top, panel, portWidth);
      stubs.push({ row, path: `${from.path}v${STUB}m-3 -4l3 4l3 -4` });
    } else if (bottom) {
      const to = entering(bottom, other, portWidth);
      stubs.push({ row, path: `M${to.x} ${to.y - STUB}m-3 4l3 -4l3 4m-3 -4v${STUB}${to.path}` });
    }
  }
  return { cords, stubs };
}

/** From a hole of the panel down to its lower edge: through the lane beside it where another row lies below. */
function leaving(
  { x, y, row }: FacingPort,
  side: FacingSide,
  portWidth: number,
): { path: string; x: number; y: number } {
  const edge = side.y + side.height;
  const centre = x + portWidth / 2;
  const last = Math.max(...side.ports.map((port) => port.row));
  const start = `M${centre} ${y + PORT_HEIGHT}`;
  if (row === last) return { path: `${start}V${edge}`, x: centre, y: edge };
  const lane = x + portWidth + LANE / 2;
  return { path: `${start}v${LANE / 2}H${lane}V${edge}`, x: lane, y: edge };
}

/** From the upper edge of the switch into a hole of it. */
function entering(
  { x, y, row }: FacingPort,
  side: FacingSide,
  portWidth: number,
): { path: string; x: number; y: number } {
  const centre = x + portWidth / 2;
  if (row === 0) return { path: `V${y}`, x: centre, y: side.y };
  const lane = x + portWidth + LANE / 2;
  return { path: `V${y - LANE / 2}H${centre}V${y}`, x: lane, y: side.y };
}
