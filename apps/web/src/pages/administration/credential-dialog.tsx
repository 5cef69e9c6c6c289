import { useState, type ReactNode } from 'react';
import type { CredentialKind } from '../../api/access-types.js';
import { call } from '../../api/client.js';
import { Choice } from '../../components/choice.js';
import { Labelled } from '../../components/field.js';
import { useSpeech } from '../../texts/index.js';
import {
  askedFields,
  asksUser,
  credentialBody,
  emptyDraft,
  optionalFields,
  protocols,
  type CredentialDraft,
  type SecretField,
} from './credential-draft.js';
import { ChoiceField, SelectField, TextField } from './fields.js';
import { FormDialog } from './form-dialog.js';
import { keys } from './queries.js';

const kinds: readonly CredentialKind[] = ['cli', 'shell', 'snmp'];
const MIN_SNMP_PASSWORD = 8;

/** Asks for a credential and seals it. */
export function CredentialDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useSpeech();
  const [draft, setDraft] = useState(emptyDraft);
  const set = (part: Partial<CredentialDraft>): void => setDraft({ ...draft, ...part });
  return (
    <FormDialog
      title={t.access.addTitle}
      submit={t.access.seal}
      send={() => call('POST', '/credentials', credentialBody(draft))}
      refreshes={[keys.credentials]}
      onClose={onClose}
    >
      <TextField
        label={t.access.name}
        hint={t.access.nameHint}
        first
        value={draft.name}
        onChange={(name) => set({ name })}
      />
      <ChoiceField label={t.access.kind} hint={t.access.kindHints[draft.kind]}>
        <Choice
          label={t.access.kind}
          value={draft.kind}
          options={kinds.map((kind) => [kind, t.access.kinds[kind]])}
          onChoose={(kind) => set({ kind })}
        />
      </ChoiceField>
      {draft.kind === 'snmp' ? <SnmpWays draft={draft} set={set} /> : <SshWays draft={draft} set={set} />}
      {asksUser(draft) && (
        <TextField
          label={t.access.username}
          value={draft.username}
          onChange={(username) => set({ username })}
        />
      )}
      <div className="pairs">
        {askedFields(draft).map((field) => (
          <SecretInput
            key={field}
            field={field}
            value={draft.secret[field]}
            onChange={(value) => set({ secret: { ...draft.secret, [field]: value } })}
          />
        ))}
      </div>
    </FormDialog>
  );
}

interface WaysProps {
  readonly draft: CredentialDraft;
  readonly set: (part: Partial<CredentialDraft>) => void;
}

function SshWays({ draft, set }: WaysProps): ReactNode {
  const { t } = useSpeech();
  return (
    <ChoiceField label={t.access.by}>
      <Choice
        label={t.access.by}
        value={draft.by}
        options={[
          ['password', t.access.ways.password],
          ['key', t.access.ways.key],
        ]}
        onChoose={(by) => set({ by })}
      />
    </ChoiceField>
  );
}

function SnmpWays({ draft, set }: WaysProps): ReactNode {
  const { t } = useSpeech();
  return (
    <>
      <ChoiceField label={t.access.version}>
        <Choice
          label={t.access.version}
          value={draft.version}
          options={[
            ['3', t.access.versions['3']],
            ['2c', t.access.versions['2c']],
          ]}
          onChoose={(version) => set({ version })}
        />
      </ChoiceField>
      {draft.version === '3' && (
        <ChoiceField label={t.access.level}>
          <Choice
            label={t.access.level}
            value={draft.level}
            options={[
              ['priv', t.access.levels.priv],
              ['auth', t.access.levels.auth],
              ['none', t.access.levels.none],
            ]}
            onChoose={(level) => set({ level })}
          />
        </ChoiceField>
      )}
    </>
  );
}

/** One part of the secret: a protocol to choose, a key to paste, or a word to hide. */
function SecretInput({
  field,
  value,
  onChange,
}: {
  readonly field: SecretField;
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactNode {
  const { t } = useSpeech();
  const hints: Partial<Record<SecretField, string>> = t.access.fieldHints;
  const [label, hint, choices] = [t.access.fields[field], hints[field], protocols[field]];
  if (choices) {
    return (
      <SelectField label={label} value={value} onChange={onChange} options={choices.map((it) => [it, it])} />
    );
  }
  if (field === 'privateKey') return <KeyInput label={label} hint={hint} value={value} onChange={onChange} />;
  return (
    <TextField
      label={label}
      hint={hint}
      secret={field !== 'context'}
      optional={optionalFields.has(field)}
      minLength={field === 'authPassword' || field === 'privPassword' ? MIN_SNMP_PASSWORD : undefined}
      value={value}
      onChange={onChange}
    />
  );
}

function KeyInput({
  label,
  hint = '',
  value,
  onChange,
}: {
  readonly label: string;
  readonly hint: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactNode {
  return (
    <div className="both">
      <Labelled label={label} hint={hint}>
        {(attributes) => (
          <textarea
            {...attributes}
            className="field key"
            rows={6}
            required
            autoComplete="off"
            spellCheck={false}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Labelled>
    </div>
  );
}
