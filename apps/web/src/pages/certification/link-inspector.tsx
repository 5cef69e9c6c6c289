import type { RenderedFinding } from '#findings';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { CertifiedLink } from '../../api/certification-types.js';
import { Note } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';
import { severityShape } from '../findings/severity.js';
import { ObjectFacts } from '../object/object-facts.js';

/** One link: what is said of its tests, and the cable that carries it. */
export function LinkInspector({
  project,
  link,
  findings,
}: {
  readonly project: string;
  readonly link: CertifiedLink;
  readonly findings: readonly RenderedFinding[];
}): ReactNode {
  const { t } = useSpeech();
  return (
    <aside className="inspector" aria-label={link.name}>
      {findings
        .filter(({ place }) => place === link.name)
        .map((finding) => (
          <section key={`${finding.code} ${finding.text}`}>
            <Note shape={severityShape[finding.severity]}>
              <p>{finding.text}</p>
              <p className="small second">{finding.hint}</p>
            </Note>
          </section>
        ))}
      <ObjectFacts key={link.link} kind="cable" id={link.link} reading={{ project, layer: 'after' }} />
      <section>
        <Link className="button" to={`/projects/${project}/paths?cable=${encodeURIComponent(link.link)}`}>
          {t.paths.trace}
        </Link>
      </section>
    </aside>
  );
}
