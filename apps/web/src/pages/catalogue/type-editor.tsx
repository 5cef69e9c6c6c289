import { deviceTypeSchema, portTemplateSchema, type DeviceType } from '#cabling';
import { plainText } from '../../components/plain-text.js';
import { added, changed } from '#changes';
import { useState, type ReactNode } from 'react';
import { Dialog } from '../../components/dialog.js';
import { blankOf } from '../../components/form/fields-of.js';
import { faultOf, numberIn } from '../../components/form/faults.js';
import { ObjectFields } from '../../components/form/object-fields.js';
import { useFormFields } from '../../components/form/schema.js';
import { Loaded } from '../../components/loaded.js';
import { ProblemNote } from '../../components/problem-note.js';
import { newId } from '../../state/new-id.js';
import { usePlanEdit } from '../../state/plan-edit.js';
import { valueName } from '../../texts/kind-name.js';
import { useSpeech } from '../../texts/index.js';
import { useProject } from '../project/queries.js';
import {
  connectorChoices,
  kindChoices,
  mediaChoices,
  namesIn,
  rangesOf,
  type PortRange,
} from './port-ranges.js';

const emptyRange: PortRange = {
  names: '', kind: 'interface', connector: 'rj45', media: null, speedMbps: null, poeClass: null, positions: 1,
}; // prettier-ignore

/** A device type: its facts, and its ports as ranges (`Gi1/0/[1-48]`). */
export function TypeEditor({
  base,
  like,
  onClose,
}: {
  /** null: a new type. */
  readonly base: DeviceType | null;
  /** What a new one begins as. */
  readonly like: DeviceType | null;
  readonly onClose: (id?: string) => void;
}): ReactNode {
  const { t, say, number } = useSpeech();
  const project = useProject();
  const { make, pending, refused, step } = usePlanEdit();
  const fields = useFormFields('deviceType');
  const [values, setValues] = useState<Readonly<Record<string, unknown>> | null>(
    like ? { ...like, ...(base ? {} : { model: '' }) } : null,
  );
  const [ranges, setRanges] = useState<readonly PortRange[]>(like ? rangesOf(like.ports) : [emptyRange]);
  const [sent, setSent] = useState(false);
  const portsOf = (): DeviceType['ports'] | null => {
    const known = new Map((like?.ports ?? []).map((port) => [`${port.kind} ${port.name}`, port]));
    const all = ranges.flatMap((range) => {
      const { names, poeClass, ...facts } = range;
      const poe = poeClass === null ? null : { role: 'pse' as const, powerClass: poeClass };
      return (namesIn(names) ?? [null]).map((name) =>
        name === null ? null : { ...known.get(`${range.kind} ${name}`), ...facts, name, poe },
      );
    });
    const keys = all.map((port) => port && `${port.kind} ${port.name}`);
    if (all.includes(null) || new Set(keys).size < keys.length) return null;
    return all.map((port) => portTemplateSchema.parse(withoutCount(port ?? {})));
  };
  const ports = portsOf();
  const set = (index: number, range: Partial<PortRange>): void =>
    setRanges(ranges.map((old, at) => (at === index ? { ...old, ...range } : old)));
  const title = base ? t.catalogue.edit : t.catalogue.add;
  return (
    <Dialog label={title} className="form-dialog wide-dialog" onClose={() => onClose()}>
      <Loaded query={fields} what={t.edit.form}>
        {(known) => {
          const facts = values ?? blankOf(known);
          const faulty = known.some(
            (field) => field.type !== 'other' && faultOf(field, facts[field.name]) !== null,
          );
          const save = async (): Promise<void> => {
            if (!ports) return;
            const kept = new Set(ports.map(({ kind, name }) => `${kind} ${name}`));
            const maps = (like?.maps ?? []).filter(
              ({ front, rear }) => kept.has(`front ${front}`) && kept.has(`rear ${rear}`),
            );
            const type = deviceTypeSchema.parse({ ...facts, id: base?.id ?? newId(), ports, maps });
            const says = say(base ? t.edit.changedSays : t.edit.addedSays, {
              what: `${type.manufacturer} ${type.model}`,
            });
            if (await make(says, [base ? changed('deviceType', base, type) : added('deviceType', type)]))
              onClose(type.id);
          };
          return (
            <form
              noValidate
              onSubmit={(event) => {
                event.preventDefault();
                setSent(true);
                if (!faulty && ports) void save();
              }}
            >
              <h2>{title}</h2>
              <ObjectFields
                fields={known}
                values={facts}
                place={{ project: project.id, layer: String(step) }}
                told={sent ? 'all' : new Set()}
                onChange={(name, value) => setValues({ ...facts, [name]: value })}
              />
              <section>
                <h3>{t.catalogue.ports}</h3>
                <p className="small second">{t.catalogue.portsHint}</p>
                <div className="scroll">
                  <table className="table tight bare framed" aria-label={t.catalogue.ports}>
                    <thead>
                      <tr>
                        <th scope="col">{t.catalogue.names}</th>
                        <th scope="col">{t.fields.kind}</th>
                        <th scope="col">{t.fields.connector}</th>
                        <th scope="col">{t.fields.media}</th>
                        <th scope="col">{t.fields.speedMbps}</th>
                        <th scope="col">PoE</th>
                        <th scope="col">{t.fields.positions}</th>
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
                          onChange={(next) => set(index, next)}
                          onRemove={() => setRanges(ranges.filter((_, at) => at !== index))}
                        />
                      ))}
                    </tbody>
                  </table>
                </div>
                <button
                  type="button"
                  className="button plain small"
                  onClick={() => setRanges([...ranges, emptyRange])}
                >
                  {t.catalogue.addRange}
                </button>
                {sent && !ports && <p className="bad">{t.catalogue.portsWrong}</p>}
              </section>
              {refused !== null && <ProblemNote error={refused} />}
              <footer>
                <span className="grow small second">
                  {say(t.racks.typeSays, {
                    n: number(ports?.length ?? 0),
                    u: plainText(facts['heightU']),
                  })}
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
        }}
      </Loaded>
    </Dialog>
  );
}

