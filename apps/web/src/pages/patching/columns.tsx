import type { PatchAction, PatchColumnKey, PatchRow, PatchTable } from '#plan';
import type { ReactNode } from 'react';
import type { Column } from '../../components/data-table.js';
import { Identifier } from '../../components/identifier.js';
import type { IconName } from '../../components/icon.js';
import { shortPort } from '../../components/short-port.js';
import { Status } from '../../components/status.js';
import { commonStart } from './common-start.js';
import { vlanClass } from '../../components/vlan-colour.js';
import type { Speech } from '../../texts/index.js';

/** What a hand does with a cord, as a shape. */
export const actionShape: Record<PatchAction, IconName> = {
  add: 'added',
  move: 'changed',
  remove: 'removed',
  keep: 'kept',
};

const labels = new Set<PatchColumnKey>(['panelPort', 'outlet', 'switchPort', 'cord', 'was']);

/** The columns that say something in at least one row, in the order of the table; the unit stands with its rack. */
export function columnsOf({ columns, rows }: PatchTable, speech: Speech): Column<PatchRow>[] {
  const rooms = commonStart(rows.map(({ room }) => room).filter(Boolean));
  return columns
    .filter(({ key }) => key !== 'unit' && rows.some((row) => row[key] !== '' && row[key] !== null))
    .map(({ key, header }) => ({
      id: key,
      // What all rooms begin with is written once.
      header: key === 'room' && rooms ? `${header} (${rooms}…)` : header,
      accessorFn: (row) => (key === 'rack' ? `${row.rack} ${row.unit}` : (row[key] ?? '')),
      // Port names count: 9 before 10.
      sortingFn: 'alphanumeric',
      meta: { className: key === 'lengthM' ? 'num' : key === 'room' ? 'second' : '' },
      cell: ({ row }) =>
        key === 'room' ? row.original.room.slice(rooms.length) : cellOf(key, row.original, speech),
    }));
}

function cellOf(key: PatchColumnKey, row: PatchRow, { number }: Speech): ReactNode {
  if (key === 'action') return <Status shape={actionShape[row.action]}>{row.actionName}</Status>;
  if (key === 'rack') {
    return (
      <>
        {row.rack} <span className="third">{row.unit}</span>
      </>
    );
  }
  if (key === 'lengthM') return row.lengthM === null ? '' : `${number(row.lengthM)} m`;
  if (key === 'vlan') return <Vlans text={row.vlan} />;
  const text = row[key];
  return labels.has(key) && text ? <Identifier shown={shortPort(text)}>{text}</Identifier> : text;
}

/** `120+130`, `T 140 150`: the numbers on their colours, what stands between them as it is. */
function Vlans({ text }: { readonly text: string }): ReactNode {
  return text.split(/(\d+)/).map((part, index) =>
    /\d/.test(part) ? (
      <span key={`${index} ${part}`} className={`vlan ${vlanClass(Number(part))}`}>
        <b>{part}</b>
      </span>
    ) : (
      part && <span key={`${index} ${part}`}>{part}</span>
    ),
  );
}
