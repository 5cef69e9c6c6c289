import {
  flexRender,
  getCoreRowModel,
  getSortedRowModel,
  useReactTable,
  type ColumnDef,
  type Header,
  type Row,
  type SortingState,
} from '@tanstack/react-table';
import { useEffect, useMemo, useRef, type ReactNode, type RefObject } from 'react';
import { useKeys } from '../state/keys.js';
import { useAddressParam } from '../state/search.js';

/** A column; `className` goes to its head and cells (`num`, `wrap`, `clip`). */
export type Column<T> = ColumnDef<T> & { readonly meta?: { readonly className?: string } };

function classOf(column: { readonly meta?: { readonly className?: string } }): string | undefined {
  return column.meta?.className;
}

interface DataTableProps<T> {
  readonly label: string;
  readonly rows: readonly T[];
  readonly columns: readonly Column<T>[];
  readonly rowId: (row: T) => string;
  readonly selected?: string | null;
  readonly onSelect?: (id: string) => void;
  /** What Enter and a double click do. */
  readonly onOpen?: (row: T) => void;
  /** What X does. */
  readonly onTick?: (row: T) => void;
  /** A heading row before each group; rows must come in the order of their groups. */
  readonly groupOf?: (row: T) => string;
  readonly groupHead?: (group: string, size: number) => ReactNode;
  readonly className?: string;
  readonly rowClass?: (row: T) => string;
}

/**
 * A dense table: sticky head, sorting by its buttons, one selected row that J and K (or the arrows) move. A grouped table
 * keeps the order of its rows.
 */
export function DataTable<T>(props: DataTableProps<T>): ReactNode {
  const { label, rows, columns, rowId, groupOf, className } = props;
  const [sort, setSort] = useAddressParam('sort');
  // One column at a time; a column that the table lacks sorts nothing. The same value as long as the address is.
  const id = sort?.replace(/^-/, '') ?? '';
  const known = !groupOf && columns.some((column) => column.id === id) ? sort : null;
  const sorting = useMemo<SortingState>(
    () => (known ? [{ id, desc: known.startsWith('-') }] : []),
    [known, id],
  );
  const table = useReactTable<T>({
    data: rows as T[],
    columns: columns as ColumnDef<T>[],
    state: { sorting },
    // There are no pages: nothing must be reset when the rows change.
    autoResetPageIndex: false,
    onSortingChange: (next) => {
      const [first] = typeof next === 'function' ? next(sorting) : next;
      setSort(first ? `${first.desc ? '-' : ''}${first.id}` : null);
    },
    getRowId: rowId,
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
    enableSorting: !groupOf,
    sortDescFirst: false,
  });
  const shown = table.getRowModel().rows;
  const bodyRef = useRef<HTMLTableSectionElement>(null);
  const go = useRowKeys(props, shown, bodyRef);
  const { selected } = props;
  // A row that was chosen elsewhere (in a picture, by the address) comes into sight.
  useEffect(() => {
    if (selected === undefined || selected === null) return;
    bodyRef.current
      ?.querySelector(`[data-row="${CSS.escape(selected)}"]`)
      ?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return (
    <table className={`table ${className ?? ''}`} role="grid" aria-label={label}>
      <thead>
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id}>
            {group.headers.map((header) => (
              <HeadCell key={header.id} header={header} />
            ))}
          </tr>
        ))}
      </thead>
      <tbody ref={bodyRef}>
        {shown.map((row, index) => (
          <BodyRow key={row.id} row={row} before={shown[index - 1]} all={shown} go={go} {...props} />
        ))}
      </tbody>
    </table>
  );
}

function HeadCell<T>({ header }: { readonly header: Header<T, unknown> }): ReactNode {
  const { column } = header;
  const sorted = column.getIsSorted();
  const text = flexRender(column.columnDef.header, header.getContext());
  const className = classOf(column.columnDef);
  return (
    <th
      scope="col"
      className={className}
      aria-sort={sorted ? (sorted === 'asc' ? 'ascending' : 'descending') : undefined}
    >
      {column.getCanSort() ? (
        <button type="button" onClick={column.getToggleSortingHandler()}>
          {text}
        </button>
      ) : (
        text
      )}
    </th>
  );
}

function BodyRow<T>({
  row,
  before,
  all,
  columns,
  selected,
  onSelect,
  onOpen,
  groupOf,
  groupHead,
  rowClass,
  go,
}: DataTableProps<T> & {
  readonly row: Row<T>;
  readonly before: Row<T> | undefined;
  readonly all: readonly Row<T>[];
  /** Moves the selection by rows. */
  readonly go: (step: number) => void;
}): ReactNode {
  const group = groupOf?.(row.original);
  const isFirst = group !== undefined && (!before || groupOf?.(before.original) !== group);
  const chosen = selected === row.id;
  return (
    <>
      {isFirst && groupHead && (
        <tr className="group">
          <td colSpan={columns.length}>
            {groupHead(group, all.filter((other) => groupOf?.(other.original) === group).length)}
          </td>
        </tr>
      )}
      <tr
        className={rowClass?.(row.original)}
        data-row={row.id}
        aria-selected={onSelect ? chosen : undefined}
        tabIndex={onSelect ? (chosen || (!selected && !before) ? 0 : -1) : undefined}
        onClick={() => onSelect?.(row.id)}
        onDoubleClick={() => onOpen?.(row.original)}
        onKeyDown={(event) => {
          if (event.target !== event.currentTarget) return;
          if (event.key === 'ArrowDown') go(1);
          else if (event.key === 'ArrowUp') go(-1);
          else if (event.key === 'Enter') onOpen?.(row.original);
          else return;
          event.preventDefault();
        }}
      >
        {row.getVisibleCells().map((cell) => (
          <td key={cell.id} className={classOf(cell.column.columnDef)}>
            {flexRender(cell.column.columnDef.cell, cell.getContext())}
          </td>
        ))}
      </tr>
    </>
  );
}

/** Moves the selection: J and K from anywhere on the page, the arrows from the row itself; focus follows. */
function useRowKeys<T>(
  { selected, onSelect, onTick }: DataTableProps<T>,
  rows: readonly Row<T>[],
  body: RefObject<HTMLTableSectionElement | null>,
): (step: number) => void {
  const at = rows.findIndex((row) => row.id === selected);
  const go = (step: number): void => {
    const next = rows[Math.min(Math.max(at + step, 0), rows.length - 1)];
    if (!next || !onSelect) return;
    // At once, so that the next key already finds it.
    body.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(next.id)}"]`)?.focus();
    onSelect(next.id);
  };
  const current = rows[at]?.original;
  useKeys({
    ...(onSelect && { j: () => go(1), k: () => go(-1) }),
    ...(onTick && current && { x: () => onTick(current) }),
  });
  return go;
}
