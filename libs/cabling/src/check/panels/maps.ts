import type { Finding } from '#findings';
import type { PortMap } from '../../model/port.js';
import { group, type CablingView } from '../view.js';

/** Rows of a panel's inside that cannot be, or that make one contact of two. */
export function portMaps(view: CablingView): Finding[] {
  const rows = [...view.objects.portMap.values()];
  return [...rows.flatMap((row) => impossible(view, row)), ...overlaps(view, rows)];
}

function impossible(view: CablingView, row: PortMap): Finding[] {
  const front = view.objects.port.get(row.frontPortId);
  const rear = view.objects.port.get(row.rearPortId);
  if (!front || !rear) return [];
  const params = { front: view.pathOf('port', front.id), rear: view.pathOf('port', rear.id) };
  const found: Finding[] = [];
  if (front.kind !== 'front' || rear.kind !== 'rear')
    found.push(
      view.find(
        'CABLING_MAP_SIDES',
        [
          ['portMap', row],
          ['port', front],
          ['port', rear],
        ],
        { ...params, kind: front.kind, otherKind: rear.kind },
      ),
    );
  if (front.deviceId !== rear.deviceId)
    found.push(
      view.find(
        'CABLING_MAP_ACROSS_DEVICES',
        [
          ['portMap', row],
          ['port', front],
          ['port', rear],
        ],
        params,
      ),
    );
  const beyond = [
    { port: front, position: row.frontPosition },
    { port: rear, position: row.rearPosition },
  ].filter(({ port, position }) => position > port.positions);
  for (const { port, position } of beyond) {
    const where = { port: view.pathOf('port', port.id), position, positions: port.positions };
    found.push(
      view.find(
        'CABLING_MAP_BEYOND_PORT',
        [
          ['portMap', row],
          ['port', port],
        ],
        where,
      ),
    );
  }
  return found;
}

/** A position that two rows use: a splitter on purpose, or a typing error. */
function overlaps(view: CablingView, rows: readonly PortMap[]): Finding[] {
  const sides = [
    ...group(rows, (row) => `${row.frontPortId}\n${row.frontPosition}`),
    ...group(rows, (row) => `${row.rearPortId}\n${row.rearPosition}`),
  ];
  return sides
    .filter(([, same]) => same.length > 1)
    .flatMap(([key, same]) => {
      const [portId = '', position = ''] = key.split('\n');
      const port = view.objects.port.get(portId);
      if (!port) return [];
      const params = { port: view.pathOf('port', portId), position: Number(position), count: same.length };
      return [view.find('CABLING_MAP_OVERLAP', [['port', port]], params)];
    });
}
