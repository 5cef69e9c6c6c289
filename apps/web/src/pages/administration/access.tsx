import { useState, type ReactNode } from 'react';
import { Loaded } from '../../components/loaded.js';
import { useSpeech } from '../../texts/index.js';
import { AccessRules } from './access-rules.js';
import { CredentialDialog } from './credential-dialog.js';
import { Credentials } from './credentials.js';
import { useCredentials, useDeviceAccess } from './queries.js';

/** By what devices are reached: the credentials, the rule for all devices, and the exceptions. */
export function Access(): ReactNode {
  const { t } = useSpeech();
  const credentials = useCredentials();
  const rules = useDeviceAccess();
  const [adding, setAdding] = useState(false);
  return (
    <div className="column">
      <div className="head">
        <h1>{t.access.title}</h1>
        <p className="grow">{t.access.intro}</p>
        <button type="button" className="button primary" onClick={() => setAdding(true)}>
          {t.access.add}
        </button>
      </div>
      <div className="pane">
        <Loaded query={credentials} what={t.access.what}>
          {(sealed) => (
            <Loaded query={rules} what={t.access.what}>
              {(set) => (
                <>
                  <Credentials credentials={sealed} rules={set} />
                  <AccessRules credentials={sealed} rules={set} />
                </>
              )}
            </Loaded>
          )}
        </Loaded>
      </div>
      {adding && <CredentialDialog onClose={() => setAdding(false)} />}
    </div>
  );
}
