import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { get } from '../../api/client.js';
import type { TablePage, TableRow } from '../../api/design-types.js';
import { kindPath } from '../../api/kind-path.js';
import { pagesOf } from '../../components/virtual-window.js';
import { projectKey } from '../project/queries.js';

const PAGE = 200;

/** Which table, in which order, with which rows. */
export interface Asked {
  readonly project: string;
  readonly kind: string;
  readonly layer: string;
  readonly sort: string;
  readonly q: string;
  /** Fields with the values that they must have. */
  readonly fields: Readonly<Record<string, string>>;
}

/** A table that is read as it is scrolled: the pages in sight, of however many there are. */
export interface ReadTable {
  readonly total: number | undefined;
  readonly rowAt: (index: number) => TableRow | undefined;
  readonly names: (id: string) => string | undefined;
  readonly error: unknown;
  /** The rows are still those of the question before. */
  readonly stale: boolean;
  readonly onWindow: (window: { readonly first: number; readonly end: number }) => void;
}

const pageQuery = ({ project, kind, layer, sort, q, fields }: Asked, page: number) => ({
  queryKey: [...projectKey(project), 'table', kind, layer, sort, q, fields, page],
  queryFn: () =>
    get<TablePage>(`/projects/${project}/tables/${kindPath(kind)}`, {
      ...fields,
      layer,
      sort,
      q,
      offset: String(page * PAGE),
      limit: String(PAGE),
    }),
  // Other words, another order: the rows stay in view meanwhile, and say so. Another layer is another plan.
  placeholderData: (previous: TablePage | undefined, query?: { readonly queryKey: readonly unknown[] }) =>
    query?.queryKey.slice(0, 5).join() === [...projectKey(project), 'table', kind, layer].join()
      ? previous
      : undefined,
});

export function useTable(asked: Asked): ReadTable {
  const [pages, setPages] = useState<readonly number[]>([0]);
  const results = useQueries({
    queries: [0, ...pages.filter((page) => page > 0)].map((page) => pageQuery(asked, page)),
  });
  const numbers = [0, ...pages.filter((page) => page > 0)];
  const loaded = new Map(numbers.map((page, index) => [page, results[index]]));
  const head = results[0];
  return {
    total: head?.data?.total,
    rowAt: (index) => {
      const result = loaded.get(Math.floor(index / PAGE));
      // A page that is shown until its successor comes belongs to other rows.
      if (result?.isPlaceholderData && index >= PAGE) return undefined;
      return result?.data?.items[index % PAGE];
    },
    names: (id) => results.find(({ data }) => data?.names[id] !== undefined)?.data?.names[id],
    stale: head?.isPlaceholderData ?? false,
    error: results.find(({ error }) => error)?.error ?? null,
    onWindow: (window) => {
      const next = pagesOf(window, PAGE);
      if (next.join() !== pages.join()) setPages(next);
    },
  };
}

/** All rows that a table has, read in large parts: for a change of many. */
export async function allRows(asked: Asked, most: number): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  const { project, kind, layer, sort, q, fields } = asked;
  for (;;) {
    const page = await get<TablePage>(`/projects/${project}/tables/${kindPath(kind)}`, {
      ...fields,
      layer,
      sort,
      q,
      offset: String(rows.length),
      limit: '500',
    });
    rows.push(...page.items);
    if (page.items.length === 0 || rows.length >= Math.min(page.total, most)) return rows.slice(0, most);
  }
}
