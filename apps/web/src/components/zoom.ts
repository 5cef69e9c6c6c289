import { useEffect, useRef, useState, type RefObject } from 'react';

export const ZOOM_STEP = 1.25;
const LARGEST = 8;

/** A point of the window that stays where it is while what lies under it grows. */
interface Anchor {
  readonly clientX: number;
  readonly clientY: number;
}

/** How far a picture in a scrolling frame is enlarged; 1 fits the width of the frame. */
export interface Zoom {
  readonly zoom: number;
  /** Enlarges by a factor, around a point where one is given, else around the middle of the frame. */
  readonly by: (factor: number, anchor?: Anchor) => void;
  readonly whole: () => void;
}

/**
 * Enlarges what a frame shows: by the wheel with Ctrl or ⌘ (what a trackpad sends for a pinch), by two fingers, or by
 * whoever calls `by`. One finger and the bare wheel scroll.
 */
export function useZoom(frame: RefObject<HTMLElement | null>, least = 0.5): Zoom {
  const [zoom, setZoom] = useState(1);
  const pending = useRef<(() => void) | null>(null);
  const settle = (): void => {
    pending.current?.();
    pending.current = null;
  };
  const by = (factor: number, anchor?: Anchor): void => {
    // Two steps within one frame: the first is brought to its end before the second is measured.
    settle();
    pending.current = frame.current && keeper(frame.current, anchor);
    setZoom((old) => Math.min(Math.max(old * factor, least), LARGEST));
  };
  // Once the picture has its new size, which is not always before the next frame.
  useEffect(settle, [zoom]);
  const latest = useRef(by);
  useEffect(() => {
    latest.current = by;
  });
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const enlarge = (factor: number, anchor: Anchor): void => latest.current(factor, anchor);
    const done = new AbortController();
    listenToWheel(element, enlarge, done.signal);
    listenToFingers(element, enlarge, done.signal);
    return () => done.abort();
  }, [frame]);
  return { zoom, by, whole: () => setZoom(1) };
}

/** Remembers what of the picture lies under a point of the window, and scrolls it back there when it has grown. */
function keeper(element: HTMLElement, anchor?: Anchor): () => void {
  const box = element.getBoundingClientRect();
  const { clientX, clientY } = anchor ?? {
    clientX: box.left + box.width / 2,
    clientY: box.top + box.height / 2,
  };
  const picture = element.querySelector('svg');
  const before = picture?.getScreenCTM();
  if (!picture || !before) return () => undefined;
  // In the measures of the picture: a small one stands in the middle of its frame, a large one fills it.
  const held = new DOMPoint(clientX, clientY).matrixTransform(before.inverse());
  return () => {
    // On a telephone the frame is as high as its picture, and the page scrolls.
    for (let scrolls: Element | null = element; scrolls; scrolls = scrolls.parentElement) {
      const now = picture.getScreenCTM();
      if (!now) return;
      const { x, y } = held.matrixTransform(now);
      scrolls.scrollBy(x - clientX, y - clientY);
    }
  };
}

type Enlarge = (factor: number, anchor: Anchor) => void;

// Neither listener is passive: the page itself must not be enlarged.

function listenToWheel(element: HTMLElement, enlarge: Enlarge, signal: AbortSignal): void {
  const turn = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    enlarge(event.deltaY < 0 ? ZOOM_STEP : 1 / ZOOM_STEP, event);
  };
  element.addEventListener('wheel', turn, { passive: false, signal });
}

function listenToFingers(element: HTMLElement, enlarge: Enlarge, signal: AbortSignal): void {
  let before: number | null = null;
  const move = (event: TouchEvent): void => {
    const pinch = pinchOf(event.touches);
    if (!pinch) return;
    event.preventDefault();
    if (before !== null && before > 0 && pinch.apart > 0) enlarge(pinch.apart / before, pinch);
    before = pinch.apart;
  };
  const begin = (event: TouchEvent): void => {
    before = pinchOf(event.touches)?.apart ?? null;
  };
  element.addEventListener('touchstart', begin, { passive: true, signal });
  element.addEventListener('touchmove', move, { passive: false, signal });
  element.addEventListener('touchend', begin, { passive: true, signal });
  element.addEventListener('touchcancel', begin, { passive: true, signal });
}

/** Two fingers: how far apart, and the point between them; null for any other number of fingers. */
export function pinchOf(touches: ArrayLike<Anchor>): (Anchor & { readonly apart: number }) | null {
  const [a, b, more] = Array.from(touches);
  if (!a || !b || more) return null;
  return {
    apart: Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY),
    clientX: (a.clientX + b.clientX) / 2,
    clientY: (a.clientY + b.clientY) / 2,
  };
}
