import { useState, type ReactNode } from 'react';
import { call } from '../../api/client.js';
import type { NamedSecret } from '../../api/site-types.js';
import { Loaded } from '../../components/loaded.js';
import { useSpeech } from '../../texts/index.js';
import { TextField } from './fields.js';
import { FormDialog } from './form-dialog.js';
import { Heads } from './heads.js';
import { keys, useNamedSecrets } from './queries.js';

/** As templates may write it: `{{secret "radius"}}`. */
const NAME = /^[\w.-]{1,64}$/;

/** The secrets that templates name. They go in here and never come out: what is shown is a name and a day. */
export function Secrets(): ReactNode {
  const { t, when } = useSpeech();
  const secrets = useNamedSecrets();
  const [setting, setSetting] = useState<string | null>(null);
  const [leaving, setLeaving] = useState<NamedSecret | null>(null);
  return (
    <div className="column">
      <div className="head">
        <h1>{t.secrets.title}</h1>
        <p className="grow">{t.secrets.intro}</p>
        <button type="button" className="button primary" onClick={() => setSetting('')}>
          {t.secrets.add}
        </button>
      </div>
      <div className="pane">
        <Loaded query={secrets} what={t.secrets.what}>
          {(items) =>
            items.length === 0 ? (
              <p className="second nothing">{t.secrets.none}</p>
            ) : (
              <table className="table framed" aria-label={t.secrets.title}>
                <Heads
                  names={[t.access.name, t.secrets.inTemplates, t.secrets.text, t.access.sealedOn, '']}
                />
                <tbody>
                  {items.map((secret) => (
                    <tr key={secret.name}>
                      <td>
                        <code className="medium">{secret.name}</code>
                      </td>
                      <td>
                        <code className="second">{`{{secret "${secret.name}"}}`}</code>
                      </td>
                      <td className="third">••••••••</td>
                      <td className="second">{when(secret.changedAt)}</td>
                      <td className="num">
                        <button
                          type="button"
                          className="button small"
                          onClick={() => setSetting(secret.name)}
                        >
                          {t.secrets.replace}
                        </button>{' '}
                        <button type="button" className="button small" onClick={() => setLeaving(secret)}>
                          {t.administration.forget}
                        </button>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )
          }
        </Loaded>
      </div>
      {setting !== null && <SecretDialog name={setting} onClose={() => setSetting(null)} />}
      {leaving && <ForgetSecret name={leaving.name} onClose={() => setLeaving(null)} />}
    </div>
  );
}

function SecretDialog({
  name: given,
  onClose,
}: {
  /** Empty: a new one. */
  readonly name: string;
  readonly onClose: () => void;
}): ReactNode {
  const { t, say } = useSpeech();
  const [name, setName] = useState(given);
  const [secret, setSecret] = useState('');
  return (
    <FormDialog
      title={given ? say(t.secrets.replaceTitle, { name: given }) : t.secrets.addTitle}
      submit={t.access.seal}
      ready={NAME.test(name) && secret !== ''}
      send={() => call('PUT', `/secrets/${name}`, { secret })}
      refreshes={[keys.secrets]}
      onClose={onClose}
    >
      {!given && (
        <TextField label={t.access.name} hint={t.secrets.nameHint} first value={name} onChange={setName} />
      )}
      <TextField
        label={t.secrets.text}
        hint={t.secrets.textHint}
        secret
        first={given !== ''}
        value={secret}
        onChange={setSecret}
      />
    </FormDialog>
  );
}

function ForgetSecret({ name, onClose }: { readonly name: string; readonly onClose: () => void }): ReactNode {
  const { t, say } = useSpeech();
  return (
    <FormDialog
      title={say(t.secrets.forgetTitle, { name })}
      submit={t.access.forgetSubmit}
      danger
      send={() => call('DELETE', `/secrets/${name}`)}
      refreshes={[keys.secrets]}
      onClose={onClose}
    >
      <p>{t.secrets.forgetText}</p>
    </FormDialog>
  );
}
