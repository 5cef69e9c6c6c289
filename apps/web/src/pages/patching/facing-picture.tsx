import { useState, type KeyboardEvent, type ReactNode } from 'react';
import type { PatchRow } from '#plan';
import { shortPort } from '../../components/short-port.js';
import { vlanClass } from '../../components/vlan-colour.js';
import { useSpeech } from '../../texts/index.js';
import { PORT_HEIGHT, type Facing, type FacingCord, type FacingPort, type FacingSide } from './facing.js';

export type FacingColour = 'vlan' | 'action';

/** What the project does with a cord, as a sign on its line. */
const marks = { add: '+', move: '→', remove: '×' } as const;

/** Cables of these states are still to be plugged: their lines are dashed. */
const PLANNED: ReadonlySet<string> = new Set(['planned', 'stock']);

interface PictureProps {
  readonly label: string;
  readonly names: readonly [panel: string, other: string];
  readonly facing: Facing;
  /** The cable that is chosen. */
  readonly chosen: string | null;
  /** A free port that waits for the other end of a new cord. */
  readonly picked: string | null;
  readonly colour: FacingColour;
  readonly onChoose: (place: FacingPort) => void;
  readonly onCord: (cable: string) => void;
  readonly onOpen: (place: FacingPort) => void;
}

/** Two faces with the cords between them. Whatever is pointed at or chosen shows both its ends. */
export function FacingPicture(props: PictureProps): ReactNode {
  const { label, names, facing, chosen, colour, onCord } = props;
  const { t } = useSpeech();
  const [pointed, setPointed] = useState<string | null>(null);
  const { panel, other, cords, stubs, cordPrefix, outletPrefix, width, height } = facing;
  const lit = (cable: string | undefined): boolean =>
    cable !== undefined && (cable === chosen || cable === pointed);
  const ports = [...panel.ports, ...other.ports];
  const first = ports.find(({ cord }) => cord !== null && cord.cableId === chosen) ?? ports[0];
  const side = (at: FacingSide, name: string): ReactNode => (
    <g>
      <rect className="d-kept" x={0.5} y={at.y + 0.5} width={width - 1} height={at.height - 1} />
      <text className="mono name" x={8} y={at.y + 20}>
        {name}
      </text>
      <text className="third" x={8} y={at.y + 35}>
        {shortPort(at.common)}
      </text>
      {at.ports.map(({ port, x, behind }) => (
        <text key={port.id} className="mono third" x={x + facing.portWidth / 2} y={12} textAnchor="middle">
          {behind}
        </text>
      ))}
      {at.ports.map((place) => (
        <Port
          key={place.port.id}
          place={place}
          lit={lit(place.cord?.cableId)}
          focusable={place === first}
          onPoint={setPointed}
          all={ports}
          {...props}
        />
      ))}
    </g>
  );
  return (
    <svg className="own face facing" width={width} height={height} role="group" aria-label={label}>
      {outletPrefix && (
        <text className="third" x={8} y={12}>
          {t.patching.outlet} {outletPrefix}
        </text>
      )}
      {side(panel, names[0])}
      {side(other, names[1])}
      <text className="third" x={8} y={panel.y + panel.height + 18}>
        {t.patching.cord} {cordPrefix}
      </text>
      {stubs.map(({ row, path }) => (
        <path key={row.cableId} className={`stub ${lit(row.cableId) ? 'lit' : ''}`} d={path}>
          <title>{`${row.cord} → ${row.switchPort || t.patching.nowhere}`}</title>
        </path>
      ))}
      {cords.map((cord) => (
        <Cord
          key={cord.row.cableId}
          cord={cord}
          planned={isPlanned(cord.row, ports)}
          lit={lit(cord.row.cableId)}
          colour={colour}
          text={cord.row.cord.slice(cordPrefix.length)}
          onPoint={setPointed}
          onChoose={onCord}
        />
      ))}
    </svg>
  );
}

function isPlanned({ cableId }: PatchRow, ports: readonly FacingPort[]): boolean {
  const plugged = ports.flatMap(({ port }) => port.cables).find(({ id }) => id === cableId);
  return plugged !== undefined && PLANNED.has(plugged.status);
}

