import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { get } from '../../api/client.js';
import type { PortChoice } from '../../api/design-types.js';
import type { Page } from '../../api/types.js';
import { Combo } from '../../components/combo.js';
import { shortPort } from '../../components/short-port.js';
import { objectQuery } from '../../state/paths.js';
import { usePlanEdit } from '../../state/plan-edit.js';
import { useSpeech } from '../../texts/index.js';
import { projectKey, useProject } from '../project/queries.js';

/** Which ports are proposed first. */
export interface PortLike {
  /** A port at the other end. */
  readonly like: string | null;
  readonly media: string | null;
  /** The cable that is being edited. */
  readonly cable: string | null;
}

/** A port by any words of its path: free ones that fit the other end come first, those in use tell their cable. */
export function PortField({
  value,
  wish,
  label,
  autoFocus = false,
  onChange,
}: {
  readonly value: string | null;
  readonly wish: PortLike;
  readonly label: string;
  readonly autoFocus?: boolean;
  /** With what is known of the port, where it was chosen from the list. */
  readonly onChange: (id: string | null, port?: PortChoice) => void;
}): ReactNode {
  const { t, say } = useSpeech();
  const project = useProject();
  const { step } = usePlanEdit();
  const [typed, setTyped] = useState<string | null>(null);
  const reading = { project: project.id, layer: String(step) };
  const named = useQuery({ ...objectQuery('port', value ?? '', reading), enabled: value !== null });
  const q = typed ?? '';
  const words = q
    .toLowerCase()
    .split(/[\s/:]+/)
    .filter(Boolean);
  const found = useQuery({
    queryKey: [...projectKey(project.id), 'port-choices', step, q, wish],
    queryFn: () =>
      get<Page<PortChoice>>(`/projects/${project.id}/port-choices`, {
        layer: String(step),
        q: words.join(' '),
        ...(wish.like && { like: wish.like }),
        ...(wish.cable && { cable: wish.cable }),
        ...(wish.media && wish.media !== 'other' && { media: wish.media }),
      }),
    placeholderData: keepPreviousData,
  });
  // Until the answer is there the list is that of the words before: Enter must not take what no longer matches.
  const choices = (found.data?.items ?? []).filter(
    ({ path }) => !found.isPlaceholderData || words.every((word) => path.toLowerCase().includes(word)),
  );
  const second = ({ takenBy, fits, connector, media }: PortChoice): string =>
    takenBy === null
      ? [fits ? t.cable.free : t.cable.unfit, connector?.toUpperCase(), media].filter(Boolean).join(' · ')
      : say(t.cable.takenBy, { label: takenBy });
  return (
    <Combo
      aria-label={label}
      autoFocus={autoFocus}
      placeholder={t.cable.choosePort}
      text={typed ?? (value === null ? '' : shortPort(named.data?.path ?? '…'))}
      onText={(text) => {
        setTyped(text);
        if (text === '') onChange(null);
      }}
      items={choices.map((port) => ({
        id: port.id,
        text: shortPort(port.path),
        second: second(port),
        off: port.takenBy === '×',
      }))}
      pending={found.isPlaceholderData || found.isLoading}
      nothing={t.edit.noMatch}
      onLeave={() => setTyped(null)}
      onChoose={({ id }) => {
        setTyped(null);
        onChange(
          id,
          found.data?.items.find((port) => port.id === id),
        );
      }}
    />
  );
}
