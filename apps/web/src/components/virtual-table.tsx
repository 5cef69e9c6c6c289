import { useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { useKeys } from '../state/keys.js';
import { useNarrow } from '../state/narrow.js';
import { useSpeech } from '../texts/index.js';
import { windowOf, type Window } from './virtual-window.js';

/** A column of a virtual table. */
export interface VirtualColumn<T> {
  readonly key: string;
  readonly header: ReactNode;
  /** The field that its head sorts by; absent: it does not. */
  readonly sort?: string;
  readonly className?: string;
  readonly cell: (row: T) => ReactNode;
}

interface VirtualTableProps<T> {
  readonly label: string;
  readonly total: number;
  /** undefined: still being read. */
  readonly rowAt: (index: number) => T | undefined;
  readonly rowId: (row: T) => string;
  /** What its checkbox is called by; the id where absent. */
  readonly rowName?: (row: T) => string;
  readonly columns: readonly VirtualColumn<T>[];
  /** `field` or `-field`. */
  readonly sort?: string;
  readonly onSort?: (sort: string) => void;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly onOpen?: (row: T) => void;
  readonly ticked?: ReadonlySet<string>;
  readonly onTick?: (row: T, on: boolean) => void;
  readonly onTickAll?: (on: boolean) => void;
  readonly onWindow?: (window: Pick<Window, 'first' | 'end'>) => void;
  readonly rowClass?: (row: T) => string;
  /** The rows are still those of the question before. */
  readonly stale?: boolean;
}

const ROW_PX = 30;
const NARROW_ROW_PX = 44;

/**
 * A table of any length: only the rows in sight are in the page. J and K (or the arrows) move the selection, X ticks,
 * Enter opens, Home, End and the page keys jump.
 */
export function VirtualTable<T>(props: VirtualTableProps<T>): ReactNode {
  const { label, total, columns, onTick, onTickAll, ticked, onWindow, stale } = props;
  const { t } = useSpeech();
  const frame = useRef<HTMLDivElement>(null);
  const rowPx = useNarrow() ? NARROW_ROW_PX : ROW_PX;
  const window = useWindow(frame, total, rowPx);
  const { first, end } = window;
  useLayoutEffect(() => onWindow?.({ first, end }), [first, end, onWindow]);
  const at = useCursor(props, frame, rowPx, window);
  const shown = rangeOf(window);
  return (
    <div ref={frame} className="scroll grow framed virtual" tabIndex={-1}>
      <table
        className="table"
        role="grid"
        aria-label={label}
        aria-rowcount={total + 1}
        aria-busy={stale}
        style={{ ['--row' as string]: `${rowPx}px` }}
      >
        <thead>
          <tr aria-rowindex={1}>
            {onTick && (
              <th scope="col" className="tick">
                {onTickAll && (
                  <input
                    type="checkbox"
                    aria-label={t.common.all}
                    checked={total > 0 && ticked?.size === total}
                    onChange={(event) => onTickAll(event.target.checked)}
                  />
                )}
              </th>
            )}
            {columns.map((column) => (
              <Head key={column.key} column={column} {...props} />
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={at.onKeyDown}>
          {window.above > 0 && <tr aria-hidden="true" className="gap" style={{ height: window.above }} />}
          {shown.map((index) => (
            <Line key={index} index={index} focusable={index === at.cursor} {...props} />
          ))}
          {window.below > 0 && <tr aria-hidden="true" className="gap" style={{ height: window.below }} />}
        </tbody>
      </table>
    </div>
  );
}

function Head<T>({
  column,
  sort,
  onSort,
}: Pick<VirtualTableProps<T>, 'sort' | 'onSort'> & { readonly column: VirtualColumn<T> }): ReactNode {
  const by = column.sort;
  const sorted = by && (sort === by ? 'ascending' : sort === `-${by}` ? 'descending' : undefined);
  return (
    <th scope="col" className={column.className} aria-sort={sorted || undefined}>
      {by && onSort ? (
        <button type="button" onClick={() => onSort(sort === by ? `-${by}` : by)}>
          {column.header}
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}

function Line<T>({
  index,
  focusable,
  rowAt,
  rowId,
  rowName = rowId,
  columns,
  selected,
  onSelect,
  onOpen,
  ticked,
  onTick,
  rowClass,
}: VirtualTableProps<T> & { readonly index: number; readonly focusable: boolean }): ReactNode {
  const { t, say } = useSpeech();
  const row = rowAt(index);
  const cells = columns.length + (onTick ? 1 : 0);
  if (row === undefined) {
    return (
      <tr aria-rowindex={index + 2} data-index={index} className="coming">
        <td colSpan={cells}>…</td>
      </tr>
    );
  }
  const id = rowId(row);
  return (
    <tr
      aria-rowindex={index + 2}
      data-index={index}
      data-row={id}
      aria-selected={selected === id}
      tabIndex={focusable ? 0 : -1}
      className={rowClass?.(row)}
      onClick={() => onSelect(id)}
      onDoubleClick={() => onOpen?.(row)}
    >
      {onTick && (
        <td className="tick" onClick={(event) => event.stopPropagation()}>
          <label className="cell-tick">
            <input
              type="checkbox"
              tabIndex={-1}
              aria-label={say(t.tables.tick, { name: rowName(row) })}
              checked={ticked?.has(id) ?? false}
              onChange={(event) => onTick(row, event.target.checked)}
            />
          </label>
        </td>
      )}
      {columns.map((column) => (
        <td key={column.key} className={column.className}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

/** The part of the rows that the frame shows; measured again when it scrolls or changes its size. */
function useWindow(frame: RefObject<HTMLDivElement | null>, total: number, rowPx: number): Window {
  const [seen, setSeen] = useState({ top: 0, height: 800 });
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    let asked = 0;
    const measure = (): void => {
      asked = 0;
      setSeen({ top: element.scrollTop, height: Math.min(element.clientHeight, 4000) });
    };
    const ask = (): void => {
      asked ||= requestAnimationFrame(measure);
    };
    measure();
    const sizes = new ResizeObserver(ask);
    sizes.observe(element);
    element.addEventListener('scroll', ask, { passive: true });
    return () => {
      cancelAnimationFrame(asked);
      sizes.disconnect();
      element.removeEventListener('scroll', ask);
    };
  }, [frame]);
  return windowOf(total, rowPx, seen.top, seen.height);
}

const rangeOf = ({ first, end }: Pick<Window, 'first' | 'end'>): number[] =>
  Array.from({ length: end - first }, (_, index) => first + index);

/** The row that the keys move from, and what they do. */
function useCursor<T>(
  { total, rowAt, rowId, selected, onSelect, onOpen, ticked, onTick }: VirtualTableProps<T>,
  frame: RefObject<HTMLDivElement | null>,
  rowPx: number,
  window: Pick<Window, 'first' | 'end'>,
): { cursor: number; onKeyDown: (event: KeyboardEvent) => void } {
  const [last, setCursor] = useState(0);
  const [wanted, setWanted] = useState<number | null>(null);
  const isSelected = (index: number): boolean => {
    const one = rowAt(index);
    return one !== undefined && rowId(one) === selected;
  };
  // Rows come and go while one looks: the keys go from the row that is chosen, wherever it stands by now.
  const cursor =
    wanted ?? (isSelected(last) ? last : (rangeOf(window).find((index) => isSelected(index)) ?? last));
  const row = cursor < total ? rowAt(cursor) : undefined;
  // A row that was jumped to is selected when it has been read.
  const arrived = wanted === null ? undefined : rowAt(wanted);
  useLayoutEffect(() => {
    if (wanted === null || arrived === undefined) return;
    // A far row is drawn after the frame has scrolled to it; until then there is nothing that could have the focus.
    const element = frame.current?.querySelector<HTMLElement>(`tr[data-index="${wanted}"]`);
    if (!element) return;
    element.focus({ preventScroll: true });
    onSelect(rowId(arrived));
    setWanted(null);
  });
  const goTo = (index: number): void => {
    const next = Math.min(Math.max(index, 0), total - 1);
    const element = frame.current;
    if (next < 0 || !element) return;
    const head = element.querySelector('thead')?.clientHeight ?? 0;
    const top = next * rowPx;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + rowPx > element.scrollTop + element.clientHeight - head)
      element.scrollTop = top + rowPx - element.clientHeight + head;
    setCursor(next);
    setWanted(next);
  };
  const tick = (): void => {
    if (row !== undefined) onTick?.(row, !ticked?.has(rowId(row)));
  };
  // A jump that has not arrived counts: two keys in a row go two rows far.
  const current = wanted ?? (selected !== null && row !== undefined && rowId(row) === selected ? cursor : -1);
  useKeys({
    j: () => goTo(current + 1),
    k: () => goTo(current - 1),
    ...(onTick && { x: tick }),
  });
  const pageRows = Math.max(1, Math.floor((frame.current?.clientHeight ?? 600) / rowPx) - 2);
  const jumps: Readonly<Record<string, number>> = {
    ArrowDown: cursor + 1,
    ArrowUp: cursor - 1,
    PageDown: cursor + pageRows,
    PageUp: cursor - pageRows,
    Home: 0,
    End: total - 1,
  };
  return {
    cursor,
    onKeyDown: (event) => {
      if (!(event.target instanceof HTMLTableRowElement)) return;
      const to = jumps[event.key];
      if (to !== undefined) {
        goTo(to);
        if (event.shiftKey && event.key.startsWith('Arrow')) {
          const next = rowAt(Math.min(Math.max(to, 0), total - 1));
          if (next !== undefined) onTick?.(next, true);
        }
      } else if (event.key === 'Enter' && row !== undefined) onOpen?.(row);
      else if (event.key === ' ') tick();
      else return;
      event.preventDefault();
    },
  };
}
