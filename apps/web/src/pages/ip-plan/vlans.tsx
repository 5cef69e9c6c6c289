import type { VlanRow } from '#plan';
import type { ReactNode } from 'react';
import { DataTable, type Column } from '../../components/data-table.js';
import { VlanChip } from '../../components/vlan-chip.js';
import { valueName } from '../../texts/kind-name.js';
import { useSpeech, type Speech } from '../../texts/index.js';

/** All VLANs, by number. */
export function Vlans({ vlans }: { readonly vlans: readonly VlanRow[] }): ReactNode {
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
            columns={columnsIn(speech, vlans)}
            rowId={({ id }) => id}
          />
        </div>
      )}
    </section>
  );
}

function columnsIn({ t, say }: Speech, vlans: readonly VlanRow[]): Column<VlanRow>[] {
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
    {
      id: 'role',
      accessorFn: ({ role }) => valueName(t, 'role', role),
      header: t.ipPlan.role,
      meta: { className: 'second' },
    },
    // Named only where there is more than one domain.
    ...(vlans.some(({ group }) => group !== null)
      ? [
          {
            id: 'group',
            accessorKey: 'group',
            header: t.ipPlan.domain,
            meta: { className: 'second' },
          } as const,
        ]
      : []),
    {
      id: 'ports',
      accessorFn: ({ accessPorts, trunkPorts }) => accessPorts + trunkPorts,
      header: t.ipPlan.ports,
      meta: { className: 'second' },
      cell: ({ row: { original } }) =>
        say(t.ipPlan.portCounts, { access: original.accessPorts, trunk: original.trunkPorts }),
    },
  ];
}
