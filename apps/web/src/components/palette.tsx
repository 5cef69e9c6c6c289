import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { get } from '../api/client.js';
import type { Found, Page } from '../api/types.js';
import { placeOfObject } from '../pages/object/place-of-object.js';
import { kindName } from '../texts/kind-name.js';
import { useSpeech } from '../texts/index.js';
import { Dialog } from './dialog.js';
import { ProblemNote } from './problem-note.js';

const MIN_LENGTH = 2;

/** Where a found object is looked at: ports and cables in their path, everything else by its facts. */
export function placeOf(found: Found, project: string | undefined): string {
  if (project && (found.kind === 'port' || found.kind === 'cable')) {
    return `/projects/${project}/paths?${found.kind}=${encodeURIComponent(found.id)}`;
  }
  if (found.kind === 'project') return `/projects/${found.id}`;
  if (project) return placeOfObject(project, found.kind, found.id);
  return `/objects/${found.kind}/${encodeURIComponent(found.id)}`;
}

const keyOf = ({ kind, id }: Found): string => `${kind} ${id}`;

/** Finds any name, label, address or VLAN, and goes there (Ctrl K). */
export function Palette({
  project,
  onClose,
}: {
  readonly project: string | undefined;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useSpeech();
  const navigate = useNavigate();
  const listId = useId();
  const [text, setText] = useState('');
  const [walkedTo, setWalkedTo] = useState<string | null>(null);
  const sought = text.trim();
  const found = useQuery({
    queryKey: ['search', project, sought],
    queryFn: () => get<Page<Found>>('/search', { q: sought, ...(project ? { project } : {}) }),
    enabled: sought.length >= MIN_LENGTH,
    placeholderData: keepPreviousData,
  });
  const items = sought.length >= MIN_LENGTH ? (found.data?.items ?? []) : [];
  // An answer that comes while one walks changes the list, not what one has walked to.
  const at = Math.max(
    items.findIndex((item) => keyOf(item) === walkedTo),
    0,
  );
  // Until the answer is there the list is that of the words before: Enter waits for the right one.
  const isStale = sought.length >= MIN_LENGTH && (found.isPending || found.isPlaceholderData);
  const [entered, setEntered] = useState(false);
  const open = (item: Found | undefined): void => {
    if (!item) return;
    onClose();
    void navigate(placeOf(item, project));
  };
  useEffect(() => {
    if (!entered || isStale) return;
    setEntered(false);
    open(items[at]);
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Enter') {
      if (isStale && at === 0) setEntered(true);
      else open(items[at]);
    } else if (step !== 0) {
      const next = items[Math.min(Math.max(at + step, 0), items.length - 1)];
      setWalkedTo(next ? keyOf(next) : null);
    } else return;
    event.preventDefault();
  };
  return (
    <Dialog label={t.palette.title} className="palette" onClose={onClose}>
      <div onKeyDown={onKeyDown}>
        <input
          role="combobox"
          aria-expanded={items.length > 0}
          aria-controls={listId}
          aria-activedescendant={items[at] ? `${listId}-${at}` : undefined}
          aria-label={t.palette.title}
          placeholder={t.palette.placeholder}
          autoFocus
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setWalkedTo(null);
            setEntered(false);
          }}
        />
        {found.isError && <ProblemNote error={found.error} />}
        <ul id={listId} role="listbox" aria-label={t.palette.title}>
          {items.map((item, index) => (
            <li
              key={keyOf(item)}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === at}
              ref={(element) => {
                if (index === at) element?.scrollIntoView({ block: 'nearest' });
              }}
              onClick={() => open(item)}
            >
              <small className="third">{kindName(t, item.kind)}</small>
              <code>{item.path}</code>
              <small className="second">{item.planned ? t.palette.planned : item.detail}</small>
            </li>
          ))}
        </ul>
        {items.length === 0 && (
          <p role="status">
            {sought.length < MIN_LENGTH
              ? t.palette.hint
              : found.isFetching
                ? t.palette.searching
                : t.palette.nothing}
          </p>
        )}
      </div>
    </Dialog>
  );
}
