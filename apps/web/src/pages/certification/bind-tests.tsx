import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { call, get } from '../../api/client.js';
import type { CertificationCoverage } from '../../api/certification-types.js';
import type { Alike, BindingReason, Bindings, Decision, OpenTest } from '../../api/proof-types.js';
import { asProblem } from '../../api/problem.js';
import { Loaded } from '../../components/loaded.js';
import { ProblemNote } from '../../components/problem-note.js';
import { useKeys } from '../../state/keys.js';
import { useSpeech } from '../../texts/index.js';
import { projectKey } from '../project/queries.js';
import { BoundByPeople } from './bound-by-people.js';

/** Tests that found no link by themselves, with the likeliest link beside each: one key binds. */
export function BindTests({
  project,
  coverage,
}: {
  readonly project: string;
  readonly coverage: CertificationCoverage | null;
}): ReactNode {
  const { t } = useSpeech();
  const bindings = useQuery({
    queryKey: [...projectKey(project), 'certification', 'bindings'],
    queryFn: () => get<Bindings>(`/projects/${project}/certification/bindings`),
  });
  const queries = useQueryClient();
  const deciding = useMutation({
    mutationFn: (decisions: readonly Decision[]) =>
      call('POST', `/projects/${project}/certification/bindings`, { decisions }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [...projectKey(project), 'certification'] }),
  });
  const decide = (decisions: readonly Decision[]): void => deciding.mutate(decisions);
  return (
    <Loaded query={bindings} what={t.proof.views.bind}>
      {(loaded) => (
        <div className="scroll grow">
          {deciding.isError && <ProblemNote error={asProblem(deciding.error)} />}
          {loaded.open.length === 0 ? (
            <p>{t.proof.bindNone}</p>
          ) : (
            <Bench project={project} bindings={loaded} decide={decide} busy={deciding.isPending} />
          )}
          <Methods methods={coverage?.methods ?? {}} />
          <BoundByPeople bindings={loaded} decide={decide} />
        </div>
      )}
    </Loaded>
  );
}

interface BenchProps {
  readonly project: string;
  readonly bindings: Bindings;
  readonly decide: (decisions: readonly Decision[]) => void;
  readonly busy: boolean;
}

function Bench({ project, bindings, decide, busy }: BenchProps): ReactNode {
  const { t, many } = useSpeech();
  const [chosen, setChosen] = useState<string | null>(null);
  const [picked, setPicked] = useState<Readonly<Record<string, string>>>({});
  const at = Math.max(
    0,
    bindings.open.findIndex(({ id }) => id === chosen),
  );
  const test = bindings.open[at]!;
  const link = picked[test.id] ?? test.suggestions[0]?.link ?? '';
  const move = (by: number): void =>
    setChosen(bindings.open[Math.min(Math.max(at + by, 0), bindings.open.length - 1)]!.id);
  const bind = (): void => {
    if (link === '' || busy) return;
    decide([
      {
        record: test.id,
        link,
        method: test.suggestions.find((one) => one.link === link)?.method ?? 'manual',
      },
    ]);
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: bind,
    l: () => document.getElementById('other-link')?.focus(),
  });
  const inOrder = bindings.open.flatMap(({ id, suggestions: [first] }): Decision[] =>
    first?.method === 'sequence' ? [{ record: id, link: first.link, method: 'sequence' }] : [],
  );
  return (
    <>
      <div className="tools">
        <p className="second">{t.proof.keys}</p>
        <span className="grow" />
        {inOrder.length > 0 && (
          <button type="button" className="button" disabled={busy} onClick={() => decide(inOrder)}>
            {many(inOrder.length, t.proof.bindAll)}
          </button>
        )}
      </div>
      <div className="bench framed" role="listbox" aria-label={t.proof.bindTests}>
        {bindings.open.map((one) => (
          <Pair
            key={one.id}
            test={one}
            bindings={bindings}
            link={picked[one.id] ?? one.suggestions[0]?.link ?? ''}
            on={one.id === test.id}
            onChoose={() => setChosen(one.id)}
          />
        ))}
      </div>
      <Decide
        project={project}
        test={test}
        bindings={bindings}
        link={link}
        onPick={(next) => setPicked({ ...picked, [test.id]: next })}
        bind={bind}
        decide={decide}
        busy={busy}
      />
    </>
  );
}

/** A test and the link it would be bound to, joined by a line. */
function Pair({
  test,
  bindings,
  link,
  on,
  onChoose,
}: {
  readonly test: OpenTest;
  readonly bindings: Bindings;
  readonly link: string;
  readonly on: boolean;
  readonly onChoose: () => void;
}): ReactNode {
  const { t, when, number } = useSpeech();
  const target = bindings.links.find((one) => one.link === link);
  const margin =
    test.marginDb === null ? '' : ` · ${test.marginDb > 0 ? '+' : ''}${number(test.marginDb)} dB`;
  return (
    <div
      className={`bench-row ${on ? 'on' : ''}`}
      role="option"
      aria-selected={on}
      tabIndex={-1}
      onClick={onChoose}
    >
      <div>
        <code className="medium">
          {[test.identifier, test.fibre].filter((part) => part !== '').join(' / ')}
        </code>
        <p className="small second">
          {test.testedAt && `${when(test.testedAt)} · `}
          {test.lengthM !== null && `${number(test.lengthM)} m · `}
          {t.results[test.verdict]}
          {margin}
        </p>
      </div>
      <i className={target ? 'joined' : 'loose'} aria-hidden="true" />
      <div>
        {target ? (
          <>
            <code className="medium">{target.name}</code>{' '}
            <span className="second">{target.ends.join(' — ')}</span>
            <p className="small second">
              {target.plannedLengthM !== null &&
                `${t.proof.planColumns.length}: ${number(target.plannedLengthM)}`}
            </p>
          </>
        ) : (
          <p className="second">{t.proof.bindNothing}</p>
        )}
      </div>
    </div>
  );
}

