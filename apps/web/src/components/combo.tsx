import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';

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
  /** What matches the text is still being read: Enter waits for it. */
  readonly pending?: boolean;
  /** What was chosen is still being made. */
  readonly busy?: boolean;
  /** What is said while nothing matches. */
  readonly nothing: string;
  readonly onChoose: (item: ComboItem) => void;
  /** The field was left, and what was typed is not chosen. */
  readonly onLeave?: () => void;
}

/**
 * A field that proposes while one types: arrows walk, Enter takes, Escape leaves the list. Who types and presses Enter
 * before the list is there gets what the list begins with when it is; a form that is sent meanwhile waits for it.
 */
export function Combo(props: ComboProps): ReactNode {
  const {
    text,
    onText,
    items,
    pending = false,
    busy = false,
    nothing,
    onChoose,
    onLeave,
    ...attributes
  } = props;
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [walkedTo, setWalkedTo] = useState<string | null>(null);
  const [entered, setEntered] = useState(false);
  // The list may change while one walks it: the cursor stays on what it is on.
  const at = Math.max(
    items.findIndex(({ id }) => id === walkedTo),
    0,
  );
  const letGo = useHeldForm(field, entered || busy);
  const place = usePlace(field.current, open);
  const choose = (item: ComboItem | undefined): void => {
    if (!item || item.off) return;
    setOpen(false);
    setEntered(false);
    setWalkedTo(null);
    onChoose(item);
  };
  useEffect(() => {
    if (!entered || pending) return;
    setEntered(false);
    const [first] = items;
    if (first && !first.off) return choose(first);
    letGo();
    if (document.activeElement !== field.current) onLeave?.();
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      setOpen(true);
      setWalkedTo(items[open ? Math.min(Math.max(at + step, 0), items.length - 1) : 0]?.id ?? null);
    }
    // Also when nothing matches: the form is not sent while its list is open.
    else if (event.key === 'Enter' && open) {
      if (pending && walkedTo === null) setEntered(true);
      else choose(items[at]);
    } else if (event.key === 'Escape' && open) {
      setOpen(false);
      setEntered(false);
    } else return;
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
        aria-busy={entered || busy || undefined}
        aria-controls={listId}
        aria-activedescendant={open && items[at] ? `${listId}-${at}` : undefined}
        value={text}
        onKeyDown={onKeyDown}
        onFocus={(event) => event.target.select()}
        onClick={() => setOpen(true)}
        onBlur={() => {
          setOpen(false);
          if (!entered && !busy) onLeave?.();
        }}
        onChange={(event) => {
          onText(event.target.value);
          setWalkedTo(null);
          setEntered(false);
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

/**
 * Holds the form of a field back while its value is on the way, and sends it then if that was asked for meanwhile. What is
 * returned drops what was asked for.
 */
function useHeldForm(field: RefObject<HTMLInputElement | null>, holds: boolean): () => void {
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    const form = field.current?.form;
    if (!holds || !form) return undefined;
    const hold = (event: SubmitEvent): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
      setAsked(true);
    };
    form.addEventListener('submit', hold);
    return () => form.removeEventListener('submit', hold);
  }, [field, holds]);
  useEffect(() => {
    if (holds || !asked) return;
    setAsked(false);
    field.current?.form?.requestSubmit();
  }, [field, holds, asked]);
  return () => setAsked(false);
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
