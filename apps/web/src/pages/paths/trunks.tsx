import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { get } from '../../api/client.js';
import type { TablePage } from '../../api/design-types.js';
import { Loaded } from '../../components/loaded.js';
import { useSpeech } from '../../texts/index.js';
import { projectKey } from '../project/queries.js';

const SHOWN = 60;

/** Where to begin when nothing is asked for yet: the trunks of the layer, each leading to all its branches. */
export function Trunks({ project, layer }: { readonly project: string; readonly layer: string }): ReactNode {
  const { t, say, number } = useSpeech();
  const trunks = useQuery({
    queryKey: [...projectKey(project), 'table', 'cable', layer, 'trunks'],
    queryFn: () =>
      get<TablePage>(`/projects/${project}/tables/cables`, { layer, role: 'trunk', limit: String(SHOWN) }),
  });
  return (
    <Loaded query={trunks} what={t.paths.trunks}>
      {({ items, total }) =>
        items.length > 0 && (
          <section className="begin">
            <h2>{t.paths.trunks}</h2>
            <ul className="chips">
              {items.map(({ id, path, object }) => (
                <li key={id}>
                  <Link
                    className="chip"
                    to={`/projects/${project}/paths?cable=${encodeURIComponent(id)}${layer === 'after' ? '' : `&layer=${layer}`}`}
                  >
                    <code>{path}</code>
                    {typeof object['strands'] === 'number' &&
                      say(t.paths.strands, { n: number(object['strands']) })}
                  </Link>
                </li>
              ))}
            </ul>
            {total > items.length && (
              <p className="second">{say(t.common.of, { n: number(items.length), total: number(total) })}</p>
            )}
          </section>
        )
      }
    </Loaded>
  );
}
