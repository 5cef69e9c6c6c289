import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { call } from '../../api/client.js';
import type { CertificationCoverage, CertifiedLink } from '../../api/certification-types.js';
import { asProblem } from '../../api/problem.js';
import { Labelled } from '../../components/field.js';
import { ProblemNote } from '../../components/problem-note.js';
import { Note } from '../../components/status.js';
import { useAddressParam } from '../../state/search.js';
import { useSpeech } from '../../texts/index.js';
import { severityShape } from '../findings/severity.js';
import { ObjectFacts } from '../object/object-facts.js';
import { projectKey } from '../project/queries.js';

/** One link: what is said of its tests, its reserve, and the cable that carries it. */
export function LinkInspector({
  project,
  link,
  coverage,
}: {
  readonly project: string;
  readonly link: CertifiedLink;
  readonly coverage: CertificationCoverage;
}): ReactNode {
  const { t, say, day } = useSpeech();
  const [, setTests] = useAddressParam('tests');
  const reserve = coverage.reserves.find((one) => one.link === link.link);
  const open = coverage.open.includes(link.link);
  return (
    <aside className="inspector" aria-label={link.name}>
      {coverage.findings
        .filter(({ place }) => place === link.name)
        .map((finding) => (
          <section key={`${finding.code} ${finding.text}`}>
            <Note shape={severityShape[finding.severity]}>
              <p>{finding.text}</p>
              <p className="small second">{finding.hint}</p>
            </Note>
          </section>
        ))}
      {reserve && (
        <section>
          <Note shape="waived">
            <p>
              {say(t.proof.reserved, {
                by: reserve.signedBy,
                due: day(reserve.dueOn),
                reason: reserve.reason,
              })}
            </p>
          </Note>
        </section>
      )}
      <section>
        <button type="button" className="button primary" onClick={() => setTests(link.link)}>
          {t.proof.open}
        </button>
      </section>
      {/* A link of one cable has its id: beside each other, equal keys would leave the form of the link before in the page. */}
      {(open || reserve) && (
        <SignReserve
          key={`reserve ${link.link}`}
          project={project}
          link={link.link}
          standing={reserve?.id ?? null}
        />
      )}
      <ObjectFacts
        key={`cable ${link.cable}`}
        kind="cable"
        id={link.cable}
        reading={{ project, layer: 'after' }}
      />
      <section>
        <Link className="button" to={`/projects/${project}/paths?cable=${encodeURIComponent(link.cable)}`}>
          {t.paths.trace}
        </Link>
      </section>
    </aside>
  );
}

function SignReserve({
  project,
  link,
  standing,
}: {
  readonly project: string;
  readonly link: string;
  readonly standing: string | null;
}): ReactNode {
  const { t } = useSpeech();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [dueOn, setDueOn] = useState('');
  const renew = () => queries.invalidateQueries({ queryKey: [...projectKey(project), 'certification'] });
  const sign = useMutation({
    mutationFn: () => call('POST', `/projects/${project}/certification/reserves`, { link, reason, dueOn }),
    onSuccess: renew,
  });
  const lift = useMutation({
    mutationFn: () => call('DELETE', `/projects/${project}/certification/reserves/${standing}`),
    onSuccess: renew,
  });
  if (standing) {
    return (
      <section>
        {lift.isError && <ProblemNote error={asProblem(lift.error)} />}
        <button type="button" className="button" disabled={lift.isPending} onClick={() => lift.mutate()}>
          {t.proof.lift}
        </button>
      </section>
    );
  }
  return (
    <section>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          sign.mutate();
        }}
      >
        <Labelled label={t.proof.reserveWhy}>
          {(attributes) => (
            <textarea
              {...attributes}
              className="field"
              rows={2}
              required
              minLength={3}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Labelled>
        <Labelled label={t.proof.reserveDue}>
          {(attributes) => (
            <input
              {...attributes}
              className="field"
              type="date"
              required
              value={dueOn}
              onChange={(event) => setDueOn(event.target.value)}
            />
          )}
        </Labelled>
        {sign.isError && <ProblemNote error={asProblem(sign.error)} />}
        <button className="button" disabled={sign.isPending}>
          {t.proof.reserve}
        </button>
      </form>
    </section>
  );
}
