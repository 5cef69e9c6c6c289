import { useId, useState, type ReactNode } from 'react';
import { plainText } from '../plain-text.js';
import { fieldName, valueName } from '../../texts/kind-name.js';
import { useSpeech } from '../../texts/index.js';
import { faultOf, numberIn } from './faults.js';
import { blankOf, type FormField } from './fields-of.js';
import { ReferenceField } from './reference-field.js';
import { ReferencesField } from './references-field.js';
import { rowsIn, rowsText } from './rows-text.js';

/** Where a form reads the objects that its fields may hold. */
export interface FormPlace {
  readonly project: string;
  readonly layer: string;
}

interface ControlProps {
  readonly field: FormField;
  readonly place: FormPlace;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly attributes: {
    readonly id: string;
    readonly 'aria-describedby': string;
    readonly 'aria-invalid': boolean;
  };
  readonly autoFocus: boolean;
}

/** The control that a field's type asks for. */
export function Control(props: ControlProps): ReactNode {
  const { field, place, value, onChange, attributes, autoFocus } = props;
  const { t } = useSpeech();
  switch (field.type) {
    case 'group':
      return <GroupControl {...props} />;
    case 'truth':
      if (field.nullable) return <Truth {...props} />;
      return (
        <input
          {...attributes}
          type="checkbox"
          checked={value === true}
          autoFocus={autoFocus}
          onChange={(event) => onChange(event.target.checked)}
        />
      );
    case 'choice':
      return <Choices {...props} />;
    case 'reference':
      return (
        <ReferenceField
          {...attributes}
          {...place}
          kind={field.refers ?? ''}
          value={typeof value === 'string' && value !== '' ? value : null}
          autoFocus={autoFocus}
          onChange={onChange}
        />
      );
    case 'references':
      return (
        <ReferencesField
          {...attributes}
          {...place}
          kind={field.refers ?? ''}
          value={(value as readonly string[] | undefined) ?? []}
          onChange={onChange}
        />
      );
    case 'rows':
      return <Rows {...props} />;
    case 'number':
    case 'integer':
    case 'list':
    case 'numbers':
      return <Written {...props} />;
    default:
      return (
        <input
          {...attributes}
          className="field"
          type={field.type === 'date' ? 'date' : 'text'}
          autoFocus={autoFocus}
          placeholder={field.nullable ? t.edit.notRecorded : undefined}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) =>
            onChange(event.target.value === '' && field.nullable ? null : event.target.value)
          }
        />
      );
  }
}

/** Yes, no, or nobody has looked: a box that is not ticked could not tell the last two apart. */
function Truth({ value, onChange, attributes, autoFocus }: ControlProps): ReactNode {
  const { t } = useSpeech();
  return (
    <select
      {...attributes}
      className="field"
      autoFocus={autoFocus}
      value={typeof value === 'boolean' ? String(value) : ''}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value === 'true')}
    >
      <option value="">{t.edit.notRecorded}</option>
      <option value="true">{t.common.yes}</option>
      <option value="false">{t.common.no}</option>
    </select>
  );
}

/** Facts that are recorded together or not at all: a box says whether, the fields below it what. */
function GroupControl({ field, place, value, onChange, attributes, autoFocus }: ControlProps): ReactNode {
  const { t } = useSpeech();
  const id = useId();
  const names: Readonly<Record<string, string>> = t.groupFields;
  const facts =
    typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
  return (
    <div className="group">
      {field.nullable && (
        <input
          {...attributes}
          type="checkbox"
          checked={facts !== null}
          autoFocus={autoFocus}
          onChange={(event) => onChange(event.target.checked ? blankOf(field.fields) : null)}
        />
      )}
      {facts &&
        field.fields.map((inner) => (
          <div key={inner.name} className="labelled">
            <label htmlFor={`${id}-${inner.name}`}>{names[inner.name] ?? fieldName(t, inner.name)}</label>
            <Control
              field={inner}
              place={place}
              value={facts[inner.name]}
              attributes={{
                id: `${id}-${inner.name}`,
                'aria-describedby': attributes['aria-describedby'],
                'aria-invalid': faultOf(inner, facts[inner.name]) !== null,
              }}
              autoFocus={false}
              onChange={(next) => onChange({ ...facts, [inner.name]: next })}
            />
          </div>
        ))}
    </div>
  );
}

function Choices({ field, value, onChange, attributes, autoFocus }: ControlProps): ReactNode {
  const { t } = useSpeech();
  return (
    <select
      {...attributes}
      className="field"
      autoFocus={autoFocus}
      value={plainText(value)}
      onChange={(event) =>
        onChange(
          field.choices.find((choice) => String(choice) === event.target.value) ??
            (field.optional ? undefined : null),
        )
      }
    >
      {(field.nullable || field.optional) && <option value="">{t.edit.notRecorded}</option>}
      {field.choices.map((choice) => (
        <option key={choice} value={choice}>
          {valueName(t, field.name, String(choice))}
        </option>
      ))}
    </select>
  );
}

/** Numbers and lists: what is typed stays as typed, what it means goes into the form. */
function Written({ field, value, onChange, attributes, autoFocus }: ControlProps): ReactNode {
  const { t } = useSpeech();
  const isList = field.type === 'list' || field.type === 'numbers';
  const [typed, setTyped] = useState<string | null>(null);
  const shown = isList ? ((value as readonly unknown[] | null) ?? []).join(', ') : plainText(value);
  const read = (text: string): unknown => {
    if (!isList) return numberIn(text);
    const items = text
      .split(/[,;]\s*/)
      .map((item) => item.trim())
      .filter(Boolean);
    return field.type === 'list' ? items : items.map(numberIn);
  };
  return (
    <input
      {...attributes}
      className="field"
      inputMode={isList ? undefined : 'decimal'}
      autoFocus={autoFocus}
      placeholder={field.nullable ? t.edit.notRecorded : isList ? t.edit.listOf : undefined}
      value={typed ?? shown}
      onBlur={() => {
        if (faultOf(field, value) === null) setTyped(null);
      }}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(read(event.target.value));
      }}
    />
  );
}

/** How two ends of a cable meet, a line for each run of positions. */
function Rows({ field, value, onChange, attributes, autoFocus }: ControlProps): ReactNode {
  const { t } = useSpeech();
  const rows = (Array.isArray(value) ? value : []) as Parameters<typeof rowsText>[0];
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <textarea
      {...attributes}
      className="field mono"
      rows={5}
      autoFocus={autoFocus}
      spellCheck={false}
      placeholder={t.edit.rowsOf}
      value={typed ?? rowsText(rows)}
      onBlur={() => {
        if (faultOf(field, value) === null) setTyped(null);
      }}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(rowsIn(event.target.value) ?? (field.nullable ? null : []));
      }}
    />
  );
}
