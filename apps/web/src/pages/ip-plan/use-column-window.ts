import { useLayoutEffect, useState, type RefObject } from 'react';
import { windowOf, type Window } from '../../components/virtual-window.js';

/** The columns of one width that the scrolled frame inside `around` shows; those before and after are left out. */
export function useColumnWindow(
  around: RefObject<HTMLElement | null>,
  total: number,
  columnPx: number,
): Window {
  const [seen, setSeen] = useState({ left: 0, width: 1600 });
  useLayoutEffect(() => {
    const frame = around.current?.querySelector('.virtual');
    if (!frame) return undefined;
    let asked = 0;
    const measure = (): void => {
      asked = 0;
      // In whole columns: a page is drawn anew when one comes into sight, not at each pixel.
      const left = Math.floor(frame.scrollLeft / columnPx) * columnPx;
      const width = Math.min(frame.clientWidth, 4000);
      setSeen((was) => (was.left === left && was.width === width ? was : { left, width }));
    };
    const ask = (): void => {
      asked ||= requestAnimationFrame(measure);
    };
    measure();
    const sizes = new ResizeObserver(ask);
    sizes.observe(frame);
    frame.addEventListener('scroll', ask, { passive: true });
    return () => {
      cancelAnimationFrame(asked);
      sizes.disconnect();
      frame.removeEventListener('scroll', ask);
    };
  }, [around, columnPx]);
  return windowOf(total, columnPx, seen.left, seen.width);
}
