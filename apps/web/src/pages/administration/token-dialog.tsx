import { useState, type ReactNode } from 'react';
import { call } from '../../api/client.js';
import { Choice } from '../../components/choice.js';
import { Labelled } from '../../components/field.js';
import { useSpeech } from '../../texts/index.js';
import { ChoiceField, TextField } from './fields.js';
import { FormDialog } from './form-dialog.js';
import { keys } from './queries.js';

/** How long a token lasts unless told. */
const LASTS_DAYS = 90;
const DAY_MS = 86_400_000;

const dayIn = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

/** Makes a token, reading only unless told. */
export function TokenDialog({
  onMade,
  onClose,
}: {
  readonly onMade: (made: { readonly name: string; readonly token: string }) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useSpeech();
  const [name, setName] = useState('');
  const [scope, setScope] = useState<'read' | 'write'>('read');
  const [expiresOn, setExpiresOn] = useState(() => dayIn(LASTS_DAYS));
  return (
    <FormDialog
      title={t.me.makeTitle}
      submit={t.me.makeSubmit}
      send={() => call<{ token: string }>('POST', '/tokens', { name: name.trim(), scope, expiresOn })}
      refreshes={[keys.tokens]}
      onDone={({ token }) => onMade({ name: name.trim(), token })}
      onClose={onClose}
    >
      <TextField label={t.me.name} hint={t.me.nameHint} first value={name} onChange={setName} />
      <ChoiceField label={t.me.scope}>
        <Choice
          label={t.me.scope}
          value={scope}
          options={[
            ['read', t.me.scopes.read],
            ['write', t.me.scopes.write],
          ]}
          onChoose={setScope}
        />
      </ChoiceField>
      <Labelled label={t.me.expires} hint={t.me.expiresHint}>
        {(attributes) => (
          <input
            {...attributes}
            className="field"
            type="date"
            required
            min={dayIn(0)}
            value={expiresOn}
            onChange={(event) => setExpiresOn(event.target.value)}
          />
        )}
      </Labelled>
    </FormDialog>
  );
}
