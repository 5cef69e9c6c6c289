import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { call, get } from '../../api/client.js';
import type { TablePage } from '../../api/design-types.js';
import type { Page } from '../../api/types.js';
import { Dialog } from '../../components/dialog.js';
import { Labelled } from '../../components/field.js';
import { ReferenceField } from '../../components/form/reference-field.js';
import { ProblemNote } from '../../components/problem-note.js';
import { onceOnly } from '../../state/once-only.js';
import { usePlanEdit } from '../../state/plan-edit.js';
import { useWhileShown } from '../../state/while-shown.js';
import { useSpeech } from '../../texts/index.js';
import { projectKey, useProject } from '../project/queries.js';
import { NeedProposals } from './need-proposals.js';
import { needBody, type NeedDraft, type NeedProposal } from './need-types.js';

const CLASSES = [3, 4, 5, 6, 8] as const;
const SPEEDS = [100, 1000, 2500, 5000, 10_000] as const;

/** Where a number of outlets finds room: a need in, racks with what each would take out, one of them recorded. */
export function NeedDialog({
  onClose,
}: {
  /** With the rack that was taken. */
  readonly onClose: (rackId?: string) => void;
}): ReactNode {
  const { t, say, number } = useSpeech();
  const project = useProject();
  const { make, pending, refused, step } = usePlanEdit();
  const [draft, setDraft] = useState<NeedDraft>({
    outlets: '48',
    sparePercent: '10',
    location: null,
    activePercent: '100',
    poeClass: '',
    speedMbps: '',
    panelType: '',
    switchType: '',
    uplinks: '2',
  });
  const [chosen, setChosen] = useState<string | null>(null);
  const close = useWhileShown(onClose);
  const body = needBody(draft);
  const proposing = useMutation({
    mutationFn: () =>
      call<{ readonly proposals: readonly NeedProposal[] }>(
        'POST',
        `/projects/${project.id}/need-proposals`,
        {
          ...body,
          layer: step,
        },
      ),
  });
  const found = proposing.data?.proposals;
  const taken = found?.find(({ rack }) => rack.id === chosen) ?? found?.[0];
  const set = (more: Partial<NeedDraft>): void => {
    setDraft((now) => ({ ...now, ...more }));
    setChosen(null);
    proposing.reset();
  };
  const save = async (): Promise<void> => {
    if (!taken) return;
    const says = say(t.need.saysTaken, { rack: taken.rack.path, n: number(Number(body?.['outlets'])) });
    if (await make(says, taken.changes)) close(taken.rack.id);
  };
  const amount = (
    field: 'outlets' | 'sparePercent' | 'activePercent' | 'uplinks',
    first = false,
  ): ReactNode => (
    <Labelled label={t.need[field]}>
      {(attributes) => (
        <input
          {...attributes}
          className="field"
          inputMode="decimal"
          autoFocus={first}
          required
          value={draft[field]}
          onChange={(event) => set({ [field]: event.target.value })}
        />
      )}
    </Labelled>
  );
  const choice = (
    field: 'poeClass' | 'speedMbps' | 'panelType' | 'switchType',
    label: string,
    none: string,
    options: readonly (readonly [value: string, text: string])[],
  ): ReactNode => (
    <Labelled label={label}>
      {(attributes) => (
        <select
          {...attributes}
          className="field"
          value={draft[field]}
          onChange={(event) => set({ [field]: event.target.value })}
        >
          <option value="">{none}</option>
          {options.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
  const panels = useTypes('patch-panel');
  const switches = useTypes('switch');
  return (
    <Dialog label={t.need.title} className="form-dialog wide-dialog" onClose={() => onClose()}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (taken) void save();
          else if (body) proposing.mutate();
        }}
      >
        <h2>{t.need.title}</h2>
        <p className="second">{t.need.means}</p>
        <div className="pairs small-fields">
          {amount('outlets', true)}
          {amount('sparePercent')}
          {amount('activePercent')}
          {choice(
            'poeClass',
            t.need.poe,
            t.need.noPoe,
            CLASSES.map((n) => [String(n), say(t.need.poeClass, { n })]),
          )}
          {choice(
            'speedMbps',
            t.need.speed,
            t.need.anySpeed,
            SPEEDS.map((n) => [String(n), `${number(n)} Mbit/s`]),
          )}
          {amount('uplinks')}
        </div>
        <div className="pairs">
          <Labelled label={t.need.place}>
            {(attributes) => (
              <ReferenceField
                {...attributes}
                kind="location"
                project={project.id}
                layer={String(step)}
                value={draft.location}
                onChange={(location) => set({ location })}
              />
            )}
          </Labelled>
          {choice('panelType', t.need.panelType, t.need.noType, panels)}
          {choice('switchType', t.need.switchType, t.need.noType, switches)}
        </div>
        {found && <NeedProposals proposals={found} chosen={taken?.rack.id ?? null} onChoose={setChosen} />}
        {proposing.isError && <ProblemNote error={proposing.error} />}
        {refused !== null && <ProblemNote error={refused} />}
        <footer>
          <span className="grow small second">{say(t.edit.intoStep, { n: step })}</span>
          <button type="button" className="button" onClick={() => onClose()}>
            {t.common.cancel}
          </button>
          <button
            className="button primary"
            onClick={onceOnly}
            disabled={
              !body || proposing.isPending || pending || (taken !== undefined && taken.changes.length === 0)
            }
          >
            {taken ? say(t.need.take, { rack: taken.rack.path }) : t.need.propose}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

/** The types of a role that this plan knows, to choose from. */
function useTypes(role: string): readonly (readonly [id: string, name: string])[] {
  const project = useProject();
  const { step } = usePlanEdit();
  const layer = String(step);
  const found = useQuery({
    queryKey: [...projectKey(project.id), 'table', 'deviceType', layer, 'role', role],
    queryFn: () =>
      get<TablePage & Page<unknown>>(`/projects/${project.id}/tables/device-types`, {
        layer,
        role,
        limit: '500',
      }),
  });
  return (found.data?.items ?? []).map(({ id, path }) => [id, path] as const);
}
