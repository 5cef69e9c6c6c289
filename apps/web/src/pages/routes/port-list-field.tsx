import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { get } from '../../api/client.js';
import type { PortChoice } from '../../api/design-types.js';
import type { Page } from '../../api/types.js';
import { Combo } from '../../components/combo.js';
import { Labelled } from '../../components/field.js';
import { objectQuery } from '../../state/paths.js';
import { shortPort } from '../../components/short-port.js';
import { useSpeech } from '../../texts/index.js';
import { projectKey, useProject } from '../project/queries.js';

/** A page that leads here names a port by its id. */
const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** A port or a list of ports as text; while one port is typed, those that match are proposed. */
export function PortListField({
  label,
  hint,
  value,
  layer,
  onType,
  onChoose,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly layer: string;
  readonly onType: (text: string) => void;
  /** A port was taken from the list. */
  readonly onChoose: (text: string) => void;
}): ReactNode {
  const { t, say } = useSpeech();
  const project = useProject();
  const [typing, setTyping] = useState(false);
  const named = useQuery({
    ...objectQuery('port', value, { project: project.id, layer }),
    enabled: ID.test(value),
  });
  const words = value
    .toLowerCase()
    .split(/[\s/:]+/)
    .filter(Boolean);
  const found = useQuery({
    queryKey: [...projectKey(project.id), 'port-choices', layer, words.join(' ')],
    queryFn: () =>
      get<Page<PortChoice>>(`/projects/${project.id}/port-choices`, { layer, q: words.join(' ') }),
    enabled: typing,
    placeholderData: keepPreviousData,
  });
  const choices = (found.data?.items ?? [])
    .filter(({ path }) => words.every((word) => path.toLowerCase().includes(word)))
    // What is written in full comes first: Enter must not take its neighbour.
    .toSorted((a, b) => Number(b.path === value) - Number(a.path === value));
  return (
    <Labelled label={label} {...(hint && { hint })}>
      {(attributes) => (
        <Combo
          {...attributes}
          placeholder={t.cable.choosePort}
          text={ID.test(value) ? (named.data?.path ?? '…') : value}
          onText={(text) => {
            setTyping(true);
            onType(text);
          }}
          items={choices.map(({ id, path, takenBy, connector, media }) => ({
            id,
            text: shortPort(path),
            second:
              takenBy === null
                ? [t.cable.free, connector?.toUpperCase(), media].filter(Boolean).join(' · ')
                : say(t.cable.takenBy, { label: takenBy }),
          }))}
          pending={found.isPlaceholderData || found.isLoading}
          nothing={t.edit.noMatch}
          onChoose={({ id }) => onChoose(choices.find((port) => port.id === id)?.path ?? value)}
        />
      )}
    </Labelled>
  );
}
