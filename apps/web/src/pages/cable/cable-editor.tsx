import { cableSchema, standardProfiles, type Cable } from '#cabling';
import { added, changed } from '#changes';
import { cordColours } from '#drawing';
import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { call } from '../../api/client.js';
import type { Page } from '../../api/types.js';
import { Control } from '../../components/form/control.js';
import { faultOf } from '../../components/form/faults.js';
import type { FormField } from '../../components/form/fields-of.js';
import { useChoices } from '../../components/form/reference-field.js';
import { useFormFields } from '../../components/form/schema.js';
import { Dialog } from '../../components/dialog.js';
import { Labelled } from '../../components/field.js';
import { Loaded } from '../../components/loaded.js';
import { ProblemNote } from '../../components/problem-note.js';
import { newId } from '../../state/new-id.js';
import { objectQuery } from '../../state/paths.js';
import { usePlanEdit } from '../../state/plan-edit.js';
import { fieldName } from '../../texts/kind-name.js';
import { useSpeech } from '../../texts/index.js';
import { projectKey, useProject } from '../project/queries.js';
import { EndField } from './end-field.js';

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

/** A cable with both its ends: a new one, or one that is changed, moved at one end, or pulled out. */
export function CableEditor({
  id,
  given = {},
  onClose,
}: {
  /** null: a new cable. */
  readonly id: string | null;
  readonly given?: Partial<Cable>;
  readonly onClose: (id?: string) => void;
}): ReactNode {
  const { t } = useSpeech();
  const project = useProject();
  const { step } = usePlanEdit();
  const fields = useFormFields('cable');
  const cable = useQuery({
    ...objectQuery('cable', id ?? '', { project: project.id, layer: String(step) }),
    enabled: id !== null,
  });
  const title = id === null ? t.cable.add : t.cable.edit;
  return (
    <Dialog label={title} className="form-dialog" onClose={() => onClose()}>
      <Loaded query={fields} what={t.edit.form}>
        {(known) => {
          if (id === null) return <CableForm fields={known} base={null} given={given} onClose={onClose} />;
          return (
            <Loaded query={cable} what={t.kinds.cable}>
              {({ version: _version, path: _path, ...facts }) => (
                <CableForm fields={known} base={facts as unknown as Cable} given={given} onClose={onClose} />
              )}
            </Loaded>
          );
        }}
      </Loaded>
    </Dialog>
  );
}

const plugged = (plugs: Cable['a']): Cable['a'] => plugs.filter(({ portId }) => portId !== '');

function CableForm({
  fields,
  base,
  given,
  onClose,
}: {
  readonly fields: readonly FormField[];
  readonly base: Cable | null;
  readonly given: Partial<Cable>;
  readonly onClose: (id?: string) => void;
}): ReactNode {
  const { t, say } = useSpeech();
  const project = useProject();
  const { make, pending, refused, step } = usePlanEdit();
  const [cable, setCable] = useState<Cable>(() =>
    base ? { ...base, ...given } : cableSchema.parse({ id: newId(), label: '?', ...given }),
  );
  const [labelled, setLabelled] = useState(base !== null);
  const [mediaSaid, setMediaSaid] = useState(base !== null || given.media !== undefined);
  const [sent, setSent] = useState(false);
  const [saving, setSaving] = useState(false);
  const offered = useOffered(cable);
  const next = useNextLabel(cable, base === null && !labelled);
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
    if (faulty(saved)) return;
    const says = say(base ? t.cable.changedSays : t.cable.addedSays, { label: saved.label });
    if (base && JSON.stringify(base) === JSON.stringify(saved)) onClose(saved.id);
    else if (await make(says, [base ? changed('cable', base, saved) : added('cable', saved)]))
      onClose(saved.id);
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
        {base ? t.cable.edit : t.cable.add} {base && <code>{base.label}</code>}
      </h2>
      <div className="pairs">
        {(['a', 'b'] as const).map((end) => (
          <EndField
            key={end}
            label={t.fields[end]}
            plugs={cable[end]}
            wish={{ like: other(end), media: cable.media, cable: base?.id ?? null }}
            autoFocus={end === (given.a && given.a.length > 0 ? 'b' : 'a')}
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
      {refused !== null && <ProblemNote error={refused} />}
      <footer>
        <span className="grow small second">{say(t.edit.intoStep, { n: step })}</span>
        <button type="button" className="button" onClick={() => onClose()}>
          {t.common.cancel}
        </button>
        <button className="button primary" disabled={pending || saving}>
          {base ? t.edit.save : t.cable.add}
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

/** The label that comes next by the site's scheme, as the server counts. */
interface NextLabel {
  /** As far as it is known; '' before the first answer. */
  readonly label: string;
  /** The label of the ends as they are now; '' where the server has none. */
  readonly settled: () => Promise<string>;
}

function useNextLabel(cable: Cable, wanted: boolean): NextLabel {
  const project = useProject();
  const queries = useQueryClient();
  const { step } = usePlanEdit();
  const { role, media, a, b } = cable;
  const draft = { ...cable, a: plugged(a), b: plugged(b) };
  const asked = queryOptions({
    queryKey: [...projectKey(project.id), 'next-label', step, role, media, draft.a, draft.b],
    queryFn: async () => {
      const { items } = await call<Page<{ readonly label: string }>>(
        'POST',
        `/projects/${project.id}/labels`,
        { layer: step, cables: [draft] },
      );
      return items[0]?.label ?? '';
    },
  });
  const labels = useQuery({ ...asked, enabled: wanted, placeholderData: keepPreviousData });
  return {
    label: labels.data ?? '',
    // Where the server has no answer a person gives the label: the field says that it is needed.
    settled: () => queries.ensureQueryData(asked).catch(() => ''),
  };
}
