import { useState, type ReactNode } from 'react';
import type { AccessFields, Credential, CredentialKind, DeviceAccess } from '../../api/access-types.js';
import { call } from '../../api/client.js';
import { Loaded } from '../../components/loaded.js';
import { useSpeech } from '../../texts/index.js';
import { PortField, SelectField, TickField } from './fields.js';
import { FormDialog } from './form-dialog.js';
import { keys, useJumpHosts } from './queries.js';
import { useDeviceNames, useDevices } from './use-devices.js';

const unset: AccessFields = {
  cliCredentialId: null,
  shellCredentialId: null,
  snmpCredentialId: null,
  sshPort: 22,
  snmpPort: 161,
  legacyAlgorithms: false,
  jumpHostId: null,
};

/** Sets by what one device, or all of them, is reached. A new exception begins as a copy of the rule for all. */
export function AccessDialog({
  device: given,
  credentials,
  rules,
  onClose,
}: {
  /** A device's id, `all`, or empty: the device is chosen here. */
  readonly device: string;
  readonly credentials: readonly Credential[];
  readonly rules: readonly DeviceAccess[];
  readonly onClose: () => void;
}): ReactNode {
  const { t, say } = useSpeech();
  const nameOf = useDeviceNames();
  const jumpHosts = useJumpHosts().data ?? [];
  const [device, setDevice] = useState(given);
  const ruleOf = (wanted: string): DeviceAccess | undefined => rules.find((it) => it.device === wanted);
  const [draft, setDraft] = useState<AccessFields>(() => fieldsOf(ruleOf(given) ?? ruleOf('all') ?? unset));
  const set = (part: Partial<AccessFields>): void => setDraft({ ...draft, ...part });
  const credential = (kind: CredentialKind, field: `${CredentialKind}CredentialId`): ReactNode => (
    <SelectField
      label={t.access.kinds[kind]}
      value={draft[field] ?? ''}
      options={[
        ['', t.access.notSet],
        ...credentials.filter((it) => it.kind === kind).map((it) => [it.id, it.name] as const),
      ]}
      onChange={(id) => set({ [field]: id || null })}
    />
  );
  return (
    <FormDialog
      title={given ? say(t.access.ruleTitle, { device: nameOf(given) }) : t.access.exceptionTitle}
      submit={t.administration.save}
      ready={device !== ''}
      send={() => call('PUT', `/device-access/${device}`, draft)}
      refreshes={[keys.access]}
      onClose={onClose}
    >
      {given === '' && <DeviceField value={device} onChange={setDevice} taken={rules} />}
      {device !== 'all' && <p className="second">{t.access.noOther}</p>}
      {credential('cli', 'cliCredentialId')}
      {credential('shell', 'shellCredentialId')}
      {credential('snmp', 'snmpCredentialId')}
      <div className="pairs">
        <PortField
          label={t.access.ssh}
          value={String(draft.sshPort)}
          onChange={(port) => set({ sshPort: Number(port) })}
        />
        <PortField
          label={t.access.snmp}
          value={String(draft.snmpPort)}
          onChange={(port) => set({ snmpPort: Number(port) })}
        />
      </div>
      <SelectField
        label={t.jumpHosts.through}
        value={draft.jumpHostId ?? ''}
        options={[['', t.jumpHosts.direct], ...jumpHosts.map((it) => [it.id, it.name] as const)]}
        onChange={(id) => set({ jumpHostId: id || null })}
      />
      <TickField
        label={t.access.legacyLabel}
        hint={t.access.legacyHint}
        value={draft.legacyAlgorithms}
        onChange={(legacyAlgorithms) => set({ legacyAlgorithms })}
      />
    </FormDialog>
  );
}

/** What is sent of a rule: everything but whose it is. */
function fieldsOf(access: AccessFields): AccessFields {
  const {
    cliCredentialId,
    shellCredentialId,
    snmpCredentialId,
    sshPort,
    snmpPort,
    legacyAlgorithms,
    jumpHostId,
  } = access;
  return {
    cliCredentialId,
    shellCredentialId,
    snmpCredentialId,
    sshPort,
    snmpPort,
    legacyAlgorithms,
    jumpHostId,
  };
}

/** The devices that have no rule yet. */
function DeviceField({
  value,
  onChange,
  taken,
}: {
  readonly value: string;
  readonly onChange: (device: string) => void;
  readonly taken: readonly DeviceAccess[];
}): ReactNode {
  const { t } = useSpeech();
  return (
    <Loaded query={useDevices()} what={t.access.device}>
      {(devices) =>
        devices.length === 0 ? (
          <p>{t.access.noDevice}</p>
        ) : (
          <SelectField
            label={t.access.device}
            required
            value={value}
            options={[
              ['', t.access.choose],
              ...devices
                .filter(({ id }) => !taken.some(({ device }) => device === id))
                .map(({ id, path }) => [id, path] as const),
            ]}
            onChange={onChange}
          />
        )
      }
    </Loaded>
  );
}
