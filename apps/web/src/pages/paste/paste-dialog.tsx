import { added } from '#changes';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { call } from '../../api/client.js';
import type { Page } from '../../api/types.js';
import { Choice } from '../../components/choice.js';
import { Dialog } from '../../components/dialog.js';
import { Labelled } from '../../components/field.js';
import { ProblemNote } from '../../components/problem-note.js';
import { Status } from '../../components/status.js';
import { newId } from '../../state/new-id.js';
import { usePlanEdit } from '../../state/plan-edit.js';
import { useWhileShown } from '../../state/while-shown.js';
import { fieldName, kindName } from '../../texts/kind-name.js';
import { useSpeech } from '../../texts/index.js';
import { projectKey, useProject } from '../project/queries.js';
import { defaultMapping, mappingOf, pasteFields, type Mapping, type PasteKind } from './mapping.js';
import { readCells } from './read-cells.js';
import { rowsOf, valuesOf, wantedNames, type PastedRow, type Resolved, type Wanted } from './rows.js';

/** Lines copied from a spreadsheet become cables or devices: columns are mapped, every fault is named, one change set. */
export function PasteDialog({
  kind: first,
  text: given = '',
  onClose,
}: {
  readonly kind: PasteKind;
  readonly text?: string;
  readonly onClose: () => void;
}): ReactNode {
  const { t, say, many, number } = useSpeech();
  const project = useProject();
  const { make, made, pending, refused, step } = usePlanEdit();
  const [kind, setKind] = useState<PasteKind>(first);
  const [text, setText] = useState(given);
  const [chosen, setChosen] = useState<Mapping | null>(null);
  const [fault, setFault] = useState<unknown>(null);
  const [saving, setSaving] = useState(false);
  const close = useWhileShown(onClose);
  const cells = readCells(text);
  const head = mappingOf(kind, cells[0] ?? []);
  const body = head ? cells.slice(1) : cells;
  const columns = Math.max(0, ...cells.map((row) => row.length));
  const mapping = chosen?.length === columns ? chosen : (head ?? defaultMapping(kind, columns));
  const values = valuesOf(body, mapping);
  const find = useResolved(wantedNames(kind, values));
  const rows = find.ready ? rowsOf(kind, values, head ? 2 : 1, find.of, newId) : [];
  const faults = rows.flatMap((row) => row.faults).length;
  const good = rows.flatMap(({ object }) => (object === null ? [] : [object]));
  const says = say(t.paste.says, { n: number(good.length), kind: kindName(t, kind) });
  const save = async (): Promise<void> => {
    if (good.length === 0 || faults > 0) return;
    setFault(null);
    if (kind === 'cable') {
      const unnamed = good.filter(({ label }) => label === '?');
      const labels = unnamed.length === 0 ? [] : await freshLabels(project.id, step, unnamed);
      const cables = good.map((cable) =>
        cable['label'] === '?' ? { ...cable, label: labels[unnamed.indexOf(cable)] } : cable,
      );
      if (
        await make(
          says,
          cables.map((cable) => added('cable', cable as { id: string })),
        )
      )
        close();
      return;
    }
    const where = new URLSearchParams({ project: project.id, step: String(step), reason: says });
    const { event } = await call<{ event: string }>('POST', `/equipment/devices?${where.toString()}`, good);
    await made(says, event);
    close();
  };
  return (
    <Dialog label={t.paste.title} className="form-dialog wide-dialog" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setSaving(true);
          save()
            .catch(setFault)
            .finally(() => setSaving(false));
        }}
      >
        <h2>{t.paste.title}</h2>
        <Choice
          label={t.paste.what}
          value={kind}
          options={[
            ['cable', kindName(t, 'cable')],
            ['device', kindName(t, 'device')],
          ]}
          onChoose={(next) => {
            setKind(next);
            setChosen(null);
          }}
        />
        <Labelled label={t.paste.cells} hint={t.paste.hint}>
          {(attributes) => (
            <textarea
              {...attributes}
              className="field mono"
              autoFocus
              rows={cells.length === 0 ? 8 : 3}
              spellCheck={false}
              value={text}
              onChange={(event) => {
                setText(event.target.value);
                setChosen(null);
              }}
            />
          )}
        </Labelled>
        {find.error !== null && <ProblemNote error={find.error} />}
        {columns > 0 && (
          <Preview
            kind={kind}
            mapping={mapping}
            heads={head ? (cells[0] ?? []) : []}
            body={body}
            rows={rows}
            onMap={setChosen}
          />
        )}
        {(refused ?? fault) !== null && <ProblemNote error={refused ?? fault} />}
        <footer>
          <span className="grow small second" role="status">
            {rows.length > 0 && `${many(rows.length, t.paste.lines)}, ${many(faults, t.paste.faultCount)}, `}
            {say(t.edit.intoStep, { n: step })}
          </span>
          <button type="button" className="button" onClick={onClose}>
            {t.common.cancel}
          </button>
          <button className="button primary" disabled={pending || saving || good.length === 0 || faults > 0}>
            {say(t.paste.submit, { n: number(good.length) })}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

