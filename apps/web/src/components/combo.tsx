import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

/** One of the things that may be chosen. */
export interface ComboItem {
  readonly id: string;
  readonly text: string;
  /** What tells it from its like. */
  readonly second?: string;
  /** May be seen but not chosen. */
  readonly off?: boolean;
}

interface ComboProps {
  /** From `Labelled`. */
  readonly id?: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: boolean;
  readonly 'aria-label'?: string;
  readonly autoFocus?: boolean;
  readonly placeholder?: string;
  /** What is written in the field. */
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly items: readonly ComboItem[];
  /** What is said while nothing matches. */
  readonly nothing: string;
  readonly onChoose: (item: ComboItem) => void;
}

/** A field that proposes while one types: arrows walk, Enter takes, Escape leaves the list. */
export function Combo({ text, onText, items, nothing, onChoose, ...attributes }: ComboProps): ReactNode {
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const place = usePlace(field.current, open);
  const choose = (item: ComboItem | undefined): void => {
    if (!item || item.off) return;
    setOpen(false);
    onChoose(item);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      setOpen(true);
      setAt(open ? Math.min(Math.max(at + step, 0), Math.max(items.length - 1, 0)) : 0);
    }
    // Also when nothing matches, or the answer is still to come: the form is not sent while its list is open.
    else if (event.key === 'Enter' && open) choose(items[at]);
    else if (event.key === 'Escape' && open) setOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <span className="combo">
      <input
        {...attributes}
        ref={field}
        className="field"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-expanded={open}
        aria-controls={listId}
        aria-activedescendant={open && items[at] ? `${listId}-${at}` : undefined}
        value={text}
        onKeyDown={onKeyDown}
        onFocus={(event) => event.target.select()}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onChange={(event) => {
          onText(event.target.value);
          setAt(0);
          setOpen(true);
        }}
      />
      {open && (
        <ul id={listId} role="listbox" className="combo-list" style={place}>
          {items.map((item, index) => (
            <li
              key={item.id}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === at}
              aria-disabled={item.off}
              ref={(element) => {
                if (index === at) element?.scrollIntoView({ block: 'nearest' });
              }}
              // Before the field loses the focus.
              onPointerDown={(event) => {
                event.preventDefault();
                choose(item);
              }}
            >
              <code>{item.text}</code>
              <small className="third">{item.second}</small>
            </li>
          ))}
          {items.length === 0 && <li className="second">{nothing}</li>}
        </ul>
      )}
    </span>
  );
}

/** Below the field, over whatever scrolls around it. */
function usePlace(
  field: HTMLElement | null,
  open: boolean,
): { left: number; top: number; minWidth: number } | undefined {
  const [place, setPlace] = useState<{ left: number; top: number; minWidth: number }>();
  useLayoutEffect(() => {
    if (!open || !field) return;
    const { left, bottom, width } = field.getBoundingClientRect();
    setPlace({ left, top: bottom + 2, minWidth: width });
  }, [open, field]);
  return place;
}
