import type { ReactNode } from 'react';
import type { KindsImported } from '../../api/import-types.js';
import { Note } from '../../components/status.js';
import { kindName } from '../../texts/kind-name.js';
import { useSpeech } from '../../texts/index.js';
import { ImportFindings } from './import-findings.js';
import { RegisterLink } from './register-link.js';

/** What an import of many kinds changes or has changed, kind by kind, and what was left out of it. */
export function ChangedKinds({ imported }: { readonly imported: KindsImported | undefined }): ReactNode {
  const { t, number } = useSpeech();
  if (!imported) return null;
  const { kinds, event, findings } = imported;
  return (
    <>
      <Note shape={event ? 'proven' : 'done'}>
        <p>{event ? t.importing.done : kinds.length === 0 ? t.importing.nothingNew : t.importing.checked}</p>
        {event && <RegisterLink />}
      </Note>
      {kinds.length > 0 && (
        <div className="scroll">
          <table className="table tight framed import-kinds" aria-label={t.importing.kindsTable}>
            <thead>
              <tr>
                <th scope="col">{t.importing.kind}</th>
                <th scope="col" className="num">
                  {t.importing.added}
                </th>
                <th scope="col" className="num">
                  {t.importing.changed}
                </th>
              </tr>
            </thead>
            <tbody>
              {kinds.map(({ kind, added, changed }) => (
                <tr key={kind}>
                  <th scope="row">{kindName(t, kind)}</th>
                  <td className="num">{number(added)}</td>
                  <td className="num">{number(changed)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <ImportFindings findings={findings} says={t.importing.found} shape="warning" />
    </>
  );
}
