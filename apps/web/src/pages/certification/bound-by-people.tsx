import type { ReactNode } from 'react';
import type { Bindings, Decision } from '../../api/proof-types.js';
import { useSpeech } from '../../texts/index.js';

/** What people decided, with the identifier as it was typed; each decision can be taken back. */
export function BoundByPeople({
  bindings,
  decide,
}: {
  readonly bindings: Bindings;
  readonly decide: (decisions: readonly Decision[]) => void;
}): ReactNode {
  const { t, when } = useSpeech();
  const rows = [
    ...bindings.decided.map(({ id, identifier, name, by, at, method }) => ({
      id,
      identifier,
      says: name,
      how: t.bindings[method],
      by: at ? `${by}, ${when(at)}` : by,
    })),
    ...bindings.discarded.map(({ id, identifier, reason, by }) => ({
      id,
      identifier,
      says: reason,
      how: t.proof.aside,
      by,
    })),
  ];
  if (rows.length === 0) return null;
  return (
    <>
      <h2 className="section">{t.proof.decided}</h2>
      <table className="table tight framed">
        <tbody>
          {rows.map(({ id, identifier, says, how, by }) => (
            <tr key={id}>
              <td>
                <code className="medium">{identifier}</code>
              </td>
              <td>{says}</td>
              <td className="second">{how}</td>
              <td className="second">{by}</td>
              <td>
                <button
                  type="button"
                  className="button plain"
                  onClick={() => decide([{ record: id, link: null }])}
                >
                  {t.proof.undo}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
