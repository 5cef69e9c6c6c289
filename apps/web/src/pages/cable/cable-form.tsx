import { standardProfiles, type Cable } from '#cabling';
import { cordColours } from '#drawing';
import { useState, type ReactNode } from 'react';
import { Labelled } from '../../components/field.js';
import { Control } from '../../components/form/control.js';
import { faultOf } from '../../components/form/faults.js';
import type { FormField } from '../../components/form/fields-of.js';
import { useChoices } from '../../components/form/reference-field.js';
import { ProblemNote } from '../../components/problem-note.js';
import { usePlanEdit } from '../../state/plan-edit.js';
import { fieldName } from '../../texts/kind-name.js';
import { useSpeech } from '../../texts/index.js';
import { useProject } from '../project/queries.js';
import { EndField } from './end-field.js';
import { plugged } from './plugged.js';
import { useNextLabel } from './use-next-label.js';

/** The facts of a cable beside its ends, in the order in which they are asked. */
const FIELDS = [
  'label',
  'role',
  'media',
  'productId',
  'profile',
  'colour',
  'lengthM',
  'status',
  'strands',
  'fireClass',
  'reel',
  'pathwayIds',
  'installedOn',
  'description',
] as const;

/** The form of a cable, new or known. */
export function CableForm({
  fields,
  isNew,
  first,
  mediaSaid: mediaGiven,
  pending,
  refused,
  onSave,
  onCancel,
}: {
  readonly fields: readonly FormField[];
  readonly isNew: boolean;
  readonly first: Cable;
  /** Whether somebody said what it is made of: then it is not taken from its ports. */
  readonly mediaSaid: boolean;
  readonly pending: boolean;
  /** Why it was not saved; null: nothing was refused. */
  readonly refused: unknown;
  readonly onSave: (cable: Cable) => Promise<void>;
  readonly onCancel: () => void;
}): ReactNode {
  const { t, say } = useSpeech();
  const project = useProject();
  const { step } = usePlanEdit();
  const [cable, setCable] = useState<Cable>(first);
  const [labelled, setLabelled] = useState(!isNew);
  const [mediaSaid, setMediaSaid] = useState(mediaGiven);
  const [sent, setSent] = useState(false);
  const [saving, setSaving] = useState(false);
  const offered = useOffered(cable);
  const next = useNextLabel(cable, !labelled);
  // What stood in the field when it was entered stays there: a label that arrives must not move the text under the caret.
  const [entered, setEntered] = useState<string | null>(null);
  const label = labelled ? cable.label : (entered ?? next.label);
  const shown = FIELDS.flatMap((name) => fields.find((field) => field.name === name) ?? []);
  const whole: Cable = { ...cable, label, a: plugged(cable.a), b: plugged(cable.b) };
  const faulty = (of: Cable): boolean =>
    shown.some((field) => faultOf(field, of[field.name as keyof Cable]) !== null);
  const save = async (): Promise<void> => {
    // A cable that is added as fast as its ends are chosen has the label of these ends.
    const saved = labelled ? whole : { ...whole, label: await next.settled() };
    if (!faulty(saved)) await onSave(saved);
  };
  const other = (end: 'a' | 'b'): string | null => cable[end === 'a' ? 'b' : 'a'][0]?.portId || null;
  const set = (values: Partial<Cable>): void => setCable({ ...cable, ...values });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setSent(true);
        setSaving(true);
        void save().finally(() => setSaving(false));
      }}
    >
      <h2>
        {isNew ? t.cable.add : t.cable.edit} {!isNew && <code>{first.label}</code>}
      </h2>
      <div className="pairs">
        {(['a', 'b'] as const).map((end) => (
          <EndField
            key={end}
            label={t.fields[end]}
            plugs={cable[end]}
            wish={{ like: other(end), media: cable.media, cable: isNew ? null : cable.id }}
            autoFocus={end === (isNew && first.a.length > 0 ? 'b' : 'a')}
            // A new cable is of what its ports take, until somebody says otherwise.
            onChange={(plugs, media) => set({ [end]: plugs, ...(media && !mediaSaid && { media }) })}
          />
        ))}
      </div>
      <div className="pairs">
        {shown.map((field) => {
          const value = field.name === 'label' ? label : cable[field.name as keyof Cable];
          const fault = sent || field.name !== 'label' ? faultOf(field, value) : null;
          return (
            <div
              key={field.name}
              className={field.name === 'description' ? 'both' : ''}
              {...(field.name === 'label' && {
                onFocus: () => setEntered(label),
                onBlur: () => setEntered(null),
              })}
            >
              <Labelled
                label={fieldName(t, field.name)}
                refused={fault ? say(t.faults[fault.text], fault.params) : undefined}
              >
                {(attributes) => (
                  <Control
                    field={offered(field)}
                    place={{ project: project.id, layer: String(step) }}
                    value={value}
                    attributes={attributes}
                    autoFocus={false}
                    onChange={(next_) => {
                      if (field.name === 'label') setLabelled(true);
                      if (field.name === 'media') setMediaSaid(true);
                      set({ [field.name]: next_ });
                    }}
                  />
                )}
              </Labelled>
            </div>
          );
        })}
      </div>
      {sent && !labelled && next.refused && <ProblemNote error={next.refused} />}
      {refused !== null && <ProblemNote error={refused} />}
      <footer>
        <span className="grow small second">{say(t.edit.intoStep, { n: step })}</span>
        <button type="button" className="button" onClick={() => onCancel()}>
          {t.common.cancel}
        </button>
        <button className="button primary" disabled={pending || saving}>
          {isNew ? t.cable.add : t.edit.save}
        </button>
      </footer>
    </form>
  );
}

/** Profiles and colours are free texts in the file; here one chooses among those that mean something. */
function useOffered(cable: Cable): (field: FormField) => FormField {
  const project = useProject();
  const { step } = usePlanEdit();
  const recorded = useChoices('cableProfile', project.id, String(step), '');
  return (field) => {
    if (field.name !== 'profile' && field.name !== 'colour') return field;
    const known =
      field.name === 'colour'
        ? Object.keys(cordColours)
        : [...standardProfiles.map(({ name }) => name), ...recorded.map(({ text }) => text)];
    const current = cable[field.name];
    return {
      ...field,
      type: 'choice',
      choices: [...new Set([...known, ...(current === null ? [] : [current])])],
    };
  };
}
