import { limitSchema, type Limit, type LimitPack } from '#certification';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { address, call, get } from '../../../api/client.js';
import { Labelled } from '../../../components/field.js';
import { ProblemNote } from '../../../components/problem-note.js';
import { Note, Status } from '../../../components/status.js';
import { useSpeech } from '../../../texts/index.js';
import { LimitForm } from './limit-form.js';

interface PackHead {
  readonly name: string;
  readonly version: string;
}

const shapes = { A: 'proven', B: 'done', C: 'warning' } as const;
const packName = ({ name, version }: PackHead): string => `${name} ${version}`;

/** The limits that results are held against: each with its coefficients, source and confidence. An edit is a new version. */
export function LimitsView(): ReactNode {
  const { t, say, number } = useSpeech();
  const words = t.limits;
  const queries = useQueryClient();
  const [chosen, setChosen] = useState('');
  const [open, setOpen] = useState<number | null>(null);
  const [edits, setEdits] = useState<ReadonlyMap<number, Limit>>(new Map());
  const [version, setVersion] = useState('');
  const packs = useQuery({
    queryKey: ['limit-packs'],
    queryFn: () => get<{ items: PackHead[] }>('/limit-packs'),
  });
  const pack = useQuery({
    queryKey: ['limit-pack', chosen],
    queryFn: () => get<LimitPack>('/limit-pack', chosen === '' ? {} : { pack: chosen }),
  });
  const limits = pack.data?.limits ?? [];
  const reset = (): void => {
    setEdits(new Map());
    setVersion('');
  };
  const saving = useMutation({
    mutationFn: (sent: ReadonlyMap<number, Limit>) =>
      call<PackHead>('POST', '/limit-packs', {
        ...pack.data,
        version: version.trim(),
        limits: limits.map((limit, i) => sent.get(i) ?? limit),
      }),
    onSuccess: async (saved, sent) => {
      // What was edited meanwhile is not in the version that was saved.
      setEdits((now) => new Map([...now].filter(([i, limit]) => sent.get(i) !== limit)));
      setVersion('');
      setChosen(packName(saved));
      await queries.invalidateQueries({ queryKey: ['limit-packs'] });
    },
  });
  const faulty = [...edits.values()].some(
    (limit) => !limitSchema.safeParse(limit).success || limit.fromMhz >= limit.toMhz,
  );
  const chosenLimit = open === null ? undefined : limits[open];
  return (
    <div className="limits">
      <p className="second">{words.intro}</p>
      <div className="tools bottom">
        <Labelled label={words.pack}>
          {(attributes) => (
            <select
              {...attributes}
              className="field"
              value={chosen}
              onChange={({ target }) => {
                setChosen(target.value);
                setOpen(null);
                reset();
              }}
            >
              {(packs.data?.items ?? []).map((one, i) => (
                <option key={packName(one)} value={i === 0 ? '' : packName(one)}>
                  {packName(one)}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        <a
          className="button"
          download="limits.json"
          href={address('/limit-pack', chosen === '' ? {} : { pack: chosen })}
        >
          {words.download}
        </a>
        {edits.size > 0 && (
          <>
            <Labelled label={words.version}>
              {(attributes) => (
                <input
                  {...attributes}
                  className="field"
                  placeholder={`${pack.data?.version ?? ''}-1`}
                  value={version}
                  onChange={({ target }) => setVersion(target.value)}
                />
              )}
            </Labelled>
            <button
              type="button"
              className="button primary"
              disabled={version.trim() === '' || faulty || saving.isPending}
              onClick={() => saving.mutate(edits)}
            >
              {say(words.save, { n: edits.size })}
            </button>
            <button type="button" className="button" onClick={reset}>
              {words.drop}
            </button>
          </>
        )}
      </div>
      {faulty && <Note shape="error">{words.faulty}</Note>}
      {saving.isError && <ProblemNote error={saving.error} />}
      {saving.data && edits.size === 0 && (
        <Note shape="proven">{say(words.saved, { pack: packName(saving.data) })}</Note>
      )}
      {chosenLimit && open !== null && (
        <LimitForm
          before={chosenLimit}
          limit={edits.get(open) ?? chosenLimit}
          onChange={(limit) => setEdits(new Map(edits).set(open, limit))}
        />
      )}
      <div className="scroll framed">
        <table className="table tight" aria-label={words.title}>
          <thead>
            <tr>
              {(
                [
                  'category',
                  'model',
                  'parameter',
                  'confidence',
                  'range',
                  'form',
                  'standard',
                  'sources',
                ] as const
              ).map((column) => (
                <th key={column} scope="col">
                  {words.columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {limits.map((stored, i) => {
              const limit = edits.get(i) ?? stored;
              return (
                <tr key={i} aria-selected={open === i}>
                  <td>{limit.category}</td>
                  <td>{words.models[limit.model]}</td>
                  <td>
                    <button
                      type="button"
                      className="button plain medium"
                      onClick={() => setOpen(open === i ? null : i)}
                    >
                      {limit.parameter}
                      {edits.has(i) && ' *'}
                    </button>
                  </td>
                  <td>
                    <Status shape={shapes[limit.confidence]}>{limit.confidence}</Status>
                  </td>
                  <td className="num">
                    {number(limit.fromMhz)}–{number(limit.toMhz)} MHz
                  </td>
                  <td className="second">{words.formNames[limit.line.form]}</td>
                  <td>{limit.standard}</td>
                  <td className="second clip">{limit.sources.join(', ')}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}
