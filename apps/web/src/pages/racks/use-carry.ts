import { useEffect, useRef, useState, type PointerEvent as ReactPointerEvent } from 'react';
import type { Elevation, MountedDevice } from '../../api/design-types.js';
import { HEAD_PX, type Ghost } from './rack-picture.js';
import { inTheWay, nearestFree, positionAtPx, topPx } from './rack-space.js';

/** A device in the hand, and where it would be put down. */
export interface Carried extends Ghost {
  readonly rackId: string;
  readonly by: 'pointer' | 'keys';
}

interface Carry {
  readonly carried: Carried | null;
  readonly grab: (event: ReactPointerEvent, device: MountedDevice, elevation: Elevation) => void;
  readonly pickUp: (device: MountedDevice, elevation: Elevation) => void;
  /** Moves what is carried by units and racks; says where it is now. */
  readonly step: (units: number, racks: number) => Carried | null;
  readonly drop: () => void;
  readonly leave: () => void;
}

const CLICK_PX = 5;

/** Carries devices between units: by the pointer, or by the keys. `onDrop` is called for a free place only. */
export function useCarry(elevations: readonly Elevation[], onDrop: (carried: Carried) => void): Carry {
  const [carried, setCarried] = useState<Carried | null>(null);
  const latest = useRef({ elevations, onDrop, carried });
  latest.current = { elevations, onDrop, carried };
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => () => stop.current(), []);
  const hold = (next: Carried | null): Carried | null => {
    latest.current.carried = next;
    setCarried(next);
    return next;
  };
  const over = (
    device: MountedDevice,
    { rack, devices }: Elevation,
    positionU: number,
    by: Carried['by'],
  ): Carried => ({
    device,
    rackId: rack.id,
    positionU,
    blocked: inTheWay(rack, devices, device, positionU),
    by,
  });
  const drop = (): void => {
    const { carried: now } = latest.current;
    hold(null);
    if (now && now.blocked === null) latest.current.onDrop(now);
  };
  return {
    carried,
    drop,
    leave: () => hold(null),
    grab(event, device, elevation) {
      if (event.button !== 0 || device.state === 'left' || device.state === 'removed') return;
      const start = { x: event.clientX, y: event.clientY };
      const top = device.positionU === null ? 0 : topPx(elevation.rack, device.positionU, device.heightU);
      const frame = event.currentTarget.closest('svg')?.getBoundingClientRect();
      const offset = device.positionU === null ? 9 : event.clientY - (frame?.top ?? 0) - HEAD_PX - top;
      const move = (now: PointerEvent): void => {
        if (!latest.current.carried && Math.hypot(now.clientX - start.x, now.clientY - start.y) < CLICK_PX)
          return;
        now.preventDefault();
        const svg = rackUnder(now);
        const found = latest.current.elevations.find(({ rack }) => rack.id === svg?.dataset['rack']);
        if (!svg || !found) return;
        const y = now.clientY - svg.getBoundingClientRect().top - HEAD_PX - offset;
        hold(over(device, found, positionAtPx(found.rack, y, device.heightU), 'pointer'));
      };
      const end = (now: PointerEvent | KeyboardEvent): void => {
        if (now instanceof KeyboardEvent) {
          if (now.key !== 'Escape') return;
          hold(null);
        } else if (now.type === 'pointerup') drop();
        else hold(null);
        stop.current();
      };
      stop.current();
      addEventListener('pointermove', move);
      for (const name of ['pointerup', 'pointercancel', 'keydown'] as const) addEventListener(name, end);
      stop.current = () => {
        removeEventListener('pointermove', move);
        for (const name of ['pointerup', 'pointercancel', 'keydown'] as const) removeEventListener(name, end);
      };
    },
    pickUp(device, elevation) {
      const { rack } = elevation;
      hold(over(device, elevation, device.positionU ?? rack.startingU, 'keys'));
    },
    step(units, racks) {
      const { carried: now, elevations: shown } = latest.current;
      if (!now) return null;
      const at = shown.findIndex(({ rack }) => rack.id === now.rackId);
      const next = shown[Math.min(Math.max(at + racks, 0), shown.length - 1)];
      if (!next) return now;
      const { rack, devices } = next;
      const last = rack.startingU + rack.heightU - now.device.heightU;
      const up = rack.descending ? -units : units;
      const wanted = Math.min(Math.max(now.positionU + up, rack.startingU), Math.floor(last));
      const changesRack = next.rack.id !== now.rackId;
      const place = changesRack ? (nearestFree(rack, devices, now.device, wanted) ?? wanted) : wanted;
      return hold(over(now.device, next, place, 'keys'));
    },
  };
}

function rackUnder({ clientX, clientY }: PointerEvent): SVGElement | null {
  const found = document
    .elementsFromPoint(clientX, clientY)
    .map((element) => element.closest<SVGElement>('svg[data-rack]'));
  return found.find((svg) => svg !== null) ?? null;
}
