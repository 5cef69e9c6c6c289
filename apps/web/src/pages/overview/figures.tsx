import type { ReactNode } from 'react';
import type { Project } from '../../api/types.js';
import { useSpeech } from '../../texts/index.js';
import { useChanges } from '../project/queries.js';
import { tally } from './tally.js';

const shown = ['rack', 'device', 'cable', 'vlan', 'prefix', 'address'] as const;

/** What the project adds, in the units of the trade. */
export function Figures({ project }: { readonly project: Project }): ReactNode {
  const { t, say, many } = useSpeech();
  const changes = useChanges(project.id);
  const tallies = tally(changes.data?.items ?? []);
  return (
    <dl className="figures" aria-busy={changes.isPending}>
      {shown.map((kind) => {
        const row = tallies.find((other) => other.kind === kind);
        return (
          <div key={kind}>
            <dd>{changes.data ? (row?.added ?? 0) : '…'}</dd>
            <dt>{many(row?.added ?? 0, t.overview.newOnes[kind])}</dt>
            <dd className="small second">
              {row && row.changed + row.removed > 0
                ? say(t.overview.others, { changed: row.changed, removed: row.removed })
                : t.overview.nothingElse}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
