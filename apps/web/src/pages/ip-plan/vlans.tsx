import type { VlanRow } from '#plan';
import { useState, type ReactNode } from 'react';
import { DataTable, type Column } from '../../components/data-table.js';
import { VirtualTable, type VirtualColumn } from '../../components/virtual-table.js';
import { VlanChip } from '../../components/vlan-chip.js';
import { valueName } from '../../texts/kind-name.js';
import { useSpeech, type Speech } from '../../texts/index.js';
import { LONG } from './long.js';

/** All VLANs, by number. */
export function Vlans({ vlans }: { readonly vlans: readonly VlanRow[] }): ReactNode {
  const speech = useSpeech();
  const { t } = speech;
  const [selected, setSelected] = useState<string | null>(null);
  return (
    <section>
      <h2 className="section">{t.ipPlan.vlans}</h2>
      {vlans.length === 0 ? (
        <p className="second">{t.ipPlan.noVlans}</p>
      ) : vlans.length > LONG ? (
        <div className="long-list">
          <VirtualTable
            label={t.ipPlan.vlans}
            total={vlans.length}
            rowAt={(index) => vlans[index]}
            rowId={({ id }) => id}
            columns={longColumns(speech, vlans)}
            selected={selected}
            onSelect={setSelected}
          />
        </div>
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

const hasGroups = (vlans: readonly VlanRow[]): boolean => vlans.some(({ group }) => group !== null);

/** The same columns for a list of which only the rows in sight are in the page. */
function longColumns({ t, say }: Speech, vlans: readonly VlanRow[]): VirtualColumn<VlanRow>[] {
  return [
    { key: 'vid', header: t.ipPlan.vlan, cell: ({ vid }) => <VlanChip vid={vid} /> },
    { key: 'name', header: t.ipPlan.name, cell: ({ name }) => <span className="medium">{name}</span> },
    {
      key: 'role',
      header: t.ipPlan.role,
      className: 'second',
      cell: ({ role }) => valueName(t, 'role', role),
    },
    ...(hasGroups(vlans)
      ? [{ key: 'group', header: t.ipPlan.domain, className: 'second', cell: ({ group }: VlanRow) => group }]
      : []),
    {
      key: 'ports',
      header: t.ipPlan.ports,
      className: 'second',
      cell: ({ accessPorts, trunkPorts }) =>
        say(t.ipPlan.portCounts, { access: accessPorts, trunk: trunkPorts }),
    },
  ];
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
    ...(hasGroups(vlans)
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
