import type { ReactNode } from 'react';
import type { PlannedPrefix } from '../../api/types.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { Identifier } from '../../components/identifier.js';
import { Meter } from '../../components/meter.js';
import { VirtualTable, type VirtualColumn } from '../../components/virtual-table.js';
import { VlanChip } from '../../components/vlan-chip.js';
import { valueName } from '../../texts/kind-name.js';
import { useSpeech, type Speech } from '../../texts/index.js';
import { LONG } from './long.js';
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
      ) : prefixes.length > LONG ? (
        <div className="long-list">
          <VirtualTable
            label={t.ipPlan.prefixes}
            total={prefixes.length}
            rowAt={(index) => prefixes[index]}
            rowId={({ id }) => id}
            columns={cellsIn(speech)}
            selected={chosen}
            onSelect={onChoose}
          />
        </div>
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

const columnsIn = (speech: Speech): Column<PlannedPrefix>[] =>
  cellsIn(speech).map(({ key, header, cell }) => ({
    id: key,
    header: () => header,
    cell: ({ row }) => cell(row.original),
  }));

function cellsIn({ t, say }: Speech): VirtualColumn<PlannedPrefix>[] {
  return [
    {
      key: 'prefix',
      header: t.ipPlan.prefix,
      cell: ({ depth, prefix }) => (
        <span style={{ paddingInlineStart: `${depth * 18}px` }}>
          <Identifier>{prefix}</Identifier>
        </span>
      ),
    },
    {
      key: 'vlan',
      header: t.ipPlan.vlan,
      cell: ({ vlan, status }) =>
        vlan ? (
          <VlanChip vid={vlan.vid} name={vlan.name} />
        ) : (
          <span className="third">{valueName(t, 'status', status)}</span>
        ),
    },
    {
      key: 'gateway',
      header: t.ipPlan.gateway,
      cell: ({ gateway }) => gateway && <Identifier>{gateway}</Identifier>,
    },
    {
      key: 'used',
      header: t.ipPlan.used,
      cell: (prefix) => {
        const text = usedText(say, t.ipPlan.usedOf, prefix);
        return (
          <span className="used">
            <Meter share={prefix.utilisation} label={`${prefix.prefix} ${text}`} />
            <small>{text}</small>
          </span>
        );
      },
    },
  ];
}
