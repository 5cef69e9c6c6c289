import { useId, type ReactNode } from 'react';

/** A control with its label, a hint, and what is wrong with its value, read together. */
export function Labelled({
  label,
  hint,
  refused,
  children,
}: {
  readonly label: string;
  readonly hint?: string;
  /** What is wrong and how to mend it; absent when the value is fine. */
  readonly refused?: string | undefined;
  readonly children: (attributes: {
    id: string;
    'aria-describedby': string;
    'aria-invalid': boolean;
  }) => ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': `${id}-says`, 'aria-invalid': refused !== undefined })}
      <small id={`${id}-says`} className={refused === undefined ? '' : 'refused'}>
        {refused ?? hint}
      </small>
    </div>
  );
}
