import { useState, type ReactNode } from 'react';
import type { Credential, DeviceAccess } from '../../api/access-types.js';
import { call } from '../../api/client.js';
import { useSpeech } from '../../texts/index.js';
import { FormDialog } from './form-dialog.js';
import { Heads } from './heads.js';
import { keys } from './queries.js';
import { useDeviceNames } from './use-devices.js';

/** The sealed credentials, and which rules use them. */
export function Credentials({
  credentials,
  rules,
}: {
  readonly credentials: readonly Credential[];
  readonly rules: readonly DeviceAccess[];
}): ReactNode {
  const { t, say, when } = useSpeech();
  const nameOf = useDeviceNames();
  const [leaving, setLeaving] = useState<Credential | null>(null);
  const uses = ({ id }: Credential): string =>
    rules
      .filter((rule) => [rule.cliCredentialId, rule.shellCredentialId, rule.snmpCredentialId].includes(id))
      .map(({ device }) => nameOf(device))
      .join(', ');
  return (
    <section>
      <h2 className="section">{t.access.credentials}</h2>
      {credentials.length === 0 ? (
        <p className="second nothing">{t.access.none}</p>
      ) : (
        <table className="table framed" aria-label={t.access.credentials}>
          <Heads
            names={[t.access.name, t.access.kind, t.access.username, t.access.usedFor, t.access.sealedOn, '']}
          />
          <tbody>
            {credentials.map((credential) => (
              <tr key={credential.id}>
                <td className="wrap medium">{credential.name}</td>
                <td>{t.access.kinds[credential.kind]}</td>
                <td>
                  {credential.username ? (
                    <code>{credential.username}</code>
                  ) : (
                    <span className="third">{t.common.none}</span>
                  )}
                </td>
                <td className="wrap">
                  {uses(credential) || <span className="third">{t.access.unused}</span>}
                </td>
                <td className="second">{when(credential.changedAt)}</td>
                <td className="num">
                  <button type="button" className="button small" onClick={() => setLeaving(credential)}>
                    {t.administration.forget}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {leaving && (
        <FormDialog
          title={say(t.access.forgetTitle, { name: leaving.name })}
          submit={t.access.forgetSubmit}
          danger
          send={() => call('DELETE', `/credentials/${leaving.id}`)}
          refreshes={[keys.credentials, keys.access]}
          onClose={() => setLeaving(null)}
        >
          <p>{t.access.forgetText}</p>
          <p className="second">
            {t.access.usedFor}: {uses(leaving) || t.access.unused}
          </p>
        </FormDialog>
      )}
    </section>
  );
}
