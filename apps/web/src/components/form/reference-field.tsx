import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { get } from '../../api/client.js';
import { kindPath } from '../../api/kind-path.js';
import type { TablePage, TypeLine } from '../../api/design-types.js';
import type { Page } from '../../api/types.js';
import { libraryKinds, objectQuery } from '../../state/paths.js';
import { useSpeech } from '../../texts/index.js';
import { projectKey } from '../../pages/project/queries.js';
import { Combo, type ComboItem } from '../combo.js';
import { useNewPlace } from './new-place.js';

const SHOWN = 30;

/** A field that holds another object: found by any word of what people call it. */
export function ReferenceField({
  kind,
  project,
  layer,
  value,
  onChange,
  ...attributes
}: {
  readonly kind: string;
  readonly project: string;
  readonly layer: string;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly id?: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: boolean;
  readonly 'aria-label'?: string;
  readonly autoFocus?: boolean;
}): ReactNode {
  const { t } = useSpeech();
  const [typed, setTyped] = useState<string | null>(null);
  const named = useQuery({
    ...objectQuery(kind, value ?? '', { project, layer }),
    enabled: value !== null && value !== '',
  });
  const items = useChoices(kind, project, layer, typed ?? '');
  const creation = useNewPlace(kind, typed ?? '', items);
  const choose = async (item: ComboItem): Promise<void> => {
    const id = item === creation?.item ? await creation.make() : item.id;
    if (id === null) return;
    setTyped(null);
    onChange(id);
  };
  return (
    <Combo
      {...attributes}
      text={typed ?? (value ? (named.data?.path ?? '…') : '')}
      placeholder={t.edit.chooseOne}
      onText={(text) => {
        setTyped(text);
        if (text === '') onChange(null);
      }}
      items={creation ? [...items, creation.item] : items}
      nothing={t.edit.noMatch}
      onChoose={(item) => void choose(item)}
    />
  );
}

/** Objects of a kind whose path or facts hold the words; types of the whole library after those in use. */
export function useChoices(kind: string, project: string, layer: string, q: string): ComboItem[] {
  const found = useQuery({
    queryKey: [...projectKey(project), 'table', kind, layer, 'choices', q],
    queryFn: () =>
      get<TablePage>(`/projects/${project}/tables/${kindPath(kind)}`, { layer, q, limit: String(SHOWN) }),
    placeholderData: keepPreviousData,
  });
  const library = useQuery({
    queryKey: ['library', kind, q],
    queryFn: () => get<Page<TypeLine>>('/catalogue/types', { kind, q, limit: String(SHOWN) }),
    enabled: libraryKinds.has(kind),
    placeholderData: keepPreviousData,
  });
  const here = (found.data?.items ?? []).map(({ id, path, object }) => ({
    id,
    text: path,
    second: [object['title'], object['description']].find(
      (text) => typeof text === 'string' && text !== '',
    ) as string,
  }));
  const known = new Set(here.map(({ id }) => id));
  const others = (library.data?.items ?? []).filter(({ id }) => !known.has(id));
  const all = [
    ...here,
    ...others.map(({ id, manufacturer, model, partNumber }) => ({
      id,
      text: `${manufacturer} ${model}`,
      second: partNumber ?? '',
    })),
  ];
  // Until the answer is there the list is that of the words before: Enter must not take what no longer matches.
  const stale = found.isPlaceholderData || library.isPlaceholderData;
  return (stale ? all.filter((item) => hasWords(item, q)) : all).slice(0, SHOWN);
}

function hasWords({ text, second = '' }: ComboItem, q: string): boolean {
  const said = `${text} ${second}`.toLowerCase();
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word));
}
