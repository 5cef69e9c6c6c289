import type { ReactNode } from 'react';
import { Labelled } from '../../components/field.js';

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const hinted = (hint: string | undefined): { hint?: string } => (hint === undefined ? {} : { hint });

/** One line of text; `secret` hides it and keeps browsers from remembering it. */
export function TextField({
  label,
  hint,
  value,
  onChange,
  secret = false,
  optional = false,
  first = false,
  minLength,
}: FieldProps & {
  readonly secret?: boolean;
  readonly optional?: boolean;
  /** The field that the dialogue begins in. */
  readonly first?: boolean;
  readonly minLength?: number | undefined;
}): ReactNode {
  return (
    <Labelled label={label} {...hinted(hint)}>
      {(attributes) => (
        <input
          {...attributes}
          className="field"
          type={secret ? 'password' : 'text'}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required={!optional}
          autoFocus={first}
          minLength={minLength}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Labelled>
  );
}

/** One of several, by name. */
export function SelectField({
  label,
  hint,
  value,
  onChange,
  options,
  required = false,
}: FieldProps & {
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly required?: boolean;
}): ReactNode {
  return (
    <Labelled label={label} {...hinted(hint)}>
      {(attributes) => (
        <select
          {...attributes}
          className="field"
          required={required}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {options.map(([option, text]) => (
            <option key={option} value={option}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

/** A whole number within bounds. */
export function PortField({ label, value, onChange }: FieldProps): ReactNode {
  return (
    <Labelled label={label}>
      {(attributes) => (
        <input
          {...attributes}
          className="field"
          type="number"
          min={1}
          max={65_535}
          required
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Labelled>
  );
}

/** A choice with its name above it. */
export function ChoiceField({
  label,
  hint,
  children,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div className="labelled">
      <span aria-hidden="true">{label}</span>
      {children}
      {hint && <small>{hint}</small>}
    </div>
  );
}

/** Yes or no, with what it means. */
export function TickField({
  label,
  hint,
  value,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}): ReactNode {
  return (
    <div className="labelled">
      <label className="ticked">
        <input type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} /> {label}
      </label>
      {hint && <small>{hint}</small>}
    </div>
  );
}

/** A whole number with what it means. */
export function NumberField({
  label,
  hint,
  min,
  max,
  value,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly min: number;
  readonly max: number;
  readonly value: number;
  readonly onChange: (value: number) => void;
}): ReactNode {
  return (
    <Labelled label={label} {...hinted(hint)}>
      {(attributes) => (
        <input
          {...attributes}
          className="field"
          type="number"
          min={min}
          max={max}
          required
          value={value}
          onChange={(event) => onChange(Number(event.target.value))}
        />
      )}
    </Labelled>
  );
}

/** Several lines of text. */
export function LinesField({ label, hint, value, onChange }: FieldProps): ReactNode {
  return (
    <Labelled label={label} {...hinted(hint)}>
      {(attributes) => (
        <textarea
          {...attributes}
          className="field"
          rows={3}
          spellCheck={false}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Labelled>
  );
}
