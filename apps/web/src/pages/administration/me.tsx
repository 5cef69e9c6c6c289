import { useState, type ReactNode } from 'react';
import { LanguageChoice } from '../../components/preferences.js';
import { useSpeech } from '../../texts/index.js';
import { PasswordDialog } from './password-dialog.js';
import { useMe } from './queries.js';
import { Tokens } from './tokens.js';

/** One's own account: language, password, tokens. */
export function Me(): ReactNode {
  const { t, say } = useSpeech();
  const me = useMe();
  const [changing, setChanging] = useState(false);
  const role = t.roles[me.role as keyof typeof t.roles] ?? me.role;
  return (
    <div className="column">
      <div className="head">
        <h1>{t.me.title}</h1>
        <p className="grow">{say(t.signIn.signedIn, { name: me.username, role })}</p>
      </div>
      <div className="pane">
        <section>
          <h2 className="section">{t.common.language}</h2>
          <div className="tools">
            <LanguageChoice /> <span className="second">{t.me.languageHint}</span>
          </div>
        </section>
        <section>
          <h2 className="section">{t.me.password}</h2>
          <button type="button" className="button" onClick={() => setChanging(true)}>
            {t.me.changePassword}
          </button>
        </section>
        <Tokens />
      </div>
      {changing && <PasswordDialog onClose={() => setChanging(false)} />}
    </div>
  );
}
