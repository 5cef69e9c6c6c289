import type { VlanMatrix as Matrix } from '#plan';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { get } from '../../api/client.js';
import { Loaded } from '../../components/loaded.js';
import { VirtualTable, type VirtualColumn } from '../../components/virtual-table.js';
import { VlanChip } from '../../components/vlan-chip.js';
import { useSpeech, type Speech } from '../../texts/index.js';
import { projectKey, useProject } from '../project/queries.js';
import { matrixRows, partOf, type MatrixRow, type Part } from './matrix-rows.js';

/** Signs that differ without colour: a router, a host, a way through. */
const SIGN: Readonly<Record<Part, string>> = { routed: '◆', access: '●', trunk: '—' };

/** VLANs against devices: who carries what. Only the rows in sight are in the page. */
export function VlanMatrix({ layer }: { readonly layer: string }): ReactNode {
  const { t } = useSpeech();
  const { id } = useProject();
  const matrix = useQuery({
    queryKey: [...projectKey(id), 'vlan-matrix', layer],
    queryFn: () => get<Matrix>(`/projects/${id}/ip-plan/vlan-matrix`, { layer }),
  });
  return (
    <section className="wide">
      <h2 className="section">{t.ipDesign.matrix}</h2>
      <Loaded query={matrix} what={t.ipDesign.matrixWhat}>
        {(data) =>
          data.devices.length === 0 ? (
            <p className="second">{t.ipDesign.matrixEmpty}</p>
          ) : (
            <Grid matrix={data} />
          )
        }
      </Loaded>
    </section>
  );
}

function Grid({ matrix }: { readonly matrix: Matrix }): ReactNode {
  const speech = useSpeech();
  const { t, many } = speech;
  const [words, setWords] = useState('');
  const [selected, setSelected] = useState<string | null>(null);
  const rows = useMemo(() => matrixRows(matrix, words), [matrix, words]);
  const columns = useMemo(() => columnsIn(speech, matrix), [speech, matrix]);
  return (
    <>
      <div className="matrix-bar">
        <input
          className="field"
          type="search"
          aria-label={t.ipDesign.find}
          placeholder={t.ipDesign.find}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <span className="second">{many(rows.length, t.ipDesign.counted)}</span>
        <ul className="matrix-legend">
          {(['routed', 'access', 'trunk'] as const).map((part) => (
            <li key={part} className={`part ${part}`}>
              <span aria-hidden="true">{SIGN[part]}</span> {t.ipDesign.legend[part]}
            </li>
          ))}
        </ul>
      </div>
      <div className="vlan-matrix">
        <VirtualTable
          label={t.ipDesign.matrix}
          total={rows.length}
          rowAt={(index) => rows[index]}
          rowId={({ id }) => id}
          columns={columns}
          selected={selected}
          onSelect={setSelected}
        />
      </div>
    </>
  );
}

function columnsIn({ t, say }: Speech, matrix: Matrix): VirtualColumn<MatrixRow>[] {
  return [
    {
      key: 'vlan',
      header: t.ipPlan.vlan,
      className: 'stays',
      cell: ({ vid, name }) => <VlanChip vid={vid} name={name} />,
    },
    ...matrix.devices.map(({ id, path }, device): VirtualColumn<MatrixRow> => ({
      key: id,
      header: <span title={path}>{path.split('/').at(-1)}</span>,
      className: 'use',
      cell: ({ vid, name, uses }) => {
        const use = uses.get(device);
        if (!use) return null;
        const { access, trunk, routed } = use;
        const says = say(t.ipDesign.uses, {
          vlan: `VLAN ${vid} ${name}`,
          device: path,
          access,
          trunk,
          routed,
        });
        const part = partOf(use);
        return (
          <span className={`part ${part}`} role="img" aria-label={says} title={says}>
            {SIGN[part]}
          </span>
        );
      },
    })),
  ];
}
