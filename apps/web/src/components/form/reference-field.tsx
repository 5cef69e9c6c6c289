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
  const { items, pending } = useSearchedChoices(kind, project, layer, typed ?? '');
  const creation = useNewPlace(kind, typed ?? '', pending ? null : items);
  const [making, setMaking] = useState(false);
  const choose = async (item: ComboItem): Promise<void> => {
    if (item !== creation?.item) {
      setTyped(null);
      onChange(item.id);
      return;
    }
    setMaking(true);
    const id = await creation.make();
    setMaking(false);
    if (id === null) return;
    // Unless another one is being looked for by now.
    setTyped((now) => (now === typed ? null : now));
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
      pending={pending}
      busy={making}
      nothing={t.edit.noMatch}
      onChoose={(item) => void choose(item)}
      // What stands in the field is what it holds.
      onLeave={() => setTyped(null)}
    />
  );
}

/** Objects of a kind whose path or facts hold the words; types of the whole library after those in use. */
export function useChoices(kind: string, project: string, layer: string, q: string): ComboItem[] {
  return useSearchedChoices(kind, project, layer, q).items;
}

/** The same, and whether the answer for just these words is still to come. */
export function useSearchedChoices(
  kind: string,
  project: string,
  layer: string,
  q: string,
): { readonly items: ComboItem[]; readonly pending: boolean } {
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
  const items = (stale ? all.filter((item) => hasWords(item, q)) : all).slice(0, SHOWN);
  return { items, pending: stale || found.isLoading || library.isLoading };
}

function hasWords({ text, second = '' }: ComboItem, q: string): boolean {
  const said = `${text} ${second}`.toLowerCase();
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word));
}
