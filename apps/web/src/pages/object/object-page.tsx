import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { Choice } from '../../components/choice.js';
import { useAddressParam } from '../../state/search.js';
import { kindName } from '../../texts/kind-name.js';
import { useSpeech } from '../../texts/index.js';
import { EventTable } from '../register/event-table.js';
import { ObjectFacts } from './object-facts.js';

/** One object: its facts before or after the project, and what the register says of it. */
export function ObjectPage(): ReactNode {
  const { t } = useSpeech();
  const { projectId, kind = '', id = '' } = useParams();
  const [layer, setLayer] = useAddressParam('layer');
  const at = layer === 'before' ? 'before' : 'after';
  return (
    <>
      <div className="column">
        <div className="head">
          <h1>{kindName(t, kind)}</h1>
          <span className="grow" />
          {(kind === 'port' || kind === 'cable') && projectId && (
            <Link className="button" to={`/projects/${projectId}/paths?${kind}=${encodeURIComponent(id)}`}>
              {t.paths.trace}
            </Link>
          )}
          {projectId && (
            <Choice
              label={t.layers.label}
              value={at}
              options={[
                ['before', t.layers.before],
                ['after', t.layers.after],
              ]}
              onChoose={setLayer}
            />
          )}
        </div>
        <div className="pane">
          <h2 className="section">{t.register.ofObject}</h2>
          <EventTable query={{ object: id }} />
        </div>
      </div>
      <aside className="inspector" aria-label={kindName(t, kind)}>
        <ObjectFacts kind={kind} id={id} reading={projectId ? { project: projectId, layer: at } : {}} />
      </aside>
    </>
  );
}
