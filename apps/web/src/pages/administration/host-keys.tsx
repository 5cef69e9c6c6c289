import { useState, type ReactNode } from 'react';
import type { HostKey } from '../../api/access-types.js';
import { call } from '../../api/client.js';
import { Identifier } from '../../components/identifier.js';
import { Loaded } from '../../components/loaded.js';
import { Status } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';
import { FormDialog } from './form-dialog.js';
import { Heads } from './heads.js';
import { keys, useHostKeys } from './queries.js';
import { keygenCommand } from './ssh-keygen.js';

/** The keys that devices showed; those that wait for a person stand first. */
export function HostKeys(): ReactNode {
  const { t } = useSpeech();
  return (
    <div className="column">
      <div className="head">
        <h1>{t.hostKeys.title}</h1>
        <p className="grow">{t.hostKeys.intro}</p>
      </div>
      <div className="pane">
        <Loaded query={useHostKeys()} what={t.hostKeys.what}>
          {(seen) =>
            seen.length > 0 ? (
              <KeyTable hostKeys={seen} />
            ) : (
              <div className="empty">
                <h2>{t.hostKeys.none}</h2>
                <p>{t.hostKeys.noneHint}</p>
              </div>
            )
          }
        </Loaded>
      </div>
    </div>
  );
}

/** As OpenSSH writes it in known_hosts: the port only where it is not 22. */
const addressOf = ({ host, port }: HostKey): string => (port === 22 ? host : `[${host}]:${port}`);

function KeyTable({ hostKeys }: { readonly hostKeys: readonly HostKey[] }): ReactNode {
  const { t } = useSpeech();
  const [accepting, setAccepting] = useState<HostKey | null>(null);
  const [leaving, setLeaving] = useState<HostKey | null>(null);
  const names = [
    t.hostKeys.state,
    t.hostKeys.host,
    t.hostKeys.algorithm,
    t.hostKeys.fingerprint,
    t.hostKeys.seen,
    '',
  ];
  return (
    <>
      <table className="table framed" aria-label={t.hostKeys.title}>
        <Heads names={names} />
        <tbody>
          {hostKeys.map((key) => (
            <KeyRow key={key.id} hostKey={key} onAccept={setAccepting} onForget={setLeaving} />
          ))}
        </tbody>
      </table>
      {accepting && <AcceptDialog hostKey={accepting} onClose={() => setAccepting(null)} />}
      {leaving && <ForgetDialog hostKey={leaving} onClose={() => setLeaving(null)} />}
    </>
  );
}

function KeyRow({
  hostKey,
  onAccept,
  onForget,
}: {
  readonly hostKey: HostKey;
  readonly onAccept: (key: HostKey) => void;
  readonly onForget: (key: HostKey) => void;
}): ReactNode {
  const { t, say, when } = useSpeech();
  const { acceptedAt, acceptedBy, algorithm, fingerprint, seenAt } = hostKey;
  return (
    <tr>
      <td>
        {acceptedAt === null ? (
          <Status shape="needsPerson">{t.hostKeys.waiting}</Status>
        ) : (
          <>
            <Status shape="proven">{t.hostKeys.accepted}</Status>
            <div className="small third">
              {say(t.hostKeys.by, { name: acceptedBy ?? '', at: when(acceptedAt) })}
            </div>
          </>
        )}
      </td>
      <td>
        <code className="medium">{addressOf(hostKey)}</code>
      </td>
      <td>
        <code>{algorithm}</code>
      </td>
      <td>
        <Identifier>{fingerprint}</Identifier>
      </td>
      <td className="second">{when(seenAt)}</td>
      <td className="num">
        {acceptedAt === null && (
          <button type="button" className="button small primary" onClick={() => onAccept(hostKey)}>
            {t.hostKeys.accept}
          </button>
        )}{' '}
        <button type="button" className="button small" onClick={() => onForget(hostKey)}>
          {t.administration.forget}
        </button>
      </td>
    </tr>
  );
}

interface KeyDialogProps {
  readonly hostKey: HostKey;
  readonly onClose: () => void;
}

function AcceptDialog({ hostKey, onClose }: KeyDialogProps): ReactNode {
  const { t, say } = useSpeech();
  return (
    <FormDialog
      title={say(t.hostKeys.acceptTitle, { host: addressOf(hostKey) })}
      submit={t.hostKeys.acceptSubmit}
      send={() => call('POST', `/host-keys/${hostKey.id}/accept`)}
      refreshes={[keys.hostKeys]}
      onClose={onClose}
    >
      <p className="told">
        <code>{hostKey.fingerprint}</code>
        <span className="second">{hostKey.algorithm}</span>
      </p>
      <p>{t.hostKeys.compare}</p>
      <p className="told">
        <Identifier>{keygenCommand(hostKey.algorithm)}</Identifier>
      </p>
      <p className="second">{t.hostKeys.compareHint}</p>
      <p>{t.hostKeys.acceptText}</p>
    </FormDialog>
  );
}

function ForgetDialog({ hostKey, onClose }: KeyDialogProps): ReactNode {
  const { t, say } = useSpeech();
  return (
    <FormDialog
      title={say(t.hostKeys.forgetTitle, { host: addressOf(hostKey) })}
      submit={t.hostKeys.forgetSubmit}
      danger
      send={() => call('DELETE', `/host-keys/${hostKey.id}`)}
      refreshes={[keys.hostKeys]}
      onClose={onClose}
    >
      <p className="told">
        <code>{hostKey.fingerprint}</code>
        <span className="second">{hostKey.algorithm}</span>
      </p>
      <p>{t.hostKeys.forgetText}</p>
    </FormDialog>
  );
}
