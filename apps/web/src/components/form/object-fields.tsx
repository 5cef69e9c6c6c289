import type { ReactNode } from 'react';
import { fieldName } from '../../texts/kind-name.js';
import { useSpeech } from '../../texts/index.js';
import { Labelled } from '../field.js';
import { Control, type FormPlace } from './control.js';
import { faultOf } from './faults.js';
import type { FormField } from './fields-of.js';

/** The fields of an object as labelled controls, in two columns where there is room. */
export function ObjectFields({
  fields,
  values,
  place,
  told,
  onChange,
}: {
  readonly fields: readonly FormField[];
  readonly values: Readonly<Record<string, unknown>>;
  readonly place: FormPlace;
  /** Faults are shown for fields that were touched, or for all once the form was sent. */
  readonly told: ReadonlySet<string> | 'all';
  readonly onChange: (name: string, value: unknown) => void;
}): ReactNode {
  const { t, say } = useSpeech();
  const shown = fields.filter(({ type }) => type !== 'other');
  return (
    <div className="pairs">
      {shown.map((field, index) => {
        const fault = told === 'all' || told.has(field.name) ? faultOf(field, values[field.name]) : null;
        return (
          <div
            key={field.name}
            className={field.name === 'description' || field.type === 'rows' ? 'both' : ''}
          >
            <Labelled
              label={fieldName(t, field.name)}
              refused={fault ? say(t.faults[fault.text], fault.params) : undefined}
            >
              {(attributes) => (
                <Control
                  field={field}
                  place={place}
                  value={values[field.name]}
                  attributes={attributes}
                  autoFocus={index === 0}
                  onChange={(value) => onChange(field.name, value)}
                />
              )}
            </Labelled>
          </div>
        );
      })}
    </div>
  );
}
