import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { call } from '../../api/client.js';
import type { ProjectFinding } from '../../api/types.js';
import { useAnnounce } from '../../components/announcer.js';
import { Effect } from '../../components/effect.js';
import { Facts } from '../../components/facts.js';
import { Identifier } from '../../components/identifier.js';
import { ProblemNote } from '../../components/problem-note.js';
import { Note, Status } from '../../components/status.js';
import { useKeys } from '../../state/keys.js';
import { useAddressParam } from '../../state/search.js';
import { kindName } from '../../texts/kind-name.js';
import { refreshPlan } from '../../state/refresh.js';
import { useSpeech } from '../../texts/index.js';
import { useFindings } from '../project/queries.js';
import { findingKey } from './findings.js';
import { severityShape } from './severity.js';
import { WaiveDialog } from './waive-dialog.js';

interface Applied {
  readonly event: string;
  readonly label: string;
}

/** One finding: why it matters, where, what mends it, and how to accept it instead. */
export function FindingInspector({
  project,
  layer,
}: {
  readonly project: string;
  readonly layer: string;
}): ReactNode {
  const { t, say } = useSpeech();
  const findings = useFindings(project, layer);
  const [chosen] = useAddressParam('finding');
  const [applied, setApplied] = useState<Applied | null>(null);
  const finding = findings.data?.items.find((item) => findingKey(item) === chosen);
  return (
    <aside className="inspector" aria-label={t.findings.one}>
      {applied && <Undo project={project} applied={applied} onDone={() => setApplied(null)} />}
      {finding ? (
        <Chosen key={chosen} project={project} finding={finding} onApplied={setApplied} />
      ) : (
        <p className="second">{findings.data?.items.length ? t.findings.choose : t.findings.none}</p>
      )}
      {finding && <p className="sr">{say(t.common.selected, { n: 1 })}</p>}
    </aside>
  );
}

function Undo({
  project,
  applied,
  onDone,
}: {
  readonly project: string;
  readonly applied: Applied;
  readonly onDone: () => void;
}): ReactNode {
  const { t } = useSpeech();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const undoing = useMutation({
    mutationFn: () => call('POST', `/change-sets/${applied.event}/undo`, { reason: t.findings.undoReason }),
    onSuccess: async () => {
      await refreshPlan(queries, project);
      announce(t.findings.undone);
      onDone();
    },
  });
  useKeys({ 'Ctrl z': () => undoing.mutate() });
  return (
    <section>
      <Note shape="proven">
        <p className="medium">{t.findings.applied}</p>
        <p className="second">{applied.label}</p>
        <button
          type="button"
          className="button small"
          disabled={undoing.isPending}
          onClick={() => undoing.mutate()}
        >
          {t.findings.undo} <kbd>Ctrl Z</kbd>
        </button>
      </Note>
      {undoing.isError && <ProblemNote error={undoing.error} />}
    </section>
  );
}

function Chosen({
  project,
  finding,
  onApplied,
}: {
  readonly project: string;
  readonly finding: ProjectFinding;
  readonly onApplied: (applied: Applied) => void;
}): ReactNode {
  const { t, day, say } = useSpeech();
  const [waiving, setWaiving] = useState(false);
  const { waived } = finding;
  return (
    <>
      <section>
        <p>
          <Status shape={severityShape[finding.severity]}>{t.severity[finding.severity]}</Status>{' '}
          <Identifier>{finding.code}</Identifier>
        </p>
        <h2>{finding.title}</h2>
        <p className="second">{finding.text}</p>
      </section>
      <section>
        <h3>{t.findings.where}</h3>
        <Places project={project} finding={finding} />
      </section>
      <section>
        <h3>{t.findings.toDo}</h3>
        <p className="second">{finding.hint}</p>
        {finding.fixes.map((fix, index) => (
          <FixButton
            key={fix.label}
            project={project}
            finding={finding}
            index={index}
            onApplied={onApplied}
          />
        ))}
      </section>
      <section>
        <h3>{t.findings.toWaive}</h3>
        {waived ? (
          <Note shape="waived">
            <p>{waived.reason}</p>
            <p className="small second">
              {waived.author}
              {waived.expiresOn && `, ${say(t.findings.until, { day: day(waived.expiresOn) })}`}
            </p>
            <EndWaiver project={project} id={waived.id} />
          </Note>
        ) : (
          <>
            <p className="small second">{t.findings.waiveHint}</p>
            <button type="button" className="button small" onClick={() => setWaiving(true)}>
              {t.findings.waive}…
            </button>
          </>
        )}
      </section>
      {waiving && <WaiveDialog project={project} finding={finding} onClose={() => setWaiving(false)} />}
    </>
  );
}

function Places({
  project,
  finding,
}: {
  readonly project: string;
  readonly finding: ProjectFinding;
}): ReactNode {
  const { t } = useSpeech();
  const facts = finding.where.map(({ kind = '', id = '', path = '' }, index) => {
    const at = `/projects/${project}/objects/${kind}/${encodeURIComponent(id)}`;
    const link = (
      <Link className="identifier" to={at}>
        {path}
      </Link>
    );
    return [`${kindName(t, kind)}${index > 0 ? ` ${index + 1}` : ''}`, link] as const;
  });
  return <Facts facts={facts} />;
}

function FixButton({
  project,
  finding,
  index,
  onApplied,
}: {
  readonly project: string;
  readonly finding: ProjectFinding;
  readonly index: number;
  readonly onApplied: (applied: Applied) => void;
}): ReactNode {
  const { t } = useSpeech();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const { label = '', changes = [] } = finding.fixes[index] ?? {};
  const fixing = useMutation({
    mutationFn: () =>
      call<{ event: string }>('POST', `/projects/${project}/fixes`, {
        code: finding.code,
        place: finding.place,
        fix: index,
      }),
    onSuccess: async ({ event }) => {
      onApplied({ event, label });
      await refreshPlan(queries, project);
      announce(t.findings.applied);
    },
  });
  return (
    <div className="fix">
      <Effect changes={changes} />
      <button
        type="button"
        className="button primary fix"
        disabled={fixing.isPending}
        onClick={() => fixing.mutate()}
      >
        {label}
      </button>
      <p className="small third">{t.findings.planOnly}</p>
      {fixing.isError && <ProblemNote error={fixing.error} />}
    </div>
  );
}

function EndWaiver({ project, id }: { readonly project: string; readonly id: string }): ReactNode {
  const { t } = useSpeech();
  const queries = useQueryClient();
  const ending = useMutation({
    mutationFn: () => call('DELETE', `/projects/${project}/waivers/${id}`),
    onSuccess: () => refreshPlan(queries, project),
  });
  return (
    <>
      <button
        type="button"
        className="button small"
        disabled={ending.isPending}
        onClick={() => ending.mutate()}
      >
        {t.findings.endWaiver}
      </button>
      {ending.isError && <ProblemNote error={ending.error} />}
    </>
  );
}
