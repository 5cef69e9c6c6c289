import type { ReactNode } from 'react';
import type { PlannedPrefix } from '../../api/types.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { Identifier } from '../../components/identifier.js';
import { Meter } from '../../components/meter.js';
import { VlanChip } from '../../components/vlan-chip.js';
import { valueName } from '../../texts/kind-name.js';
import { useSpeech, type Speech } from '../../texts/index.js';
import { usedText } from './used-text.js';

/** Prefixes in address order, each below the one that holds it. */
export function PrefixTree({
  prefixes,
  chosen,
  onChoose,
}: {
  readonly prefixes: readonly PlannedPrefix[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}): ReactNode {
  const speech = useSpeech();
  const { t } = speech;
  return (
    <section>
      <h2 className="section">{t.ipPlan.prefixes}</h2>
      {prefixes.length === 0 ? (
        <p className="second">{t.ipPlan.noPrefixes}</p>
      ) : (
        <div className="scroll framed">
          <DataTable
            label={t.ipPlan.prefixes}
            className="tight"
            rows={prefixes}
            columns={columnsIn(speech)}
            rowId={({ id }) => id}
            selected={chosen}
            onSelect={onChoose}
            groupOf={() => ''}
          />
        </div>
      )}
    </section>
  );
}

function columnsIn({ t, say }: Speech): Column<PlannedPrefix>[] {
  return [
    {
      id: 'prefix',
      header: t.ipPlan.prefix,
      cell: ({ row }) => (
        <span style={{ paddingInlineStart: `${row.original.depth * 18}px` }}>
          <Identifier>{row.original.prefix}</Identifier>
        </span>
      ),
    },
    {
      id: 'vlan',
      header: t.ipPlan.vlan,
      cell: ({ row: { original } }) => {
        const { vlan } = original;
        return vlan ? (
          <VlanChip vid={vlan.vid} name={vlan.name} />
        ) : (
          <span className="third">{valueName(t, 'status', original.status)}</span>
        );
      },
    },
    {
      id: 'gateway',
      header: t.ipPlan.gateway,
      cell: ({ row }) => row.original.gateway && <Identifier>{row.original.gateway}</Identifier>,
    },
    {
      id: 'used',
      header: t.ipPlan.used,
      cell: ({ row: { original } }) => {
        const text = usedText(say, t.ipPlan.usedOf, original);
        return (
          <span className="used">
            <Meter share={original.utilisation} label={`${original.prefix} ${text}`} />
            <small>{text}</small>
          </span>
        );
      },
    },
  ];
}