interface DecideProps {
  readonly project: string;
  readonly test: OpenTest;
  readonly bindings: Bindings;
  readonly link: string;
  readonly onPick: (link: string) => void;
  readonly bind: () => void;
  readonly decide: (decisions: readonly Decision[]) => void;
  readonly busy: boolean;
}

function Decide({ project, test, bindings, link, onPick, bind, decide, busy }: DecideProps): ReactNode {
  const { t, say } = useSpeech();
  const [aside, setAside] = useState<string | null>(null);
  const alike = useMutation({
    mutationFn: () =>
      call<Alike>('POST', `/projects/${project}/certification/bindings/alike`, { record: test.id, link }),
  });
  const suggestion = test.suggestions.find((one) => one.link === link);
  const pairs = alike.data?.pairs ?? [];
  return (
    <div className="stack">
      <p>
        <b className="medium">{t.proof.bindWhy}:</b> <Why reasons={suggestion?.reasons ?? []} />{' '}
        <span className="second">{t.proof.bindRule}</span>
      </p>
      <div className="tools">
        <button type="button" className="button primary" disabled={link === '' || busy} onClick={bind}>
          {t.proof.bind} <kbd>↵</kbd>
        </button>
        <select
          id="other-link"
          className="field"
          aria-label={t.proof.otherLink}
          value={link}
          onChange={(event) => onPick(event.target.value)}
        >
          <option value="">{t.proof.otherLink}…</option>
          {bindings.links
            .toSorted((a, b) => Number(a.tested) - Number(b.tested))
            .map((one) => (
              <option key={one.link} value={one.link}>
                {`${one.name} · ${one.ends[0] ?? ''}`}
              </option>
            ))}
        </select>
        <button
          type="button"
          className="button"
          disabled={link === '' || alike.isPending}
          onClick={() => alike.mutate()}
        >
          {t.proof.alike}
        </button>
        {aside === null ? (
          <button type="button" className="button" onClick={() => setAside('')}>
            {t.proof.discard}
          </button>
        ) : (
          <form
            className="tools"
            onSubmit={(event) => {
              event.preventDefault();
              decide([{ record: test.id, link: null, discarded: aside }]);
              setAside(null);
            }}
          >
            <input
              className="field"
              autoFocus
              required
              aria-label={t.proof.discardWhy}
              placeholder={t.proof.discardWhy}
              value={aside}
              onChange={(event) => setAside(event.target.value)}
            />
            <button className="button">{t.proof.discard.replace('…', '')}</button>
          </form>
        )}
      </div>
      {alike.isError && <ProblemNote error={asProblem(alike.error)} />}
      {alike.data && pairs.length === 0 && <p className="second">{t.proof.alikeNone}</p>}
      {pairs.length > 0 && (
        <div className="stack framed padded">
          <p>
            {say(pairs.length === 1 ? t.proof.alikeFound.one : t.proof.alikeFound.other, {
              n: pairs.length,
              template: alike.data?.template ?? '',
            })}
          </p>
          <ul className="columns">
            {pairs.map((pair) => (
              <li key={pair.record}>
                <code>{pair.identifier}</code> → <code className="medium">{pair.name}</code>
              </li>
            ))}
          </ul>
          <div className="tools">
            <button
              type="button"
              className="button primary"
              disabled={busy}
              onClick={() =>
                decide([
                  { record: test.id, link, method: 'template' },
                  ...pairs.map((pair): Decision => ({
                    record: pair.record,
                    link: pair.link,
                    method: 'template',
                  })),
                ])
              }
            >
              {t.proof.bind} {pairs.length + 1}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}

function Why({ reasons }: { readonly reasons: readonly BindingReason[] }): ReactNode {
  const { t, say, number } = useSpeech();
  if (reasons.length === 0) return '–';
  const texts = reasons.map((reason) => {
    if (reason.kind === 'words') return say(t.proof.reasons.words, { shared: reason.shared });
    if (reason.kind === 'length')
      return say(t.proof.reasons.length, { difference: number(reason.differenceM) });
    return say(t.proof.reasons.between, { before: reason.before, after: reason.after });
  });
  return `${texts.join(', ')}.`;
}

function Methods({ methods }: { readonly methods: CertificationCoverage['methods'] }): ReactNode {
  const { t } = useSpeech();
  const rows = Object.entries(methods) as [keyof typeof t.proof.methodSays, number][];
  if (rows.length === 0) return null;
  return (
    <>
      <h2 className="section">{t.proof.methods}</h2>
      <table className="table tight framed">
        <tbody>
          {rows.map(([method, count]) => (
            <tr key={method}>
              <td className="medium">{t.bindings[method]}</td>
              <td className="num">{count}</td>
              <td className="second">{t.proof.methodSays[method]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
