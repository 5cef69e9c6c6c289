import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Note } from '../../components/status.js';
import { usePlanEdit } from '../../state/plan-edit.js';
import { useSpeech } from '../../texts/index.js';
import { useProject } from '../project/queries.js';
import { TableForm } from './table-form.js';

/** A table of what is to come: its rows go into the project, as one edit that can be undone. */
export function ImportTableHere(): ReactNode {
  const { t, say } = useSpeech();
  const project = useProject();
  const { editable, step, made } = usePlanEdit();
  return (
    <div className="column">
      <div className="head">
        <h1>{t.importing.pages.table}</h1>
      </div>
      <div className="pane import">
        {editable ? (
          <TableForm
            target={{ project: project.id, step }}
            onImported={async ({ event, rows }, file) => {
              if (event) await made(say(t.importing.table.says, { file, n: rows }), event);
            }}
            after={(kind) => (
              <p>
                {t.importing.table.undo}{' '}
                <Link to={`/projects/${project.id}/tables?kind=${kind}`}>{t.importing.table.open}</Link>
              </p>
            )}
          />
        ) : (
          <Note shape="note">{t.importing.table.notHere}</Note>
        )}
      </div>
    </div>
  );
}