function Cord({
  cord: { row, path, labelX, labelY },
  planned,
  lit,
  colour,
  text,
  onPoint,
  onChoose,
}: {
  readonly cord: FacingCord;
  readonly planned: boolean;
  readonly lit: boolean;
  readonly colour: FacingColour;
  readonly text: string;
  readonly onPoint: (cable: string | null) => void;
  readonly onChoose: (cable: string) => void;
}): ReactNode {
  const vid = firstVlan(row);
  const worn = colour === 'vlan' && row.action !== 'remove' && vid !== null ? vlanClass(vid) : '';
  return (
    // The keys reach a cord by its ports.
    <g
      className={`cord ${row.action} ${planned ? 'planned' : ''} ${lit ? 'lit' : ''} ${worn}`}
      onClick={() => onChoose(row.cableId)}
      onPointerEnter={() => onPoint(row.cableId)}
      onPointerLeave={() => onPoint(null)}
    >
      <title>{`${row.cord}: ${row.panelPort} – ${row.switchPort}, ${row.actionName}`}</title>
      <path className="hit" d={path} />
      <path className="line" d={path} />
      <text className="mono" x={labelX} y={labelY} textAnchor="middle">
        {text}
      </text>
      {row.action !== 'keep' && (
        <text className="mark" x={labelX} y={labelY + 15} textAnchor="middle">
          {marks[row.action]}
        </text>
      )}
    </g>
  );
}

const firstVlan = ({ vlan }: PatchRow): number | null => {
  const digits = /\d+/.exec(vlan)?.[0];
  return digits === undefined ? null : Number(digits);
};

function Port({
  place,
  all,
  lit,
  focusable,
  facing: { portWidth },
  picked,
  colour,
  onPoint,
  onChoose,
  onOpen,
}: PictureProps & {
  readonly place: FacingPort;
  readonly all: readonly FacingPort[];
  readonly lit: boolean;
  readonly focusable: boolean;
  readonly onPoint: (cable: string | null) => void;
}): ReactNode {
  const { t } = useSpeech();
  const { port, cord, x, y, text } = place;
  const vid = cord && firstVlan(cord);
  const worn = cord && colour === 'vlan' && cord.action !== 'remove' && vid !== null ? vlanClass(vid) : '';
  const says = cord
    ? [
        port.name,
        cord.cord,
        `${cord.panelPort} – ${cord.switchPort || t.patching.nowhere}`,
        cord.actionName,
        vid && `VLAN ${vid}`,
      ]
    : [port.name, t.device.free];
  const states = { add: 'new', move: 'changed', remove: 'removed', keep: 'plugged' } as const;
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = stepTo(all, place, event.key);
    if (event.key === 'Enter') onOpen(place);
    else if (event.key === ' ') onChoose(place);
    else if (next) {
      document.querySelector<SVGElement>(`[data-port="${CSS.escape(next.port.id)}"]`)?.focus();
      if (next.cord) onChoose(next);
    } else return;
    event.preventDefault();
  };
  return (
    <g
      className={`port ${cord ? states[cord.action] : 'free'} ${lit ? 'chosen' : ''} ${picked === port.id ? 'picked' : ''} ${worn}`}
      transform={`translate(${x} ${y})`}
      data-port={port.id}
      role="button"
      aria-pressed={lit || picked === port.id}
      aria-label={[text, ...says].filter(Boolean).join(', ')}
      tabIndex={focusable ? 0 : -1}
      onClick={() => onChoose(place)}
      onKeyDown={onKeyDown}
      onPointerEnter={() => onPoint(cord?.cableId ?? null)}
      onPointerLeave={() => onPoint(null)}
    >
      <title>{says.filter(Boolean).join(' · ')}</title>
      <rect className="hole" width={portWidth} height={PORT_HEIGHT} />
      {worn && <rect className="tint" x={1} y={PORT_HEIGHT - 4.5} width={portWidth - 2} height={3.5} />}
      <text className="mono" x={portWidth / 2} y={14} textAnchor="middle">
        {text}
      </text>
    </g>
  );
}

/** The port that an arrow leads to: along its row, or to the nearest of the row above or below, over to the other face. */
function stepTo(all: readonly FacingPort[], from: FacingPort, key: string): FacingPort | undefined {
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const sign = key === 'ArrowRight' ? 1 : -1;
    return nearest(
      all.filter(({ x, y }) => y === from.y && (x - from.x) * sign > 0),
      from,
    );
  }
  const sign = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (sign === 0) return undefined;
  const rows = [...new Set(all.map(({ y }) => y))].filter((y) => (y - from.y) * sign > 0);
  if (rows.length === 0) return undefined;
  const row = sign > 0 ? Math.min(...rows) : Math.max(...rows);
  return nearest(
    all.filter(({ y }) => y === row),
    from,
  );
}

const nearest = (ports: readonly FacingPort[], { x }: FacingPort): FacingPort | undefined =>
  ports.toSorted((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x))[0];
