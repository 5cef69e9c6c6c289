import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Loaded } from '../../components/loaded.js';
import { kindName } from '../../texts/kind-name.js';
import { useSpeech } from '../../texts/index.js';
import { useChanges } from '../project/queries.js';
import { tally } from './tally.js';

const FIRST = 3;

/** The difference over the present, kind by kind. */
export function WhatChanges({ id }: { readonly id: string }): ReactNode {
  const { t } = useSpeech();
  const changes = useChanges(id);
  return (
    <section>
      <h2 className="section">
        {t.overview.changes}
        <Link to="changes">{t.overview.allChanges}</Link>
      </h2>
      <Loaded query={changes} what={t.changes.what}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="framed nothing second">{t.changes.none}</p>
          ) : (
            <table className="table tight bare framed">
              <thead>
                <tr>
                  <th scope="col">{t.overview.object}</th>
                  <th scope="col" className="num">
                    {t.ops.add}
                  </th>
                  <th scope="col" className="num">
                    {t.ops.change}
                  </th>
                  <th scope="col" className="num">
                    {t.ops.remove}
                  </th>
                  <th scope="col">{t.overview.first}</th>
                </tr>
              </thead>
              <tbody>
                {tally(items).map((row) => (
                  <tr key={row.kind}>
                    <td>{kindName(t, row.kind)}</td>
                    <td className="num run medium">{row.added > 0 && `+${row.added}`}</td>
                    <td className="num">{row.changed > 0 && row.changed}</td>
                    <td className="num bad">{row.removed > 0 && `−${row.removed}`}</td>
                    <td className="clip">
                      <code>{row.paths.slice(0, FIRST).join('  ')}</code>
                      {row.paths.length > FIRST && (
                        <small className="third"> +{row.paths.length - FIRST}</small>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Loaded>
    </section>
  );
}
