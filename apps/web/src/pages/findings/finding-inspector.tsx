import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { ProjectFinding } from '../../api/types.js';
import { Facts } from '../../components/facts.js';
import { Identifier } from '../../components/identifier.js';
import { shortPort } from '../../components/short-port.js';
import { Note, Status } from '../../components/status.js';
import { useAddressParam } from '../../state/search.js';
import { kindName } from '../../texts/kind-name.js';
import { useSpeech } from '../../texts/index.js';
import { useFindings } from '../project/queries.js';
import { EndWaiver } from './end-waiver.js';
import { findingKey, fixNumber } from './finding-key.js';
import { FixButton } from './fix-button.js';
import { severityShape } from './severity.js';
import { UndoFix, type Applied } from './undo-fix.js';
import { WaiveDialog } from './waive-dialog.js';

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
      {applied && <UndoFix applied={applied} />}
      {finding ? (
        <Chosen
          key={chosen}
          project={project}
          layer={layer}
          items={findings.data?.items ?? []}
          finding={finding}
          onApplied={setApplied}
        />
      ) : (
        <p className="second">{findings.data?.items.length ? t.findings.choose : t.findings.none}</p>
      )}
      {finding && <p className="sr">{say(t.common.selected, { n: 1 })}</p>}
    </aside>
  );
}

function Chosen({
  project,
  layer,
  items,
  finding,
  onApplied,
}: {
  readonly project: string;
  readonly layer: string;
  readonly items: readonly ProjectFinding[];
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
        {layer === 'after' &&
          finding.fixes.map((fix, index) => (
            <FixButton
              key={fix.label}
              project={project}
              finding={finding}
              index={index}
              number={fixNumber(items, finding, index)}
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
  const facts = finding.where.map(({ kind = '', id = '', path = '' }) => {
    const at = `/projects/${project}/objects/${kind}/${encodeURIComponent(id)}`;
    const link = (
      <Link className="identifier" to={at}>
        {shortPort(path)}
      </Link>
    );
    return [kindName(t, kind), link] as const;
  });
  return <Facts facts={facts} />;
}
