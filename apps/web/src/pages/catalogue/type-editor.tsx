import {
  deviceTypeSchema, moduleTypeSchema, portTemplateSchema, type DeviceType, type ModuleType, type PortMapTemplate, type PortTemplate,
} from '#cabling'; // prettier-ignore
import { plainText } from '../../components/plain-text.js';
import { added, changed } from '#changes';
import { useState, type ReactNode } from 'react';
import { Dialog } from '../../components/dialog.js';
import { Labelled } from '../../components/field.js';
import { blankOf } from '../../components/form/fields-of.js';
import { faultOf } from '../../components/form/faults.js';
import { ObjectFields } from '../../components/form/object-fields.js';
import { useFormFields } from '../../components/form/schema.js';
import { Loaded } from '../../components/loaded.js';
import { ProblemNote } from '../../components/problem-note.js';
import { newId } from '../../state/new-id.js';
import { usePlanEdit } from '../../state/plan-edit.js';
import { useSpeech } from '../../texts/index.js';
import { useProject } from '../project/queries.js';
import { baysIn, baysText } from './bay-ranges.js';
import { namesIn, rangesOf, type PortRange } from './port-ranges.js';
import { RangeRow } from './range-row.js';
import { straightMaps } from './straight-maps.js';

/** A type of devices, or of the modules that are slid into them. */
export type HardwareType =
  ({ readonly kind: 'deviceType' } & DeviceType) | ({ readonly kind: 'moduleType' } & ModuleType);

const emptyRange: PortRange = {
  names: '', kind: 'interface', connector: 'rj45', media: null, speedMbps: null, poeClass: null, positions: 1,
}; // prettier-ignore

/** A device or module type: its facts, its ports as ranges (`Gi1/0/[1-48]`), its maps and its bays. */
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
  const { t, say, number } = useSpeech();
  const project = useProject();
  const { make, pending, refused, step } = usePlanEdit();
  const fields = useFormFields(kind);
  const [values, setValues] = useState<Readonly<Record<string, unknown>> | null>(
    like ? { ...withoutKind(like), ...(base ? {} : { model: '' }) } : null,
  );
  const [ranges, setRanges] = useState<readonly PortRange[]>(like ? rangesOf(like.ports) : [emptyRange]);
  const [bayNames, setBayNames] = useState(() => baysText(like?.moduleBays ?? []));
  const [sent, setSent] = useState(false);
  const bays = baysIn(bayNames, like?.moduleBays ?? []);
  const portsOf = (): PortTemplate[] | null => {
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
  /** What is recorded stays where its ports do; a panel that has none yet is mapped straight through. */
  const mapsOf = (all: readonly PortTemplate[]): PortMapTemplate[] => {
    const has = new Set(all.map(({ kind: sort, name }) => `${sort} ${name}`));
    const kept = (like?.maps ?? []).filter(
      ({ front, rear }) => has.has(`front ${front}`) && has.has(`rear ${rear}`),
    );
    return kept.length > 0 ? kept : straightMaps(all);
  };
  const set = (index: number, range: Partial<PortRange>): void =>
    setRanges(ranges.map((old, at) => (at === index ? { ...old, ...range } : old)));
  const title = base ? t.catalogue.edit : kind === 'deviceType' ? t.catalogue.add : t.catalogue.addModule;
  return (
    <Dialog label={title} className="form-dialog wide-dialog" onClose={() => onClose()}>
      <Loaded query={fields} what={t.edit.form}>
        {(known) => {
          const facts = values ?? blankOf(known);
          const faulty = known.some(
            (field) => field.type !== 'other' && faultOf(field, facts[field.name]) !== null,
          );
          const save = async (): Promise<void> => {
            if (!ports || !bays) return;
            const all = { ...facts, id: base?.id ?? newId(), ports, maps: mapsOf(ports), moduleBays: bays };
            const type = kind === 'deviceType' ? deviceTypeSchema.parse(all) : moduleTypeSchema.parse(all);
            const before = base && withoutKind(base);
            const says = say(base ? t.edit.changedSays : t.edit.addedSays, {
              what: `${type.manufacturer} ${type.model}`,
            });
            if (await make(says, [before ? changed(kind, before, type) : added(kind, type)]))
              onClose(type.id);
          };
          return (
            <form
              noValidate
              onSubmit={(event) => {
                event.preventDefault();
                setSent(true);
                if (!faulty && ports && bays) void save();
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
                {ports?.some(({ kind: sort }) => sort === 'rear') && (
                  <p className="small second" role="status">
                    {say(t.catalogue.mapped, { n: number(mapsOf(ports).length) })}
                  </p>
                )}
              </section>
              <Labelled
                label={t.fields.moduleBays}
                hint={t.catalogue.baysHint}
                refused={bays ? undefined : t.catalogue.baysWrong}
              >
                {(attributes) => (
                  <input
                    {...attributes}
                    className="field mono"
                    placeholder="Slot [1-4]"
                    spellCheck={false}
                    value={bayNames}
                    onChange={(event) => setBayNames(event.target.value)}
                  />
                )}
              </Labelled>
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
        }}
      </Loaded>
    </Dialog>
  );
}

function withoutKind({ kind: _kind, ...type }: HardwareType): DeviceType | ModuleType {
  return type;
}

/** Ranges that were gathered carry how many ports they are. */
function withoutCount(port: object): object {
  return Object.fromEntries(Object.entries(port).filter(([field]) => field !== 'count'));
}
