import type { ReactNode } from 'react';
import type { PlannedVlan } from '../../api/types.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { VlanChip } from '../../components/vlan-chip.js';
import { useSpeech, type Speech } from '../../texts/index.js';

/** All VLANs, by number. */
export function Vlans({ vlans }: { readonly vlans: readonly PlannedVlan[] }): ReactNode {
  const speech = useSpeech();
  const { t } = speech;
  return (
    <section>
      <h2 className="section">{t.ipPlan.vlans}</h2>
      {vlans.length === 0 ? (
        <p className="second">{t.ipPlan.noVlans}</p>
      ) : (
        <div className="scroll framed">
          <DataTable
            label={t.ipPlan.vlans}
            className="tight"
            rows={vlans}
            columns={columnsIn(speech)}
            rowId={({ id }) => id}
          />
        </div>
      )}
    </section>
  );
}

function columnsIn({ t }: Speech): Column<PlannedVlan>[] {
  return [
    {
      id: 'vid',
      accessorKey: 'vid',
      header: t.ipPlan.vlan,
      cell: ({ row }) => <VlanChip vid={row.original.vid} />,
    },
    {
      id: 'name',
      accessorKey: 'name',
      header: t.ipPlan.name,
      cell: ({ row }) => <span className="medium">{row.original.name}</span>,
    },
    { id: 'role', accessorKey: 'role', header: t.ipPlan.role, meta: { className: 'second' } },
    { id: 'status', accessorKey: 'status', header: t.fields.status, meta: { className: 'second' } },
  ];
}
