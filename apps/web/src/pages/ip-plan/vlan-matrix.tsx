import type { VlanMatrix as Matrix } from '#plan';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { get } from '../../api/client.js';
import { Loaded } from '../../components/loaded.js';
import { VirtualTable, type VirtualColumn } from '../../components/virtual-table.js';
import { VlanChip } from '../../components/vlan-chip.js';
import { useSpeech, type Speech } from '../../texts/index.js';
import { projectKey, useProject } from '../project/queries.js';
import { devicesNamed, matrixRows, partOf, type MatrixRow, type Part } from './matrix-rows.js';
import { useColumnWindow } from './use-column-window.js';

/** Signs that differ without colour: a router, a host, a way through. */
const SIGN: Readonly<Record<Part, string>> = { routed: '◆', access: '●', trunk: '—' };

/** As many devices have their names written out over wide columns; more are turned by a quarter, over narrow ones. */
const WIDE_DEVICES = 7;
const WIDE_PX = 120;
const NARROW_PX = 30;

/** VLANs against devices: who carries what. Only the rows and columns in sight are in the page. */
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
  const [deviceWords, setDeviceWords] = useState('');
  const [selected, setSelected] = useState<string | null>(null);
  const around = useRef<HTMLDivElement>(null);
  const devices = useMemo(() => devicesNamed(matrix, deviceWords), [matrix, deviceWords]);
  const rows = useMemo(() => matrixRows(matrix, words, devices), [matrix, words, devices]);
  const wide = devices.length <= WIDE_DEVICES;
  const { first, end, above, below } = useColumnWindow(around, devices.length, wide ? WIDE_PX : NARROW_PX);
  const columns = useMemo(
    () => [
      vlanColumn(speech),
      ...gap('before', above),
      ...devices.slice(first, end).map((device) => deviceColumn(speech, matrix, device, wide)),
      ...gap('after', below),
    ],
    [speech, matrix, devices, wide, first, end, above, below],
  );
  return (
    <>
      <div className="matrix-bar">
        <Finder label={t.ipDesign.find} words={words} onChange={setWords} />
        <span className="second">{many(rows.length, t.ipDesign.counted)}</span>
        <Finder label={t.ipDesign.findDevice} words={deviceWords} onChange={setDeviceWords} />
        <span className="second">{many(devices.length, t.ipDesign.countedDevices)}</span>
        <ul className="matrix-legend">
          {(['routed', 'access', 'trunk'] as const).map((part) => (
            <li key={part} className={`part ${part}`}>
              <span aria-hidden="true">{SIGN[part]}</span> {t.ipDesign.legend[part]}
            </li>
          ))}
        </ul>
      </div>
      <div ref={around} className="vlan-matrix">
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

function Finder({
  label,
  words,
  onChange,
}: {
  readonly label: string;
  readonly words: string;
  readonly onChange: (words: string) => void;
}): ReactNode {
  return (
    <input
      className="field"
      type="search"
      aria-label={label}
      placeholder={label}
      value={words}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

const vlanColumn = ({ t }: Speech): VirtualColumn<MatrixRow> => ({
  key: 'vlan',
  header: t.ipPlan.vlan,
  className: 'stays',
  cell: ({ vid, name }) => <VlanChip vid={vid} name={name} />,
});

/** The room of columns that are out of sight. */
const gap = (key: string, widthPx: number): VirtualColumn<MatrixRow>[] =>
  widthPx === 0
    ? []
    : [
        {
          key,
          header: <span aria-hidden="true" className="gap" style={{ inlineSize: widthPx }} />,
          className: 'gap',
          cell: () => null,
        },
      ];

function deviceColumn(
  { t, say }: Speech,
  { devices }: Matrix,
  device: number,
  wide: boolean,
): VirtualColumn<MatrixRow> {
  const { id = '', path = '' } = devices[device] ?? {};
  return {
    key: id,
    header: <span title={path}>{path.split('/').at(-1)}</span>,
    className: wide ? 'use' : 'use narrow',
    cell: ({ vid, name, uses }) => {
      const use = uses.get(device);
      if (!use) return null;
      const { access, trunk, routed } = use;
      const says = say(t.ipDesign.uses, { vlan: `VLAN ${vid} ${name}`, device: path, access, trunk, routed });
      const part = partOf(use);
      return (
        <span className={`part ${part}`} role="img" aria-label={says} title={says}>
          {SIGN[part]}
        </span>
      );
    },
  };
}
