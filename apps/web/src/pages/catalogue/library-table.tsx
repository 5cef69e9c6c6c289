import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { get } from '../../api/client.js';
import type { TypeLine } from '../../api/design-types.js';
import type { Page } from '../../api/types.js';
import { Loaded } from '../../components/loaded.js';
import { VirtualTable, type VirtualColumn } from '../../components/virtual-table.js';
import { valueName } from '../../texts/kind-name.js';
import { useSpeech, type Speech } from '../../texts/index.js';

/** As many as the server gives at once; more is narrowed by words. */
const MOST = 500;

/** The types of the whole library by words, those in use first. */
export function LibraryTable({
  kind,
  q,
  chosen,
  onChoose,
  onOpen,
}: {
  readonly kind: 'deviceType' | 'moduleType';
  readonly q: string;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly onOpen: (id: string) => void;
}): ReactNode {
  const speech = useSpeech();
  const { t, say, many, number } = speech;
  const found = useQuery({
    queryKey: ['library', kind, q, MOST],
    queryFn: () => get<Page<TypeLine>>('/catalogue/types', { kind, q, limit: String(MOST) }),
    placeholderData: keepPreviousData,
  });
  return (
    <Loaded query={found} what={t.catalogue.title}>
      {({ items, next }) => (
        <>
          <small className="second" role="status">
            {next ? say(t.catalogue.narrow, { n: number(MOST) }) : many(items.length, t.catalogue.count)}
          </small>
          <VirtualTable
            label={t.catalogue.library}
            total={items.length}
            rowAt={(index) => items[index]}
            stale={found.isPlaceholderData}
            rowId={({ id }) => id}
            columns={columnsIn(kind, speech)}
            selected={chosen}
            onSelect={onChoose}
            onOpen={({ id }) => onOpen(id)}
          />
        </>
      )}
    </Loaded>
  );
}

function columnsIn(kind: 'deviceType' | 'moduleType', { t, number }: Speech): VirtualColumn<TypeLine>[] {
  const amount = (value: number | null): string => (value === null ? '' : number(value));
  const devices: VirtualColumn<TypeLine>[] = [
    {
      key: 'role',
      header: t.fields.role,
      cell: ({ role }) => (role ? valueName(t, 'deviceRole', role) : ''),
    },
    { key: 'heightU', header: t.fields.heightU, className: 'num', cell: ({ heightU }) => amount(heightU) },
  ];
  return [
    { key: 'manufacturer', header: t.fields.manufacturer, cell: ({ manufacturer }) => manufacturer },
    { key: 'model', header: t.fields.model, className: 'medium', cell: ({ model }) => model },
    {
      key: 'partNumber',
      header: t.fields.partNumber,
      cell: ({ partNumber }) => partNumber && <code>{partNumber}</code>,
    },
    ...(kind === 'deviceType' ? devices : []),
    { key: 'ports', header: t.fields.ports, className: 'num', cell: ({ ports }) => number(ports) },
    { key: 'used', header: t.catalogue.used, className: 'num', cell: ({ used }) => number(used) },
  ];
}
