import { useState, type ReactNode } from 'react';
import type { Credential } from '../../api/access-types.js';
import { call } from '../../api/client.js';
import type { JumpHost } from '../../api/site-types.js';
import { Loaded } from '../../components/loaded.js';
import { newId } from '../../state/new-id.js';
import { useSpeech } from '../../texts/index.js';
import { PortField, SelectField, TextField } from './fields.js';
import { FormDialog } from './form-dialog.js';
import { Heads } from './heads.js';
import { keys, useCredentials, useJumpHosts } from './queries.js';

/** The hosts that devices are reached through, each maybe through another. */
export function JumpHosts(): ReactNode {
  const { t } = useSpeech();
  const hosts = useJumpHosts();
  const credentials = useCredentials();
  const [editing, setEditing] = useState<JumpHost | null>(null);
  const [leaving, setLeaving] = useState<JumpHost | null>(null);
  const fresh = (): JumpHost => ({
    id: newId(),
    name: '',
    host: '',
    port: 22,
    credentialId: null,
    viaId: null,
  });
  return (
    <div className="column">
      <div className="head">
        <h1>{t.jumpHosts.title}</h1>
        <p className="grow">{t.jumpHosts.intro}</p>
        <button type="button" className="button primary" onClick={() => setEditing(fresh())}>
          {t.jumpHosts.add}
        </button>
      </div>
      <div className="pane">
        <Loaded query={hosts} what={t.jumpHosts.what}>
          {(items) => (
            <Loaded query={credentials} what={t.access.what}>
              {(sealed) => (
                <>
                  {items.length === 0 ? (
                    <p className="second nothing">{t.jumpHosts.none}</p>
                  ) : (
                    <div className="scroll">
                      <HostTable
                        hosts={items}
                        credentials={sealed}
                        onEdit={setEditing}
                        onLeave={setLeaving}
                      />
                    </div>
                  )}
                  {editing && (
                    <HostDialog
                      host={editing}
                      hosts={items}
                      credentials={sealed}
                      onClose={() => setEditing(null)}
                    />
                  )}
                </>
              )}
            </Loaded>
          )}
        </Loaded>
      </div>
      {leaving && <ForgetHost host={leaving} onClose={() => setLeaving(null)} />}
    </div>
  );
}

/** A host with the way to it: `bastion → inner`. */
function wayTo(host: JumpHost, hosts: readonly JumpHost[]): string {
  const names = [host.name];
  for (let at = host; at.viaId !== null && names.length <= hosts.length;) {
    const via = hosts.find(({ id }) => id === at.viaId);
    if (!via) break;
    names.unshift(via.name);
    at = via;
  }
  return names.join(' → ');
}

function HostTable({
  hosts,
  credentials,
  onEdit,
  onLeave,
}: {
  readonly hosts: readonly JumpHost[];
  readonly credentials: readonly Credential[];
  readonly onEdit: (host: JumpHost) => void;
  readonly onLeave: (host: JumpHost) => void;
}): ReactNode {
  const { t } = useSpeech();
  return (
    <table className="table framed" aria-label={t.jumpHosts.title}>
      <Heads names={[t.access.name, t.jumpHosts.address, t.jumpHosts.way, t.jumpHosts.credential, '']} />
      <tbody>
        {hosts.map((host) => (
          <tr key={host.id}>
            <td className="medium">{host.name}</td>
            <td>
              <code>
                {host.host}:{host.port}
              </code>
            </td>
            <td>{wayTo(host, hosts)}</td>
            <td>
              {credentials.find(({ id }) => id === host.credentialId)?.name ?? (
                <span className="third">{t.jumpHosts.sameCredential}</span>
              )}
            </td>
            <td className="num">
              <button type="button" className="button small" onClick={() => onEdit(host)}>
                {t.administration.change}
              </button>{' '}
              <button type="button" className="button small" onClick={() => onLeave(host)}>
                {t.administration.forget}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function HostDialog({
  host: given,
  hosts,
  credentials,
  onClose,
}: {
  readonly host: JumpHost;
  readonly hosts: readonly JumpHost[];
  readonly credentials: readonly Credential[];
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useSpeech();
  const [draft, setDraft] = useState(given);
  const set = (part: Partial<JumpHost>): void => setDraft({ ...draft, ...part });
  const { id, ...body } = draft;
  return (
    <FormDialog
      title={given.name || t.jumpHosts.addTitle}
      submit={t.administration.save}
      send={() => call('PUT', `/jump-hosts/${id}`, body)}
      refreshes={[keys.jumpHosts]}
      onClose={onClose}
    >
      <TextField label={t.access.name} first value={draft.name} onChange={(name) => set({ name })} />
      <div className="pairs">
        <TextField label={t.jumpHosts.address} value={draft.host} onChange={(host) => set({ host })} />
        <PortField
          label={t.access.ssh}
          value={String(draft.port)}
          onChange={(port) => set({ port: Number(port) })}
        />
      </div>
      <SelectField
        label={t.jumpHosts.credential}
        hint={t.jumpHosts.credentialHint}
        value={draft.credentialId ?? ''}
        options={[
          ['', t.jumpHosts.sameCredential],
          ...credentials.filter(({ kind }) => kind !== 'snmp').map((it) => [it.id, it.name] as const),
        ]}
        onChange={(credentialId) => set({ credentialId: credentialId || null })}
      />
      <SelectField
        label={t.jumpHosts.via}
        value={draft.viaId ?? ''}
        options={[
          ['', t.jumpHosts.direct],
          ...hosts.filter((it) => it.id !== id).map((it) => [it.id, it.name] as const),
        ]}
        onChange={(viaId) => set({ viaId: viaId || null })}
      />
    </FormDialog>
  );
}

function ForgetHost({ host, onClose }: { readonly host: JumpHost; readonly onClose: () => void }): ReactNode {
  const { t, say } = useSpeech();
  return (
    <FormDialog
      title={say(t.jumpHosts.forgetTitle, { name: host.name })}
      submit={t.access.forgetSubmit}
      danger
      send={() => call('DELETE', `/jump-hosts/${host.id}`)}
      refreshes={[keys.jumpHosts, keys.access]}
      onClose={onClose}
    >
      <p>{t.jumpHosts.forgetText}</p>
    </FormDialog>
  );
}
