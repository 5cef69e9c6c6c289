import { useEffect, useRef, useState, type PointerEvent, type ReactNode, type RefObject } from 'react';
import { useKeys } from '../../state/keys.js';
import { useSpeech } from '../../texts/index.js';
import { safeSvg } from './safe-svg.js';

const STEP = 1.25;
const LARGEST = 8;

/** What a drawn thing stands for: `data-ref="kind:path" data-id="…"` on its group. */
export interface Drawn {
  readonly kind: string;
  readonly id: string;
  readonly path: string;
}

function drawnAt(target: EventTarget): Drawn | null {
  const group = target instanceof Element ? target.closest<SVGGElement>('g[data-ref]') : null;
  const [kind = '', ...path] = group?.dataset.ref?.split(':') ?? [];
  return group?.dataset.id ? { kind, id: group.dataset.id, path: path.join(':') } : null;
}

function linkAt(target: EventTarget): string | null {
  const group = target instanceof Element ? target.closest<SVGGElement>('g[data-link]') : null;
  return group?.dataset.link ?? null;
}

/** A drawing that can be moved, enlarged, and asked about. Zoom 1 fits the width of the frame. */
export function DrawingView({
  svg,
  label,
  chosen,
  hidden,
  tools,
  onChoose,
  onFollow,
}: {
  readonly svg: string;
  readonly label: string;
  readonly chosen: string | null;
  /** Layers that are not shown. */
  readonly hidden: ReadonlySet<string>;
  readonly tools?: ReactNode;
  readonly onChoose: (drawn: Drawn) => void;
  /** A link to another sheet was pressed: its number (`S4`). */
  readonly onFollow: (link: string) => void;
}): ReactNode {
  const { t } = useSpeech();
  const frame = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(1);
  const by = (factor: number): void => setZoom((old) => Math.min(Math.max(old * factor, 0.5), LARGEST));
  useKeys({ '+': () => by(STEP), '=': () => by(STEP), '-': () => by(1 / STEP), '0': () => setZoom(1) });
  useEffect(() => {
    const drawing = safeSvg(svg);
    drawing.setAttribute('role', 'img');
    drawing.setAttribute('aria-label', label);
    frame.current?.replaceChildren(drawing);
  }, [svg, label]);
  useEffect(() => {
    const drawing = frame.current?.querySelector('svg');
    if (drawing) {
      drawing.setAttribute('width', `${zoom * 100}%`);
      drawing.removeAttribute('height');
    }
  }, [zoom, svg]);
  useEffect(() => {
    for (const group of frame.current?.querySelectorAll('.chosen') ?? []) group.classList.remove('chosen');
    if (chosen) frame.current?.querySelector(`[data-id="${CSS.escape(chosen)}"]`)?.classList.add('chosen');
  }, [chosen, svg]);
  useEffect(() => {
    for (const group of frame.current?.querySelectorAll<SVGGElement>('g[data-layer]') ?? [])
      group.style.display = hidden.has(group.dataset.layer ?? '') ? 'none' : '';
  }, [hidden, svg]);
  useWheel(frame, by);
  const drag = useDrag();
  return (
    <>
      <div className="zoom tools noprint">
        <button
          type="button"
          className="button small"
          aria-label={t.drawings.smaller}
          onClick={() => by(1 / STEP)}
        >
          −
        </button>
        <output className="small">{Math.round(zoom * 100)} %</output>
        <button
          type="button"
          className="button small"
          aria-label={t.drawings.larger}
          onClick={() => by(STEP)}
        >
          +
        </button>
        <button type="button" className="button small" onClick={() => setZoom(1)}>
          {t.drawings.whole}
        </button>
        <span className="grow" />
        {tools}
      </div>
      <div
        ref={frame}
        className="draw paper"
        tabIndex={0}
        role="region"
        aria-label={label}
        {...drag.handlers}
        onClick={(event) => {
          if (drag.moved()) return;
          const link = linkAt(event.target);
          const drawn = drawnAt(event.target);
          if (link) onFollow(link);
          else if (drawn) onChoose(drawn);
        }}
      />
    </>
  );
}

/** The wheel with Ctrl or ⌘ (what a trackpad sends for a pinch) enlarges around the pointer; without, it scrolls. */
function useWheel(frame: RefObject<HTMLDivElement | null>, by: (factor: number) => void): void {
  const latest = useRef(by);
  useEffect(() => {
    latest.current = by;
  });
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const turn = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const at = { x: event.clientX - box.left, y: event.clientY - box.top };
      const before = { width: element.scrollWidth, height: element.scrollHeight };
      const point = { x: element.scrollLeft + at.x, y: element.scrollTop + at.y };
      latest.current(event.deltaY < 0 ? STEP : 1 / STEP);
      requestAnimationFrame(() =>
        element.scrollTo(
          (point.x / before.width) * element.scrollWidth - at.x,
          (point.y / before.height) * element.scrollHeight - at.y,
        ),
      );
    };
    // Not passive: the page itself must not be enlarged.
    element.addEventListener('wheel', turn, { passive: false });
    return () => element.removeEventListener('wheel', turn);
  }, [frame]);
}

/** Moves the frame with the pointer; a press that does not move stays a click. */
function useDrag(): {
  moved: () => boolean;
  handlers: Record<
    'onPointerDown' | 'onPointerMove' | 'onPointerUp',
    (event: PointerEvent<HTMLDivElement>) => void
  >;
} {
  const from = useRef<{ x: number; y: number; left: number; top: number } | null>(null);
  const moved = useRef(false);
  return {
    moved: () => moved.current,
    handlers: {
      onPointerDown({ clientX, clientY, currentTarget, button }) {
        moved.current = false;
        if (button !== 0) return;
        from.current = {
          x: clientX,
          y: clientY,
          left: currentTarget.scrollLeft,
          top: currentTarget.scrollTop,
        };
      },
      onPointerMove({ clientX, clientY, currentTarget }) {
        const start = from.current;
        if (!start) return;
        const [dx, dy] = [clientX - start.x, clientY - start.y];
        if (Math.abs(dx) + Math.abs(dy) > 4) moved.current = true;
        currentTarget.scrollTo(start.left - dx, start.top - dy);
      },
      onPointerUp() {
        from.current = null;
      },
    },
  };
}
