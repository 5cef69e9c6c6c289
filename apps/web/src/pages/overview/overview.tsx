import { useState, type ReactNode } from 'react';
import { StateTag } from '../../components/state-tag.js';
import { useSpeech } from '../../texts/index.js';
import { useProject } from '../project/queries.js';
import { Figures } from './figures.js';
import { GateLine } from './gate-line.js';
import { RecentEvents } from './recent-events.js';
import { Downloads } from './downloads.js';
import { TransitionDialog } from './transition-dialog.js';
import { waysTo, type Transition } from './transitions.js';
import { WhatBlocks } from './what-blocks.js';
import { WhatIsProven } from './what-is-proven.js';
import { WhatChanges } from './what-changes.js';

/** Where the project stands, what holds it back, what it changes, what happened last. */
export function Overview(): ReactNode {
  const { t } = useSpeech();
  const project = useProject();
  const [leading, setLeading] = useState<Transition | null>(null);
  return (
    <div className="column">
      <div className="head">
        <h1>{project.name}</h1>
        <StateTag state={project.state} index={project.index} />
        <p className="grow">{project.client}</p>
        <div className="tools">
          {waysTo(project.next).map((transition) => (
            <button
              key={transition.to}
              type="button"
              className={`button ${transition.forward ? 'primary' : ''}`}
              onClick={() => setLeading(transition)}
            >
              {t.transitions[transition.verb]}…
            </button>
          ))}
        </div>
      </div>
      <div className="pane flush">
        {project.description && <p className="lead">{project.description}</p>}
        <div className="scroll">
          <GateLine project={project} />
        </div>
        <Figures project={project} />
        <div className="overview">
          <div>
            <WhatBlocks id={project.id} />
            <WhatIsProven id={project.id} />
            <WhatChanges id={project.id} />
          </div>
          <div>
            <RecentEvents id={project.id} />
            <Downloads id={project.id} />
          </div>
        </div>
      </div>
      {leading && (
        <TransitionDialog project={project} transition={leading} onClose={() => setLeading(null)} />
      )}
    </div>
  );
}
