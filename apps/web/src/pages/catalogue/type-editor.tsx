import { added, changed } from '#changes';
import { useState, type ReactNode } from 'react';
import { Dialog } from '../../components/dialog.js';
import { Labelled } from '../../components/field.js';
import { blankOf, type FormField } from '../../components/form/fields-of.js';
import { faultOf } from '../../components/form/faults.js';
import { ObjectFields } from '../../components/form/object-fields.js';
import { useFormFields } from '../../components/form/schema.js';
import { Loaded } from '../../components/loaded.js';
import { plainText } from '../../components/plain-text.js';
import { ProblemNote } from '../../components/problem-note.js';
import { newId } from '../../state/new-id.js';
import { usePlanEdit } from '../../state/plan-edit.js';
import { useWhileShown } from '../../state/while-shown.js';
import { useSpeech } from '../../texts/index.js';
import { useProject } from '../project/queries.js';
import { MapTable } from './maps/map-table.js';
import { RangeRow } from './range-row.js';
import { useTypeDraft, type HardwareType, type TypeDraft } from './use-type-draft.js';

/** A device or module type: its facts, its ports as ranges (`Gi1/0/[1-48]`), its inside and its bays. */
export function TypeEditor({
  kind,
  base,
  like,
  onClose,
}: {
  readonly kind: HardwareType['kind'];
  /** null: a new type. */
  readonly base: HardwareType | null;
  /** What a new one begins as. */
  readonly like: HardwareType | null;
  readonly onClose: (id?: string) => void;
}): ReactNode {
  const { t } = useSpeech();
  const fields = useFormFields(kind);
  const title = base ? t.catalogue.edit : kind === 'deviceType' ? t.catalogue.add : t.catalogue.addModule;
  return (
    <Dialog label={title} className="form-dialog type-dialog" onClose={() => onClose()}>
      <Loaded query={fields} what={t.edit.form}>
        {(known) => (
          <TypeForm kind={kind} fields={known} title={title} base={base} like={like} onClose={onClose} />
        )}
      </Loaded>
    </Dialog>
  );
}

function TypeForm({
  kind,
  fields,
  title,
  base,
  like,
  onClose,
}: {
  readonly kind: HardwareType['kind'];
  readonly fields: readonly FormField[];
  readonly title: string;
  readonly base: HardwareType | null;
  readonly like: HardwareType | null;
  readonly onClose: (id?: string) => void;
}): ReactNode {
  const { t, say, number } = useSpeech();
  const project = useProject();
  const { make, pending, refused, step } = usePlanEdit();
  const [facts, setFacts] = useState<Readonly<Record<string, unknown>>>(() =>
    like ? { ...withoutKind(like), ...(base ? {} : { model: '' }) } : blankOf(fields),
  );
  const [sent, setSent] = useState(false);
  // As it was when the form was opened: what somebody else has changed since is refused by the server, not written over.
  const [opened] = useState(base);
  const close = useWhileShown(onClose);
  const draft = useTypeDraft(kind, like);
  const { ports } = draft;
  const save = async (): Promise<void> => {
    if (fields.some((field) => field.type !== 'other' && faultOf(field, facts[field.name]) !== null)) return;
    const type = draft.typeWith({ ...facts, id: opened?.id ?? newId() });
    if (!type) return;
    const what = `${type.manufacturer} ${type.model}`;
    const change = opened ? changed(kind, withoutKind(opened), type) : added(kind, type);
    if (await make(say(opened ? t.edit.changedSays : t.edit.addedSays, { what }), [change])) close(type.id);
  };
  const bays = (which: 'moduleBays' | 'deviceBays'): ReactNode => (
    <Labelled
      label={t.fields[which]}
      hint={which === 'moduleBays' ? t.catalogue.baysHint : t.catalogue.deviceBaysHint}
      refused={draft.wrong[which] ? t.catalogue.baysWrong : undefined}
    >
      {(attributes) => (
        <input
          {...attributes}
          className="field mono"
          placeholder={which === 'moduleBays' ? 'Slot [1-4]' : 'Cassette [1-12]'}
          spellCheck={false}
          value={draft[which]}
          onChange={(event) =>
            (which === 'moduleBays' ? draft.setModuleBays : draft.setDeviceBays)(event.target.value)
          }
        />
      )}
    </Labelled>
  );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setSent(true);
        void save();
      }}
    >
      <h2>{title}</h2>
      <ObjectFields
        fields={fields}
        values={facts}
        place={{ project: project.id, layer: String(step) }}
        told={sent ? 'all' : new Set()}
        onChange={(name, value) => setFacts((now) => ({ ...now, [name]: value }))}
      />
      <section>
        <h3>{t.catalogue.ports}</h3>
        <p className="small second">{t.catalogue.portsHint}</p>
        <Ranges draft={draft} />
        {sent && !ports && <p className="bad">{t.catalogue.portsWrong}</p>}
      </section>
      {ports?.some(({ kind: sort }) => sort === 'rear') && (
        <section>
          <h3>{t.portParts.inside}</h3>
          <MapTable lines={draft.lines} read={draft.inside} ports={ports} onChange={draft.setLines} />
        </section>
      )}
      {bays('moduleBays')}
      {kind === 'deviceType' && bays('deviceBays')}
      {refused !== null && <ProblemNote error={refused} />}
      <footer>
        <span className="grow small second">
          {kind === 'deviceType' &&
            say(t.racks.typeSays, { n: number(ports?.length ?? 0), u: plainText(facts['heightU']) })}
        </span>
        <button type="button" className="button" onClick={() => onClose()}>
          {t.common.cancel}
        </button>
        <button className="button primary" disabled={pending}>
          {base ? t.edit.save : t.edit.add}
        </button>
      </footer>
    </form>
  );
}

/** The ports of a type, one line for ports of one sort. */
function Ranges({ draft: { ranges, setRanges, addRange } }: { readonly draft: TypeDraft }): ReactNode {
  const { t } = useSpeech();
  return (
    <>
      <div className="scroll">
        <table className="table tight bare framed" aria-label={t.catalogue.ports}>
          <thead>
            <tr>
              <th scope="col">{t.catalogue.names}</th>
              <th scope="col">{t.fields.kind}</th>
              <th scope="col">{t.fields.connector}</th>
              <th scope="col">{t.fields.media}</th>
              <th scope="col">{t.fields.speedMbps}</th>
              <th scope="col">{t.fields.poe}</th>
              <th scope="col">{t.fields.positions}</th>
              <th scope="col">{t.catalogue.details}</th>
              <th scope="col" className="num">
                {t.catalogue.many}
              </th>
              <th scope="col" />
            </tr>
          </thead>
          <tbody>
            {ranges.map((range, index) => (
              <RangeRow
                key={index}
                range={range}
                onChange={(next) =>
                  setRanges(ranges.map((old, at) => (at === index ? { ...old, ...next } : old)))
                }
                onRemove={() => setRanges(ranges.filter((_, at) => at !== index))}
              />
            ))}
          </tbody>
        </table>
      </div>
      <button type="button" className="button plain small" onClick={addRange}>
        {t.catalogue.addRange}
      </button>
    </>
  );
}

function withoutKind({ kind: _kind, ...type }: HardwareType): Omit<HardwareType, 'kind'> {
  return type;
}
