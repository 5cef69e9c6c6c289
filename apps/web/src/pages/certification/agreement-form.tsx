import type { CoveragePolicy } from '#certification';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { address, call, get } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';
import type { Agreement, PackHead } from '../../api/proof-types.js';
import { Labelled } from '../../components/field.js';
import { Icon } from '../../components/icon.js';
import { ProblemNote } from '../../components/problem-note.js';
import { Status } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';
import { projectKey } from '../project/queries.js';

const numbers = [
  'calibrationMonths',
  'lengthToleranceM',
  'lengthTolerancePercent',
  'launchM',
  'tailM',
] as const;
const days = ['worksFrom', 'worksUntil'] as const;
const methods = ['none', 'one-cord', 'two-cord', 'three-cord'] as const;

/** What the form holds; the templates as they are typed, one a line. */
interface Draft {
  readonly policy: CoveragePolicy;
  readonly templates: string;
  readonly limitPack: string;
}

const draftOf = ({ policy, limitPack }: Agreement): Draft => ({
  policy,
  templates: policy.templates.join('\n'),
  limitPack,
});

/** What was agreed, to be changed and saved as a whole. */
export function AgreementForm({
  project,
  agreement,
}: {
  readonly project: string;
  readonly agreement: Agreement;
}): ReactNode {
  const { t } = useSpeech();
  const queries = useQueryClient();
  // What somebody types here stays, whatever is read meanwhile; until then the form says what holds.
  const [draft, setDraft] = useState<Draft | null>(null);
  const shown = draft ?? draftOf(agreement);
  const { policy, templates, limitPack } = shown;
  const saving = useMutation({
    mutationFn: ({ policy, templates, limitPack }: Draft) => {
      const lines = templates
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
      return call('PUT', `/projects/${project}/certification/agreement`, {
        ...agreement,
        limitPack,
        policy: { ...policy, templates: lines },
      });
    },
    onSuccess: async (_, sent) => {
      await queries.invalidateQueries({ queryKey: [...projectKey(project), 'certification'] });
      setDraft((now) => (now === sent ? null : now));
    },
  });
  const change = (more: Partial<Draft>): void => setDraft({ ...shown, ...more });
  const set = (more: Partial<CoveragePolicy>): void => change({ policy: { ...policy, ...more } });
  return (
    <form
      className="agreement"
      onSubmit={(event) => {
        event.preventDefault();
        setDraft(shown);
        saving.mutate(shown);
      }}
    >
      <label className="tick">
        <input
          type="checkbox"
          checked={policy.acceptMarginal}
          onChange={(event) => set({ acceptMarginal: event.target.checked })}
        />{' '}
        {t.proof.acceptMarginal}
      </label>
      {days.map((field) => (
        <Labelled key={field} label={t.proof[field]}>
          {(attributes) => (
            <input
              {...attributes}
              className="field"
              type="date"
              value={policy[field] ?? ''}
              onChange={(event) => set({ [field]: event.target.value || null })}
            />
          )}
        </Labelled>
      ))}
      {numbers.map((field) => (
        <Labelled key={field} label={t.proof[field]}>
          {(attributes) => (
            <input
              {...attributes}
              className="field"
              type="number"
              min={0}
              step="any"
              value={policy[field]}
              onChange={(event) => set({ [field]: event.target.valueAsNumber || 0 })}
            />
          )}
        </Labelled>
      ))}
      <Labelled label={t.proof.referenceMethod}>
        {(attributes) => (
          <select
            {...attributes}
            className="field"
            value={policy.referenceMethod ?? 'none'}
            onChange={(event) =>
              set({
                referenceMethod:
                  event.target.value === 'none'
                    ? null
                    : (event.target.value as CoveragePolicy['referenceMethod']),
              })
            }
          >
            {methods.map((method) => (
              <option key={method} value={method}>
                {t.proof.referenceMethods[method]}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <LimitPacks chosen={limitPack} onChoose={(pack) => change({ limitPack: pack })} />
      <Labelled label={t.proof.templates} hint={t.proof.schemeHint}>
        {(attributes) => (
          <textarea
            {...attributes}
            className="field"
            rows={2}
            value={templates}
            onChange={(event) => change({ templates: event.target.value })}
          />
        )}
      </Labelled>
      <footer className="tools">
        <button className="button primary" disabled={saving.isPending}>
          {t.proof.save}
        </button>
        {saving.isSuccess && draft === null && <Status shape="proven">{t.proof.saved}</Status>}
      </footer>
      {saving.isError && <ProblemNote error={asProblem(saving.error)} />}
    </form>
  );
}

/** The packs that results may be held against, with how far they can be trusted; new ones come in as files. */
function LimitPacks({
  chosen,
  onChoose,
}: {
  readonly chosen: string;
  readonly onChoose: (pack: string) => void;
}): ReactNode {
  const { t, say } = useSpeech();
  const queries = useQueryClient();
  const packs = useQuery({
    queryKey: ['limit-packs'],
    queryFn: () => get<{ items: PackHead[] }>('/limit-packs'),
  });
  const adding = useMutation({
    mutationFn: async (file: File) =>
      call<PackHead>('POST', '/limit-packs', JSON.parse(await file.text()) as unknown),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['limit-packs'] }),
  });
  const items = packs.data?.items ?? [];
  const nameOf = ({ name, version, own }: PackHead): string => (own ? '' : `${name} ${version}`);
  const shown = items.find((pack) => nameOf(pack) === chosen) ?? items[0];
  return (
    <div>
      <Labelled
        label={t.proof.limitPack}
        hint={
          shown
            ? say(t.proof.packSays, { a: shown.confidence.A, b: shown.confidence.B, c: shown.confidence.C })
            : ''
        }
      >
        {(attributes) => (
          <select
            {...attributes}
            className="field"
            value={chosen}
            onChange={(event) => onChoose(event.target.value)}
          >
            {items.map((pack) => (
              <option key={`${pack.name} ${pack.version}`} value={nameOf(pack)}>
                {`${pack.name} ${pack.version}${pack.own ? ` (${t.proof.ownPack})` : ''}`}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <div className="tools">
        <a className="button" download="limit-pack.json" href={address('/limit-pack', { pack: chosen })}>
          <Icon name="download" /> {t.proof.packExport}
        </a>
        <label className="button">
          {t.proof.packImport}
          <input
            type="file"
            className="sr"
            accept=".json"
            onChange={(event) => event.target.files?.[0] && adding.mutate(event.target.files[0])}
          />
        </label>
      </div>
      {adding.isError && <ProblemNote error={asProblem(adding.error)} />}
    </div>
  );
}
