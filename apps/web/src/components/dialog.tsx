import { useLayoutEffect, useRef, type MouseEvent, type ReactNode } from 'react';

/** A modal question. Esc and a click beside it leave it; focus goes in and comes back by the platform. */
export function Dialog({
  label,
  className,
  onClose,
  children,
}: {
  readonly label: string;
  readonly className?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const ref = useRef<HTMLDialogElement>(null);
  // Where the pointer went down: who marks a text and lets go beside the dialogue wants to keep it.
  const pressedBeside = useRef(false);
  // Before the element leaves the page: one that is gone cannot give the focus back.
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      className={`dialog ${className ?? ''}`}
      aria-label={label}
      onCancel={(event) => {
        // A chooser of files that is left says so with the same event, from inside.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
      // A second Esc closes it whatever we say; if it has to stay, it comes back.
      onClose={() => ref.current?.showModal()}
      onPointerDown={(event) => {
        pressedBeside.current = isBeside(event);
      }}
      onClick={(event) => {
        if (pressedBeside.current && isBeside(event)) onClose();
      }}
    >
      {children}
    </dialog>
  );
}

/** On the backdrop: the dialogue itself is met, outside its frame. */
function isBeside({ target, currentTarget, clientX, clientY }: MouseEvent<HTMLDialogElement>): boolean {
  if (target !== currentTarget) return false;
  const { left, right, top, bottom } = currentTarget.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}
