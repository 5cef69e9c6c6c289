import { useEffect, useLayoutEffect, useRef, type PointerEvent, type ReactNode } from 'react';
import { ZoomTools } from '../../components/zoom-tools.js';
import { useZoom } from '../../components/zoom.js';
import { safeSvg } from './safe-svg.js';

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
  const frame = useRef<HTMLDivElement>(null);
  const view = useZoom(frame);
  const { zoom } = view;
  useLayoutEffect(() => {
    const drawing = safeSvg(svg);
    drawing.setAttribute('role', 'img');
    drawing.setAttribute('aria-label', label);
    frame.current?.replaceChildren(drawing);
  }, [svg, label]);
  useLayoutEffect(() => {
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
  const drag = useDrag();
  return (
    <>
      <ZoomTools zoom={view}>{tools}</ZoomTools>
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

/** Moves the frame with the pointer (a finger scrolls it anyway); a press that does not move stays a click. */
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
      onPointerDown({ clientX, clientY, currentTarget, button, pointerType }) {
        moved.current = false;
        if (button !== 0 || pointerType === 'touch') return;
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
