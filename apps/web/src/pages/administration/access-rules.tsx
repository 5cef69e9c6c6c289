import { useState, type ReactNode } from 'react';
import type { Credential, DeviceAccess } from '../../api/access-types.js';
import { Note, Status } from '../../components/status.js';
import { useSpeech } from '../../texts/index.js';
import { AccessDialog } from './access-dialog.js';
import { Heads } from './heads.js';
import { useDeviceNames } from './use-devices.js';

interface RulesProps {
  readonly credentials: readonly Credential[];
  /** The rule for all devices first, if there is one. */
  readonly rules: readonly DeviceAccess[];
}

/** Which credential devices take, at which ports: for all of them, then the exceptions. */
export function AccessRules({ credentials, rules }: RulesProps): ReactNode {
  const { t } = useSpeech();
  /** A device, `all`, or empty for an exception whose device is still to be chosen. */
  const [editing, setEditing] = useState<string | null>(null);
  const general = rules.find(({ device }) => device === 'all');
  return (
    <section>
      <h2 className="section">{t.access.rules}</h2>
      {rules.length === 0 && <Note shape="warning">{t.access.notReached}</Note>}
      <table className="table framed" aria-label={t.access.rules}>
        <Heads
          names={[
            t.access.device,
            t.access.kinds.cli,
            t.access.kinds.shell,
            t.access.kinds.snmp,
            t.access.ssh,
            t.access.snmp,
            t.access.legacy,
            '',
          ]}
        />
        <tbody>
          <RuleRow device="all" rule={general} credentials={credentials} onEdit={setEditing} />
          {rules
            .filter((rule) => rule !== general)
            .map((rule) => (
              <RuleRow
                key={rule.device}
                device={rule.device}
                rule={rule}
                credentials={credentials}
                onEdit={setEditing}
              />
            ))}
        </tbody>
      </table>
      <p className="nothing">
        <button type="button" className="button" onClick={() => setEditing('')}>
          {t.access.addRule}
        </button>
      </p>
      {editing !== null && (
        <AccessDialog
          device={editing}
          credentials={credentials}
          rules={rules}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  );
}

function RuleRow({
  device,
  rule,
  credentials,
  onEdit,
}: {
  readonly device: string;
  readonly rule: DeviceAccess | undefined;
  readonly credentials: readonly Credential[];
  readonly onEdit: (device: string) => void;
}): ReactNode {
  const { t } = useSpeech();
  const name = useDeviceNames()(device);
  const credential = (id: string | null | undefined): ReactNode =>
    credentials.find((it) => it.id === id)?.name ?? <span className="third">{t.access.notSet}</span>;
  return (
    <tr>
      <td>
        {device === 'all' ? (
          <>
            <b className="medium">{name}</b> <small className="third">{t.access.allHint}</small>
          </>
        ) : (
          <code className="medium">{name}</code>
        )}
      </td>
      <td className="wrap">{credential(rule?.cliCredentialId)}</td>
      <td className="wrap">{credential(rule?.shellCredentialId)}</td>
      <td className="wrap">{credential(rule?.snmpCredentialId)}</td>
      <td>{rule?.sshPort ?? '–'}</td>
      <td>{rule?.snmpPort ?? '–'}</td>
      <td>
        {rule?.legacyAlgorithms ? (
          <Status shape="warning">{t.common.yes}</Status>
        ) : (
          <span className="third">{t.common.no}</span>
        )}
      </td>
      <td className="num">
        <button
          type="button"
          className={`button small ${rule ? '' : 'primary'}`}
          onClick={() => onEdit(device)}
        >
          {rule ? t.administration.change : t.access.set}
        </button>
      </td>
    </tr>
  );
}
