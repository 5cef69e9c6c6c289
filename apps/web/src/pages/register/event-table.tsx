import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { get } from '../../api/client.js';
import type { Page, RegisterEvent } from '../../api/types.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { Identifier } from '../../components/identifier.js';
import { ProblemNote } from '../../components/problem-note.js';
import { Status } from '../../components/status.js';
import { useSpeech, type Speech } from '../../texts/index.js';
import { actionName } from './action-name.js';

/** Entries of the register, newest first, by day; more are read when asked for. */
export function EventTable({
  query,
  chosen,
  onChoose,
}: {
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly chosen?: RegisterEvent | null;
  readonly onChoose?: (event: RegisterEvent) => void;
}): ReactNode {
  const speech = useSpeech();
  const { t, say, many, day } = speech;
  const events = useInfiniteQuery({
    queryKey: ['register', query],
    queryFn: ({ pageParam }) => get<Page<RegisterEvent>>('/register', { ...query, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  if (events.isError) return <ProblemNote error={events.error} retry={() => void events.refetch()} />;
  if (!events.data) {
    return <Status shape="running">{say(t.common.loading, { what: t.register.what })}</Status>;
  }
  const rows = events.data.pages.flatMap(({ items }) => items);
  if (rows.length === 0) return <p className="second">{t.register.none}</p>;
  return (
    <div className="scroll grow framed">
      <DataTable
        label={t.register.title}
        rows={rows}
        columns={columnsIn(speech)}
        rowId={({ seq }) => String(seq)}
        selected={chosen ? String(chosen.seq) : null}
        {...(onChoose && {
          onSelect: (seq: string) => onChoose(rows.find((event) => String(event.seq) === seq)!),
        })}
        groupOf={({ at }) => day(at)}
        groupHead={(date, size) => (
          <>
            {date}
            <span className="second">{many(size, t.register.count)}</span>
          </>
        )}
      />
      {events.hasNextPage && (
        <button
          type="button"
          className="button"
          disabled={events.isFetchingNextPage}
          onClick={() => void events.fetchNextPage()}
        >
          {t.common.more}
        </button>
      )}
    </div>
  );
}

function columnsIn({ t, time }: Speech): Column<RegisterEvent>[] {
  return [
    { id: 'seq', header: '#', meta: { className: 'num third' }, cell: ({ row }) => row.original.seq },
    { id: 'at', header: t.register.time, cell: ({ row }) => time(row.original.at) },
    {
      id: 'action',
      header: t.register.event,
      meta: { className: 'medium' },
      cell: ({ row }) => actionName(t, row.original.action),
    },
    {
      id: 'objects',
      header: t.register.object,
      meta: { className: 'clip' },
      cell: ({ row }) => {
        const [first, ...others] = row.original.objects;
        return (
          first && (
            <>
              <Identifier>{first.path}</Identifier>
              {others.length > 0 && <small className="third"> +{others.length}</small>}
            </>
          )
        );
      },
    },
    {
      id: 'reason',
      header: t.register.why,
      meta: { className: 'clip second' },
      cell: ({ row }) => row.original.reason,
    },
    { id: 'actor', header: t.register.who, cell: ({ row }) => row.original.actor },
    {
      id: 'hash',
      header: t.register.hash,
      meta: { className: 'third' },
      cell: ({ row }) => <code title={row.original.hash}>{row.original.hash.slice(0, 8)}</code>,
    },
  ];
}
