import type { Change } from '#changes';
import { vlanRoles } from '#ipplan';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { call, get } from '../../api/client.js';
import type { Page, PlannedPrefix } from '../../api/types.js';
import { Dialog } from '../../components/dialog.js';
import { Labelled } from '../../components/field.js';
import { ProblemNote } from '../../components/problem-note.js';
import { VlanChip } from '../../components/vlan-chip.js';
import { onceOnly } from '../../state/once-only.js';
import { usePlanEdit } from '../../state/plan-edit.js';
import { useWhileShown } from '../../state/while-shown.js';
import { useSpeech } from '../../texts/index.js';
import { projectKey, useProject } from '../project/queries.js';
import { linesOf, readNetworks } from './need-draft.js';

interface Network {
  readonly vid: number;
  readonly name: string;
  readonly hosts: number;
  readonly prefix: string;
  readonly gateway: string;
}
type Proposal =
  | {
      readonly ok: true;
      readonly blocks: readonly {
        readonly place: string;
        readonly block: string;
        readonly networks: readonly Network[];
      }[];
      readonly changes: readonly Change[];
    }
  | { readonly ok: false; readonly reason: 'space' | 'vlans'; readonly wanted: string };

const EXAMPLE = 'MGT, management, 10\nUSR, user, 60\nVOX, voice, 60';

/** Asks for a need, shows what is proposed for it, and records it. */
export function AllocateDialog({
  prefixes,
  layer,
  onClose,
}: {
  readonly prefixes: readonly PlannedPrefix[];
  readonly layer: string;
  readonly onClose: () => void;
}): ReactNode {
  const { t, say } = useSpeech();
  const { id } = useProject();
  const { make, pending } = usePlanEdit();
  const containers = prefixes.filter(({ status }) => status === 'container');
  const [containerId, setContainer] = useState(containers[0]?.id ?? '');
  const groups = useQuery({
    queryKey: [...projectKey(id), 'vlan-groups', layer],
    queryFn: () =>
      get<Page<{ readonly id: string; readonly name: string }>>('/kinds/vlan-groups', { project: id, layer }),
  });
  const [groupId, setGroup] = useState('');
  const [places, setPlaces] = useState('');
  const [networks, setNetworks] = useState(EXAMPLE);
  const [growth, setGrowth] = useState('25');
  const read = readNetworks(networks);
  const proposing = useMutation({
    mutationFn: () =>
      call<Proposal>('POST', `/projects/${id}/ip-plan/allocate`, {
        layer,
        containerId,
        groupId: groupId || null,
        places: linesOf(places),
        vlans: read.ok ? read.vlans : [],
        growthPercent: Number(growth),
      }),
  });
  const proposal = proposing.data;
  const changing =
    (set: (text: string) => void) =>
    (event: { readonly target: { readonly value: string } }): void => {
      set(event.target.value);
      proposing.reset();
    };
  const close = useWhileShown(onClose);
  const record = async (changes: readonly Change[]): Promise<void> => {
    if (await make(say(t.ipDesign.recorded, { places: linesOf(places) }), changes)) close();
  };
  return (
    <Dialog label={t.ipDesign.allocateTitle} className="wide" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (proposal?.ok) void record(proposal.changes);
          else if (read.ok) proposing.mutate();
        }}
      >
        <h2>{t.ipDesign.allocateTitle}</h2>
        <p className="second">{t.ipDesign.allocateMeans}</p>
        <Labelled label={t.ipDesign.container} hint={t.ipDesign.containerHint}>
          {(attributes) => (
            <select
              {...attributes}
              className="field"
              required
              value={containerId}
              onChange={changing(setContainer)}
            >
              {containers.map((it) => (
                <option key={it.id} value={it.id}>
                  {it.vrf === null ? it.prefix : `${it.vrf} ${it.prefix}`}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        {(groups.data?.items.length ?? 0) > 0 && (
          <Labelled label={t.ipDesign.group} hint={t.ipDesign.groupHint}>
            {(attributes) => (
              <select {...attributes} className="field" value={groupId} onChange={changing(setGroup)}>
                <option value="">{t.ipDesign.noGroup}</option>
                {groups.data?.items.map((it) => (
                  <option key={it.id} value={it.id}>
                    {it.name}
                  </option>
                ))}
              </select>
            )}
          </Labelled>
        )}
        <Labelled label={t.ipDesign.places} hint={t.ipDesign.placesHint}>
          {(attributes) => (
            <textarea
              {...attributes}
              className="field"
              rows={2}
              required
              autoFocus
              value={places}
              onChange={changing(setPlaces)}
            />
          )}
        </Labelled>
        <Labelled
          label={t.ipDesign.networks}
          hint={t.ipDesign.networksHint}
          refused={
            read.ok ? undefined : say(t.ipDesign.networksWrong, { line: read.line, roles: [...vlanRoles] })
          }
        >
          {(attributes) => (
            <textarea
              {...attributes}
              className="field"
              rows={5}
              required
              value={networks}
              onChange={changing(setNetworks)}
            />
          )}
        </Labelled>
        <Labelled label={t.ipDesign.growth}>
          {(attributes) => (
            <input
              {...attributes}
              className="field"
              type="number"
              min={0}
              max={1000}
              required
              value={growth}
              onChange={changing(setGrowth)}
            />
          )}
        </Labelled>
        {proposal && <Proposed proposal={proposal} />}
        {proposing.isError && <ProblemNote error={proposing.error} />}
        <footer>
          <button type="button" className="button" onClick={onClose}>
            {t.common.cancel}
          </button>
          <button
            className="button primary"
            onClick={onceOnly}
            disabled={proposing.isPending || pending || !read.ok}
          >
            {proposal?.ok ? t.ipDesign.record : t.ipDesign.propose}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

function Proposed({ proposal }: { readonly proposal: Proposal }): ReactNode {
  const { t, say } = useSpeech();
  if (!proposal.ok) {
    const text = proposal.reason === 'space' ? t.ipDesign.noSpace : t.ipDesign.noVlans;
    return (
      <p className="refused" role="alert">
        {say(text, { wanted: proposal.wanted })}
      </p>
    );
  }
  return (
    <div className="proposed" role="status">
      {proposal.blocks.map(({ place, block, networks }) => (
        <section key={place}>
          <h3>
            {place} <code>{block}</code>
          </h3>
          <ul>
            {networks.map(({ vid, name, hosts, prefix, gateway }) => (
              <li key={vid}>
                <VlanChip vid={vid} name={name} /> <code>{prefix}</code>{' '}
                <small className="second">
                  {gateway} · {say(t.ipDesign.hosts, { n: hosts })}
                </small>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
