import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { get } from '../../api/client.js';
import type { CertificationCoverage } from '../../api/certification-types.js';
import type { Bindings, Decision, OpenTest } from '../../api/proof-types.js';
import { asProblem } from '../../api/problem.js';
import { Loaded } from '../../components/loaded.js';
import { ProblemNote } from '../../components/problem-note.js';
import { useKeys } from '../../state/keys.js';
import { useSpeech } from '../../texts/index.js';
import { projectKey } from '../project/queries.js';
import { BoundByPeople } from './bound-by-people.js';
import { DecideTest, OTHER_LINK } from './decide-test.js';
import { useDeciding } from './use-deciding.js';

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
  const { decide, decided, error } = useDeciding(project);
  return (
    <Loaded query={bindings} what={t.proof.views.bind}>
      {(loaded) => (
        <div className="scroll grow">
          {error !== null && <ProblemNote error={asProblem(error)} />}
          <Bench project={project} bindings={stillOpen(loaded, decided)} decide={decide} />
          <Methods methods={coverage?.methods ?? {}} />
          <BoundByPeople bindings={loaded} decide={decide} />
        </div>
      )}
    </Loaded>
  );
}

/** Without what was decided since the server told, and without proposing links that were taken meanwhile. */
function stillOpen(bindings: Bindings, decided: ReadonlyMap<string, string | null>): Bindings {
  if (decided.size === 0) return bindings;
  const taken = new Set(decided.values());
  const open = bindings.open
    .filter(({ id }) => !decided.has(id))
    .map((test) => ({ ...test, suggestions: test.suggestions.filter(({ link }) => !taken.has(link)) }));
  return { ...bindings, open };
}

interface BenchProps {
  readonly project: string;
  readonly bindings: Bindings;
  readonly decide: (decisions: readonly Decision[]) => void;
}

function Bench({ project, bindings, decide }: BenchProps): ReactNode {
  const { t, many } = useSpeech();
  const [chosen, setChosen] = useState<string | null>(null);
  const area = useRef<HTMLDivElement>(null);
  // A test that is gone leaves its place to the next one, and the hand stays where it is.
  const [place, setPlace] = useState(0);
  const found = bindings.open.findIndex(({ id }) => id === chosen);
  const at = found >= 0 ? found : Math.min(place, bindings.open.length - 1);
  const test = bindings.open[at];
  const choose = (index: number): void => {
    setPlace(index);
    setChosen(bindings.open[index]?.id ?? null);
  };
  const move = (by: number): void => choose(Math.min(Math.max(at + by, 0), bindings.open.length - 1));
  const link = test?.suggestions[0]?.link ?? '';
  const bind = (to: string): void => {
    if (!test || to === '') return;
    const next = bindings.open[at + 1] ?? bindings.open[at - 1];
    setPlace(at);
    setChosen(next?.id ?? null);
    decide([
      {
        record: test.id,
        link: to,
        method: test.suggestions.find((one) => one.link === to)?.method ?? 'manual',
      },
    ]);
  };
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => pressedWithin(area.current) || bind(link),
    l: () => document.getElementById(OTHER_LINK)?.focus(),
  });
  if (!test) return <p>{t.proof.bindNone}</p>;
  const inOrder = bindings.open.flatMap(({ id, suggestions: [first] }): Decision[] =>
    first?.method === 'sequence' ? [{ record: id, link: first.link, method: 'sequence' }] : [],
  );
  return (
    <div ref={area} className="stack">
      <div className="tools">
        <p className="second">{t.proof.keys}</p>
        <span className="grow" />
        {inOrder.length > 0 && (
          <button type="button" className="button" onClick={() => decide(inOrder)}>
            {many(inOrder.length, t.proof.bindAll)}
          </button>
        )}
      </div>
      <div className="bench framed" role="listbox" aria-label={t.proof.bindTests}>
        {bindings.open.map((one, index) => (
          <Pair
            key={one.id}
            test={one}
            bindings={bindings}
            link={one.suggestions[0]?.link ?? ''}
            on={one.id === test.id}
            onChoose={() => choose(index)}
          />
        ))}
      </div>
      <DecideTest
        key={test.id}
        project={project}
        test={test}
        bindings={bindings}
        link={link}
        bind={bind}
        decide={decide}
      />
    </div>
  );
}

/** Enter on a button of the page is that button. */
function pressedWithin(area: HTMLElement | null): boolean {
  const on = document.activeElement;
  if (!(on instanceof HTMLButtonElement) || !area?.contains(on)) return false;
  on.click();
  return true;
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
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (on) row.current?.scrollIntoView({ block: 'nearest' });
  }, [on]);
  return (
    <div
      ref={row}
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
