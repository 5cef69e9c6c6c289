import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/client.js';
import type { Reserve } from '../../api/certification-types.js';
import type { Agreement } from '../../api/proof-types.js';
import { Loaded } from '../../components/loaded.js';
import { useSpeech } from '../../texts/index.js';
import { projectKey } from '../project/queries.js';
import { AgreementForm } from './agreement-form.js';
import { Testers } from './testers.js';

/** What the parties agreed about the tests, the reserves they signed, and the testers with their certificates. */
export function AgreementView({
  project,
  reserves,
}: {
  readonly project: string;
  readonly reserves: readonly Reserve[];
}): ReactNode {
  const { t, day } = useSpeech();
  const agreement = useQuery({
    queryKey: [...projectKey(project), 'certification', 'agreement'],
    queryFn: () => get<Agreement>(`/projects/${project}/certification/agreement`),
  });
  return (
    <div className="scroll grow stack">
      <h2 className="section">{t.proof.agreed}</h2>
      <Loaded query={agreement} what={t.proof.views.agreement}>
        {(loaded) => <AgreementForm project={project} agreement={loaded} />}
      </Loaded>
      <h2 className="section">{t.proof.reserves}</h2>
      {reserves.length === 0 ? (
        <p className="second">{t.proof.reservesNone}</p>
      ) : (
        <table className="table tight framed">
          <tbody>
            {reserves.map((reserve) => (
              <tr key={reserve.id}>
                <td>
                  <code className="medium">{reserve.name}</code>
                </td>
                <td className="wrap">{reserve.reason}</td>
                <td className="second">{day(reserve.dueOn)}</td>
                <td className="second">{reserve.signedBy}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <h2 className="section">{t.proof.testers}</h2>
      <Testers />
    </div>
  );
}
