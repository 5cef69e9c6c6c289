import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { get } from '../../api/client.js';
import type { Threshold } from '../../api/policy-types.js';
import type { Page } from '../../api/types.js';
import { Loaded } from '../../components/loaded.js';
import { useSpeech } from '../../texts/index.js';
import { keys, useMe } from './queries.js';
import { SavedForm } from './saved-form.js';
import { draftOf, policyOf, type ThresholdDraft } from './threshold-draft.js';
import { ThresholdLine } from './threshold-line.js';

/** What the rules judge by: everybody may read it, who approves may set it. */
export function Thresholds(): ReactNode {
  const { t, language } = useSpeech();
  const query = useQuery({
    queryKey: [...keys.thresholds, language],
    queryFn: async () => (await get<Page<Threshold>>(`/policy?lang=${language}`)).items,
  });
  return (
    <div className="column">
      <div className="head">
        <h1>{t.thresholds.title}</h1>
        <p className="grow">{t.thresholds.intro}</p>
      </div>
      <div className="pane">
        <Loaded query={query} what={t.thresholds.what}>
          {(thresholds) => <ThresholdsForm key={JSON.stringify(thresholds)} thresholds={thresholds} />}
        </Loaded>
      </div>
    </div>
  );
}

const PARTS = ['ipplan', 'cabling'] as const;

function ThresholdsForm({ thresholds }: { readonly thresholds: readonly Threshold[] }): ReactNode {
  const { t, say } = useSpeech();
  const [draft, setDraft] = useState<ThresholdDraft>(() => draftOf(thresholds));
  const [wanted, setWanted] = useState('');
  const [onlySet, setOnlySet] = useState(false);
  const isAllowed = ['approver', 'administrator'].includes(useMe().role);
  const policy = useMemo(() => policyOf(thresholds, draft), [thresholds, draft]);
  const shown = thresholds.filter(
    (it) => matches(it, wanted) && (!onlySet || String(it.default) !== String(draft[it.key])),
  );
  const list = PARTS.map((part) => {
    const lines = shown.filter((it) => it.part === part);
    return (
      lines.length > 0 && (
        <section key={part}>
          <h3 className="section">
            {t.thresholds.parts[part]} <span className="second">{lines.length}</span>
          </h3>
          <ul className="thresholds">
            {lines.map((it) => (
              <ThresholdLine
                key={it.key}
                threshold={it}
                typed={draft[it.key] ?? ''}
                readOnly={!isAllowed}
                onChange={(typed) => setDraft({ ...draft, [it.key]: typed })}
              />
            ))}
          </ul>
        </section>
      )
    );
  });
  const filter = (
    <p className="tools thresholds-filter">
      <input
        className="field"
        type="search"
        aria-label={t.thresholds.find}
        placeholder={t.thresholds.find}
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      <label className="ticked">
        <input type="checkbox" checked={onlySet} onChange={(event) => setOnlySet(event.target.checked)} />{' '}
        {t.thresholds.onlySet}
      </label>
    </p>
  );
  return (
    <>
      {filter}
      {shown.length === 0 && <p className="second">{t.thresholds.none}</p>}
      {isAllowed ? (
        <SavedForm
          title={say(t.thresholds.own, { count: Object.keys(policy ?? {}).length })}
          path="/policy"
          body={policy ?? {}}
          ready={policy !== null}
          refreshes={keys.thresholds}
        >
          {list}
        </SavedForm>
      ) : (
        <>
          <p className="second">{t.thresholds.readOnly}</p>
          {list}
        </>
      )}
    </>
  );
}

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** By its name, its key, or a rule that judges by it. */
function matches({ key, label, rules }: Threshold, wanted: string): boolean {
  const texts = [key, label, ...rules.flatMap(({ code, title }) => [code, title])].map(plain);
  return plain(wanted)
    .split(/\s+/)
    .every((word) => texts.some((text) => text.includes(word)));
}
