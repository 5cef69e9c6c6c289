import {
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
} from 'react';
import { address } from '../../api/client.js';
import { useSpeech } from '../../texts/index.js';
import type { FloorPoint, FloorThing, FloorView } from './floor-types.js';
import { FloorSign } from './floor-sign.js';
import { stepped, toFloor, toPicture, UNIT } from './on-floor.js';

/** Something in the hand, and where it would be put down. */
interface Held {
  readonly id: string;
  readonly at: FloorPoint;
  readonly by: 'pointer' | 'keys';
}

const CLICK_PX = 4;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** A floor with what stands on it: things are dragged, or moved by the arrows and put down by Enter. */
export function FloorPicture({
  project,
  floor,
  zoom,
  selected,
  editable,
  onSelect,
  onPut,
}: {
  readonly project: string;
  readonly floor: FloorView;
  /** 1: as large as the frame. */
  readonly zoom: number;
  readonly selected: FloorThing | null;
  readonly editable: boolean;
  readonly onSelect: (thing: FloorThing) => void;
  readonly onPut: (thing: FloorThing, at: FloorPoint) => void;
}): ReactNode {
  const { t, say, number } = useSpeech();
  const svg = useRef<SVGSVGElement>(null);
  const [held, setHeld] = useState<Held | null>(null);
  const { window } = floor;
  const size = { width: (window.right - window.left) * UNIT, height: (window.high - window.low) * UNIT };
  const placed = floor.things.filter(({ at }) => at !== null);
  /** A sign is about as large as a desk, but never too small to be hit. */
  const sign = Math.max(28, Math.max(size.width, size.height) / 90);
  const under = (event: { readonly clientX: number; readonly clientY: number }): FloorPoint | null => {
    const matrix = svg.current?.getScreenCTM()?.inverse();
    if (!matrix) return null;
    return toFloor(window, new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix));
  };
  const grab = (event: PointerEvent<SVGGElement>, thing: FloorThing): void => {
    onSelect(thing);
    if (!editable || event.button !== 0 || thing.state === 'removed') return;
    const target: SVGGElement = event.currentTarget;
    const start = { x: event.clientX, y: event.clientY };
    let last: FloorPoint | null = null;
    target.setPointerCapture(event.pointerId);
    const done = new AbortController();
    const { signal } = done;
    const leave = (): void => {
      done.abort();
      setHeld(null);
    };
    target.addEventListener(
      'pointermove',
      (move) => {
        if (!last && Math.hypot(move.clientX - start.x, move.clientY - start.y) < CLICK_PX) return;
        last = under(move);
        if (last) setHeld({ id: thing.id, at: last, by: 'pointer' });
      },
      { signal },
    );
    target.addEventListener('pointercancel', leave, { signal });
    target.addEventListener(
      'pointerup',
      () => {
        leave();
        if (last) onPut(thing, last);
      },
      { signal },
    );
  };
  const onKey = (event: KeyboardEvent, thing: FloorThing): void => {
    const arrow = ARROWS[event.key];
    const at = held?.id === thing.id ? held.at : thing.at;
    if (arrow && at && editable && thing.state !== 'removed') {
      const by = event.shiftKey ? 1 : 0.1;
      setHeld({ id: thing.id, at: stepped(window, at, arrow[0] * by, arrow[1] * by), by: 'keys' });
    } else if (event.key === 'Enter' && held?.id === thing.id) {
      setHeld(null);
      onPut(thing, held.at);
    } else if (event.key === 'Enter' || event.key === ' ') onSelect(thing);
    else if (event.key === 'Escape' && held) setHeld(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  /** A click on the bare floor puts down what was chosen and has no place yet. */
  const putChosen = (event: MouseEvent<SVGSVGElement>): void => {
    const at = under(event);
    const isBare = event.target instanceof Element && event.target.closest('[data-thing]') === null;
    if (isBare && editable && selected && selected.at === null && at) onPut(selected, at);
  };
  return (
    <svg
      ref={svg}
      className="own floor"
      style={zoom === 1 ? undefined : { width: `${zoom * 100}%`, height: 'auto', maxHeight: 'none' }}
      viewBox={`${-sign} ${-sign} ${size.width + 2 * sign} ${size.height + 2 * sign}`}
      role="group"
      aria-label={floor.path}
      onClick={putChosen}
    >
      <rect className="floor-edge" width={size.width} height={size.height} />
      {floor.plan === 'drawn' && (
        <image
          href={address(`/projects/${project}/floors/${floor.locationId}/underlay.svg`, {
            of: floor.floorPlan ?? '',
          })}
          width={size.width}
          height={size.height}
          preserveAspectRatio="none"
        />
      )}
      {floor.ways.map(({ pathway, state }) => (
        <polyline
          key={pathway.id}
          className={`floor-way f-${state}`}
          points={pathway.points
            .map((point) => toPicture(window, point))
            .map(({ x, y }) => `${x},${y}`)
            .join(' ')}
        >
          <title>{pathway.name}</title>
        </polyline>
      ))}
      {placed.map((thing) => {
        const moving = held?.id === thing.id ? held.at : null;
        const at = moving ?? thing.at!;
        const { x, y } = toPicture(window, at);
        const place = say(t.floors.at, { x: number(at.xM), y: number(at.yM) });
        return (
          <g
            key={thing.id}
            data-thing={thing.id}
            tabIndex={0}
            role="button"
            aria-pressed={selected?.id === thing.id}
            aria-label={`${thing.name}, ${place}`}
            className={`floor-thing f-${thing.state} ${moving ? 'held' : ''} ${selected?.id === thing.id ? 'chosen' : ''}`}
            transform={`translate(${x} ${y})`}
            onPointerDown={(event) => grab(event, thing)}
            onKeyDown={(event) => onKey(event, thing)}
            onBlur={() => held?.id === thing.id && held.by === 'keys' && setHeld(null)}
          >
            <FloorSign role={thing.role} state={thing.state} size={sign} />
            <text y={sign * 1.3} fontSize={sign * 0.6} textAnchor="middle">
              {moving ? place : thing.name}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
