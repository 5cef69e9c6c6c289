import { useState, type ReactNode } from 'react';
import type { Token } from '../../api/access-types.js';
import { call } from '../../api/client.js';
import { Loaded } from '../../components/loaded.js';
import { Status } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';
import { FormDialog } from './form-dialog.js';
import { Heads } from './heads.js';
import { keys, useTokens } from './queries.js';
import { ShownOnce } from './shown-once.js';
import { TokenDialog } from './token-dialog.js';

/** One's own API tokens. */
export function Tokens(): ReactNode {
  const { t, say } = useSpeech();
  const [making, setMaking] = useState(false);
  const [leaving, setLeaving] = useState<Token | null>(null);
  /** A token that was just made: here and nowhere else, until it is put away. */
  const [told, setTold] = useState<{ readonly name: string; readonly token: string } | null>(null);
  return (
    <section>
      <h2 className="section">{t.me.tokens}</h2>
      <p className="second nothing">{t.me.tokensIntro}</p>
      <Loaded query={useTokens()} what={t.me.what}>
        {(tokens) =>
          tokens.length > 0 ? (
            <TokenTable tokens={tokens} onRevoke={setLeaving} />
          ) : (
            <p className="nothing">{t.me.none}</p>
          )
        }
      </Loaded>
      <p className="nothing">
        <button type="button" className="button" onClick={() => setMaking(true)}>
          {t.me.make}
        </button>
      </p>
      {making && (
        <TokenDialog
          onMade={(made) => {
            setMaking(false);
            setTold(made);
          }}
          onClose={() => setMaking(false)}
        />
      )}
      {told && (
        <ShownOnce
          title={say(t.me.token, { name: told.name })}
          secret={told.token}
          onClose={() => setTold(null)}
        />
      )}
      {leaving && (
        <FormDialog
          title={say(t.me.revokeTitle, { name: leaving.name })}
          submit={t.me.revokeSubmit}
          danger
          send={() => call('DELETE', `/tokens/${leaving.id}`)}
          refreshes={[keys.tokens]}
          onClose={() => setLeaving(null)}
        >
          <p>{t.me.revokeText}</p>
        </FormDialog>
      )}
    </section>
  );
}

function TokenTable({
  tokens,
  onRevoke,
}: {
  readonly tokens: readonly Token[];
  readonly onRevoke: (token: Token) => void;
}): ReactNode {
  const { t, day, when } = useSpeech();
  const today = new Date().toISOString().slice(0, 10);
  return (
    <table className="table framed" aria-label={t.me.tokens}>
      <Heads names={[t.me.name, t.me.scope, t.me.expires, t.me.made, t.me.used, '']} />
      <tbody>
        {tokens.map((token) => (
          <tr key={token.id} className={token.expiresOn < today ? 'off' : ''}>
            <td className="wrap medium">{token.name}</td>
            <td>{t.me.scopes[token.scope]}</td>
            <td>
              {token.expiresOn < today ? (
                <Status shape="stale">{t.me.expired}</Status>
              ) : (
                day(`${token.expiresOn}T12:00:00Z`)
              )}
            </td>
            <td className="second">{when(token.createdAt)}</td>
            <td className="second">{token.usedAt === null ? t.administration.never : when(token.usedAt)}</td>
            <td className="num">
              <button type="button" className="button small" onClick={() => onRevoke(token)}>
                {t.me.revoke}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