/** Ranges that were gathered carry how many ports they are. */
function withoutCount(port: object): object {
  return Object.fromEntries(Object.entries(port).filter(([field]) => field !== 'count'));
}

function RangeRow({
  range,
  onChange,
  onRemove,
}: {
  readonly range: PortRange;
  readonly onChange: (range: Partial<PortRange>) => void;
  readonly onRemove: () => void;
}): ReactNode {
  const { t } = useSpeech();
  const names = namesIn(range.names);
  const choice = (
    field: 'kind' | 'connector' | 'media',
    all: readonly string[],
    none: boolean,
  ): ReactNode => (
    <select
      className="field"
      aria-label={t.fields[field]}
      value={range[field] ?? ''}
      onChange={(event) => onChange({ [field]: event.target.value || null })}
    >
      {none && <option value="">–</option>}
      {all.map((one) => (
        <option key={one} value={one}>
          {field === 'kind' ? valueName(t, 'kind', one) : one}
        </option>
      ))}
    </select>
  );
  const amount = (field: 'speedMbps' | 'poeClass' | 'positions', fallback: number | null): ReactNode => (
    <input
      className="field short"
      inputMode="numeric"
      aria-label={field === 'poeClass' ? 'PoE' : t.fields[field]}
      value={range[field] ?? ''}
      onChange={(event) => {
        const read = numberIn(event.target.value);
        onChange({ [field]: typeof read === 'number' ? read : fallback });
      }}
    />
  );
  return (
    <tr>
      <td>
        <input
          className="field mono"
          aria-label={t.catalogue.names}
          aria-invalid={range.names !== '' && names === null}
          placeholder="Gi1/0/[1-48]"
          spellCheck={false}
          value={range.names}
          onChange={(event) => onChange({ names: event.target.value })}
        />
      </td>
      <td>{choice('kind', kindChoices, false)}</td>
      <td>{choice('connector', connectorChoices, true)}</td>
      <td>{choice('media', mediaChoices, true)}</td>
      <td>{amount('speedMbps', null)}</td>
      <td>{amount('poeClass', null)}</td>
      <td>{amount('positions', 1)}</td>
      <td className="num">{names?.length ?? '–'}</td>
      <td>
        <button type="button" className="button small" aria-label={t.edit.remove} onClick={onRemove}>
          ×
        </button>
      </td>
    </tr>
  );
}
