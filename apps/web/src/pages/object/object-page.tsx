import { useState, type ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { EditObject } from '../../components/form/edit-object.js';
import { Icon } from '../../components/icon.js';
import { RemoveObjects } from '../../components/remove-objects.js';
import { useKeys } from '../../state/keys.js';
import { useLayer } from '../../state/layer.js';
import { objectQuery } from '../../state/paths.js';
import { usePlanEdit } from '../../state/plan-edit.js';
import { kindName } from '../../texts/kind-name.js';
import { useSpeech } from '../../texts/index.js';
import { useQuery } from '@tanstack/react-query';
import { CableEditor } from '../cable/cable-editor.js';
import { EventTable } from '../register/event-table.js';
import { ObjectFacts } from './object-facts.js';
import { placeOfObject } from './place-of-object.js';

/** One object: its facts in a layer of the project, what the register says of it, and ways to change it. */
export function ObjectPage(): ReactNode {
  const { t } = useSpeech();
  const { projectId, kind = '', id = '' } = useParams();
  const [layer] = useLayer();
  const reading = projectId ? { project: projectId, layer: String(layer) } : {};
  return (
    <>
      <div className="column">
        <div className="head">
          <h1>{kindName(t, kind)}</h1>
          <span className="grow" />
          {projectId && <Actions key={`${kind} ${id}`} project={projectId} kind={kind} id={id} />}
        </div>
        <div className="pane">
          <h2 className="section">{t.register.ofObject}</h2>
          <EventTable query={{ object: id }} />
        </div>
      </div>
      <aside className="inspector" aria-label={kindName(t, kind)}>
        <ObjectFacts kind={kind} id={id} reading={reading} />
      </aside>
    </>
  );
}

function Actions({
  project,
  kind,
  id,
}: {
  readonly project: string;
  readonly kind: string;
  readonly id: string;
}): ReactNode {
  const { t } = useSpeech();
  const navigate = useNavigate();
  const { editable, step } = usePlanEdit();
  const [asking, setAsking] = useState<'edit' | 'remove' | null>(null);
  const object = useQuery(objectQuery(kind, id, { project, layer: String(step) }));
  const place = placeOfObject(project, kind, id);
  useKeys({ ...(editable && object.data && { e: () => setAsking('edit') }) });
  return (
    <div className="tools">
      {(kind === 'port' || kind === 'cable') && (
        <Link className="button" to={`/projects/${project}/paths?${kind}=${encodeURIComponent(id)}`}>
          {t.paths.trace}
        </Link>
      )}
      {(kind === 'device' || kind === 'rack') && (
        <Link className="button primary" to={place}>
          {kind === 'device' ? t.racks.openPorts : t.rail.pages.racks}
        </Link>
      )}
      {editable && object.data && (
        <>
          <button type="button" className="button" onClick={() => setAsking('edit')}>
            <Icon name="edit" /> {t.edit.editEllipsis} <kbd>E</kbd>
          </button>
          <button type="button" className="button danger" onClick={() => setAsking('remove')}>
            {t.edit.removeEllipsis}
          </button>
        </>
      )}
      {asking === 'edit' &&
        (kind === 'cable' ? (
          <CableEditor id={id} onClose={() => setAsking(null)} />
        ) : (
          <EditObject kind={kind} id={id} onClose={() => setAsking(null)} />
        ))}
      {asking === 'remove' && (
        <RemoveObjects
          kind={kind}
          ids={[id]}
          name={object.data?.path ?? id}
          onClose={(removed) => {
            setAsking(null);
            if (removed) void navigate(`/projects/${project}/tables?kind=${kind}`);
          }}
        />
      )}
    </div>
  );
}