const SHOWN = 500;

function Preview({
  kind,
  mapping,
  heads,
  body,
  rows,
  onMap,
}: {
  readonly kind: PasteKind;
  readonly mapping: Mapping;
  readonly heads: readonly string[];
  readonly body: readonly (readonly string[])[];
  readonly rows: readonly PastedRow[];
  readonly onMap: (mapping: Mapping) => void;
}): ReactNode {
  const { t, say } = useSpeech();
  const faultIn = (row: PastedRow | undefined, field: string | null): string | undefined => {
    const fault = field === null ? undefined : row?.faults.find((one) => one.field === field);
    if (!fault) return undefined;
    const text =
      fault.text === 'unknown' && !fault.params['nearest']
        ? t.paste.faults.nothingNear
        : t.paste.faults[fault.text];
    return say(text, fault.params);
  };
  return (
    <div className="scroll preview framed">
      <table className="table tight" aria-label={t.paste.preview}>
        <thead>
          <tr>
            <th scope="col" className="num">
              {t.paste.line}
            </th>
            {mapping.map((field, column) => (
              <th key={column} scope="col">
                <select
                  className="field"
                  aria-label={say(t.paste.column, { n: column + 1, head: heads[column] ?? '' })}
                  value={field ?? ''}
                  onChange={(event) =>
                    onMap(
                      mapping.map((old, at) =>
                        at === column ? event.target.value || null : old === event.target.value ? null : old,
                      ),
                    )
                  }
                >
                  <option value="">{t.paste.leftOut}</option>
                  {pasteFields[kind].map(({ name }) => (
                    <option key={name} value={name}>
                      {fieldName(t, name)}
                    </option>
                  ))}
                </select>
              </th>
            ))}
            <th scope="col" />
          </tr>
        </thead>
        <tbody>
          {body.slice(0, SHOWN).map((cells, index) => {
            const row = rows[index];
            return (
              <tr key={index}>
                <td className="num third">{row?.line ?? index + 1}</td>
                {mapping.map((field, column) => {
                  const fault = faultIn(row, field);
                  return (
                    <td key={column} className={fault ? 'faulty wrap' : ''}>
                      <code>{cells[column]}</code>
                      {fault && <div className="bad small">{fault}</div>}
                    </td>
                  );
                })}
                <td>
                  {row && (
                    <Status shape={row.faults.length > 0 ? 'error' : 'added'}>
                      {row.faults.length > 0
                        ? faultIn(row, 'a') && !mapping.includes('a')
                          ? t.paste.faults.missing
                          : t.severity.error
                        : t.ops.add}
                    </Status>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** What the names in the cells mean; asked once for all cells of a kind. */
function useResolved(wanted: Wanted): {
  readonly ready: boolean;
  readonly error: unknown;
  readonly of: (kind: string, name: string) => Resolved | undefined;
} {
  const project = useProject();
  const { step } = usePlanEdit();
  const asked = Object.entries(wanted).filter(([, names]) => names.length > 0);
  const answer = useQuery({
    queryKey: [...projectKey(project.id), 'names', step, asked],
    queryFn: async () => {
      const lists = await Promise.all(
        asked.map(async ([kind, names]) => {
          const { items } = await call<Page<Resolved>>('POST', `/projects/${project.id}/names`, {
            kind,
            layer: step,
            names,
          });
          return items.map((item) => [`${kind} ${item.name}`, item] as const);
        }),
      );
      return new Map(lists.flat());
    },
    enabled: asked.length > 0,
  });
  return {
    ready: asked.length === 0 || answer.data !== undefined,
    error: answer.error,
    of: (kind, name) => answer.data?.get(`${kind} ${name}`),
  };
}

/** Labels that no cable has yet, by the scheme of the site. */
async function freshLabels(project: string, step: number, cables: readonly object[]): Promise<string[]> {
  const body = { layer: step, cables };
  const { items } = await call<Page<{ readonly label: string }>>('POST', `/projects/${project}/labels`, body);
  return items.map(({ label }) => label);
}
