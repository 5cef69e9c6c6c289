import type { IpPlanTables } from '#plan';
import type { ReactNode } from 'react';
import { DataTable, type Column } from '../../components/data-table.js';
import { Identifier } from '../../components/identifier.js';
import { useSpeech, type Speech } from '../../texts/index.js';

type Opening = IpPlanTables['openings'][number];

/** What leads in from outside, or out. */
export function Openings({ openings }: { readonly openings: readonly Opening[] }): ReactNode {
  const speech = useSpeech();
  const { t } = speech;
  return (
    <section className="wide">
      <h2 className="section">{t.ipPlan.openings}</h2>
      {openings.length === 0 ? (
        <p className="second">{t.ipPlan.noOpenings}</p>
      ) : (
        <div className="scroll framed">
          <DataTable
            label={t.ipPlan.openings}
            className="tight"
            rows={openings}
            columns={columnsIn(speech)}
            rowId={({ id }) => id}
          />
        </div>
      )}
    </section>
  );
}

function columnsIn({ t, day }: Speech): Column<Opening>[] {
  return [
    {
      id: 'name',
      accessorKey: 'name',
      header: t.ipPlan.name,
      cell: ({ row }) => <Identifier>{row.original.name}</Identifier>,
    },
    {
      id: 'direction',
      accessorKey: 'direction',
      header: t.ipPlan.direction,
      cell: ({ row }) => (row.original.direction === 'in' ? t.ipPlan.in : t.ipPlan.out),
    },
    {
      id: 'source',
      header: t.ipPlan.source,
      cell: ({ row }) => <Identifier>{row.original.source}</Identifier>,
    },
    {
      id: 'destination',
      header: t.ipPlan.destination,
      cell: ({ row }) => <Identifier>{row.original.destination}</Identifier>,
    },
    {
      id: 'service',
      header: t.ipPlan.service,
      cell: ({ row: { original } }) => (
        <code>{[original.protocol, original.ports.join(', ')].filter(Boolean).join('/')}</code>
      ),
    },
    {
      id: 'expires',
      header: t.ipPlan.expires,
      meta: { className: 'second' },
      cell: ({ row }) => (row.original.expiresOn ? day(row.original.expiresOn) : t.common.none),
    },
  ];
}
