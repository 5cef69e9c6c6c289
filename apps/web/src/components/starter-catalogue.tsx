import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ImportedPlan } from '../api/types.js';
import { importFile } from '../state/import-file.js';
import { useSession } from '../state/session.js';
import { useSpeech } from '../texts/index.js';
import { Icon } from './icon.js';
import { ProblemNote } from './problem-note.js';
import { Note } from './status.js';

/** Roles that may write to the present, where types live (docs/security.md). */
const APPROVERS: ReadonlySet<string> = new Set(['approver', 'administrator']);

/** Takes the starter catalogue in: usual parts for those who begin with nothing. Taken twice, it adds nothing. */
export function StarterCatalogue(): ReactNode {
  const { t, say, number } = useSpeech();
  const queries = useQueryClient();
  const { data: user } = useSession();
  const taking = useMutation({
    mutationFn: takeStarter,
    onSuccess: () => queries.invalidateQueries(),
  });
  if (!user || !APPROVERS.has(user.role)) return null;
  return (
    <section className="starter">
      <h3>{t.starter.title}</h3>
      <p>{t.starter.text}</p>
      {taking.data ? (
        <Note shape="proven">
          <p>{say(t.starter.taken, { n: number(taking.data.present.added) })}</p>
        </Note>
      ) : (
        <button
          type="button"
          className="button"
          disabled={taking.isPending}
          aria-busy={taking.isPending}
          onClick={() => taking.mutate()}
        >
          <Icon name="plus" /> {t.starter.take}
        </button>
      )}
      {taking.error && <ProblemNote error={taking.error} />}
    </section>
  );
}

async function takeStarter(): Promise<ImportedPlan> {
  const { default: text } = await import('../../../../examples/starter/catalogue.yaml?raw');
  const form = new FormData();
  form.append('file', new File([text], 'starter-catalogue.yaml'));
  return importFile('/imports/plan', form, {
    onMoment: () => undefined,
    signal: new AbortController().signal,
  });
}
