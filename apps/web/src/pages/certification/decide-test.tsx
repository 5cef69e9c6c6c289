import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { call } from '../../api/client.js';
import type { Alike, BindingReason, Bindings, Decision, OpenTest } from '../../api/proof-types.js';
import { asProblem } from '../../api/problem.js';
import { Combo } from '../../components/combo.js';
import { ProblemNote } from '../../components/problem-note.js';
import { useSpeech } from '../../texts/index.js';
import { findLinks } from './find-links.js';

interface DecideProps {
  readonly project: string;
  readonly test: OpenTest;
  readonly bindings: Bindings;
  readonly link: string;
  readonly bind: (link: string) => void;
  readonly decide: (decisions: readonly Decision[]) => void;
}

/** Why a link is proposed for a test, and what else may be done with it. */
export function DecideTest({ project, test, bindings, link, bind, decide }: DecideProps): ReactNode {
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
        <button type="button" className="button primary" disabled={link === ''} onClick={() => bind(link)}>
          {t.proof.bind} <kbd>↵</kbd>
        </button>
        <OtherLink key={test.id} bindings={bindings} bind={bind} />
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

/** The field that `l` goes to. */
export const OTHER_LINK = 'other-link';

/** Finds another link by its number or by an end of it; Enter binds the test to it. */
function OtherLink({
  bindings,
  bind,
}: {
  readonly bindings: Bindings;
  readonly bind: (link: string) => void;
}): ReactNode {
  const { t } = useSpeech();
  const [typed, setTyped] = useState('');
  const items = findLinks(bindings.links, typed).map(({ link, name, ends, tested }) => ({
    id: link,
    text: name,
    second: [ends.join(' — '), tested ? t.proof.testedBefore : ''].filter((part) => part !== '').join(' · '),
  }));
  return (
    <Combo
      id={OTHER_LINK}
      aria-label={t.proof.otherLink}
      placeholder={`${t.proof.otherLink}…`}
      text={typed}
      onText={setTyped}
      items={items}
      nothing={t.proof.bindNothing}
      onChoose={({ id }) => {
        // The keys of the list act again.
        document.getElementById(OTHER_LINK)?.blur();
        bind(id);
      }}
    />
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
