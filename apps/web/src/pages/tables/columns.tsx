import type { ReactNode } from 'react';
import { plainText } from '../../components/plain-text.js';
import type { TableRow } from '../../api/design-types.js';
import { Identifier } from '../../components/identifier.js';
import type { IconName } from '../../components/icon.js';
import { shortPort } from '../../components/short-port.js';
import { Status } from '../../components/status.js';
import type { VirtualColumn } from '../../components/virtual-table.js';
import type { FormField } from '../../components/form/fields-of.js';
import { fieldName, valueName } from '../../texts/kind-name.js';
import type { Speech } from '../../texts/index.js';

export const stateShape: Record<TableRow['state'], IconName> = {
  kept: 'kept',
  new: 'added',
  changed: 'changed',
};

/** What the path says already, or what no cell can say. */
const HIDDEN = new Set(['name', 'label', 'description', 'deviceId', 'prefix', 'address', 'ports', 'maps']);
/** As many columns as a wide screen shows without scrolling. */
const MOST = 9;
const NUMERIC = new Set(['number', 'integer']);

/** The columns of a kind: what it is called, what the project makes of it, its fields, its description. */
export function columnsOf(
  fields: readonly FormField[],
  names: (id: string) => string | undefined,
  speech: Speech,
): VirtualColumn<TableRow>[] {
  const { t } = speech;
  const shown = fields.filter(
    ({ name, type }) =>
      !HIDDEN.has(name) && type !== 'group' && (type !== 'other' || name === 'a' || name === 'b'),
  );
  return [
    {
      key: 'path',
      header: t.tables.object,
      sort: 'path',
      cell: ({ path }) => <Identifier shown={shortPort(path)}>{path}</Identifier>,
    },
    {
      key: 'state',
      header: t.tables.inProject,
      cell: ({ state }) => <Status shape={stateShape[state]}>{t.tables.states[state]}</Status>,
    },
    ...shown.slice(0, MOST).map((field): VirtualColumn<TableRow> => ({
      key: field.name,
      header: fieldName(t, field.name),
      ...(field.type === 'other' ? {} : { sort: field.name }),
      className: NUMERIC.has(field.type) ? 'num' : 'clip',
      cell: ({ object }) => <Cell field={field} value={object[field.name]} names={names} speech={speech} />,
    })),
    ...(fields.some(({ name }) => name === 'description')
      ? [
          {
            key: 'description',
            header: t.fields.description,
            className: 'clip second',
            cell: ({ object }: TableRow) => object['description'] as string,
          },
        ]
      : []),
  ];
}

function Cell({
  field,
  value,
  names,
  speech: { t, number },
}: {
  readonly field: FormField;
  readonly value: unknown;
  readonly names: (id: string) => string | undefined;
  readonly speech: Speech;
}): ReactNode {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return value ? t.common.yes : '';
  if (typeof value === 'number') return field.name === 'vid' ? value : number(value);
  if (Array.isArray(value)) return <ListCell items={value} names={names} />;
  const text = plainText(value);
  if (field.refers) return <code>{shortPort(names(text) ?? '…')}</code>;
  return field.type === 'choice' ? valueName(t, field.name, text) : text;
}

const MOST_ITEMS = 3;

function ListCell({
  items,
  names,
}: {
  readonly items: readonly unknown[];
  readonly names: (id: string) => string | undefined;
}): ReactNode {
  const text = (item: unknown): string => {
    if (typeof item === 'object' && item !== null && 'portId' in item)
      return shortPort(names(String(item.portId)) ?? '…');
    if (typeof item === 'object') return '';
    const plain = plainText(item);
    return names(plain) ?? plain;
  };
  const rest = items.length - MOST_ITEMS;
  return (
    <>
      <code>{items.slice(0, MOST_ITEMS).map(text).filter(Boolean).join(', ')}</code>
      {rest > 0 && <small className="third"> +{rest}</small>}
    </>
  );
}
