import { compatibilityTable, fitsCage, type Compatibility, type TransceiverType } from '#cabling';
import { changed } from '#changes';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { get } from '../../api/client.js';
import type { PortLine, TablePage } from '../../api/design-types.js';
import { kindPath } from '../../api/kind-path.js';
import { Dialog } from '../../components/dialog.js';
import { NewObject } from '../../components/form/new-object.js';
import { Loaded } from '../../components/loaded.js';
import { ProblemNote } from '../../components/problem-note.js';
import { shortPort } from '../../components/short-port.js';
import { objectQuery } from '../../state/paths.js';
import { usePlanEdit } from '../../state/plan-edit.js';
import { useWhileShown } from '../../state/while-shown.js';
import { useSpeech } from '../../texts/index.js';
import { projectKey, useProject } from '../project/queries.js';

/** More sorts than a store keeps. */
const MOST = '500';

/** Puts a pluggable module into a cage, exchanges it, or leaves the cage empty: those that fit come first. */
export function TransceiverDialog({
  port,
  onClose,
}: {
  readonly port: PortLine;
  readonly onClose: () => void;
}): ReactNode {
  const { t, say } = useSpeech();
  const project = useProject();
  const { step } = usePlanEdit();
  const [adding, setAdding] = useState(false);
  const [chosen, setChosen] = useState(port.transceiver?.id ?? '');
  const layer = String(step);
  const read = (kind: string) => ({
    queryKey: [...projectKey(project.id), 'table', kind, layer, 'all'],
    queryFn: () => get<TablePage>(`/projects/${project.id}/tables/${kindPath(kind)}`, { layer, limit: MOST }),
  });
  const types = useQuery(read('transceiverType'));
  const rows = useQuery(read('compatibility'));
  if (adding) {
    return (
      <NewObject
        kind="transceiverType"
        given={port.connector ? { formFactor: port.connector } : {}}
        onClose={(id) => {
          setAdding(false);
          if (id) setChosen(id);
        }}
      />
    );
  }
  const title = say(t.portParts.transceiverTitle, { port: shortPort(port.name) });
  return (
    <Dialog label={title} className="form-dialog" onClose={onClose}>
      <Loaded query={types} what={t.portParts.transceivers}>
        {({ items }) => (
          <Loaded query={rows} what={t.kinds.compatibility}>
            {(recorded) => (
              <Choose
                title={title}
                port={port}
                types={items.map(({ object }) => object as unknown as TransceiverType)}
                rows={recorded.items.map(({ object }) => object as unknown as Compatibility)}
                chosen={chosen}
                onChoose={setChosen}
                onAdd={() => setAdding(true)}
                onClose={onClose}
              />
            )}
          </Loaded>
        )}
      </Loaded>
    </Dialog>
  );
}

function Choose({
  title,
  port,
  types,
  rows,
  chosen,
  onChoose,
  onAdd,
  onClose,
}: {
  readonly title: string;
  readonly port: PortLine;
  readonly types: readonly TransceiverType[];
  readonly rows: readonly Compatibility[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  readonly onAdd: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const { t, say, number } = useSpeech();
  const project = useProject();
  const { make, pending, refused, step } = usePlanEdit();
  const object = useQuery(objectQuery('port', port.id, { project: project.id, layer: String(step) }));
  const table = compatibilityTable(rows);
  const cage = port.connector as TransceiverType['formFactor'] | null;
  const fits = ({ formFactor }: TransceiverType): boolean =>
    cage === null || fitsCage(formFactor, cage, table);
  const ordered = types.toSorted((a, b) => Number(fits(b)) - Number(fits(a)));
  const close = useWhileShown(onClose);
  const save = async (): Promise<void> => {
    if (!object.data) return;
    const { version: _version, path, ...facts } = object.data;
    const type = types.find(({ id }) => id === chosen);
    const says = type
      ? say(t.portParts.inserted, { type: `${type.manufacturer} ${type.model}`, port: shortPort(path) })
      : say(t.portParts.emptied, { port: shortPort(path) });
    if (await make(says, [changed('port', facts, { ...facts, transceiverId: type?.id ?? null })])) close();
  };
  const line = (id: string, text: ReactNode, more: readonly ReactNode[]): ReactNode => (
    <tr key={id}>
      <td>
        <label className="tick-line">
          <input type="radio" name="transceiver" checked={chosen === id} onChange={() => onChoose(id)} />
          {text}
        </label>
      </td>
      {more.map((cell, index) => (
        <td key={index} className="second">
          {cell}
        </td>
      ))}
    </tr>
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen === (port.transceiver?.id ?? '')) onClose();
        else void save();
      }}
    >
      <h2>{title}</h2>
      {types.length === 0 && <p className="second">{t.portParts.none}</p>}
      <div className="scroll preview framed">
        <table className="table tight" aria-label={t.portParts.transceivers}>
          <thead>
            <tr>
              <th scope="col">{t.fields.transceiverId}</th>
              <th scope="col">{t.fields.application}</th>
              <th scope="col">{t.fields.formFactor}</th>
              <th scope="col">{t.fields.reachM}</th>
              <th scope="col">{t.fields.stock}</th>
            </tr>
          </thead>
          <tbody>
            {line('', t.portParts.cageEmpty, ['', '', '', ''])}
            {ordered.map((type) =>
              line(type.id, `${type.manufacturer} ${type.model}`, [
                type.application,
                fits(type)
                  ? type.formFactor.toUpperCase()
                  : `${type.formFactor.toUpperCase()} · ${say(t.portParts.fitsNot, { cage: (cage ?? '').toUpperCase() })}`,
                type.reachM === null ? '' : number(type.reachM),
                number(type.stock),
              ]),
            )}
          </tbody>
        </table>
      </div>
      <div className="tools">
        <button type="button" className="button" onClick={onAdd}>
          {t.portParts.newType}
        </button>
      </div>
      {refused !== null && <ProblemNote error={refused} />}
      <footer>
        <span className="grow small second">{say(t.edit.intoStep, { n: step })}</span>
        <button type="button" className="button" onClick={onClose}>
          {t.common.cancel}
        </button>
        <button className="button primary" disabled={pending || !object.data}>
          {chosen === '' ? t.portParts.keepEmpty : t.portParts.take}
        </button>
      </footer>
    </form>
  );
}
